package org.evenhand.measure.trend;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Tally;

/**
 * A stage month by month, from the first month in which the cube has a case to the last month of
 * the period. A month without a case is a month with a tally of zero.
 *
 * @param first the first month
 * @param tallies one per month
 */
record MonthlySeries(YearMonth first, Tally[] tallies) {

  /**
   * The series of every combination of codes of some fields that has a case, in their order.
   *
   * @param months the field that holds the month
   * @param fields the fields whose codes tell the series apart
   * @throws IllegalArgumentException if the cube lacks a field or does not know its period
   */
  static Map<List<String>, MonthlySeries> by(
      Cube cube, String months, EventDefinition stage, List<String> fields) {
    CubeAxis axis = CubeAxis.of(cube, months);
    List<CubeAxis> axes = fields.stream().map(field -> CubeAxis.of(cube, field)).toList();
    int last = number(cube.period().to());
    int first = Math.min(first(cube, axis).orElse(last), last);
    Map<Long, Tally[]> tallies = new TreeMap<>();
    Function<Cell, Tally> tallied = stage.on(cube);
    for (Cell cell : cube.cells()) {
      int place = axis.in(cell);
      int month = NumericDimension.MONTHS.number(place) - first;
      Tally[] own =
          tallies.computeIfAbsent(CubeAxis.place(axes, cell), key -> none(last - first + 1));
      if (NumericDimension.MONTHS.isRecorded(place) && month < own.length) {
        own[month] = own[month].plus(tallied.apply(cell));
      }
    }
    Map<List<String>, MonthlySeries> series = new LinkedHashMap<>();
    tallies.forEach(
        (place, own) ->
            series.put(codes(axes, place), new MonthlySeries(NumericDimension.month(first), own)));
    return series;
  }

  private static List<String> codes(List<CubeAxis> axes, long place) {
    List<Integer> places = CubeAxis.places(axes, place);
    return IntStream.range(0, axes.size()).mapToObj(i -> axes.get(i).code(places.get(i))).toList();
  }

  private static Tally[] none(int months) {
    Tally[] tallies = new Tally[months];
    Arrays.fill(tallies, Tally.NONE);
    return tallies;
  }

  /** The series of these together; they are of one cube. */
  static Optional<MonthlySeries> sum(Collection<MonthlySeries> series) {
    return series.stream().reduce(MonthlySeries::plus);
  }

  private MonthlySeries plus(MonthlySeries other) {
    Tally[] sum = new Tally[tallies.length];
    Arrays.setAll(sum, i -> tallies[i].plus(other.tallies[i]));
    return new MonthlySeries(first, sum);
  }

  private static OptionalInt first(Cube cube, CubeAxis axis) {
    return axis.occupied(cube).stream()
        .filter(NumericDimension.MONTHS::isRecorded)
        .mapToInt(NumericDimension.MONTHS::number)
        .min();
  }

  private static int number(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  int size() {
    return tallies.length;
  }

  /** How many months a month is after the first. */
  int position(YearMonth month) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(first, month));
  }

  /** The calendar month at a place, 1 to 12. */
  int calendarMonth(int place) {
    return first.plusMonths(place).getMonthValue();
  }

  /** All months of a range that the series has, together. */
  Tally between(int from, int to) {
    Tally sum = Tally.NONE;
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      sum = sum.plus(tallies[i]);
    }
    return sum;
  }

  /** Number of months in a range that have a case in the denominator. */
  long occupied(int from, int to) {
    long months = 0;
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      months += tallies[i].decided() > 0 ? 1 : 0;
    }
    return months;
  }
}
