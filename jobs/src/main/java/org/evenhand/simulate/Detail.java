package org.evenhand.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.schema.FieldName;

/**
 * What a truth says beyond the columns that every synthetic export has.
 *
 * @param fields further fields in the order in which they are drawn
 * @param effects what depends on what
 * @param spread by field: standard deviation, on the log-odds scale, of its values' own tendency to
 *     a sanction
 * @param clock when the export is taken, if cases end by a calendar
 * @param surroundings the files beside the export
 */
record Detail(
    List<DrawnField> fields,
    Effects effects,
    Map<String, Double> spread,
    Optional<Clock> clock,
    Surroundings surroundings) {

  /** Nothing beyond. */
  static final Detail NONE =
      new Detail(List.of(), new Effects(List.of()), Map.of(), Optional.empty(), Surroundings.NONE);

  /** Fields that a clock brings with it. */
  static final List<String> CLOCK_FIELDS = List.of(FieldName.FOLLOWED_DAY, FieldName.ENDED_MONTH);

  /** Copies what it is given. */
  Detail {
    fields = List.copyOf(fields);
    spread = Map.copyOf(spread);
  }

  /**
   * A calendar by which cases end: what would happen after the day of the export has not happened.
   *
   * @param daysAfter days from the period's last day to the day of the export
   * @param closing median days from the last stage of a case to its end without a decision
   */
  record Clock(int daysAfter, double closing) {}

  /** The further columns, in their order. */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    fields.forEach(field -> columns.addAll(field.columns()));
    clock.ifPresent(taken -> columns.addAll(CLOCK_FIELDS));
    return columns;
  }
}
