package org.evenhand.gate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Remark;

/**
 * The gate at work on one partition: decodes values, rejects rows and keeps the account. Not for
 * use by several threads.
 */
public final class Admission {

  private final Gate gate;
  private final Decoder[] decoders;
  private final FieldReader[] readers;
  private final boolean[] counted;
  private final int[] columns;
  private final int[] fixed;
  private final int received;
  private final RowFilter.Work filter;
  private final Account account;
  private final long[][] found;
  private final long[][] first;

  Admission(Gate gate) {
    this.gate = gate;
    this.account = Account.of(gate);
    this.filter = gate.filter().work();
    this.received = gate.position(FieldName.RECEIVED_MONTH);
    int fields = gate.fields().size();
    this.decoders = new Decoder[fields];
    this.readers = new FieldReader[fields];
    this.counted = new boolean[fields];
    this.columns = new int[fields];
    this.fixed = new int[fields];
    this.found = new long[fields][0];
    this.first = new long[fields][0];
    for (int i = 0; i < fields; i++) {
      prepare(gate.fields().get(i), i);
    }
  }

  private void prepare(GateField field, int position) {
    decoders[position] = field.decoder();
    readers[position] = FieldReader.of(field, decoders[position]);
    counted[position] = !field.ways().isEmpty();
    columns[position] = field.isOneCell() ? field.column() : -1;
    fixed[position] = field.isFixed() ? readers[position].read(null) : 0;
  }

  /**
   * Whether a row is to be judged: it is not where the mapping excludes it or where nobody can tell
   * whether it does, which enters it into the account.
   *
   * @param number of the row in its partition
   */
  public boolean judges(Cells cells, long number) {
    int exclusion = filter.excludes(cells);
    if (exclusion >= 0) {
      account.exclude(exclusion);
    } else if (exclusion == RowFilter.Work.UNCLEAR) {
      reject(number, Rule.SPELLING);
    }
    return exclusion == RowFilter.Work.CASE;
  }

  /** A row to be filled: constants are in place. */
  public int[] row() {
    return fixed.clone();
  }

  /**
   * The number that a field's value stands for, or a rejection; for {@link #admit}.
   *
   * @param field position of the field in the gate
   */
  public int decode(int field, Cells cells) {
    int column = columns[field];
    return column < 0
        ? derive(field, cells)
        : decoders[field].decode(cells.bytes(column), cells.from(column), cells.length(column));
  }

  private int derive(int field, Cells cells) {
    int value = readers[field].read(cells);
    int way = readers[field].way();
    if (counted[field] && way >= 0) {
      account.decide(field, way);
    }
    return value;
  }

  /**
   * Whether the row is admitted; a rejected row is entered with every reason.
   *
   * @param row one decoded value per field of the gate
   * @param number of the row in this partition, from 0
   */
  public boolean admit(int[] row, long number) {
    account.read();
    date(row);
    boolean admitted = true;
    for (int i = 0; i < row.length; i++) {
      if (row[i] >= Decoder.RESPELLED) {
        row[i] -= Decoder.RESPELLED;
        account.respell(i);
      }
      if (Decoder.isRejection(row[i])) {
        account.reject(
            new Account.Rejection(number, i, Decoder.rule(row[i]), Decoder.fingerprint(row[i])),
            admitted);
        admitted = false;
      }
    }
    for (Gate.BetweenFields rule : gate.rules()) {
      int broken = brokenAt(rule, row);
      if (broken >= 0) {
        account.reject(number, broken, rule.rule(), admitted);
        admitted = false;
      }
    }
    if (admitted) {
      countFound(row, number);
    }
    return admitted;
  }

  private void date(int[] row) {
    int month = received < 0 ? Decoder.MISSING : row[received];
    if (month >= 0) {
      account.receivedIn(month);
      if (month > gate.latest()) {
        row[received] = Decoder.reject(Rule.FUTURE);
      }
    }
  }

  private void countFound(int[] row, long number) {
    for (int i = 0; i < row.length; i++) {
      if (gate.fields().get(i).asFound()) {
        if (row[i] >= found[i].length) {
          found[i] = Arrays.copyOf(found[i], 2 * row[i] + 16);
          first[i] = Arrays.copyOf(first[i], found[i].length);
        }
        if (found[i][row[i]]++ == 0) {
          first[i][row[i]] = number;
        }
      }
    }
  }

  /** Rejects a row that could not be taken apart. */
  public void reject(long number, Rule rule) {
    account.read();
    account.reject(number, Account.WHOLE_ROW, rule, true);
  }

  /** Enters what is wrong with the file itself; what was not read of it is no row. */
  public void spoilt(long number, Rule rule) {
    account.reject(number, Account.WHOLE_ROW, rule, false);
  }

  /** Enters what a reader has to say beside the rows. */
  public void remark(Remark remark, long count) {
    account.remark(remark, count);
  }

  /** The account so far. */
  public Account account() {
    return account;
  }

  /**
   * The codes of a field whose codes are as found, by their numbers, each with the admitted rows
   * that hold it; empty for other fields.
   */
  public List<FoundCode> found(int field) {
    if (!gate.fields().get(field).asFound()) {
      return List.of();
    }
    List<String> codes = ((CodeDecoder) decoders[field]).codes();
    List<FoundCode> counted = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      boolean isCounted = i < found[field].length;
      counted.add(
          new FoundCode(
              codes.get(i), isCounted ? found[field][i] : 0, isCounted ? first[field][i] : 0));
    }
    return counted;
  }

  /**
   * A code as found.
   *
   * @param code the code
   * @param rows admitted rows that hold it
   * @param first number of the first of them in this partition
   */
  public record FoundCode(String code, long rows, long first) implements Serializable {}

  private int brokenAt(Gate.BetweenFields rule, int[] row) {
    int[] positions = rule.positions();
    if (rule.rule() == Rule.CONTRADICTION) {
      return contradicts(rule, row) ? positions[0] : -1;
    }
    int latest = 0;
    for (int position : positions) {
      int day = row[position];
      if (day >= 0 && day < latest) {
        return position;
      }
      latest = Math.max(latest, day);
    }
    return -1;
  }

  private boolean contradicts(Gate.BetweenFields rule, int[] row) {
    int value = row[rule.positions()[0]];
    int other = row[rule.positions()[1]];
    if (Decoder.isRejection(value) || Decoder.isRejection(other) || other == rule.optional()) {
      return false;
    }
    boolean present = value != gate.fields().get(rule.positions()[0]).blankCode();
    return present != (other == rule.code());
  }
}
