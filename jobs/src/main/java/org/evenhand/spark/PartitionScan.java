package org.evenhand.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import net.jpountz.xxhash.XXHash64;
import net.jpountz.xxhash.XXHashFactory;
import org.evenhand.cube.CellCounts;
import org.evenhand.gate.Account;
import org.evenhand.gate.Admission;
import org.evenhand.gate.Admission.FoundCode;
import org.evenhand.gate.Cells;
import org.evenhand.gate.GateField;
import org.evenhand.gate.Rule;
import org.evenhand.gate.Slice;
import org.evenhand.schema.Remark;

/**
 * One partition after the pass: its counts, its account, and per admitted row its codes with 64-bit
 * hashes of the case identifier and of the tokens that cases are gathered by: so that repeated
 * identifiers are found and their rows taken out again, and cases gathered, without a second read.
 * (Two different identifiers share a hash with a probability of about 3 in a million for a whole
 * export of ten million cases.)
 */
final class PartitionScan implements RowTaker<PartitionScan>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final long SEED = 0x6576656e68616e64L;
  private static final long SPREAD = 0xC2B2AE3D27D4EB4FL;
  private static final XXHash64 XXH64 = XXHashFactory.safeInstance().hash64();

  private static final ScanTask.Time[] TIMES = ScanTask.Time.values();

  /** The hash of a blank token: its case stands for itself. */
  static final long NO_TOKEN = 0;

  private final Place place;
  private final transient ScanTask task;
  private final transient Admission admission;
  private final transient RowDecoder decoder;
  private final transient int[] tokenColumns;
  private final transient Slice[] tokenParts;
  private final CellCounts[] counts;
  private final long[][] hashes;
  private final long[][] words;
  private byte[] times = new byte[0];
  private int[] numbers = new int[0];
  private int admitted;
  private Account account;
  private List<List<FoundCode>> found = List.of();
  private long rows;
  private long outside;

  PartitionScan(ScanTask task, Place place) {
    this.task = task;
    this.place = place;
    this.admission = task.gate().admission();
    this.decoder = new RowDecoder(task.gate(), admission);
    this.tokenColumns =
        Arrays.stream(task.tokens())
            .map(field -> field < 0 ? -1 : task.gate().fields().get(field).column())
            .toArray();
    this.tokenParts =
        Arrays.stream(task.tokens())
            .mapToObj(field -> field < 0 ? null : part(task.gate().fields().get(field)))
            .toArray(Slice[]::new);
    this.counts = new CellCounts[task.countings().size()];
    this.hashes = new long[task.tokens().length][0];
    this.words = new long[task.packing().words()][0];
    Arrays.setAll(counts, i -> new CellCounts());
  }

  private static Slice part(GateField field) {
    return field.part().map(Slice::of).orElse(null);
  }

  /** The hash of a token; {@link #NO_TOKEN} of a blank. */
  static long hash(byte[] bytes, int from, int length) {
    return length == 0 ? NO_TOKEN : XXH64.hash(bytes, from, length, SEED);
  }

  @Override
  public void row(Cells cells) {
    long number = rows++;
    if (!admission.judges(cells, number)) {
      return;
    }
    int[] row = decoder.decode(cells);
    if (!admission.admit(row, number)) {
      return;
    }
    ScanTask.Time time = task.time(row);
    outside += time == ScanTask.Time.PERIOD ? 0 : 1;
    int[] placed = task.placed(row);
    for (int i = 0; i < counts.length; i++) {
      ScanTask.Counting counting = task.countings().get(i);
      if (time.countsIn(counting.history())) {
        counts[i].add(counting.coordinates().pack(placed), 1);
      }
    }
    if (task.keepsRows()) {
      keep(placed, cells, time, number);
    }
  }

  private void keep(int[] row, Cells cells, ScanTask.Time time, long number) {
    if (admitted == numbers.length) {
      int larger = Math.max(1024, admitted + (admitted >> 1));
      numbers = Arrays.copyOf(numbers, larger);
      times = Arrays.copyOf(times, larger);
      Arrays.setAll(hashes, i -> Arrays.copyOf(hashes[i], larger));
      Arrays.setAll(words, i -> Arrays.copyOf(words[i], larger));
    }
    for (int i = 0; i < tokenColumns.length; i++) {
      hashes[i][admitted] = token(i, row, cells);
    }
    task.packing().pack(row, words, admitted);
    times[admitted] = (byte) time.ordinal();
    numbers[admitted++] = Math.toIntExact(number);
  }

  /** The hash of what counts of a row's token; the mapping may have called its cell a blank. */
  private long token(int token, int[] row, Cells cells) {
    int column = tokenColumns[token];
    if (column < 0 || row[task.tokens()[token]] < 0) {
      return NO_TOKEN;
    }
    byte[] bytes = cells.bytes(column);
    if (tokenParts[token] == null) {
      return hash(bytes, cells.from(column), cells.length(column));
    }
    long part = tokenParts[token].in(bytes, cells.from(column), cells.length(column));
    return hash(bytes, Slice.from(part), Slice.length(part));
  }

  @Override
  public void reject(Rule rule) {
    admission.reject(rows++, rule);
  }

  @Override
  public void skip() {
    rows++;
  }

  @Override
  public void empty() {
    rows++;
    admission.remark(Remark.EMPTY_ROWS, 1);
  }

  @Override
  public void remark(Remark remark, long count) {
    admission.remark(remark, count);
  }

  @Override
  public void spoilt(Rule rule) {
    admission.spoilt(rows, rule);
  }

  /** Ends the pass: what the driver needs is taken from the working objects. */
  @Override
  public PartitionScan finish() {
    account = admission.account();
    List<List<FoundCode>> codes = new ArrayList<>();
    for (int i = 0; i < task.gate().fields().size(); i++) {
      codes.add(admission.found(i));
    }
    found = codes;
    return this;
  }

  /** Where this partition begins. */
  Place place() {
    return place;
  }

  /** Scatters the hashes of this partition's case identifiers, where the export has them. */
  void scatter(Buckets into) {
    for (int i = 0; i < admitted; i++) {
      into.add(hashes[0][i]);
    }
  }

  /** The kept rows whose case identifier has such a hash. */
  List<KeptRow> rows(LongPredicate such) {
    List<KeptRow> kept = new ArrayList<>();
    for (int i = 0; i < admitted; i++) {
      if (such.test(hashes[0][i])) {
        kept.add(new KeptRow(place(), numbers[i], hashes[0][i], packed(i), time(i)));
      }
    }
    return kept;
  }

  /**
   * Visits the rows that have all of these tokens.
   *
   * @param tokens positions among {@link ScanTask#tokens}
   * @param history whether rows from before the period are among them
   * @param taken whether a case identifier's rows are left out
   */
  void gather(int[] tokens, boolean history, LongPredicate taken, Gathering gathering) {
    for (int i = 0; i < admitted; i++) {
      if (time(i).countsIn(history) && !taken.test(hashes[0][i])) {
        long shared = shared(tokens, i);
        if (shared != NO_TOKEN) {
          gathering.row(shared, packed(i), time(i));
        }
      }
    }
  }

  /** The hash of all these tokens of a row at once; {@link #NO_TOKEN} if it lacks one of them. */
  private long shared(int[] tokens, int row) {
    long shared = hashes[tokens[0]][row];
    for (int i = 1; i < tokens.length && shared != NO_TOKEN; i++) {
      long other = hashes[tokens[i]][row];
      shared = other == NO_TOKEN ? NO_TOKEN : mixed(SPREAD * shared + other);
    }
    return shared;
  }

  /** Spreads what two hashes have together over all bits, as XXH64 does with its own sum. */
  private static long mixed(long sum) {
    long mixed = (sum ^ (sum >>> 33)) * SPREAD;
    return mixed ^ (mixed >>> 29);
  }

  /** Takes what a row's tokens have together, its codes and where it lies beside the period. */
  @FunctionalInterface
  interface Gathering {
    /** Visits one row. */
    void row(long shared, long[] packed, ScanTask.Time time);
  }

  private ScanTask.Time time(int row) {
    return TIMES[times[row]];
  }

  private long[] packed(int row) {
    long[] packed = new long[words.length];
    for (int w = 0; w < packed.length; w++) {
      packed[w] = words[w][row];
    }
    return packed;
  }

  /** Without the rows: what travels to the driver. */
  Summary summary() {
    return new Summary(place(), rows, outside, account, found, counts);
  }

  /**
   * A row that was kept.
   *
   * @param place its partition
   * @param number of the row in the partition
   * @param identifier hash of its case identifier
   * @param packed its codes
   * @param time where it lies beside the period
   */
  record KeptRow(Place place, long number, long identifier, long[] packed, ScanTask.Time time)
      implements Serializable {}

  /**
   * What the driver gets of a partition.
   *
   * @param place where it lies
   * @param rows lines passed
   * @param outside admitted rows outside of the period
   * @param account its account
   * @param found per field the codes as found, by their numbers
   * @param counts cases by cell, per grouping
   */
  record Summary(
      Place place,
      long rows,
      long outside,
      Account account,
      List<List<FoundCode>> found,
      CellCounts[] counts)
      implements Serializable {}
}
