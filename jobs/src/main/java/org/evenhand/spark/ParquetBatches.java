package org.evenhand.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads the rows of Parquet batches. Where a column is encoded by a dictionary, a value is decoded
 * once per batch and not once per row.
 */
final class ParquetBatches {

  private static final int UNSEEN = Integer.MIN_VALUE;
  private static final byte[] NOTHING = new byte[0];

  private final ScanTask task;
  private final int[] columns;
  private final int[][] seen;
  private final int[] tokenColumns;
  private final long[] hashes;
  private PartitionScan scan;

  private ParquetBatches(ScanTask task, int[] columns) {
    this.task = task;
    this.columns = columns;
    this.seen = new int[columns.length][0];
    this.tokenColumns =
        Arrays.stream(task.tokens()).map(field -> field < 0 ? -1 : columns[field]).toArray();
    this.hashes = new long[tokenColumns.length];
  }

  /**
   * Where a batch holds what.
   *
   * @param columns per field of the gate the position of its column, or -1
   * @param file position of the file's name
   * @param row position of the row's number in the file
   */
  record Layout(int[] columns, int file, int row) implements Serializable {}

  /** One scan per file and part of it, in the order read. */
  static List<PartitionScan> read(ScanTask task, Layout layout, Iterator<ColumnarBatch> batches) {
    ParquetBatches reader = new ParquetBatches(task, layout.columns());
    List<PartitionScan> scans = new ArrayList<>();
    String current = null;
    long next = -1;
    while (batches.hasNext()) {
      ColumnarBatch batch = batches.next();
      if (batch.numRows() == 0) {
        continue;
      }
      String name = batch.column(layout.file()).getUTF8String(0).toString();
      long row = batch.column(layout.row()).getLong(0);
      // Spark may hand parts of a file together that do not follow each other.
      if (!name.equals(current) || row != next) {
        current = name;
        reader.scan = new PartitionScan(task, name, row);
        scans.add(reader.scan);
      }
      reader.batch(batch);
      next = row + batch.numRows();
    }
    scans.forEach(PartitionScan::finish);
    return scans;
  }

  private void batch(ColumnarBatch batch) {
    int rows = batch.numRows();
    int[][] values = new int[columns.length][];
    for (int field = 0; field < columns.length; field++) {
      if (columns[field] >= 0) {
        values[field] = column(field, batch.column(columns[field]), rows);
      }
    }
    int[] fixed = scan.admission().row();
    for (int r = 0; r < rows; r++) {
      int[] row = fixed.clone();
      for (int field = 0; field < row.length; field++) {
        if (values[field] != null) {
          row[field] = values[field][r];
        }
      }
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] =
            tokenColumns[i] < 0 ? PartitionScan.NO_TOKEN : hash(batch.column(tokenColumns[i]), r);
      }
      scan.take(row, hashes);
    }
  }

  private int[] column(int field, ColumnVector vector, int rows) {
    int[] values = new int[rows];
    boolean dictionary =
        vector instanceof WritableColumnVector writable && writable.hasDictionary();
    if (dictionary) {
      Arrays.fill(seen[field], UNSEEN);
    }
    for (int r = 0; r < rows; r++) {
      values[r] =
          dictionary && !vector.isNullAt(r)
              ? remembered(field, (WritableColumnVector) vector, r)
              : decode(field, vector, r);
    }
    return values;
  }

  private int remembered(int field, WritableColumnVector vector, int row) {
    int id = vector.getDictionaryIds().getInt(row);
    if (id >= seen[field].length) {
      int before = seen[field].length;
      seen[field] = Arrays.copyOf(seen[field], Math.max(64, 2 * id));
      Arrays.fill(seen[field], before, seen[field].length, UNSEEN);
    }
    if (seen[field][id] == UNSEEN) {
      seen[field][id] = decode(field, vector, row);
    }
    return seen[field][id];
  }

  /** A null is a blank cell. */
  private int decode(int field, ColumnVector vector, int row) {
    if (vector.isNullAt(row)) {
      return scan.admission().decode(field, NOTHING, 0, 0);
    }
    if (vector.dataType().equals(DataTypes.IntegerType)) {
      return number(field, vector.getInt(row));
    }
    if (vector.dataType().equals(DataTypes.LongType)) {
      return number(field, vector.getLong(row));
    }
    UTF8String text = vector.getUTF8String(row);
    if (text.getBaseObject() instanceof byte[] bytes) {
      int from = (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET);
      return scan.admission().decode(field, bytes, from, text.numBytes());
    }
    byte[] copy = text.getBytes();
    return scan.admission().decode(field, copy, 0, copy.length);
  }

  private int number(int field, long number) {
    byte[] digits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    return scan.admission().decode(field, digits, 0, digits.length);
  }

  private static long hash(ColumnVector vector, int row) {
    if (vector.isNullAt(row)) {
      return PartitionScan.NO_TOKEN;
    }
    UTF8String text = vector.getUTF8String(row);
    return PartitionScan.hash(text.getBaseObject(), text.getBaseOffset(), text.numBytes());
  }
}
