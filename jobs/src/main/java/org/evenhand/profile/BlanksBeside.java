package org.evenhand.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * In how many rows a column is blank, by the value of another column, as long as that one has few.
 * It adds up over parts, and the sum does not depend on how the rows were divided.
 */
public final class BlanksBeside implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A column of more values does not say how far a case has come. */
  private static final int MOST_VALUES = 20;

  /** Every column is set beside every other one: of more columns nothing is kept. */
  private static final int WIDEST = 150;

  private final int width;

  /** By column, and then by its values; null where there are too many. */
  private final List<Map<String, long[]>> counts = new ArrayList<>();

  BlanksBeside(int width, Set<Integer> unseen) {
    this.width = width;
    for (int i = 0; i < width; i++) {
      counts.add(width > WIDEST || unseen.contains(i) ? null : new HashMap<>());
    }
  }

  /** Takes a row; a cell is null where its column cannot be read. */
  void add(String[] cells) {
    for (int i = 0; i < width; i++) {
      if (counts.get(i) != null) {
        add(i, cells);
      }
    }
  }

  private void add(int column, String[] cells) {
    Map<String, long[]> own = counts.get(column);
    long[] blanks =
        own.computeIfAbsent(cells[column].isBlank() ? "" : cells[column], v -> new long[width]);
    if (own.size() > MOST_VALUES) {
      counts.set(column, null);
      return;
    }
    for (int i = 0; i < width; i++) {
      if (cells[i] != null && cells[i].isBlank()) {
        blanks[i]++;
      }
    }
  }

  void addAll(BlanksBeside other) {
    for (int i = 0; i < width; i++) {
      Map<String, long[]> own = counts.get(i);
      if (own == null || other.counts.get(i) == null) {
        counts.set(i, null);
      } else {
        other.counts.get(i).forEach((value, blanks) -> own.merge(value, blanks, BlanksBeside::sum));
        counts.set(i, own.size() > MOST_VALUES ? null : own);
      }
    }
  }

  private static long[] sum(long[] some, long[] more) {
    long[] sum = some.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
    return sum;
  }

  /** The rows in which a column is blank, by the value of another; none where that has many. */
  Map<String, Long> of(int column, int beside) {
    Map<String, Long> rows = new TreeMap<>();
    if (counts.get(beside) != null) {
      counts
          .get(beside)
          .forEach(
              (value, blanks) -> {
                if (blanks[column] > 0) {
                  rows.put(value, blanks[column]);
                }
              });
    }
    return rows;
  }
}
