package org.evenhand.measure.ladder;

import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.CubeAxis;
import org.evenhand.schema.FieldName;

/**
 * What orders cases: a field, and the number that each of its codes stands for.
 *
 * @param field the dimension
 * @param numbers for each place on its axis a number of at least 0, or -1 for none
 */
record Grade(String field, Function<CubeAxis, int[]> numbers) {

  private static final int RUNGS_OF_A_BAND = 3;

  /** The rung of the sanction. */
  static final Grade RUNG = ofRung(rung -> rung);

  /** The sanction in three bands: informal (1 to 3), formal (4 to 6), suspension or more. */
  static final Grade BAND = ofRung(rung -> (rung + RUNGS_OF_A_BAND - 1) / RUNGS_OF_A_BAND);

  private static Grade ofRung(IntUnaryOperator grade) {
    return new Grade(
        FieldName.SANCTION,
        axis ->
            axis.codes().stream()
                .mapToInt(code -> code.rung().stream().map(grade).findFirst().orElse(-1))
                .toArray());
  }

  /** The days recorded in a field. */
  static Grade days(String field) {
    return new Grade(
        field,
        axis ->
            IntStream.range(0, axis.codes().size())
                .map(
                    place ->
                        NumericDimension.DAYS.isRecorded(place)
                            ? NumericDimension.DAYS.number(place)
                            : -1)
                .toArray());
  }
}
