package org.evenhand.measure;

import java.util.List;

/**
 * What the counts of a finding count, so that a reason speaks of appeals where appeals are counted.
 *
 * @param kind of the things counted
 * @param one of those in the denominator, such as {@code decided appeal}
 * @param taken what those in the numerator did or were, such as {@code was overturned}
 * @param did the same, shortened, such as {@code was}
 */
public record Counted(Kind kind, String one, String taken, String did) {

  /** Kinds of things that are counted. */
  public enum Kind {
    /** Decided cases, some of them sanctioned. */
    DECIDED_CASES,
    /** Things with a name of their own, such as appeals. */
    NAMED,
    /** Cases that could take a step of the procedure. */
    STEP,
    /** Cases without a decision. */
    OPEN_CASES,
    /** Reforms that were promised. */
    PROMISES,
    /** Cases, persons or reports of which a share is taken. */
    SHARE
  }

  /** Decided cases. */
  public static final Counted DECIDED_CASES =
      new Counted(Kind.DECIDED_CASES, "decided case", "was sanctioned", "was");

  public static final Counted STEP =
      new Counted(Kind.STEP, "case that could have taken this step", "took this step", "did");
  public static final Counted OPEN_CASES =
      new Counted(Kind.OPEN_CASES, "open case", "has been open for so long", "has");
  public static final Counted PROMISES =
      new Counted(Kind.PROMISES, "promise", "was delivered", "was");
  public static final Counted SHARE = new Counted(Kind.SHARE, "case", "is of this kind", "is");

  /** These findings as ones that count such things. */
  public List<Finding> in(List<Finding> findings) {
    return findings.stream().map(finding -> finding.counting(this)).toList();
  }

  /** Things with a name of their own, such as a decided appeal that was overturned. */
  public static Counted named(String one, String taken) {
    return new Counted(Kind.NAMED, one, "was " + taken, "was");
  }
}
