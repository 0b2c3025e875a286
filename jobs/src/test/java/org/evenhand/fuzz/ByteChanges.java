package org.evenhand.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Ways in which bytes get lost, doubled or exchanged on their way. */
final class ByteChanges {

  private static final byte[] INTERESTING = {0, 1, 0x7f, -1, -128, '"', ',', '\n', '<', '{'};

  private ByteChanges() {}

  /** A few changes, one upon the other; never the same bytes. */
  static byte[] some(byte[] bytes, Dice dice) {
    byte[] changed = bytes;
    do {
      for (int i = dice.pick(1, 1, 1, 2, 4, 16); i > 0; i--) {
        changed = one(changed, dice);
      }
    } while (Arrays.equals(changed, bytes));
    return changed;
  }

  private static byte[] one(byte[] bytes, Dice dice) {
    if (bytes.length == 0) {
      return new byte[] {(byte) dice.below(256)};
    }
    int at = at(bytes, dice);
    return switch (dice.below(8)) {
      case 0, 1 -> set(bytes, at, (byte) (bytes[at] ^ 1 << dice.below(8)));
      case 2 -> set(bytes, at, INTERESTING[dice.below(INTERESTING.length)]);
      case 3 -> set(bytes, at, (byte) dice.below(256));
      case 4 -> Arrays.copyOf(bytes, at);
      case 5 -> without(bytes, at, Math.min(bytes.length - at, dice.pick(1, 2, 8, 100)));
      case 6 -> twice(bytes, at, Math.min(bytes.length - at, dice.pick(1, 4, 64)));
      default -> moved(bytes, at, at(bytes, dice), dice.pick(1, 4, 16));
    };
  }

  /** Any place, more often one near the two ends, where formats keep what they need to know. */
  private static int at(byte[] bytes, Dice dice) {
    int near = Math.min(bytes.length, 200);
    return switch (dice.below(4)) {
      case 0 -> dice.below(near);
      case 1 -> bytes.length - 1 - dice.below(near);
      default -> dice.below(bytes.length);
    };
  }

  private static byte[] set(byte[] bytes, int at, byte value) {
    byte[] changed = bytes.clone();
    changed[at] = value;
    return changed;
  }

  private static byte[] without(byte[] bytes, int from, int length) {
    return joined(Arrays.copyOf(bytes, from), tail(bytes, from + length));
  }

  private static byte[] twice(byte[] bytes, int from, int length) {
    return joined(Arrays.copyOf(bytes, from + length), tail(bytes, from));
  }

  private static byte[] moved(byte[] bytes, int from, int to, int length) {
    byte[] changed = bytes.clone();
    int most = Math.min(length, bytes.length - Math.max(from, to));
    System.arraycopy(bytes, from, changed, to, most);
    return changed;
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
