package org.evenhand.measure.caseload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.Value;

/**
 * What was counted: cases by outcome, category and group, with all margins. Undecided cases and
 * cases without a declared alignment are counted like any other.
 */
public final class Caseload {

  public static final Question QUESTION =
      new Question("caseload", "How many cases were there, and how did they end?");

  private static final List<String> FIELDS =
      List.of(FieldName.OUTCOME, FieldName.COMPLAINT_CATEGORY, FieldName.DECLARED_ALIGNMENT);

  private Caseload() {}

  /** The measure. */
  public static Measure of() {
    return Measure.of(QUESTION, FIELDS, Caseload::answer);
  }

  private static List<Finding> answer(Cube cube) {
    Cube small = cube.marginal(FIELDS);
    List<CubeAxis> axes = FIELDS.stream().map(field -> CubeAxis.of(small, field)).toList();
    Map<List<String>, Long> cases = new HashMap<>();
    for (Cell cell : small.cells()) {
      List<List<String>> margins =
          axes.stream().map(axis -> List.of(FindingKey.ALL, axis.code(axis.in(cell)))).toList();
      combinations(margins).forEach(codes -> cases.merge(codes, cell.cases(), Math::addExact));
    }
    return combinations(axes.stream().map(axis -> axis.occupiedAndAll(small)).toList()).stream()
        .map(codes -> count(codes, cases.getOrDefault(codes, 0L)))
        .toList();
  }

  /** Every way of taking one code from each list, the last list running fastest. */
  private static List<List<String>> combinations(List<List<String>> lists) {
    List<List<String>> combinations = List.of(List.of());
    for (List<String> list : lists) {
      combinations =
          combinations.stream()
              .flatMap(begun -> list.stream().map(code -> append(begun, code)))
              .toList();
    }
    return combinations;
  }

  private static List<String> append(List<String> begun, String code) {
    return Stream.concat(begun.stream(), Stream.of(code)).toList();
  }

  private static Finding count(List<String> codes, long cases) {
    Comparison alone = Comparison.alone(FieldName.DECLARED_ALIGNMENT, codes.get(2));
    return Finding.of(
        new FindingKey(QUESTION, codes.get(0), codes.get(1), FindingKey.ALL, alone),
        Statistic.CASES,
        Counts.of(cases, cases),
        Value.of(cases),
        "count");
  }
}
