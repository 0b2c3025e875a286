package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.measure.Finding;
import org.evenhand.message.Message;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Interval;

/**
 * A standing verdict in one sentence: the ratio over all cases so far with its range in words, and
 * what is ruled out where nothing was called. The words depend on the groups by their names alone.
 */
final class StandingSentence {

  private StandingSentence() {}

  /** What is said of these looks. */
  static Message of(List<Standing.Look> looks, CodeLabels labels) {
    Standing.Look latest = looks.get(looks.size() - 1);
    String first = looks.get(0).upTo();
    List<Message> clauses = new ArrayList<>();
    clauses.add(ratio(latest.ratio(), labels));
    remark(latest).ifPresent(clauses::add);
    return Message.of(
        "verdict.standing",
        "span",
        first.equals(latest.upTo()) ? "one" : "several",
        "first",
        first,
        "last",
        latest.upTo(),
        "clauses",
        Message.clauses(clauses));
  }

  private static Message ratio(Finding ratio, CodeLabels labels) {
    Names names = Names.of(ratio.key(), labels);
    String together = ratio.key().comparison().reference().equals(Plan.REST) ? "yes" : "no";
    return ratio.level().isEmpty()
        ? Message.of(
            "verdict.standing_none",
            "group",
            names.group(),
            "reference",
            names.reference(),
            "together",
            together)
        : Message.of(
            "verdict.standing_ratio",
            "group",
            names.group(),
            "ratio",
            VerdictWords.number(ratio.estimate().orElseThrow(), 2),
            "reference",
            names.reference(),
            "together",
            together,
            "range",
            VerdictWords.rangeOfRatio(ratio));
  }

  private static Optional<Message> remark(Standing.Look latest) {
    if (latest.standing() == Standing.Call.OPEN) {
      return latest
          .parity()
          .map(
              parity ->
                  Message.of(
                      "verdict.standing_ruled_out", "gap", VerdictWords.gap(ruledOut(parity))));
    }
    return latest.reading() == latest.standing()
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "verdict.standing_other",
                "since",
                latest.since().orElseThrow(),
                "reading",
                latest.reading().column()));
  }

  private static double ruledOut(Interval parity) {
    return Math.max(1 / parity.lower(), parity.upper());
  }
}
