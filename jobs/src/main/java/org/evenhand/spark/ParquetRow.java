package org.evenhand.spark;

import org.evenhand.gate.Cells;

/**
 * A row of a Parquet file by the columns of its schema.
 *
 * @param read the cells that were asked for
 * @param places per column the position of its cell among these, or -1
 */
record ParquetRow(ParquetColumns.Cell[] read, int[] places) implements Cells {

  private ParquetColumns.Cell cell(int column) {
    return read[places[column]];
  }

  @Override
  public byte[] bytes(int column) {
    return cell(column).bytes();
  }

  @Override
  public int from(int column) {
    return 0;
  }

  @Override
  public int length(int column) {
    return cell(column).bytes().length;
  }

  @Override
  public int entry(int column) {
    return cell(column).entry();
  }

  @Override
  public byte[][] dictionary(int column) {
    return cell(column).entries();
  }
}
