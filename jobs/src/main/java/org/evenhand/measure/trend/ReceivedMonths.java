package org.evenhand.measure.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.CubeAxis;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;

/**
 * The months in which the cases of a cube were received.
 *
 * @param months each month that has a case
 */
record ReceivedMonths(SortedSet<YearMonth> months) {

  static ReceivedMonths of(Cube cube) {
    SortedSet<YearMonth> months = new TreeSet<>();
    CubeAxis.of(cube, FieldName.RECEIVED_MONTH).occupied(cube).stream()
        .filter(NumericDimension.MONTHS::isRecorded)
        .map(place -> NumericDimension.month(NumericDimension.MONTHS.number(place)))
        .forEach(months::add);
    return new ReceivedMonths(months);
  }

  /** Whether a case was received in these months. */
  boolean isIn(Period period) {
    return months.stream().anyMatch(period::contains);
  }

  /** The periods of this one's length up to it that have a case, the earliest first. */
  List<Period> upTo(Period last) {
    List<Period> periods = new ArrayList<>();
    for (Period one = last;
        !months.isEmpty() && !one.to().isBefore(months.first());
        one = one.back(1)) {
      if (isIn(one)) {
        periods.add(0, one);
      }
    }
    return periods;
  }
}
