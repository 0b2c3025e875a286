package org.evenhand.gate;

/** Opaque identifiers: their form is checked, their value is not kept. */
final class TokenDecoder extends Decoder {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 128;

  /** Longer identifiers cannot be telephone numbers or postcodes. */
  private static final int LONGEST_NUMBER = 18;

  private final int blank;

  TokenDecoder(GateField field) {
    this.blank = field.required() ? reject(Rule.BLANK) : MISSING;
  }

  @Override
  int decode(byte[] bytes, int from, int length) {
    if (length == 0) {
      return blank;
    }
    boolean digit = false;
    boolean allowed = length <= LONGEST;
    for (int i = from; allowed && i < from + length; i++) {
      byte b = bytes[i];
      boolean isDigit = b >= '0' && b <= '9';
      digit |= isDigit;
      allowed = isDigit || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || isMark(b);
    }
    if (!allowed || !digit) {
      return Detector.inUnknown(text(bytes, from, length)).map(Decoder::reject).orElse(reject(Rule.TOKEN));
    }
    return length > LONGEST_NUMBER || !mayBeNumber(bytes, from, length)
        ? 0
        : Detector.inToken(text(bytes, from, length)).map(Decoder::reject).orElse(0);
  }

  private static boolean isMark(byte b) {
    return b == '.' || b == '_' || b == ':' || b == '-';
  }

  /** A telephone number begins with 0 and ends in a digit; a postcode ends in a letter after a digit. */
  private static boolean mayBeNumber(byte[] bytes, int from, int length) {
    boolean endsInDigit = Character.isDigit(bytes[from + length - 1]);
    return endsInDigit ? length >= 10 && bytes[from] == '0' : length <= 8;
  }
}
