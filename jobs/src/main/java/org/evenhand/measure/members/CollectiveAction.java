package org.evenhand.measure.members;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;

/**
 * A decision against a unit instead of a person. Its first day is taken as the middle of its month,
 * because the export gives the month alone; without a length it is taken to be running still.
 *
 * @param region code of the region, or {@code not_recorded}
 * @param type code of the kind of action
 * @param start month in which it began
 * @param length days that it lasted, if recorded
 * @param members affected, if recorded
 */
record CollectiveAction(
    String region, String type, YearMonth start, OptionalLong length, OptionalLong members) {
  static final String SUSPENSION = "suspension";
  private static final String TABLE = "collective_actions";
  private static final List<String> FIELDS =
      List.of(
          FieldName.REGION,
          FieldName.TYPE,
          FieldName.START_MONTH,
          FieldName.LENGTH_DAYS,
          FieldName.MEMBERS_AFFECTED);

  /** The fields of the companion, as a measure needs them. */
  static Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    FIELDS.forEach(field -> fields.add(TABLE + "." + field));
    return fields;
  }

  /**
   * The actions that ran in the cube's period, in the order of their regions, types and months.
   *
   * @throws IllegalArgumentException if the cube lacks the companion or its period
   */
  static List<CollectiveAction> of(Cube cube) {
    return cube.companion(TABLE).asRows().stream()
        .map(CollectiveAction::from)
        .filter(action -> action.days(cube.period()) > 0)
        .toList();
  }

  private static CollectiveAction from(AuxiliaryTable.Row row) {
    String region = row.text(FIELDS.get(0));
    return new CollectiveAction(
        region.isEmpty() ? Contract.NOT_RECORDED : region,
        row.text(FIELDS.get(1)),
        YearMonth.parse(row.text(FIELDS.get(2))),
        number(row, FIELDS.get(3)),
        number(row, FIELDS.get(4)));
  }

  private static OptionalLong number(AuxiliaryTable.Row row, String field) {
    return row.number(field).stream().mapToLong(number -> (long) number).findFirst();
  }

  /** The days of the period on which it ran; 0 if it did not. */
  long days(Period period) {
    LocalDate first = start.atDay(1).plusDays(start.lengthOfMonth() / 2);
    LocalDate end = period.to().plusMonths(1).atDay(1);
    LocalDate stop = length.isPresent() ? first.plusDays(length.getAsLong()) : end;
    LocalDate from = Stream.of(first, period.from().atDay(1)).max(LocalDate::compareTo).get();
    LocalDate to = Stream.of(stop, end).min(LocalDate::compareTo).get();
    return Math.max(0, ChronoUnit.DAYS.between(from, to));
  }

  /** The days of all members affected in the period, if their number was recorded. */
  OptionalLong memberDays(Period period) {
    return members.isPresent()
        ? OptionalLong.of(Math.multiplyExact(days(period), members.getAsLong()))
        : OptionalLong.empty();
  }

  boolean isSuspension() {
    return type.equals(SUSPENSION);
  }

  /** What the action is told apart by beside its region. */
  String stratum() {
    String days = length.isPresent() ? Long.toString(length.getAsLong()) : Contract.NOT_RECORDED;
    return FieldName.START_MONTH
        + "="
        + start
        + ";"
        + FieldName.TYPE
        + "="
        + type
        + ";"
        + FieldName.LENGTH_DAYS
        + "="
        + days;
  }
}
