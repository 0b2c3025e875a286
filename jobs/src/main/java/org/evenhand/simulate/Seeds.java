package org.evenhand.simulate;

import java.util.SplittableRandom;

/**
 * Randomness by position: what belongs to a number is a pure function of the key and the number, so
 * that any part of a simulation can be drawn first, alone or at the same time as another.
 *
 * @param key chooses among all simulations
 */
record Seeds(long key) {

  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final double LN_2 = StrictMath.log(2);
  private static final int DIGITS = 16;
  private static final long NAMED = 1L << 40;

  /** The randomness that belongs to a number, of its own for each kind of thing numbered. */
  SplittableRandom random(char kind, long number) {
    return new SplittableRandom(mixed(kind, number));
  }

  /** The randomness that belongs to a number and a name, apart from that of every letter. */
  SplittableRandom random(String name, long number) {
    return new SplittableRandom(mixed(NAMED + name.hashCode(), number));
  }

  /** A standard normal number that belongs to a name and a text. */
  double normal(String name, String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash + text.charAt(i));
    }
    SplittableRandom random = random(name, hash);
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }

  /** A number of days, geometric with this median. */
  static long geometric(double median, SplittableRandom random) {
    return (long) (-StrictMath.log(1 - random.nextDouble()) * (median / LN_2));
  }

  /**
   * An opaque hexadecimal token for a number: its kind (a letter from a to f) and 16 digits. Tokens
   * of different numbers differ, because every step of the mixing can be undone.
   */
  String token(char kind, long number) {
    return written(kind, mixed(kind, number));
  }

  /** A token of the same form for a number and a name, apart from those of every letter. */
  String token(char letter, String name, long number) {
    return written(letter, mixed(NAMED + name.hashCode(), number));
  }

  private static String written(char kind, long digits) {
    char[] token = new char[DIGITS + 1];
    long rest = digits;
    for (int i = DIGITS; i > 0; i--) {
      token[i] = HEX[(int) (rest & 15)];
      rest >>>= 4;
    }
    token[0] = kind;
    return new String(token);
  }

  private long mixed(long kind, long number) {
    return mix(mix(number ^ mix(key + kind)) + key);
  }

  /** The finalising step of MurmurHash3 in Stafford's variant 13: a permutation of all longs. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
