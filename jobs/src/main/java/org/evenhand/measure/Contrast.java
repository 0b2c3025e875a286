package org.evenhand.measure;

import java.util.List;
import org.evenhand.stat.TwoByTwo;

/**
 * A group set beside its reference, stratum by stratum.
 *
 * @param comparison which groups
 * @param strata the kinds of cases, in the order of their codes
 */
record Contrast(Comparison comparison, List<Stratum> strata) {

  /** Copies the strata. */
  Contrast {
    strata = List.copyOf(strata);
  }

  /** The reference set beside the group. */
  Contrast swapped() {
    Comparison turned =
        new Comparison(comparison.compared(), comparison.reference(), comparison.group());
    return new Contrast(turned, strata.stream().map(Stratum::swapped).toList());
  }

  /** All strata thrown together: what a comparison sees that holds nothing fixed. */
  Stratum pooled() {
    return strata.stream().reduce(Stratum.EMPTY, Stratum::plus);
  }

  /** The tables of the strata in which both groups have a decided case. */
  List<TwoByTwo> comparable() {
    return strata.stream().map(Stratum::table).filter(TwoByTwo::isComparable).toList();
  }

  /** Number of strata with decided cases of one group only, in which nothing can be compared. */
  long excluded() {
    return strata.stream().filter(Stratum::isOccupied).count() - comparable().size();
  }

  /**
   * The counts that a comparison within strata rests on: those of the comparable strata. Where
   * there is none, those of all strata, so that a reader sees which group is absent.
   */
  Counts counts() {
    List<TwoByTwo> tables = comparable();
    TwoByTwo counted = tables.isEmpty() ? pooled().table() : TwoByTwo.pooled(tables);
    return Counts.of(counted.n1(), counted.x1(), counted.n2(), counted.x2());
  }
}
