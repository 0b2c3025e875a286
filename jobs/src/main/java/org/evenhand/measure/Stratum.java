package org.evenhand.measure;

import org.evenhand.stat.TwoByTwo;

/**
 * A group, its reference and the cases without a declared alignment among cases of one kind.
 *
 * @param group tally of the group
 * @param reference tally of the reference
 * @param undeclared tally of the cases whose alignment was not declared; in no comparison
 */
public record Stratum(Tally group, Tally reference, Tally undeclared) {

  static final Stratum EMPTY = new Stratum(Tally.NONE, Tally.NONE, Tally.NONE);

  /** The stratum of this table, without undeclared cases. */
  public static Stratum of(TwoByTwo table) {
    return new Stratum(
        new Tally(table.n1(), table.x1()), new Tally(table.n2(), table.x2()), Tally.NONE);
  }

  /** The stratum with group and reference exchanged. */
  Stratum swapped() {
    return new Stratum(reference, group, undeclared);
  }

  public Stratum plus(Stratum other) {
    return new Stratum(
        group.plus(other.group),
        reference.plus(other.reference),
        undeclared.plus(other.undeclared));
  }

  /** The counts of the two groups. */
  public Counts counts() {
    return Counts.of(
        group.decided(), group.sanctioned(), reference.decided(), reference.sanctioned());
  }

  /** The 2 x 2 table of the two groups. */
  public TwoByTwo table() {
    return new TwoByTwo(
        group.sanctioned(), group.decided(), reference.sanctioned(), reference.decided());
  }

  /** Whether there is a decided case of either group. */
  public boolean isOccupied() {
    return group.decided() > 0 || reference.decided() > 0;
  }
}
