package org.evenhand.measure;

import java.util.List;
import org.evenhand.stat.TwoByTwo;

/**
 * A group set beside its reference, stratum by stratum. Immutable; what every procedure asks of it,
 * the tables and counts that are comparable, is worked out once.
 */
public final class Contrast {

  private final Comparison comparison;
  private final List<Stratum> strata;
  private final List<TwoByTwo> comparable;
  private final Counts counts;

  /**
   * A contrast.
   *
   * @param comparison which groups
   * @param strata the kinds of cases, in the order of their codes
   */
  public Contrast(Comparison comparison, List<Stratum> strata) {
    this.comparison = comparison;
    this.strata = List.copyOf(strata);
    comparable = this.strata.stream().map(Stratum::table).filter(TwoByTwo::isComparable).toList();
    TwoByTwo counted = comparable.isEmpty() ? pooled().table() : TwoByTwo.pooled(comparable);
    counts = Counts.of(counted.n1(), counted.x1(), counted.n2(), counted.x2());
  }

  /** Which groups. */
  public Comparison comparison() {
    return comparison;
  }

  /** The kinds of cases, in the order of their codes. */
  public List<Stratum> strata() {
    return strata;
  }

  /** The reference set beside the group. */
  public Contrast swapped() {
    Comparison turned =
        new Comparison(comparison.compared(), comparison.reference(), comparison.group());
    return new Contrast(turned, strata.stream().map(Stratum::swapped).toList());
  }

  /** All strata thrown together: what a comparison sees that holds nothing fixed. */
  public Stratum pooled() {
    return strata.stream().reduce(Stratum.EMPTY, Stratum::plus);
  }

  /** The tables of the strata in which both groups have a decided case. */
  public List<TwoByTwo> comparable() {
    return comparable;
  }

  /** Number of strata with decided cases of one group only, in which nothing can be compared. */
  public long excluded() {
    return strata.stream().filter(Stratum::isOccupied).count() - comparable.size();
  }

  /**
   * The counts that a comparison within strata rests on: those of the comparable strata. Where
   * there is none, those of all strata, so that a reader sees which group is absent.
   */
  public Counts counts() {
    return counts;
  }
}
