package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;

/**
 * A verdict in one sentence: what was compared, per 100 cases and as a ratio, with ranges in words,
 * observed beside expected, and why the verdict follows. Where the counts of a category cannot
 * tell, the sentence keeps to the counts and to what they could have shown. The words depend on the
 * groups by their names alone.
 */
final class Sentence {

  private final Evidence evidence;
  private final Names names;

  private Sentence(Evidence evidence) {
    this.evidence = evidence;
    this.names = evidence.names();
  }

  /** The verdict on this evidence. */
  static String of(Verdict verdict, Evidence evidence) {
    return new Sentence(evidence).say(verdict);
  }

  private String say(Verdict verdict) {
    List<String> clauses = new ArrayList<>();
    if (verdict instanceof Verdict.NotAssessable none) {
      clauses.add(none.reason() + ", so no single figure is given");
      clauses.add(denominators());
    } else if (verdict instanceof Verdict.NotEnoughEvidence && !evidence.isOverall()) {
      clauses.add(sanctioned(""));
      clauses.add(ground(verdict));
    } else {
      clauses.add(comparison());
      clauses.add(sanctioned(expected()));
      clauses.add(ground(verdict));
    }
    return "%s %s: %s.".formatted(verdict.label(), names.place(), String.join("; ", clauses));
  }

  private String comparison() {
    Optional<Finding> difference = evidence.estimand(Statistic.MH_RATE_DIFFERENCE);
    Optional<Finding> ratio = evidence.estimand(Statistic.MH_RATE_RATIO);
    return "of every 100 comparable cases, %s, and %s"
        .formatted(
            difference
                .filter(finding -> finding.estimate().isPresent())
                .map(this::difference)
                .orElse("how many more or fewer were sanctioned cannot be stated"),
            ratio
                .filter(finding -> finding.estimate().isPresent())
                .map(this::ratio)
                .orElse("a ratio of the rates cannot be stated"));
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
    return "%s of %s decided cases in %s were sanctioned%s and %s of %s in %s"
        .formatted(
            VerdictWords.count(counts.xGroup()),
            VerdictWords.count(counts.nGroup()),
            names.group(),
            afterTheGroup,
            VerdictWords.count(counts.xReference().orElse(0)),
            VerdictWords.count(counts.nReference().orElse(0)),
            names.reference());
  }

  private String expected() {
    return evidence
        .likeForLike(Statistic.EXPECTED_SANCTIONED)
        .map(Finding::estimate)
        .filter(OptionalDouble::isPresent)
        .map(
            estimate ->
                ", where %s would be expected at the rates of %s,"
                    .formatted(VerdictWords.about(estimate.getAsDouble()), names.reference()))
        .orElse("");
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

  private String ground(Verdict verdict) {
    if (verdict instanceof Verdict.ParityShown parity) {
      return inside()
          + (parity.differenceMeasured() ? ", and a small difference was measured" : "");
    }
    if (verdict instanceof Verdict.DisparityFound found) {
      return found.clear()
          ? "the whole range lies outside the agreed margin of " + margin()
          : "the range is not wholly outside the agreed margin of " + margin();
    }
    Lack lack = ((Verdict.NotEnoughEvidence) verdict).lack();
    return !evidence.isOverall() && lack.kind() == Lack.Kind.CONTRAST
        ? smallest()
        : lack.words() + ", and " + smallest();
  }

  private String inside() {
    double level = 100 * (1 - 2 * evidence.plan().levels().alpha());
    return "the %s%% interval lies inside the agreed margin of %s"
        .formatted(VerdictWords.number(level, 0), margin());
  }

  private String margin() {
    Margin margin = evidence.margin();
    return margin.estimand() == Statistic.MH_RATE_RATIO
        ? "%s to %s times"
            .formatted(
                VerdictWords.number(margin.lower(), 2), VerdictWords.number(margin.upper(), 2))
        : "%s to %s of every 100"
            .formatted(
                VerdictWords.moreOrFewer(margin.lower()), VerdictWords.moreOrFewer(margin.upper()));
  }

  private String smallest() {
    return VerdictWords.couldHaveBeenSeen(evidence.smallestDetectable());
  }
}
