package org.evenhand.gate;

/** Whole numbers, 0 or more: days and counts. */
final class CountDecoder extends Decoder {

  private static final long serialVersionUID = 1L;

  /** Ten digits would pass the range of the number. */
  private static final int DIGITS = 9;

  private final int blank;
  private final int wrong;

  CountDecoder(GateField field, Rule rule) {
    this.blank = field.required() ? reject(Rule.BLANK) : MISSING;
    this.wrong = reject(rule);
  }

  @Override
  int decode(byte[] bytes, int from, int length) {
    if (length == 0) {
      return blank;
    }
    if (length > DIGITS) {
      return unlike(bytes, from, length);
    }
    int number = 0;
    for (int i = from; i < from + length; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return unlike(bytes, from, length);
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private int unlike(byte[] bytes, int from, int length) {
    return Detector.inUnknown(text(bytes, from, length)).map(Decoder::reject).orElse(wrong);
  }
}
