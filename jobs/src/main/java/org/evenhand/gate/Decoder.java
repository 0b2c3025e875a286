package org.evenhand.gate;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * Turns the raw value of one field into a number: the position of its code, a month, a number of
 * days. One instance serves one partition; it may remember what values mean, never whose they are.
 */
abstract class Decoder implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A blank cell of a field that may be blank and has no code for it. */
  static final int MISSING = -1;

  /**
   * Beyond every number that a value can stand for: it is added where a value was read in another
   * spelling than that of its code, so that whoever takes the row can count it.
   */
  static final int RESPELLED = 1 << 30;

  /** From here downwards lie codes that a list does not have. */
  private static final int UNKNOWN = -1000;

  /**
   * The value's meaning: 0 or more, {@link #RESPELLED} and more, {@link #MISSING}, or what {@link
   * #reject} gave.
   *
   * @param bytes holds the value, UTF-8
   * @param from where it begins
   * @param length how many bytes it has
   */
  abstract int decode(byte[] bytes, int from, int length);

  /** The meaning of a text. */
  final int decode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return decode(bytes, 0, bytes.length);
  }

  /** The number that stands for a rejection by this rule. */
  static int reject(Rule rule) {
    return -2 - rule.ordinal();
  }

  /**
   * The number that stands for a code that its list does not have; different codes, different
   * numbers.
   */
  static int unknown(String code) {
    return UNKNOWN - (code.hashCode() & Integer.MAX_VALUE >> 1);
  }

  /** The rule that a decoded number stands for. */
  static Rule rule(int decoded) {
    return decoded <= UNKNOWN ? Rule.UNKNOWN_CODE : Rule.values()[-2 - decoded];
  }

  /** Tells one unknown code from another without holding it; 0 for other rejections. */
  static int fingerprint(int decoded) {
    return decoded <= UNKNOWN ? decoded : 0;
  }

  /** Whether it is a rejection because the list does not have the code. */
  static boolean isUnknown(int decoded) {
    return decoded <= UNKNOWN;
  }

  static boolean isRejection(int decoded) {
    return decoded < MISSING;
  }

  static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }
}
