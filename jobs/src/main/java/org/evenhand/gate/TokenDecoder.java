package org.evenhand.gate;

import java.util.Map;
import org.evenhand.schema.NotKnown;

/**
 * Opaque identifiers: their form is checked, their value is not kept. Hashes in any base, running
 * numbers of any length and single words have that form.
 */
final class TokenDecoder extends Decoder {

  private static final long serialVersionUID = 1L;

  /** A hash in base 64 or 32 is filled up with so many at most. */
  private static final int PADDING = 6;

  private static final int INSURANCE_NUMBER = 9;
  private static final int SHORTEST_IBAN = 15;
  private static final int LONGEST_IBAN = 34;
  private static final int MARKS_OF_DATE = 2;
  private static final int DIGITS_OF_DATE = 8;
  private static final int DOTS_OF_ADDRESS = 3;
  private static final int COLONS_OF_ADDRESS = 2;

  private final int blank;
  private final Vocabulary blanks = new Vocabulary();

  /**
   * @param recode values that stand for a blank
   */
  TokenDecoder(GateField field, Map<String, String> recode) {
    this.blank = field.required() ? reject(Rule.BLANK) : MISSING;
    recode.keySet().forEach(value -> blanks.put(value, blank));
  }

  @Override
  int decode(byte[] bytes, int from, int length) {
    if (length == 0 || isBlank(bytes, from, length)) {
      return blank;
    }
    int end = withoutPadding(bytes, from, length);
    int letters = 0;
    int digits = 0;
    for (int i = from; i < end; i++) {
      if (isDigit(bytes[i])) {
        digits++;
      } else if (isLetter(bytes[i])) {
        letters++;
      } else if (!isMark(bytes[i])) {
        return none(bytes, from, length);
      }
    }
    if (digits == length) {
      return 0;
    }
    if (letters + digits == 0 || length > Detector.LONGEST) {
      return none(bytes, from, length);
    }
    if (digits == 0 && NotKnown.meaning(text(bytes, from, length)).isPresent()) {
      return reject(Rule.NOT_KNOWN);
    }
    boolean suspect =
        letters + digits == end - from
            ? digits > 0 && mayBeChecked(bytes, from, length)
            : mayBeWritten(bytes, from, end, letters, digits);
    return suspect ? Detector.inToken(text(bytes, from, length)).map(Decoder::reject).orElse(0) : 0;
  }

  private static int none(byte[] bytes, int from, int length) {
    return Detector.inUnlikeToken(text(bytes, from, length))
        .map(Decoder::reject)
        .orElse(reject(Rule.TOKEN));
  }

  private static int withoutPadding(byte[] bytes, int from, int length) {
    int end = from + length;
    for (int i = 0; i < PADDING && end > from && bytes[end - 1] == '='; i++) {
      end--;
    }
    return end;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isLetter(byte b) {
    return b >= 'a' && b <= 'z' || isCapital(b);
  }

  private static boolean isCapital(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  private boolean isBlank(byte[] bytes, int from, int length) {
    return blanks.size() > 0 && blanks.find(bytes, from, length) != Vocabulary.ABSENT;
  }

  private static boolean isMark(byte b) {
    return b == '.' || b == '_' || b == ':' || b == '-' || b == '+' || b == '/' || b == '{'
        || b == '}';
  }

  /**
   * Whether the length and the ends are those of a National Insurance number or of an IBAN. Nine
   * digits of a number in base 16 may look like the former; one of its letters beyond F tells it.
   */
  private static boolean mayBeChecked(byte[] bytes, int from, int length) {
    if (!isCapital(bytes[from]) || !isCapital(bytes[from + 1])) {
      return false;
    }
    return length == INSURANCE_NUMBER
        ? isCapital(bytes[from + length - 1]) && (bytes[from] > 'F' || bytes[from + 1] > 'F')
        : length >= SHORTEST_IBAN
            && length <= LONGEST_IBAN
            && isDigit(bytes[from + 2])
            && isDigit(bytes[from + 3]);
  }

  /**
   * Whether the marks are those of a telephone number, a date, an address of the net or a number
   * that a spreadsheet has shortened. Most identifiers with marks, {@code 2024/00123} or a UUID,
   * are told here, where they lie in the line.
   */
  private static boolean mayBeWritten(byte[] bytes, int from, int end, int letters, int digits) {
    int dots = 0;
    int colons = 0;
    boolean link = false;
    for (int i = from; i < end; i++) {
      byte before = i > from ? bytes[i - 1] : 0;
      dots += bytes[i] == '.' ? 1 : 0;
      colons += bytes[i] == ':' ? 1 : 0;
      link |=
          before == '.' && isLetter(bytes[i])
              || before == ':' && bytes[i] == '/'
              || before == 'E' && bytes[i] == '+' && letters == 1;
    }
    int marks = end - from - letters - digits;
    boolean number =
        letters == 0
            && (bytes[from] == '+'
                || bytes[from] == '0'
                || marks == MARKS_OF_DATE && digits <= DIGITS_OF_DATE);
    return link || number || dots == DOTS_OF_ADDRESS || colons >= COLONS_OF_ADDRESS;
  }
}
