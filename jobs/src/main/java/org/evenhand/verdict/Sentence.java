package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.message.Message;
import org.evenhand.stat.Interval;

/**
 * A verdict in one sentence: what was compared, per 100 cases and as a ratio, with ranges in words,
 * observed beside expected, whom a group differs from, and why the verdict follows; where the
 * counts cannot tell, what they rule out. The words depend on the groups by their names alone.
 */
final class Sentence {

  private final Decision decision;
  private final Evidence evidence;
  private final Names names;

  private Sentence(Decision decision) {
    this.decision = decision;
    this.evidence = decision.evidence();
    this.names = evidence.names();
  }

  /** What was decided. */
  static Message of(Decision decision) {
    return new Sentence(decision).say();
  }

  private Message say() {
    Verdict verdict = decision.verdict();
    List<Message> clauses = new ArrayList<>();
    if (verdict instanceof Verdict.NotAssessable none) {
      clauses.add(Message.of("verdict.no_figure", "reason", none.reason()));
      clauses.add(denominators());
    } else if (verdict instanceof Verdict.DisparityFound found && found.isInBothDirections()) {
      clauses.add(bothDirections());
      clauses.add(denominators());
    } else {
      if (!(verdict instanceof Verdict.NotEnoughEvidence) || evidence.isOverall()) {
        clauses.add(difference(evidence.difference()));
        clauses.add(ratio(evidence.ratio()));
        clauses.add(sanctioned(evidence.expected()));
      } else {
        clauses.add(sanctioned(OptionalDouble.empty()));
      }
      clauses.addAll(ground(verdict));
      decision.remark().ifPresent(clauses::add);
    }
    return evidence.isOverall()
        ? Message.of(
            "verdict.overall", "verdict", verdict.label(), "clauses", Message.clauses(clauses))
        : Message.of(
            "verdict.in_category",
            "verdict",
            verdict.label(),
            "category",
            evidence.labels().category(evidence.key()),
            "clauses",
            Message.clauses(clauses));
  }

  private Message bothDirections() {
    CodeLabels labels = evidence.labels();
    return Message.of(
        "verdict.both_directions",
        "group",
        names.group(),
        "reference",
        names.reference(),
        "higher",
        Names.list(decision.agreement().higher().get(evidence.group()), labels),
        "lower",
        Names.list(decision.agreement().lower().get(evidence.group()), labels));
  }

  private Message difference(Finding finding) {
    if (finding.estimate().isEmpty()) {
      return Message.of("verdict.no_difference");
    }
    double difference = finding.estimate().getAsDouble();
    boolean isRanged = finding.level().isPresent();
    return Message.of(
        "verdict.difference",
        "direction",
        VerdictWords.direction(difference),
        "size",
        VerdictWords.perHundred(difference),
        "group",
        names.group(),
        "reference",
        names.reference(),
        "ranged",
        isRanged ? "yes" : "no",
        "range",
        isRanged ? VerdictWords.rangeOfDifference(finding) : Message.NONE);
  }

  private Message ratio(Finding finding) {
    if (finding.estimate().isEmpty()) {
      return Message.of("verdict.no_ratio");
    }
    boolean isRanged = finding.level().isPresent();
    return Message.of(
        "verdict.ratio",
        "ratio",
        VerdictWords.number(finding.estimate().getAsDouble(), 2),
        "group",
        names.group(),
        "reference",
        names.reference(),
        "ranged",
        isRanged ? "yes" : "no",
        "range",
        isRanged ? VerdictWords.rangeOfRatio(finding) : Message.NONE);
  }

  /** What was decided on both sides, beside what would be expected where that is to be said. */
  private Message sanctioned(OptionalDouble expected) {
    Counts counts = evidence.counts();
    long reference = counts.xReference().orElse(0);
    return Message.of(
        expected.isPresent() ? "verdict.sanctioned_expected" : "verdict.sanctioned",
        "count",
        counts.xGroup(),
        "x",
        VerdictWords.count(counts.xGroup()),
        "n",
        VerdictWords.count(counts.nGroup()),
        "group",
        names.group(),
        "expected",
        expected.isPresent() ? VerdictWords.about(expected.getAsDouble()) : Message.NONE,
        "reference",
        names.reference(),
        "reference_count",
        reference,
        "y",
        VerdictWords.count(reference),
        "m",
        VerdictWords.count(counts.nReference().orElse(0)));
  }

  private Message denominators() {
    Counts counts = evidence.counts();
    return Message.of(
        "verdict.denominators",
        "count",
        counts.nGroup(),
        "of_group",
        VerdictWords.count(counts.nGroup()),
        "group",
        names.group(),
        "of_reference",
        VerdictWords.count(counts.nReference().orElse(0)),
        "reference",
        names.reference());
  }

