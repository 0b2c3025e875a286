package org.evenhand.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Variances of sums of influences of trials that hang together: {@code G/(G-1) Σ u u'} over the
 * sums {@code u} of the {@code G} clusters that take part. Where there are two sorts of clusters it
 * is the variance of the one and of the other less that of the clusters of trials that share both,
 * as Cameron, Gelbach and Miller have it (JBES 29 (2011) 238).
 */
final class SandwichVariance {

  /** A variance below this share of that by trial is what rounding leaves of none. */
  private static final double ROUNDING = 1e-20;

  private SandwichVariance() {}

  /**
   * The variance of one sum; with two sorts of clusters never less than that of either alone. It is
   * 0 if the sums of all clusters are.
   */
  static double of(LinkedTrials trials, Influence influence) {
    return covariances(trials, List.of(influence)).stream()
        .mapToDouble(RealMatrix::getTrace)
        .max()
        .orElse(0);
  }

  /** The variance of the same sum if every trial were a cluster of its own. */
  static double byTrial(LinkedTrials trials, Influence influence) {
    return covariance(trials.single(), List.of(influence)).getTrace();
  }

  /**
   * How many equal squares would tell as much of the variance as those of the clusters do: {@code
   * (Σ u²)² / Σ u⁴}, the least over the sorts of clusters; one in which nothing varies sets no
   * bound, as it has no part in the variance.
   */
  static double degreesOfFreedom(LinkedTrials trials, Influence influence) {
    double least = ROUNDING * byTrial(trials, influence);
    return trials.ways().stream()
        .mapToDouble(way -> degreesOfFreedom(way, influence, least))
        .min()
        .orElseThrow();
  }

  private static double degreesOfFreedom(Clustering way, Influence influence, double least) {
    double squares = 0;
    double fourths = 0;
    for (int kind = 0; kind < way.kinds(); kind++) {
      double sum = 0;
      for (int entry = way.start(kind); entry < way.start(kind + 1); entry++) {
        sum += influence.of(way.cell(entry), way.trials(entry), way.events(entry));
      }
      squares += way.times(kind) * sum * sum;
      fourths += way.times(kind) * sum * sum * sum * sum;
    }
    return squares > least ? squares * squares / fourths : Double.POSITIVE_INFINITY;
  }

  /**
   * The covariances of several sums in which the same trials take part: those of every sort of
   * clusters and, with two sorts, that of both together, which need not be the covariance of any
   * sums; without those in which nothing varies.
   */
  static List<RealMatrix> covariances(LinkedTrials trials, List<Influence> influences) {
    List<RealMatrix> all = new ArrayList<>();
    trials.ways().forEach(way -> all.add(covariance(way, influences)));
    trials
        .shared()
        .map(shared -> all.get(0).add(all.get(1)).subtract(covariance(shared, influences)))
        .ifPresent(all::add);
    double least = ROUNDING * covariance(trials.single(), influences).getTrace();
    all.removeIf(covariance -> !(covariance.getTrace() > least));
    return all;
  }

  private static RealMatrix covariance(Clustering way, List<Influence> influences) {
    boolean[] used = influences.get(0).used();
    double[][] perTrial = influences.stream().map(Influence::perTrial).toArray(double[][]::new);
    double[][] perEvent = influences.stream().map(Influence::perEvent).toArray(double[][]::new);
    double[] sums = new double[influences.size()];
    double[][] products = new double[sums.length][sums.length];
    long clusters = 0;
    for (int kind = 0; kind < way.kinds(); kind++) {
      Arrays.fill(sums, 0);
      boolean takesPart = false;
      for (int entry = way.start(kind); entry < way.start(kind + 1); entry++) {
        int cell = way.cell(entry);
        if (used[cell]) {
          takesPart = true;
          for (int i = 0; i < sums.length; i++) {
            sums[i] +=
                perTrial[i][cell] * way.trials(entry) + perEvent[i][cell] * way.events(entry);
          }
        }
      }
      if (takesPart) {
        clusters += way.times(kind);
        add(way.times(kind), sums, products);
      }
    }
    return new Array2DRowRealMatrix(products).scalarMultiply(clusters / (clusters - 1.0));
  }

  private static void add(long times, double[] sums, double[][] to) {
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        to[i][j] += times * (sums[i] * sums[j]);
      }
    }
  }
}
