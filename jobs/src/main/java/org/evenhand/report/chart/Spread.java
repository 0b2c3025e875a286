package org.evenhand.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels along a line apart, as little as it takes and without changing their order. */
final class Spread {

  private Spread() {}

  /**
   * Where the middles of labels come to lie.
   *
   * @param wanted where each would lie best
   * @param sizes how much of the line each takes
   * @param from where the line begins
   * @param to where the line ends; it is long enough for all
   */
  static double[] apart(double[] wanted, int[] sizes, double from, double to) {
    List<Integer> order =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wanted[i]))
            .toList();
    double[] middles = new double[wanted.length];
    double taken = from;
    for (int i : order) {
      middles[i] = Math.max(taken + sizes[i] / 2.0, wanted[i]);
      taken = middles[i] + sizes[i] / 2.0;
    }
    double free = to;
    for (int k = order.size() - 1; k >= 0; k--) {
      int i = order.get(k);
      middles[i] = Math.min(free - sizes[i] / 2.0, middles[i]);
      free = middles[i] - sizes[i] / 2.0;
    }
    return middles;
  }
}
