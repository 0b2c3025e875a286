package org.evenhand.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;
import org.evenhand.cube.CellCounts;
import org.evenhand.gate.Account;
import org.evenhand.gate.Admission;
import org.evenhand.gate.Admission.FoundCode;
import org.evenhand.gate.Rule;

/**
 * One partition after the pass: its counts, its account, and per admitted row a 64-bit hash of the
 * case identifier with the row's cells, so that repeated identifiers are found by comparing hashes
 * and their rows taken out again without a second read. (Two different identifiers share a hash
 * with a probability of about 3 in a million for a whole export of ten million cases.)
 */
final class PartitionScan implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long SEED = 0x6576656e68616e64L;

  /** A row's cells outside of the period: it is counted nowhere but in the account. */
  private static final long OUTSIDE = -1;

  private final String file;
  private final long start;
  private final transient ScanTask task;
  private final transient Admission admission;
  private final CellCounts[] counts;
  private Account account;
  private List<List<FoundCode>> found = List.of();
  private long rows;
  private long outside;
  private long[] hashes = new long[0];
  private long[][] cells;
  private int[] numbers = new int[0];
  private int admitted;

  PartitionScan(ScanTask task, String file, long start) {
    this.task = task;
    this.file = file;
    this.start = start;
    this.admission = task.gate().admission();
    this.counts = new CellCounts[task.groupings().size()];
    this.cells = new long[counts.length][0];
    Arrays.setAll(counts, i -> new CellCounts());
  }

  Admission admission() {
    return admission;
  }

  /** Takes a decoded row; the bytes are those of its case identifier. */
  void row(int[] row, byte[] bytes, int from, int length) {
    take(row, hash(bytes, Platform.BYTE_ARRAY_OFFSET + from, length));
  }

  /** The hash of a case identifier that lies in memory. */
  static long hash(Object base, long offset, int length) {
    return XXH64.hashUnsafeBytes(base, offset, length, SEED);
  }

  /** Takes a decoded row and the hash of its case identifier. */
  void take(int[] row, long hash) {
    long number = rows++;
    if (!admission.admit(row, number)) {
      return;
    }
    boolean inside = task.isInPeriod(row);
    outside += inside ? 0 : 1;
    remember(hash, number);
    for (int i = 0; i < counts.length; i++) {
      long cell = inside ? task.groupings().get(i).pack(row) : OUTSIDE;
      if (inside) {
        counts[i].add(cell, 1);
      }
      if (task.caseId() >= 0) {
        cells[i][admitted] = cell;
      }
    }
    admitted++;
  }

  private void remember(long hash, long number) {
    if (task.caseId() < 0) {
      return;
    }
    if (admitted == hashes.length) {
      int larger = Math.max(1024, hashes.length + (hashes.length >> 1));
      hashes = Arrays.copyOf(hashes, larger);
      numbers = Arrays.copyOf(numbers, larger);
      Arrays.setAll(cells, i -> Arrays.copyOf(cells[i], larger));
    }
    hashes[admitted] = hash;
    numbers[admitted] = Math.toIntExact(number);
  }

  /** Rejects a line that cannot be taken apart. */
  void reject(Rule rule) {
    admission.reject(rows++, rule);
  }

  /** Passes over an empty line: it is no row, but it has a number. */
  void skip() {
    rows++;
  }

  /** Enters that the file ends too early. */
  void truncated() {
    admission.truncated(rows);
  }

  /** Ends the pass: what the driver needs is taken from the working objects. */
  PartitionScan finish() {
    account = admission.account();
    List<List<FoundCode>> codes = new ArrayList<>();
    for (int i = 0; i < task.gate().fields().size(); i++) {
      codes.add(admission.found(i));
    }
    found = codes;
    return this;
  }

  /** The hashes of this partition's case identifiers, where the export has them. */
  long[] hashes() {
    return Arrays.copyOf(hashes, admitted);
  }

  /** The rows whose hash is one of these sorted ones. */
  List<Repeated> rowsWith(long[] sorted) {
    List<Repeated> found = new ArrayList<>();
    for (int i = 0; i < admitted; i++) {
      if (Arrays.binarySearch(sorted, hashes[i]) >= 0) {
        long[] own = new long[cells.length];
        for (int g = 0; g < own.length; g++) {
          own[g] = cells[g][i];
        }
        found.add(new Repeated(file, start, numbers[i], own));
      }
    }
    return found;
  }

  /** Without the rows: what travels to the driver. */
  Summary summary() {
    return new Summary(file, start, rows, outside, account, found, counts);
  }

  /**
   * A row whose case identifier is repeated.
   *
   * @param file its file
   * @param start where its partition starts in the file
   * @param number of the row in the partition
   * @param cells its cell in every grouping; negative outside of the period
   */
  record Repeated(String file, long start, long number, long[] cells) implements Serializable {

    boolean isOutside() {
      return cells.length > 0 && cells[0] == OUTSIDE;
    }
  }

  /**
   * What the driver gets of a partition.
   *
   * @param file name of the file
   * @param start where the partition starts in the file
   * @param rows lines passed
   * @param outside admitted rows outside of the period
   * @param account its account
   * @param found per field the codes as found, by their numbers
   * @param counts cases by cell, per grouping
   */
  record Summary(
      String file,
      long start,
      long rows,
      long outside,
      Account account,
      List<List<FoundCode>> found,
      CellCounts[] counts)
      implements Serializable {}
}
