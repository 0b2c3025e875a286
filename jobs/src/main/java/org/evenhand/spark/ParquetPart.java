package org.evenhand.spark;

import java.util.Arrays;
import java.util.Iterator;
import org.evenhand.spark.ParquetColumns.Cell;
import scala.Tuple2;

/**
 * Takes the rows of one part of a Parquet file. Where a column is encoded by a dictionary, a value
 * is decoded once per dictionary and not once per row.
 */
final class ParquetPart {

  private static final int UNSEEN = Integer.MIN_VALUE;

  private final PartitionScan scan;
  private final int[] columns;
  private final int[] tokenColumns;
  private final byte[][][] dictionaries;
  private final int[][] seen;

  /**
   * @param columns per field of the gate the position of its cell, or -1
   */
  ParquetPart(ScanTask task, int[] columns, PartitionScan scan) {
    this.scan = scan;
    this.columns = columns;
    this.tokenColumns =
        Arrays.stream(task.tokens()).map(field -> field < 0 ? -1 : columns[field]).toArray();
    this.dictionaries = new byte[columns.length][][];
    this.seen = new int[columns.length][];
  }

  /** Reads all rows. */
  void read(Iterator<Tuple2<Void, Cell[]>> rows) {
    long[] hashes = new long[tokenColumns.length];
    while (rows.hasNext()) {
      Cell[] cells = rows.next()._2();
      int[] row = scan.admission().row();
      for (int field = 0; field < row.length; field++) {
        if (columns[field] >= 0) {
          row[field] = code(field, cells[columns[field]]);
        }
      }
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] = tokenColumns[i] < 0 ? PartitionScan.NO_TOKEN : hash(cells[tokenColumns[i]]);
      }
      scan.take(row, hashes);
    }
  }

  private int code(int field, Cell cell) {
    int entry = cell.entry();
    if (entry < 0) {
      return decode(field, cell);
    }
    if (dictionaries[field] != cell.entries()) {
      dictionaries[field] = cell.entries();
      seen[field] = new int[cell.entries().length];
      Arrays.fill(seen[field], UNSEEN);
    }
    if (seen[field][entry] == UNSEEN) {
      seen[field][entry] = decode(field, cell);
    }
    return seen[field][entry];
  }

  private int decode(int field, Cell cell) {
    byte[] bytes = cell.bytes();
    return scan.admission().decode(field, bytes, 0, bytes.length);
  }

  private static long hash(Cell cell) {
    byte[] bytes = cell.bytes();
    return PartitionScan.hash(bytes, 0, bytes.length);
  }
}
