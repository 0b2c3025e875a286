package org.evenhand.spark;

/**
 * How much a compressed file may unpack to. Tables of codes take a tenth to a fiftieth of their
 * size; what grows to two hundred times its size is made to fill a disk or a memory.
 *
 * @param most in bytes
 */
record Expansion(long most) {

  /** For what is not compressed. */
  static final Expansion NONE = new Expansion(Long.MAX_VALUE);

  private static final long TIMES = 200;

  /** Less is never dangerous, whatever it was packed to. */
  private static final long HARMLESS = 64L << 20;

  /** What this many compressed bytes may unpack to. */
  static Expansion of(long compressed) {
    return new Expansion(Math.max(HARMLESS, TIMES * compressed));
  }

  boolean isBeyond(long unpacked) {
    return unpacked > most;
  }
}
