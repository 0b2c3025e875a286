package org.evenhand.gate;

/** Opaque identifiers: their form is checked, their value is not kept. */
final class TokenDecoder extends Decoder {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 128;

  /** A word has no digit; a long hash may have none by chance, in base 64 or in hexadecimal. */
  private static final int KEYED_HASH = 22;

  private static final int HEXADECIMAL_HASH = 16;

  /** A name of that length has fewer capitals than a hash in base 64, or nothing else. */
  private static final int CAPITALS = 5;

  /** Longer identifiers cannot be telephone numbers or postcodes. */
  private static final int LONGEST_NUMBER = 18;

  private static final int LONGEST_POSTCODE = 8;

  private final int blank;

  TokenDecoder(GateField field) {
    this.blank = field.required() ? reject(Rule.BLANK) : MISSING;
  }

  @Override
  int decode(byte[] bytes, int from, int length) {
    if (length == 0) {
      return blank;
    }
    int digits = 0;
    int hexadecimal = 0;
    int capitals = 0;
    boolean allowed = length <= LONGEST;
    for (int i = from; allowed && i < from + length; i++) {
      byte b = bytes[i];
      if (b >= '0' && b <= '9') {
        digits++;
      } else if (b >= 'a' && b <= 'f') {
        hexadecimal++;
      } else if (b >= 'A' && b <= 'Z') {
        capitals++;
      } else {
        allowed = (b > 'f' && b <= 'z') || isMark(b);
      }
    }
    boolean opaque =
        digits > 0
            || (length >= KEYED_HASH && capitals >= CAPITALS && length - capitals >= CAPITALS)
            || (length >= HEXADECIMAL_HASH && hexadecimal == length);
    if (!allowed || !opaque) {
      return Detector.inUnknown(text(bytes, from, length))
          .map(Decoder::reject)
          .orElse(reject(Rule.TOKEN));
    }
    return mayBeNumber(bytes, from, length) || mayBeAddress(bytes, from, length)
        ? Detector.inToken(text(bytes, from, length)).map(Decoder::reject).orElse(0)
        : 0;
  }

  private static boolean isMark(byte b) {
    return b == '.' || b == '_' || b == ':' || b == '-';
  }

  /**
   * A telephone number begins with 0 and ends in a digit; a postcode ends in a letter after a
   * digit.
   */
  private static boolean mayBeNumber(byte[] bytes, int from, int length) {
    boolean endsInDigit = Character.isDigit(bytes[from + length - 1]);
    return endsInDigit
        ? length >= 10 && length <= LONGEST_NUMBER && bytes[from] == '0'
        : length <= LONGEST_POSTCODE;
  }

  /** A web address has a dot before a small letter; a number with dots has none. */
  private static boolean mayBeAddress(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length - 1; i++) {
      if (bytes[i] == '.' && bytes[i + 1] >= 'a' && bytes[i + 1] <= 'z') {
        return true;
      }
    }
    return false;
  }
}
