package org.evenhand.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The cells of a row of texts.
 *
 * @param texts per column, UTF-8
 */
public record TextCells(byte[][] texts) implements Cells {

  /** The cells of these texts. */
  public static TextCells of(List<String> texts) {
    return new TextCells(
        texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new));
  }

  @Override
  public byte[] bytes(int column) {
    return texts[column];
  }

  @Override
  public int from(int column) {
    return 0;
  }

  @Override
  public int length(int column) {
    return texts[column].length;
  }
}
