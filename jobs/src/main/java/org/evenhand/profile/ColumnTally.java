package org.evenhand.profile;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * What has been seen of one column so far: its values with their rows, exactly, until there are too
 * many to be codes, and then no value but only forms. It adds up over parts, and the sum does not
 * depend on how the rows were divided.
 */
final class ColumnTally implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A column of more different values is not written out as codes by anybody. */
  static final int MOST_VALUES = 1_000;

  private final DistinctCount distinct = new DistinctCount();
  private final FormCounts forms = new FormCounts();
  private Map<String, Long> values = new HashMap<>();
  private long blanks;
  private long tooLong;

  /** Takes the value of one row. */
  void add(String value) {
    if (value.isBlank()) {
      blanks++;
      return;
    }
    distinct.add(value);
    add(value, 1);
  }

  private void add(String value, long rows) {
    if (value.length() > Form.LONGEST_CODE) {
      tooLong += rows;
      forms.add(value, rows);
    } else if (values == null) {
      forms.add(value, rows);
    } else {
      values.merge(value, rows, Long::sum);
      if (values.size() > MOST_VALUES) {
        forget();
      }
    }
  }

  private void forget() {
    values.forEach(forms::add);
    values = null;
  }

  void addAll(ColumnTally other) {
    blanks += other.blanks;
    tooLong += other.tooLong;
    distinct.addAll(other.distinct);
    forms.addAll(other.forms);
    if (other.values == null && values != null) {
      forget();
    } else if (other.values != null) {
      other.values.forEach(this::add);
    }
  }

  /** What there is to be seen of the column. */
  ColumnProfile profile(int position, String name) {
    FormCounts all = new FormCounts();
    all.addAll(forms);
    if (values != null) {
      values.forEach(all::add);
    }
    return new ColumnProfile(
        position,
        name,
        blanks,
        distinct.number(),
        distinct.isExact(),
        values == null || tooLong > 0 ? Map.of() : values,
        all);
  }
}
