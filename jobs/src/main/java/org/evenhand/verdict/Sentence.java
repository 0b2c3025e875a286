package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
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
  static String of(Decision decision) {
    return new Sentence(decision).say();
  }

  private String say() {
    Verdict verdict = decision.verdict();
    List<String> clauses = new ArrayList<>();
    if (verdict instanceof Verdict.NotAssessable none) {
      clauses.add(none.reason() + ", so no single figure is given");
      clauses.add(denominators());
    } else if (verdict instanceof Verdict.DisparityFound found && found.isInBothDirections()) {
      clauses.add(bothDirections());
      clauses.add(denominators());
    } else {
      if (!(verdict instanceof Verdict.NotEnoughEvidence) || evidence.isOverall()) {
        clauses.add(comparison());
        clauses.add(sanctioned(expected()));
      } else {
        clauses.add(sanctioned(""));
      }
      clauses.addAll(ground(verdict));
      decision.remark().ifPresent(clauses::add);
    }
    return "%s %s: %s.".formatted(verdict.label(), names.place(), String.join("; ", clauses));
  }

  private String bothDirections() {
    CodeLabels labels = evidence.labels();
    return "%s had a higher rate than %s in %s and a lower one in %s, so no single figure is given; read the categories"
        .formatted(
            names.group(),
            names.reference(),
            Names.list(decision.agreement().higher().get(evidence.group()), labels),
            Names.list(decision.agreement().lower().get(evidence.group()), labels));
  }

  private String comparison() {
    Finding difference = evidence.difference();
    Finding ratio = evidence.ratio();
    return "of every 100 comparable cases, %s; %s"
        .formatted(
            difference.estimate().isPresent()
                ? difference(difference)
                : "how many more or fewer were sanctioned cannot be stated",
            ratio.estimate().isPresent() ? ratio(ratio) : "a ratio of the rates cannot be stated");
  }

  private String difference(Finding finding) {
    String size = VerdictWords.moreOrFewer(finding.estimate().orElseThrow());
    String compared = size.equals("0") ? "about as many" : size;
    String range =
        finding.level().isPresent()
            ? " (%s)".formatted(VerdictWords.rangeOfDifference(finding))
            : "";
    return "%s were sanctioned in %s %s in %s%s"
        .formatted(
            compared, names.group(), size.equals("0") ? "as" : "than", names.reference(), range);
  }

  private String ratio(Finding finding) {
    String range =
        finding.level().isPresent() ? " (%s)".formatted(VerdictWords.rangeOfRatio(finding)) : "";
    return "the sanction rate in %s was %s times that in %s%s"
        .formatted(
            names.group(),
            VerdictWords.number(finding.estimate().orElseThrow(), 2),
            names.reference(),
            range);
  }

  private String sanctioned(String afterTheGroup) {
    Counts counts = evidence.counts();
    return "%s of %s decided cases in %s were sanctioned%s; in %s, %s of %s were"
        .formatted(
            VerdictWords.count(counts.xGroup()),
            VerdictWords.count(counts.nGroup()),
            names.group(),
            afterTheGroup,
            names.reference(),
            VerdictWords.count(counts.xReference().orElse(0)),
            VerdictWords.count(counts.nReference().orElse(0)));
  }

  private String expected() {
    OptionalDouble expected = evidence.expected();
    return expected.isPresent()
        ? ", where %s would be expected at the rates of %s"
            .formatted(VerdictWords.about(expected.getAsDouble()), names.reference())
        : "";
  }

  private String denominators() {
    Counts counts = evidence.counts();
    return "there were %s decided cases in %s and %s in %s"
        .formatted(
            VerdictWords.count(counts.nGroup()),
            names.group(),
            VerdictWords.count(counts.nReference().orElse(0)),
            names.reference());
  }

  private List<String> ground(Verdict verdict) {
    if (verdict instanceof Verdict.ParityShown parity) {
      return List.of(
          inside()
              + (parity.differenceMeasured()
                  ? ", and a small difference from %s was measured".formatted(list(told()))
                  : ""));
    }
    if (verdict instanceof Verdict.DisparityFound found) {
      String outside =
          found.size() == Verdict.DisparityFound.Size.CLEAR
              ? "the whole range lies outside the agreed margin of " + margin()
              : "the range is not wholly outside the agreed margin of " + margin();
      return List.of(differsFrom(), outside);
    }
    List<String> clauses = new ArrayList<>(lacking(((Verdict.NotEnoughEvidence) verdict).lack()));
    clauses.add(ruledOut());
    if (evidence.obstacle().isEmpty()) {
      clauses.add(VerdictWords.couldHaveBeenSeen(evidence.detectable()));
    }
    return clauses;
  }

  private List<String> lacking(Lack lack) {
    if (lack.kind() == Lack.Kind.DECLARATIONS) {
      return turned();
    }
    List<String> clauses = new ArrayList<>();
    if (lack.kind() != Lack.Kind.CONTRAST) {
      clauses.add(lack.words());
    }
    if (!told().isEmpty()) {
      clauses.add(othersApart());
    } else if (lack.kind() == Lack.Kind.CONTRAST && isWithoutEqual()) {
      clauses.add(
          "its own range leaves out equal rates, but not once all comparisons are allowed for");
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
  private List<String> turned() {
    List<String> clauses = new ArrayList<>();
    clauses.add(
        "declared cases alone would give \u201c%s\u201d".formatted(decision.declared().label()));
    if (decision.declared() instanceof Verdict.DisparityFound) {
      clauses.add(differsFrom());
    }
    OptionalDouble turning = decision.turningPoint();
    clauses.add(
        turning.isPresent()
            ? "this turns once undeclared cases are %s times as likely, in odds, to be of one side"
                .formatted(VerdictWords.gap(turning.getAsDouble()))
            : Lack.UNDECLARED.words());
    return clauses;
  }

  private List<String> told() {
    return decision.tests().differsFrom(evidence.group());
  }

  /** Whom the group differs from, and whom it cannot be told from. */
  private String differsFrom() {
    List<String> untold = decision.tests().cannotTellFrom(evidence.group());
    List<String> small = decision.tests().tooSmallBeside(evidence.group());
    return "%s differs from %s%s%s"
        .formatted(
            names.group(),
            list(told()),
            untold.isEmpty() ? "" : "; the counts cannot tell it from %s".formatted(list(untold)),
            small.isEmpty()
                ? ""
                : "; of %s there are too few cases to tell".formatted(list(small)));
  }

  /** That this group differs from others, and is not the one that a difference is put down to. */
  private String othersApart() {
    return told().size() == 1
        ? "its difference from %1$s is put down to %1$s, which lies further from the middle"
            .formatted(list(told()))
        : "its differences from %s are put down to these, which lie further from the middle"
            .formatted(list(told()));
  }

  private String list(List<String> groups) {
    return Names.enumerated(
        groups.stream()
            .map(group -> evidence.labels().label(evidence.key().comparison().compared(), group))
            .toList());
  }

  private String inside() {
    double level = 100 * (1 - 2 * evidence.plan().levels().alpha());
    return "the %s%% interval lies inside the agreed margin of %s"
        .formatted(VerdictWords.number(level, 0), margin());
  }

  private String margin() {
    Margin margin = evidence.margin();
    return margin.isOfRatio()
        ? "%s to %s times"
            .formatted(
                VerdictWords.number(margin.lower(), 2), VerdictWords.number(margin.upper(), 2))
        : "%s to %s of every 100"
            .formatted(
                VerdictWords.moreOrFewer(margin.lower()), VerdictWords.moreOrFewer(margin.upper()));
  }

  private String ruledOut() {
    OptionalDouble largest = evidence.ruledOut();
    if (largest.isPresent()) {
      return evidence.margin().isOfRatio()
          ? "a gap of more than %s times, either way, does not fit these counts"
              .formatted(VerdictWords.gap(largest.getAsDouble()))
          : "a gap of more than %s of every 100, either way, does not fit these counts"
              .formatted(VerdictWords.perHundred(largest.getAsDouble()));
    }
    return evidence
        .open()
        .map(Sentence::openAtOneEnd)
        .orElse("these counts rule out no gap, however large");
  }

  private static String openAtOneEnd(Interval interval) {
    return Double.isInfinite(interval.upper())
        ? "a rate less than %s times as high does not fit these counts, and how far it may lie above has no limit"
            .formatted(VerdictWords.number(interval.lower(), 2))
        : "a rate more than %s times as high does not fit these counts, and how far it may lie below has no limit"
            .formatted(VerdictWords.number(interval.upper(), 2));
  }
}
