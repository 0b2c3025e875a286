package org.evenhand.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Compressed exports that are damaged, joined, or much more than they seem. */
final class GzipInputs {

  private static final int BLOCK = 1 << 20;
  private static final int BOMB = 200;

  private GzipInputs() {}

  /** Bytes so many times, compressed. */
  static byte[] packed(byte[] bytes, int times) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        gzip.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static Input next(Dice dice) {
    byte[] good = packed(Dialect.PLAIN.write(CsvInputs.base(dice)), 1);
    String name =
        dice.pick("cases.csv.gz", "cases.csv.gz", "cases.csv.gz", "cases.csv", "C.CSV.GZ");
    return new Input(Map.of(name, changed(good, dice)), Lines.reading(dice, 0.03, name));
  }

  private static byte[] changed(byte[] good, Dice dice) {
    return switch (dice.below(24)) {
      case 0 -> ByteChanges.joined(good, packed(Dialect.PLAIN.write(CsvInputs.base(dice)), 1));
      case 1 -> ByteChanges.joined(good, new byte[dice.pick(1, 8, 512)]);
      case 2 -> packed(good, 1);
      case 3 -> Arrays.copyOf(good, dice.below(good.length));
      case 4 -> packed(new byte[0], 1);
      case 5 -> new byte[0];
      case 6 -> good;
      case 7 -> packed(ByteChanges.some(Dialect.PLAIN.write(CsvInputs.base(dice)), dice), 1);
      case 8 ->
          dice.chance(0.08) ? ByteChanges.joined(dice.pick(good, new byte[0]), bomb(dice)) : good;
      default -> ByteChanges.some(good, dice);
    };
  }

  /** One line, many lines, many cells: much in little. */
  private static byte[] bomb(Dice dice) {
    String unit = dice.pick("x", "\n", ",", "x\n");
    return packed(unit.repeat(BLOCK / unit.length()).getBytes(UTF_8), BOMB);
  }
}
