package org.evenhand.measure.time;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.Condition;
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

  private static final List<String> FLOW =
      List.of(
          FieldName.RECEIVED_MONTH,
          FieldName.ENDED_MONTH,
          FieldName.OUTCOME,
          FieldName.DECLARED_ALIGNMENT);
  private static final List<String> HANDLERS =
      List.of(
          FieldName.RECEIVED_MONTH,
          FieldName.ENDED_MONTH,
          FieldName.OUTCOME,
          FieldName.HANDLER_FTE_POOL);
  private static final List<String> STAYS =
      List.of(FieldName.ENDED_MONTH, FieldName.OUTCOME, FieldName.FOLLOWED_DAY);

  /** Days, handlers and groups are never looked at together, and by day there are many cells. */
  static final List<List<String>> PARTS = List.of(FLOW, HANDLERS, STAYS);

  static final List<String> FIELDS = PARTS.stream().flatMap(List::stream).distinct().toList();

  private final Groups groups;
  private final Period period;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Integer, SortedSet<Integer>> handlers = new HashMap<>();
  private final Map<Integer, Stay> stays = new HashMap<>();
  private long withoutEndMonth;

  /** Cases of a group with the same months. */
  private record Entry(int group, int received, OptionalInt ended, long cases) {}

  /**
   * How long the cases that ended had been open.
   *
   * @param cases those whose days were recorded
   * @param days of all of them together
   */
  record Stay(long cases, long days) {

    static final Stay NONE = new Stay(0, 0);

    Stay plus(Stay other) {
      return new Stay(cases + other.cases, days + other.days);
    }
  }

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
    Cube flow = cube.part(FLOW);
    Stock stock = new Stock(Groups.of(flow, Grouping.ALIGNMENT), cube.period());
    stock.addFlow(flow);
    stock.addHandlers(cube.part(HANDLERS));
    stock.addStays(cube.part(STAYS));
    return stock;
  }

  private void addFlow(Cube cube) {
    CubeAxis received = CubeAxis.of(cube, FieldName.RECEIVED_MONTH);
    CubeAxis ended = CubeAxis.of(cube, FieldName.ENDED_MONTH);
    Predicate<Cell> placed = placed(cube);
    for (Cell cell : cube.cells()) {
      if (placed.test(cell)) {
        entries.add(
            new Entry(groups.in(cell), month(received, cell), end(ended, cell), cell.cases()));
      } else {
        withoutEndMonth += cell.cases();
      }
    }
  }

  private void addHandlers(Cube cube) {
    CubeAxis received = CubeAxis.of(cube, FieldName.RECEIVED_MONTH);
    CubeAxis number = CubeAxis.of(cube, FieldName.HANDLER_FTE_POOL);
    for (Cell cell : cube.cells().stream().filter(placed(cube)).toList()) {
      number
          .number(NumericDimension.COUNTS, cell)
          .ifPresent(
              given ->
                  handlers
                      .computeIfAbsent(month(received, cell), month -> new TreeSet<>())
                      .add(given));
    }
  }

  private void addStays(Cube cube) {
    CubeAxis ended = CubeAxis.of(cube, FieldName.ENDED_MONTH);
    CubeAxis days = CubeAxis.of(cube, FieldName.FOLLOWED_DAY);
    for (Cell cell : cube.cells()) {
      OptionalInt end = end(ended, cell);
      OptionalInt number = days.number(NumericDimension.DAYS, cell);
      if (end.isPresent() && number.isPresent()) {
        Stay stay = new Stay(cell.cases(), cell.cases() * number.getAsInt());
        stays.merge(end.getAsInt(), stay, Stay::plus);
      }
    }
  }

  /** Cases that are pending or of which it is known when they ended. */
  private static Predicate<Cell> placed(Cube cube) {
    return TimeToEvent.PENDING.or(Condition.recorded(FieldName.ENDED_MONTH)).on(cube);
  }

  private static int month(CubeAxis received, Cell cell) {
    return received.number(NumericDimension.MONTHS, cell).orElseThrow();
  }

  private static OptionalInt end(CubeAxis ended, Cell cell) {
    return ended.number(NumericDimension.MONTHS, cell);
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
    return sum(group, entry -> entry.ended.isPresent() && isIn(entry.ended.getAsInt(), in));
  }

  /** Cases that were open at the end of a month. */
  long open(String group, YearMonth month) {
    int end = number(month);
    return sum(group, entry -> entry.received <= end && entry.ended.orElse(end + 1) > end);
  }

  /** How long the cases had been open that ended in a period. */
  Stay stay(Period in) {
    return stays.entrySet().stream()
        .filter(stay -> isIn(stay.getKey(), in))
        .map(Map.Entry::getValue)
        .reduce(Stay.NONE, Stay::plus);
  }

  /** The handlers in post in a month. */
  Value handlers(YearMonth month) {
    SortedSet<Integer> numbers = handlers.getOrDefault(number(month), new TreeSet<>());
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

  private static boolean isIn(int month, Period period) {
    return number(period.from()) <= month && month <= number(period.to());
  }

  private static int number(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }
}
