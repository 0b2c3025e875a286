package org.evenhand.cube;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Dates;
import org.evenhand.schema.Field;

/**
 * The codes of a dimension that counts: one code for each number, one for all that are larger, and
 * one for what was not recorded. So durations, counts and months take part in a cube like any code,
 * and the cube stays as small as its scales, whatever the number of cases.
 */
public enum NumericDimension {
  /** Days counted from receipt; a little over eleven years. */
  DAYS(0, 4094, Integer::toString),
  /** Whole numbers such as the reports of one conduct. */
  COUNTS(0, 254, Integer::toString),
  /** The months of all years that the gate lets in. */
  MONTHS(
      Dates.FIRST_YEAR * 12,
      (Dates.LAST_YEAR - Dates.FIRST_YEAR + 1) * 12 - 1,
      number -> month(number).toString());

  private final int first;
  private final int largest;
  private final List<Code> codes;

  NumericDimension(int first, int largest, IntFunction<String> name) {
    this.first = first;
    this.largest = largest;
    List<Code> all = new ArrayList<>();
    for (int place = 0; place < largest; place++) {
      all.add(Code.of(name.apply(first + place)));
    }
    all.add(Code.of(name.apply(first + largest) + "_or_more"));
    all.add(Code.of(Contract.NOT_RECORDED));
    codes = List.copyOf(all);
  }

  /** The scale of a field of this kind; none of one that holds codes. */
  public static Optional<NumericDimension> of(Field.Kind kind) {
    return switch (kind) {
      case DAY -> Optional.of(DAYS);
      case COUNT -> Optional.of(COUNTS);
      case MONTH -> Optional.of(MONTHS);
      case CODE, CODES, NUMBER, TOKEN, TEXT -> Optional.empty();
    };
  }

  /** The codes in their order. */
  public List<Code> codes() {
    return codes;
  }

  /** The place of all numbers beyond those that are told apart. */
  public int largest() {
    return largest;
  }

  /** The place of a number, months counted from January of year 0; below 0 is not recorded. */
  public int place(int number) {
    return number < 0 ? largest + 1 : Math.min(Math.max(number - first, 0), largest);
  }

  /** Whether a number was recorded at this place. */
  public boolean isRecorded(int place) {
    return place <= largest;
  }

  /** The number at a place; at the last one, the smallest of those that it stands for. */
  public int number(int place) {
    return first + place;
  }

  /** The month that a number of months counted from January of year 0 stands for. */
  public static YearMonth month(int number) {
    return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
  }
}
