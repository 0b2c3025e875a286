package org.evenhand.stat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Das Gupta's decomposition of a difference of two crude rates by several factors.
 *
 * <p><b>Estimates</b> how much of the difference goes with each of the factors by which trials are
 * cross-classified, and how much with different rates in like cells.
 *
 * <p><b>Formula.</b> With {@code w} the share of a side's trials in a cell and {@code r} its rate
 * there, the rate effect is {@code Σ (r1 - r2)(w1 + w2)/2}. Each share is the product of one part
 * for each factor: with two factors the first part is {@code √(nᵢⱼ/n.ⱼ · nᵢ./n)}, with more the
 * shares of the factor's code within every set of codes of the others, weighted as Shapley weights
 * the sets. The effect of a factor is {@code Σ (r1 + r2)/2} times the share of the difference
 * {@code w1 - w2} that goes with its part in the symmetric decomposition of a product.
 *
 * <p><b>Inputs.</b> One table per cell, events of trials of both sides, and the cell's code of each
 * factor; or, for a product, its parts on both sides.
 *
 * <p><b>Result.</b> Differences in [-1, 1], without intervals, that add up to the total.
 *
 * <p><b>Special cases.</b> A cell that is empty on both sides adds nothing. A cell that is empty on
 * one side leaves its rate there unknown: the total is given, its parts are not estimable. With one
 * factor the parts are those of {@link KitagawaDecomposition}.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if cells and codes differ in number, cells
 * have different numbers of factors or two cells have the same codes.
 *
 * <p><b>Source.</b> Das Gupta, Standardization and Decomposition of Rates: A User's Manual, US
 * Bureau of the Census, Current Population Reports P23-186 (1993), chapters 2 and 6.
 *
 * <p><b>Agrees with</b> the published formulas for two and three cross-classified factors in R 4.2.
 * <b>Differs from</b> Kitagawa's own treatment of two factors, which leaves an interaction.
 *
 * @param total the group's crude rate less the reference's
 * @param rate the part that goes with rates in like cells
 * @param factors the part that goes with each factor
 */
public record DasGupta(Value total, Value rate, List<Value> factors) {

  /** Copies the list. */
  public DasGupta {
    factors = List.copyOf(factors);
  }

  /**
   * The decomposition.
   *
   * @param cells one table per cell
   * @param codes for each cell its code of each factor
   * @return the total and its parts
   * @throws IllegalArgumentException if cells and codes do not fit together
   */
  public static DasGupta of(List<TwoByTwo> cells, List<List<Integer>> codes) {
    int factors = check(cells, codes);
    TwoByTwo crude = TwoByTwo.pooled(cells);
    if (!crude.isComparable()) {
      return none(crude.notComparable(), crude.notComparable(), factors);
    }
    Value total = Value.of(crude.groupRate() - crude.referenceRate());
    if (cells.stream().anyMatch(t -> t.trials() > 0 && !t.isComparable())) {
      return none(total, Value.notEstimable(Reason.STRATUM_WITHOUT_RATE), factors);
    }
    Mix group = new Mix(cells.stream().mapToLong(TwoByTwo::n1).toArray(), codes);
    Mix reference = new Mix(cells.stream().mapToLong(TwoByTwo::n2).toArray(), codes);
    double rate = 0;
    double[] parts = new double[factors];
    for (int i = 0; i < cells.size(); i++) {
      TwoByTwo cell = cells.get(i);
      if (cell.isComparable()) {
        rate += (cell.groupRate() - cell.referenceRate()) * (group.share(i) + reference.share(i));
        double[] shares = product(group.parts(i), reference.parts(i));
        for (int f = 0; f < factors; f++) {
          parts[f] += shares[f] * (cell.groupRate() + cell.referenceRate()) / 2;
        }
      }
    }
    return new DasGupta(
        total, Value.of(rate / 2), Arrays.stream(parts).mapToObj(Value::of).toList());
  }

  /**
   * How much of the difference of two products goes with each of their parts: the mean, over every
   * order in which the parts could be exchanged, of what exchanging it changes.
   *
   * @param group the parts of the group's product
   * @param reference the parts of the reference's product
   * @return one difference per part; they add up to the difference of the products
   * @throws IllegalArgumentException if the products differ in their number of parts
   */
  public static double[] product(double[] group, double[] reference) {
    if (group.length != reference.length) {
      throw new IllegalArgumentException("products must have the same number of parts");
    }
    double[] effects = new double[group.length];
    for (int part = 0; part < group.length; part++) {
      for (int set = 0; set < 1 << group.length; set++) {
        if ((set >> part & 1) == 0) {
          double others = weight(group.length, set);
          for (int other = 0; other < group.length; other++) {
            boolean exchanged = (set >> other & 1) == 1;
            others *= other == part ? 1 : exchanged ? group[other] : reference[other];
          }
          effects[part] += others * (group[part] - reference[part]);
        }
      }
    }
    return effects;
  }

  /** The share of all orders in which just this set comes before a given part. */
  private static double weight(int parts, int set) {
    int before = Integer.bitCount(set);
    double weight = 1.0 / parts;
    for (int i = 1; i <= before; i++) {
      weight *= (double) i / (parts - i);
    }
    return weight;
  }

  private static int check(List<TwoByTwo> cells, List<List<Integer>> codes) {
    boolean alike = codes.stream().map(List::size).distinct().count() <= 1;
    if (cells.size() != codes.size()
        || !alike
        || codes.stream().distinct().count() != codes.size()) {
      throw new IllegalArgumentException("every cell needs its own code of each factor");
    }
    return codes.isEmpty() ? 0 : codes.get(0).size();
  }

  private static DasGupta none(Value total, Value part, int factors) {
    return new DasGupta(total, part, IntStream.range(0, factors).mapToObj(factor -> part).toList());
  }

  /** One side's trials in the cells. */
  private record Mix(long[] trials, List<List<Integer>> codes) {

    double share(int cell) {
      return (double) trials[cell] / inside(cell, 0);
    }

    /** The parts, one per factor, whose product is the share of a cell. */
    double[] parts(int cell) {
      int factors = codes.get(cell).size();
      double[] parts = new double[factors];
      for (int factor = 0; factor < factors; factor++) {
        double log = 0;
        for (int set = 0; set < 1 << factors; set++) {
          if ((set >> factor & 1) == 0) {
            double ratio = (double) inside(cell, set | 1 << factor) / inside(cell, set);
            log += weight(factors, set) * Math.log(ratio);
          }
        }
        parts[factor] = Math.exp(log);
      }
      return parts;
    }

    /** The trials of all cells that share this cell's codes of a set of factors. */
    private long inside(int cell, int set) {
      long sum = 0;
      for (int other = 0; other < trials.length; other++) {
        sum += sharesCodes(cell, other, set) ? trials[other] : 0;
      }
      return sum;
    }

    private boolean sharesCodes(int cell, int other, int set) {
      for (int factor = 0; factor < codes.get(cell).size(); factor++) {
        boolean matters = (set >> factor & 1) == 1;
        if (matters && !codes.get(cell).get(factor).equals(codes.get(other).get(factor))) {
          return false;
        }
      }
      return true;
    }
  }
}
