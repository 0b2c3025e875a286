package org.evenhand.gate;

/** Reads what the first rule says that holds of a row's cells. */
final class RulesReader extends FieldReader {

  private static final int NO_WAY = -1;

  private final Conditions conditions;
  private final int[] decided;
  private final FieldReader otherwise;
  private int way;

  /**
   * Rules in order.
   *
   * @param decided the value of each
   * @param otherwise reads rows of which none holds; null where they are rejected
   */
  RulesReader(Conditions conditions, int[] decided, FieldReader otherwise) {
    this.conditions = conditions;
    this.decided = decided;
    this.otherwise = otherwise;
  }

  @Override
  int read(Cells cells) {
    int first = conditions.first(cells);
    if (first == Conditions.UNCLEAR) {
      way = NO_WAY;
      return Decoder.reject(Rule.SPELLING);
    }
    if (first >= 0) {
      way = first;
      return decided[first];
    }
    if (otherwise == null) {
      way = NO_WAY;
      return Decoder.reject(Rule.NO_RULE);
    }
    int value = otherwise.read(cells);
    way = decided.length + otherwise.way();
    return value;
  }

  @Override
  int way() {
    return way;
  }
}
