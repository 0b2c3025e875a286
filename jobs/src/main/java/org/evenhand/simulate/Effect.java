package org.evenhand.simulate;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Something that is otherwise in some rows: the one way in which a truth makes one thing depend on
 * another.
 *
 * @param on what is drawn otherwise: a field, or an event such as {@code sanctioned}
 * @param code of a coded field, the codes whose share changes
 * @param when the rows
 * @param change what becomes of the share, probability, median or mean
 */
record Effect(String on, Optional<Scope> code, When when, Change change) {

  /** What becomes of a number, or of shares. */
  sealed interface Change {}

  /** A number becomes another. */
  record Number(DoubleUnaryOperator of) implements Change {}

  /** Shares are replaced. */
  record Replace(CodeShares shares) implements Change {}
}
