package org.evenhand.calibrate;

import java.util.Arrays;
import java.util.Optional;

/**
 * Lays the same cases out unevenly: one group has more of the kinds of cases with high rates, or of
 * those with low ones, than all others, so that the crude gap points elsewhere than that between
 * like cases. Every kind keeps its total and the group its own; the others share what is left of a
 * kind as they did.
 */
final class Simpson {

  /** The odds that a case of the group is of a kind with a high rate, over those of the others. */
  static final double ODDS_RATIO = 9;

  private final Layout layout;
  private final boolean[] isHigh;

  private Simpson(Layout layout, boolean[] isHigh) {
    this.layout = layout;
    this.isHigh = isHigh;
  }

  /** The layouts of these cases; empty where all strata have one rate. */
  static Optional<Simpson> of(Layout layout) {
    double[] rates = layout.rates().byStratum();
    long all = 0;
    for (int kind = 0; kind < rates.length; kind++) {
      all += layout.declaredIn(kind);
    }
    Integer[] order = new Integer[rates.length];
    Arrays.setAll(order, kind -> kind);
    Arrays.sort(order, (a, b) -> Double.compare(rates[a], rates[b]));
    long below = 0;
    double middle = Double.NaN;
    for (Integer kind : order) {
      below += layout.declaredIn(kind);
      if (Double.isNaN(middle) && 2 * below >= all) {
        middle = rates[kind];
      }
    }
    double median = middle;
    boolean[] isHigh = new boolean[rates.length];
    boolean isLowest = order.length > 0 && rates[order[0]] == median;
    for (int kind = 0; kind < isHigh.length; kind++) {
      isHigh[kind] = isLowest ? rates[kind] > median : rates[kind] >= median;
    }
    boolean hasBoth = false;
    for (boolean high : isHigh) {
      hasBoth |= high != isHigh[0];
    }
    return hasBoth ? Optional.of(new Simpson(layout, isHigh)) : Optional.empty();
  }

  /**
   * The cases with one group among the high rates, or among the low ones.
   *
   * @param focus the group
   * @param high whether it stands among the high rates
   */
  Layout uneven(int focus, boolean high) {
    double shift = Math.log(ODDS_RATIO) / 2 * (high ? 1 : -1);
    double low = EffectSize.solved(40, layout.decided(focus), level -> expected(level, shift));
    int[][] decided = new int[layout.kinds()][layout.groups()];
    for (int kind = 0; kind < decided.length; kind++) {
      fill(decided[kind], kind, focus, share(kind, low, shift));
    }
    return layout.with(decided);
  }

  private double expected(double level, double shift) {
    double sum = 0;
    for (int kind = 0; kind < isHigh.length; kind++) {
      sum += share(kind, level, shift) * layout.declaredIn(kind);
    }
    return sum;
  }

  private double share(int kind, double level, double shift) {
    return 1 / (1 + Math.exp(-level - (isHigh[kind] ? shift : -shift)));
  }

  private void fill(int[] row, int kind, int focus, double share) {
    int total = Math.toIntExact(layout.declaredIn(kind));
    int left = total - layout.decided(kind, focus);
    row[focus] = (int) Math.round(share * total);
    int rest = total - row[focus];
    int seen = 0;
    int given = 0;
    for (int group = 0; group < layout.missing(); group++) {
      if (group >= layout.declared()) {
        row[group] = layout.decided(kind, group);
      } else if (group != focus) {
        seen += layout.decided(kind, group);
        int upTo = left == 0 ? rest : (int) Math.round((double) rest * seen / left);
        row[group] = upTo - given;
        given = upTo;
      }
    }
  }
}