  private List<Message> ground(Verdict verdict) {
    if (verdict instanceof Verdict.ParityShown parity) {
      return List.of(inside(parity.differenceMeasured()));
    }
    if (verdict instanceof Verdict.DisparityFound found) {
      List<Message> clauses = new ArrayList<>(differsFrom());
      clauses.add(
          Message.of(
              found.size() == Verdict.DisparityFound.Size.CLEAR
                  ? "verdict.outside"
                  : "verdict.partly_outside",
              "margin",
              margin()));
      return clauses;
    }
    List<Message> clauses = new ArrayList<>(lacking(((Verdict.NotEnoughEvidence) verdict).lack()));
    clauses.add(ruledOut());
    if (evidence.obstacle().isEmpty()) {
      clauses.add(VerdictWords.couldHaveBeenSeen(evidence.detectable()));
    }
    return clauses;
  }

  private List<Message> lacking(Lack lack) {
    if (lack.kind() == Lack.Kind.DECLARATIONS) {
      return turned();
    }
    List<Message> clauses = new ArrayList<>();
    if (lack.kind() != Lack.Kind.CONTRAST) {
      clauses.add(lack.words());
    }
    if (!told().isEmpty()) {
      clauses.add(othersApart());
    } else if (lack.kind() == Lack.Kind.CONTRAST && isWithoutEqual()) {
      clauses.add(Message.of("verdict.range_leaves_out_equal"));
    }
    return clauses;
  }

  private boolean isWithoutEqual() {
    double equal = evidence.margin().equal();
    return evidence
        .interval()
        .filter(interval -> interval.lower() > equal || interval.upper() < equal)
        .isPresent();
  }

  /** What the declared cases say, and when undeclared ones turn it. */
  private List<Message> turned() {
    List<Message> clauses = new ArrayList<>();
    clauses.add(Message.of("verdict.declared_alone", "verdict", decision.declared().label()));
    if (decision.declared() instanceof Verdict.DisparityFound) {
      clauses.addAll(differsFrom());
    }
    OptionalDouble turning = decision.turningPoint();
    clauses.add(
        turning.isPresent()
            ? Message.of("verdict.turns", "times", VerdictWords.gap(turning.getAsDouble()))
            : Lack.UNDECLARED.words());
    return clauses;
  }

  private List<String> told() {
    return decision.tests().differsFrom(evidence.group());
  }

  /** Whom the group differs from, and whom it cannot be told from. */
  private List<Message> differsFrom() {
    List<String> untold = decision.tests().cannotTellFrom(evidence.group());
    List<String> small = decision.tests().tooSmallBeside(evidence.group());
    List<Message> clauses = new ArrayList<>();
    clauses.add(Message.of("verdict.differs", "group", names.group(), "groups", list(told())));
    if (!untold.isEmpty()) {
      clauses.add(Message.of("verdict.cannot_tell", "groups", list(untold)));
    }
    if (!small.isEmpty()) {
      clauses.add(Message.of("verdict.too_few", "groups", list(small)));
    }
    return clauses;
  }

  /** That this group differs from others, and is not the one that a difference is put down to. */
  private Message othersApart() {
    return Message.of(
        told().size() == 1 ? "verdict.put_down_to_one" : "verdict.put_down_to_many",
        "groups",
        list(told()));
  }

  private Message list(List<String> groups) {
    return Message.listed(
        groups.stream()
            .map(group -> evidence.labels().label(evidence.key().comparison().compared(), group))
            .toList());
  }

  private Message inside(boolean differenceMeasured) {
    double level = 100 * (1 - 2 * evidence.plan().levels().alpha());
    return Message.of(
        differenceMeasured ? "verdict.inside_measured" : "verdict.inside",
        "level",
        VerdictWords.number(level, 0),
        "margin",
        margin(),
        "groups",
        list(told()));
  }

  private Message margin() {
    Margin margin = evidence.margin();
    return margin.isOfRatio()
        ? Message.of(
            "verdict.margin_ratio",
            "lower",
            VerdictWords.number(margin.lower(), 2),
            "upper",
            VerdictWords.number(margin.upper(), 2))
        : Message.of(
            "verdict.margin_difference",
            "lower",
            VerdictWords.moreOrFewer(margin.lower()),
            "upper",
            VerdictWords.moreOrFewer(margin.upper()));
  }

  private Message ruledOut() {
    OptionalDouble largest = evidence.ruledOut();
    if (largest.isPresent()) {
      return evidence.margin().isOfRatio()
          ? Message.of("verdict.ruled_out_ratio", "gap", VerdictWords.gap(largest.getAsDouble()))
          : Message.of(
              "verdict.ruled_out_difference",
              "gap",
              VerdictWords.perHundred(largest.getAsDouble()));
    }
    return evidence
        .open()
        .map(Sentence::openAtOneEnd)
        .orElseGet(() -> Message.of("verdict.ruled_out_none"));
  }

  private static Message openAtOneEnd(Interval interval) {
    return Double.isInfinite(interval.upper())
        ? Message.of("verdict.open_above", "ratio", VerdictWords.number(interval.lower(), 2))
        : Message.of("verdict.open_below", "ratio", VerdictWords.number(interval.upper(), 2));
  }
}
