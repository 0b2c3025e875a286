package org.evenhand.blind;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.evenhand.settings.ConfigurationException;

/**
 * The code that opens a sealed file: a key of 128 bits and 12 bits to check it by, written in seven
 * groups of four letters and digits. The letters I, L, O and U are not used, because people read
 * them as something else.
 */
public final class OpeningCode {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int KEY_BYTES = 16;
  private static final int CHECK_BITS = 12;
  private static final int GROUP = 4;
  private static final int LENGTH = 28;

  private final byte[] key;

  private OpeningCode(byte[] key) {
    this.key = key.clone();
  }

  /** A new code. */
  public static OpeningCode draw(RandomGenerator lots) {
    byte[] key = new byte[KEY_BYTES];
    lots.nextBytes(key);
    return new OpeningCode(key);
  }

  /**
   * The code that a person typed, whatever the case of its letters and with or without hyphens.
   *
   * @throws ConfigurationException if it is no code, or is mistyped
   */
  public static OpeningCode parse(String typed) {
    String digits =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replaceAll("[IL]", "1")
            .replace('O', '0');
    boolean isCode =
        digits.length() == LENGTH && digits.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0);
    if (!isCode) {
      throw mistyped();
    }
    BigInteger number = BigInteger.ZERO;
    for (char digit : digits.toCharArray()) {
      number = number.shiftLeft(5).add(BigInteger.valueOf(DIGITS.indexOf(digit)));
    }
    OpeningCode code = new OpeningCode(bytes(number.shiftRight(CHECK_BITS)));
    if (!code.number().equals(number)) {
      throw mistyped();
    }
    return code;
  }

  private static ConfigurationException mistyped() {
    return new ConfigurationException(
        "opening code: is mistyped; it is seven groups of four letters and digits, type it again");
  }

  /** The key. */
  byte[] key() {
    return key.clone();
  }

  /** The code as it is handed out. */
  public String text() {
    StringBuilder text = new StringBuilder();
    BigInteger number = number();
    for (int i = LENGTH - 1; i >= 0; i--) {
      text.append(DIGITS.charAt(number.shiftRight(5 * i).intValue() & 31));
      text.append(i % GROUP == 0 && i > 0 ? "-" : "");
    }
    return text.toString();
  }

  private BigInteger number() {
    return new BigInteger(1, key)
        .shiftLeft(CHECK_BITS)
        .add(new BigInteger(1, digest(key)).shiftRight(256 - CHECK_BITS));
  }

  private static byte[] bytes(BigInteger number) {
    byte[] digits = number.toByteArray();
    byte[] bytes = new byte[KEY_BYTES];
    int length = Math.min(digits.length, KEY_BYTES);
    System.arraycopy(digits, digits.length - length, bytes, KEY_BYTES - length, length);
    return bytes;
  }

  private static byte[] digest(byte[] key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
