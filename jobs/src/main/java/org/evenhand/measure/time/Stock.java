package org.evenhand.measure.time;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Groups;
import org.evenhand.measure.TimeToEvent;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * Cases by the month in which they came in and the month in which they ended. Cases that ended, but
 * of which no month says when, are counted apart and in no stock and no flow. Immutable once made.
 */
final class Stock {

  static final List<String> FIELDS =
      List.of(
          FieldName.RECEIVED_MONTH,
          FieldName.ENDED_MONTH,
          FieldName.HANDLER_FTE_POOL,
          FieldName.OUTCOME,
          FieldName.DECLARED_ALIGNMENT,
          FieldName.FOLLOWED_DAY);

  private final Groups groups;
  private final List<Entry> entries = new ArrayList<>();
  private final Period period;
  private long withoutEndMonth;

  /** Cases with the same months. */
  private record Entry(
      int group,
      int received,
      OptionalInt ended,
      OptionalInt handlers,
      OptionalInt days,
      long cases) {}

  /**
   * How long the cases that ended had been open.
   *
   * @param cases those whose days were recorded
   * @param days of all of them together
   */
  record Stay(long cases, long days) {}

  private Stock(Groups groups, Period period) {
    this.groups = groups;
    this.period = period;
  }

  /**
   * The stock of a cube.
   *
   * @throws IllegalArgumentException if the cube lacks a field or its period
   */
  static Stock of(Cube cube) {
    Stock stock = new Stock(Groups.of(cube, Grouping.ALIGNMENT), cube.period());
    CubeAxis received = CubeAxis.of(cube, FieldName.RECEIVED_MONTH);
    CubeAxis ended = CubeAxis.of(cube, FieldName.ENDED_MONTH);
    CubeAxis handlers = CubeAxis.of(cube, FieldName.HANDLER_FTE_POOL);
    CubeAxis days = CubeAxis.of(cube, FieldName.FOLLOWED_DAY);
    Predicate<Cell> pending = TimeToEvent.PENDING.on(cube);
    for (Cell cell : cube.cells()) {
      OptionalInt end = ended.number(NumericDimension.MONTHS, cell);
      if (end.isEmpty() && !pending.test(cell)) {
        stock.withoutEndMonth += cell.cases();
      } else {
        stock.entries.add(
            new Entry(
                stock.groups.in(cell),
                received.number(NumericDimension.MONTHS, cell).orElseThrow(),
                end,
                handlers.number(NumericDimension.COUNTS, cell),
                days.number(NumericDimension.DAYS, cell),
                cell.cases()));
      }
    }
    return stock;
  }

  /** {@code all}, then the groups that have a case. */
  List<String> groups() {
    return groups.names();
  }

  /** All cases, with or without the month in which they ended. */
  long cases() {
    return sum(FindingKey.ALL, entry -> true) + withoutEndMonth;
  }

  /** Cases that ended, in a month that nobody recorded. */
  long withoutEndMonth() {
    return withoutEndMonth;
  }

  /** Whether any case was received before the period. */
  boolean hasPast() {
    return entries.stream().anyMatch(entry -> entry.received < number(period.from()));
  }

  /** Cases received in a period. */
  long received(String group, Period in) {
    return sum(group, entry -> isIn(entry.received, in));
  }

  /** Cases that ended in a period. */
  long ended(String group, Period in) {
    return sum(group, entry -> endedIn(entry, in));
  }

  /** Cases that were open at the end of a month. */
  long open(String group, YearMonth month) {
    int end = number(month);
    return sum(group, entry -> entry.received <= end && entry.ended.orElse(end + 1) > end);
  }

  /** How long the cases had been open that ended in a period. */
  Stay stay(Period in) {
    long cases = 0;
    long days = 0;
    for (Entry entry : entries) {
      if (endedIn(entry, in) && entry.days.isPresent()) {
        cases += entry.cases;
        days += entry.cases * entry.days.getAsInt();
      }
    }
    return new Stay(cases, days);
  }

  /** The handlers in post in a month. */
  Value handlers(YearMonth month) {
    TreeSet<Integer> numbers = new TreeSet<>();
    entries.stream()
        .filter(entry -> entry.received == number(month) && entry.handlers.isPresent())
        .forEach(entry -> numbers.add(entry.handlers.getAsInt()));
    if (numbers.size() == 1 && numbers.first() > 0) {
      return Value.of(numbers.first());
    }
    if (numbers.isEmpty()) {
      return Value.notEstimable(Reason.SERVERS_NOT_RECORDED);
    }
    return Value.notEstimable(
        numbers.size() == 1 ? Reason.NO_SERVER : Reason.SERVERS_CONTRADICTORY);
  }

  private long sum(String group, Predicate<Entry> such) {
    Predicate<Groups.Group> counted = Groups.named(group);
    return entries.stream()
        .filter(entry -> counted.test(groups.at(entry.group)))
        .filter(such)
        .mapToLong(entry -> entry.cases)
        .reduce(0, Math::addExact);
  }

  private static boolean endedIn(Entry entry, Period in) {
    return entry.ended.isPresent() && isIn(entry.ended.getAsInt(), in);
  }

  private static boolean isIn(int month, Period period) {
    return number(period.from()) <= month && month <= number(period.to());
  }

  private static int number(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }
}
