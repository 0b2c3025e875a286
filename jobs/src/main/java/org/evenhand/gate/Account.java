package org.evenhand.gate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenhand.schema.Remark;

/**
 * The account of every row of a partition or, after {@link #plus}, of the whole export: read =
 * admitted + rejected + excluded by the mapping, and each rejected row is counted once, by its
 * first reason.
 */
public final class Account implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Stands for a field where the whole row is meant. */
  public static final int WHOLE_ROW = -1;

  /** Reasons kept with their row; beyond it they are counted only. */
  public static final int KEPT = 100_000;

  private final int fields;
  private final long[] first;
  private final long[] all;
  private final long[] respelled;
  private final long[] remarks = new long[Remark.values().length];
  private final ArrayList<Rejection> rejections = new ArrayList<>();
  private final long[][] ways;
  private final MonthSpan months = new MonthSpan();
  private long[] excluded = new long[0];
  private long read;
  private long rejected;

  /**
   * A reason to reject a row.
   *
   * @param row number of the row, from 0
   * @param field position of the field in the gate, or -1 for the whole row
   * @param rule the rule it breaks
   * @param fingerprint tells one unknown code from another; never leaves the process
   */
  public record Rejection(long row, int field, Rule rule, int fingerprint)
      implements Serializable {}

  /** An empty account over this many fields. */
  public Account(int fields) {
    this.fields = fields;
    this.first = new long[(fields + 1) * Rule.values().length];
    this.all = new long[first.length];
    this.respelled = new long[fields];
    this.ways = new long[fields][0];
  }

  /** An empty account of what this gate does. */
  static Account of(Gate gate) {
    Account account = new Account(gate.fields().size());
    for (int i = 0; i < account.fields; i++) {
      account.ways[i] = new long[gate.fields().get(i).ways().size()];
    }
    account.excluded = new long[gate.filter().exclusions().size()];
    return account;
  }

  void read() {
    read++;
  }

  void exclude(int exclusion) {
    read++;
    excluded[exclusion]++;
  }

  void decide(int field, int way) {
    ways[field][way]++;
  }

  void reject(long row, int field, Rule rule, boolean firstReason) {
    reject(new Rejection(row, field, rule, 0), firstReason);
  }

  void reject(Rejection reason, boolean firstReason) {
    int slot = slot(reason.field(), reason.rule());
    if (firstReason) {
      rejected++;
      first[slot]++;
    }
    all[slot]++;
    if (rejections.size() < KEPT) {
      rejections.add(reason);
    }
  }

  /** Enters a row whose value of this field was read in another spelling than that of its code. */
  void respell(int field) {
    respelled[field]++;
  }

  /** Enters a reason that closes the gate and rejects no row by itself. */
  public void close(int field, Rule rule) {
    all[slot(field, rule)]++;
  }

  /** Moves one admitted row to the rejected ones. */
  public void rejectAdmitted(int field, Rule rule) {
    rejected++;
    first[slot(field, rule)]++;
    all[slot(field, rule)]++;
  }

  /** Enters the month in which a row was received. */
  void receivedIn(int month) {
    months.add(month);
  }

  void remark(Remark remark, long count) {
    remarks[remark.ordinal()] += count;
  }

  /** The counts of both; reasons by row stay with their partition, which numbers the rows. */
  public Account plus(Account other) {
    Account sum = new Account(fields);
    sum.read = read + other.read;
    sum.rejected = rejected + other.rejected;
    sum.months.addAll(months);
    sum.months.addAll(other.months);
    for (int i = 0; i < first.length; i++) {
      sum.first[i] = first[i] + other.first[i];
      sum.all[i] = all[i] + other.all[i];
    }
    for (int i = 0; i < fields; i++) {
      sum.respelled[i] = respelled[i] + other.respelled[i];
      sum.ways[i] = sum(ways[i], other.ways[i]);
    }
    for (Remark remark : Remark.values()) {
      sum.remark(remark, remarked(remark) + other.remarked(remark));
    }
    sum.excluded = sum(excluded, other.excluded);
    return sum;
  }

  private static long[] sum(long[] one, long[] other) {
    long[] sum = Arrays.copyOf(one, Math.max(one.length, other.length));
    for (int i = 0; i < other.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  /** What readers counted beside the rows. */
  public long remarked(Remark remark) {
    return remarks[remark.ordinal()];
  }

  /** The months in which the rows judged were received. */
  public MonthSpan months() {
    return months;
  }

  /** Rows read. */
  public long rowsRead() {
    return read;
  }

  /** Rows rejected. */
  public long rowsRejected() {
    return rejected;
  }

  /** Rows that the mapping excludes: they are no cases and were not judged. */
  public long rowsExcluded() {
    return Arrays.stream(excluded).sum();
  }

  /** Rows that one exclusion of the mapping excludes. */
  public long excludedBy(int exclusion) {
    return excluded.length == 0 ? 0 : excluded[exclusion];
  }

  /** Rows judged: admitted or rejected. */
  public long rowsJudged() {
    return read - rowsExcluded();
  }

  /** Rows admitted. */
  public long rowsAdmitted() {
    return rowsJudged() - rejected;
  }

  /** Rows judged whose value of a field came about in this one of its ways. */
  public long decidedBy(int field, int way) {
    return ways[field].length == 0 ? 0 : ways[field][way];
  }

  /** Rows whose first reason is this one. */
  public long rejectedBy(int field, Rule rule) {
    return first[slot(field, rule)];
  }

  /** Rows that have this reason among theirs. */
  public long brokenBy(int field, Rule rule) {
    return all[slot(field, rule)];
  }

  /** Rows whose value of this field was read in another spelling than that of its code. */
  public long respelled(int field) {
    return respelled[field];
  }

  /** The reasons kept, in the order of the rows. */
  public List<Rejection> rejections() {
    return List.copyOf(rejections);
  }

  private int slot(int field, Rule rule) {
    return (field + 1) * Rule.values().length + rule.ordinal();
  }
}
