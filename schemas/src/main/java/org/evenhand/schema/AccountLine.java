package org.evenhand.schema;

/**
 * One line of the gate account, the account of every row.
 *
 * @param item {@code read}, {@code admitted}, {@code rejected}, {@code excluded_by_mapping}, {@code
 *     outside_period}, one of {@link Remark}, {@link #FIRST_MONTH}, {@link #LAST_MONTH}, {@code
 *     excluded_by}, {@code rejected_by}, {@code decided_by}, {@code code_found}, {@code vouched},
 *     {@code companion_read}, {@code companion_left_out}, {@code largest}
 * @param field the field or the companion it is about, or blank
 * @param rule the rule that rejected, the rule of the mapping, the code or month that was found,
 *     why rows of a companion were left out, the largest number, or blank
 * @param rows number of rows
 */
public record AccountLine(String item, String field, String rule, long rows) {

  /** The item of a field whose values the mapping vouches for. */
  public static final String VOUCHED = "vouched";

  /** The item of the first month in which rows were received. */
  public static final String FIRST_MONTH = "first_month";

  /** The item of the last such month. */
  public static final String LAST_MONTH = "last_month";

  /** The item of rows of a companion that are in no number. */
  public static final String LEFT_OUT = "companion_left_out";

  /** The item of a field whose numbers go beyond the largest that is told apart. */
  public static final String LARGEST = "largest";
}
