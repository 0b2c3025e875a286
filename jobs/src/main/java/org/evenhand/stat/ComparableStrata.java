package org.evenhand.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/** The strata of linked trials in which both sides of a comparison have a trial. */
final class ComparableStrata {

  private final LinkedTrials trials;
  private final Sides sides;
  private final TwoByTwo[] byStratum;
  private final List<TwoByTwo> tables = new ArrayList<>();

  private ComparableStrata(LinkedTrials trials, Sides sides) {
    this.trials = trials;
    this.sides = sides;
    byStratum = new TwoByTwo[trials.strata()];
    for (int stratum = 0; stratum < byStratum.length; stratum++) {
      TwoByTwo table = trials.table(sides, stratum);
      if (table.isComparable()) {
        byStratum[stratum] = table;
        tables.add(table);
      }
    }
  }

  static ComparableStrata of(LinkedTrials trials, Sides sides) {
    return new ComparableStrata(trials, sides);
  }

  /**
   * What an estimator makes of a trial: one of the group counts {@code n2/n} times its deviation
   * from the group's rate, one of the reference {@code -n1/n} times its own, times a weight.
   *
   * @param weight of a trial of the reference beside one of the group
   * @param divisor of all influences
   * @param groupRate the rate of the group in a stratum
   * @param referenceRate that of the reference
   */
  record Fit(
      double weight,
      double divisor,
      ToDoubleFunction<TwoByTwo> groupRate,
      ToDoubleFunction<TwoByTwo> referenceRate) {

    /** Equal rates: what the score test looks at. */
    static final Fit EQUAL =
        new Fit(1, 1, t -> (double) t.events() / t.trials(), t -> (double) t.events() / t.trials());
  }

  boolean isEmpty() {
    return tables.isEmpty();
  }

  /** The tables, in the order of the strata. */
  List<TwoByTwo> tables() {
    return tables;
  }

  /** Trials of both sides. */
  long size() {
    return tables.stream().mapToLong(TwoByTwo::trials).sum();
  }

  double sum(ToDoubleFunction<TwoByTwo> term) {
    return MantelHaenszel.sum(tables, term);
  }

  /** Clusters of the side that has fewer. */
  long fewestClusters() {
    return Math.min(clusters(sides::inGroup), clusters(sides::inReference));
  }

  /** What every trial adds to an estimator. */
  Influence influence(Fit fit) {
    Influence influence = Influence.none(trials.cells());
    for (int stratum = 0; stratum < byStratum.length; stratum++) {
      TwoByTwo table = byStratum[stratum];
      if (table != null) {
        double ofGroup = (double) table.n2() / table.trials() / fit.divisor();
        double ofReference = -fit.weight() * table.n1() / table.trials() / fit.divisor();
        double groupRate = fit.groupRate().applyAsDouble(table);
        double referenceRate = fit.referenceRate().applyAsDouble(table);
        for (int group = 0; group < trials.groups(); group++) {
          int cell = trials.cell(stratum, group);
          if (sides.inGroup(group)) {
            influence.set(cell, ofGroup, groupRate);
          } else if (sides.inReference(group)) {
            influence.set(cell, ofReference, referenceRate);
          }
        }
      }
    }
    return influence;
  }

  private long clusters(IntPredicate onSide) {
    boolean[] cells = new boolean[trials.cells()];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] =
          byStratum[cell / trials.groups()] != null && onSide.test(cell % trials.groups());
    }
    return trials.fewest(cells);
  }
}
