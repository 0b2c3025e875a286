package org.evenhand.simulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.schema.FieldName;

/**
 * A further field that a truth asks for.
 *
 * @param name of the field
 * @param form how its value is drawn
 * @param only the rows in which it has one
 */
record DrawnField(String name, Form form, When only) {

  /** The largest share that the most frequent hundredth of tokens may have. */
  static final double MOST_TOP = 0.9;

  private static final Set<String> AFTER_OUTCOME =
      Set.of(FieldName.SUSPENSION_DAYS, FieldName.REINSTATED, FieldName.INTERIM_DAYS);

  /** How a value is drawn. */
  sealed interface Form {}

  /** Whether it depends on how a case ended, and is drawn after that. */
  boolean isAfterOutcome() {
    return AFTER_OUTCOME.contains(name);
  }

  /** The columns that it fills. */
  List<String> columns() {
    return form instanceof Exchange ? List.of(name, FieldName.ORDER_IN_EXCHANGE) : List.of(name);
  }

  /**
   * One of some codes.
   *
   * @param shares of the codes
   * @param like the field whose code is taken in a share of rows, if there is one
   */
  record Coded(CodeShares shares, Optional<Like> like) implements Form {}

  /**
   * Agreement with another field.
   *
   * @param field whose code is taken
   * @param share of rows in which it is
   */
  record Like(String field, double share) {}

  /**
   * A number of days, geometric.
   *
   * @param median of the days
   */
  record Days(double median) implements Form {}

  /**
   * A count, geometric from the least one upwards.
   *
   * @param least that occurs
   * @param mean of the counts, before a limit
   * @param atMost the field that it does not exceed, blank for none
   */
  record Count(long least, double mean, String atMost) implements Form {}

  /**
   * One of so many tokens.
   *
   * @param number of tokens
   * @param topPercent share of rows that the most frequent hundredth of them has
   */
  record Token(long number, double topPercent) implements Form {}

  /**
   * A token of an exchange, together with the place in it.
   *
   * @param answers share of rows that answer the row before
   */
  record Exchange(double answers) implements Form {}
}
