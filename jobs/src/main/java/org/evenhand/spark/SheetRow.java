package org.evenhand.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.gate.Cells;
import org.evenhand.gate.Rule;

/** A row of a sheet by the positions of its columns; filled anew for every row. */
final class SheetRow implements Cells {

  private static final byte[] BLANK = new byte[0];

  private byte[][] bytes = new byte[0][];
  private int[] from = new int[0];
  private int[] lengths = new int[0];
  private Rule[] flaws = new Rule[0];
  private boolean[] formulas = new boolean[0];
  private int width;

  void clear() {
    Arrays.fill(bytes, 0, width, BLANK);
    Arrays.fill(from, 0, width, 0);
    Arrays.fill(lengths, 0, width, 0);
    Arrays.fill(flaws, 0, width, null);
    Arrays.fill(formulas, 0, width, false);
    width = 0;
  }

  private void reach(int column) {
    if (column >= bytes.length) {
      int before = bytes.length;
      int larger = Math.max(column + 1, 2 * before);
      bytes = Arrays.copyOf(bytes, larger);
      Arrays.fill(bytes, before, larger, BLANK);
      from = Arrays.copyOf(from, larger);
      lengths = Arrays.copyOf(lengths, larger);
      flaws = Arrays.copyOf(flaws, larger);
      formulas = Arrays.copyOf(formulas, larger);
    }
    width = Math.max(width, column + 1);
  }

  /** Fills a cell with the bytes of its text. */
  void put(int column, byte[] text, int start, int length) {
    reach(column);
    bytes[column] = text;
    from[column] = start;
    lengths[column] = length;
  }

  /** Enters that a cell holds something else than a value. */
  void flaw(int column, Rule rule) {
    reach(column);
    flaws[column] = rule;
  }

  /** Enters that a cell's value was computed. */
  void formula(int column) {
    reach(column);
    formulas[column] = true;
  }

  /** Whether no cell from this column on holds anything. */
  boolean isEmptyFrom(int column) {
    for (int i = column; i < width; i++) {
      if (flaws[i] != null || !Columns.isBlank(this, i)) {
        return false;
      }
    }
    return true;
  }

  /** What is wrong with the cells that are looked at. */
  Optional<Rule> flaw(boolean[] looksAt) {
    for (int i = 0; i < Math.min(width, looksAt.length); i++) {
      if (looksAt[i] && flaws[i] != null) {
        return Optional.of(flaws[i]);
      }
    }
    return Optional.empty();
  }

  /** How many of the cells that are looked at are formulas. */
  long formulas(boolean[] looksAt) {
    long count = 0;
    for (int i = 0; i < Math.min(width, looksAt.length); i++) {
      count += looksAt[i] && formulas[i] ? 1 : 0;
    }
    return count;
  }

  /** The texts up to the last cell that holds one. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      texts.add(new String(bytes[column], from[column], lengths[column], StandardCharsets.UTF_8));
    }
    while (!texts.isEmpty() && texts.get(texts.size() - 1).isBlank()) {
      texts.remove(texts.size() - 1);
    }
    return texts;
  }

  @Override
  public byte[] bytes(int column) {
    return column < width ? bytes[column] : BLANK;
  }

  @Override
  public int from(int column) {
    return column < width ? from[column] : 0;
  }

  @Override
  public int length(int column) {
    return column < width ? lengths[column] : 0;
  }
}
