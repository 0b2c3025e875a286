package org.evenhand.gate;

/**
 * The cells of one row of an export, by the positions of their columns. They lie in the memory of
 * their reader and hold until it reads the next row.
 */
public interface Cells {

  /** What {@link #entry} answers where a cell is no entry of a dictionary. */
  int NO_ENTRY = -1;

  /** The bytes among which the cell's text lies, UTF-8; not to be changed. */
  byte[] bytes(int column);

  /** Where the cell begins among the bytes. */
  int from(int column);

  /** How many bytes the cell has; 0 where it is blank. */
  int length(int column);

  /**
   * The entry of its column's dictionary that the cell is, so that a reader decodes an entry once
   * and not once per row; {@link #NO_ENTRY} where the file has no dictionary.
   */
  default int entry(int column) {
    return NO_ENTRY;
  }

  /** The entries of the dictionary that holds in the part of the file that is being read. */
  default byte[][] dictionary(int column) {
    throw new IllegalStateException("a cell without an entry has no dictionary");
  }
}
