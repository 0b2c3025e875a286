package org.evenhand.measure;

import java.util.List;
import java.util.Locale;
import org.evenhand.message.Message;

/**
 * What the counts of a finding count, so that a reason speaks of appeals where appeals are counted.
 *
 * @param kind of the things counted
 * @param one of those in the denominator, such as {@code decided appeal}
 * @param taken what those in the numerator did or were, such as {@code was overturned}; in Welsh a
 *     clause that follows the noun, which then agrees with every noun
 */
public record Counted(Kind kind, Message one, Message taken) {

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
    SHARE;

    /** What messages call it. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Decided cases. */
  public static final Counted DECIDED_CASES =
      new Counted(
          Kind.DECIDED_CASES,
          Message.of("reason.thing_decided_case"),
          Message.of("reason.taken_sanctioned"));

  public static final Counted STEP =
      new Counted(Kind.STEP, Message.of("reason.thing_step"), Message.of("reason.taken_step"));
  public static final Counted OPEN_CASES =
      new Counted(
          Kind.OPEN_CASES,
          Message.of("reason.thing_open_case"),
          Message.of("reason.taken_open_so_long"));
  public static final Counted PROMISES =
      new Counted(
          Kind.PROMISES, Message.of("reason.thing_promise"), Message.of("reason.taken_delivered"));
  public static final Counted SHARE =
      new Counted(
          Kind.SHARE, Message.of("reason.thing_case"), Message.of("reason.taken_of_this_kind"));

  /** These findings as ones that count such things. */
  public List<Finding> in(List<Finding> findings) {
    return findings.stream().map(finding -> finding.counting(this)).toList();
  }

  /** Things with a name of their own, such as a decided appeal that was overturned. */
  public static Counted named(Message one, Message taken) {
    return new Counted(Kind.NAMED, one, taken);
  }
}
