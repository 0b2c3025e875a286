package org.evenhand.verdict;

import java.util.List;
import java.util.Locale;
import org.evenhand.measure.Finding;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Interval;

/**
 * A standing verdict in one sentence: the ratio over all cases so far with its range in words, and
 * what is ruled out where nothing was called. The words depend on the groups by their names alone.
 */
final class StandingSentence {

  private StandingSentence() {}

  /** What is said of these looks. */
  static String of(List<Standing.Look> looks, CodeLabels labels) {
    Standing.Look latest = looks.get(looks.size() - 1);
    return "Over all cases %s, %s%s."
        .formatted(periods(looks), ratio(latest.ratio(), labels), remark(latest));
  }

  private static String periods(List<Standing.Look> looks) {
    String first = looks.get(0).upTo();
    String last = looks.get(looks.size() - 1).upTo();
    return first.equals(last) ? "of " + first : "from %s to %s".formatted(first, last);
  }

  private static String ratio(Finding ratio, CodeLabels labels) {
    Names names = Names.of(ratio.key(), labels);
    boolean isRest = ratio.key().comparison().reference().equals(Plan.REST);
    String beside = names.reference() + (isRest ? " together" : "");
    if (ratio.level().isEmpty()) {
      return "no ratio with a range can be stated of %s beside %s".formatted(names.group(), beside);
    }
    return "%s was sanctioned %s times as often as %s (%s, however often one looks)"
        .formatted(
            names.group(),
            VerdictWords.number(ratio.estimate().orElseThrow(), 2),
            beside,
            VerdictWords.rangeOfRatio(ratio));
  }

  private static String remark(Standing.Look latest) {
    if (latest.standing() == Standing.Call.OPEN) {
      return latest.parity().isEmpty()
          ? ""
          : "; a gap of more than %s times, either way, does not fit these cases"
              .formatted(VerdictWords.gap(ruledOut(latest.parity().get())));
    }
    return latest.reading() == latest.standing()
        ? ""
        : "; what was called in %s stands, though all cases by now would give \u201c%s\u201d"
            .formatted(
                latest.since().orElseThrow(), latest.reading().label().toLowerCase(Locale.UK));
  }

  private static double ruledOut(Interval parity) {
    return Math.max(1 / parity.lower(), parity.upper());
  }
}
