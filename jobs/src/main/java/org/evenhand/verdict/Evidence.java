package org.evenhand.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.measure.robustness.MissingAlignment;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.SmallestDetectable;

/** The findings that bear on one question of the plan. */
final class Evidence {

  static final String STAGE = "sanctioned";

  private static final double SAME_LEVEL = 1e-9;

  private final Plan plan;
  private final Margin margin;
  private final FindingKey key;
  private final List<Finding> findings;
  private final CodeLabels lexicon;

  /**
   * @param key the question
   * @param findings those of the same stage, comparison, category and stratum, of whatever question
   * @param lexicon what people read for codes
   */
  Evidence(Plan plan, FindingKey key, List<Finding> findings, CodeLabels lexicon) {
    this.plan = plan;
    this.margin = Margin.of(plan);
    this.key = key;
    this.findings = findings;
    this.lexicon = lexicon;
  }

  Plan plan() {
    return plan;
  }

  Margin margin() {
    return margin;
  }

  FindingKey key() {
    return key;
  }

  /** What a sentence calls what is compared. */
  Names names() {
    return Names.of(key, lexicon);
  }

  CodeLabels lexicon() {
    return lexicon;
  }

  boolean isOverall() {
    return key.complaintCategory().equals(FindingKey.ALL);
  }

  /** The primary estimand with its interval of level 1 - alpha, or without one. */
  Finding primary() {
    return estimand(margin.estimand()).orElseThrow();
  }

  /** An estimand with its interval of level 1 - alpha, or without an interval. */
  Optional<Finding> estimand(Statistic statistic) {
    return bestAt(outerLevel(), in(LikeForLike.QUESTION, statistic).toList());
  }

  /** A statistic of the like-for-like question that comes without levels. */
  Optional<Finding> likeForLike(Statistic statistic) {
    return in(LikeForLike.QUESTION, statistic).findFirst();
  }

  /** The counts that the comparison rests on. */
  Counts counts() {
    return primary().counts();
  }

  /** The p-value of the test of equal rates within strata, not corrected for continuity. */
  OptionalDouble p() {
    return test().map(Finding::pValue).orElse(OptionalDouble.empty());
  }

  Optional<Finding> test() {
    return likeForLike(Statistic.CMH_CHI_SQUARED);
  }

  /** What the table reads in the declared cases. */
  DecisionInput reading(OptionalDouble adjustedP) {
    return new DecisionInput(
        primary(), at(innerLevel(), in(LikeForLike.QUESTION, margin.estimand())), adjustedP);
  }

  /** Whether the findings say what missing alignments could do. */
  boolean hasBound(Statistic bound) {
    return in(MissingAlignment.QUESTION, bound).findAny().isPresent();
  }

  /**
   * The p-value at a worst case of the missing alignments. Where all sanctions are then the group's
   * the ratio has no value that could carry one; the difference has.
   */
  OptionalDouble p(Statistic bound) {
    Finding estimate = bound(bound);
    return estimate.estimate().isPresent()
        ? estimate.pValue()
        : in(MissingAlignment.QUESTION, margin.differenceAt(bound))
            .map(Finding::pValue)
            .findFirst()
            .orElse(OptionalDouble.empty());
  }

  /**
   * What the table reads at a worst case of the missing alignments; where the findings do not say
   * what that is, what it reads in the declared cases. Where the bound has no interval of level 1 -
   * 2 alpha, the wider one of level 1 - alpha must lie inside the margin.
   */
  DecisionInput reading(Statistic bound, OptionalDouble adjustedP) {
    if (!hasBound(bound)) {
      return reading(adjustedP);
    }
    Optional<Finding> parity = at(innerLevel(), in(MissingAlignment.QUESTION, bound));
    Finding estimate = bound(bound);
    return new DecisionInput(estimate, parity.or(() -> Optional.of(estimate)), adjustedP);
  }

  /** The smallest rise above the reference's rate that could have been seen; a proportion. */
  OptionalDouble smallestDetectable() {
    Optional<Finding> stated =
        isOverall()
            ? Optional.empty()
            : in(SanctionGap.QUESTION, Statistic.SMALLEST_DETECTABLE).findFirst();
    return stated.map(Finding::estimate).orElseGet(this::smallestByCounts);
  }

  private OptionalDouble smallestByCounts() {
    long reference = counts().nReference().orElse(0);
    if (reference == 0) {
      return OptionalDouble.empty();
    }
    double base = (double) counts().xReference().orElse(0) / reference;
    Plan.Levels levels = plan.levels();
    return SmallestDetectable.difference(
                counts().nGroup(), reference, base, levels.alpha(), levels.power())
            instanceof Estimated smallest
        ? OptionalDouble.of(smallest.value())
        : OptionalDouble.empty();
  }

  private Finding bound(Statistic bound) {
    return bestAt(outerLevel(), in(MissingAlignment.QUESTION, bound).toList()).orElseThrow();
  }

  private Stream<Finding> in(Question question, Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.key().question().equals(question))
        .filter(finding -> finding.statistic() == statistic);
  }

  private double outerLevel() {
    return 1 - plan.levels().alpha();
  }

  private double innerLevel() {
    return 1 - 2 * plan.levels().alpha();
  }

  private static Optional<Finding> bestAt(double level, List<Finding> candidates) {
    return at(level, candidates.stream())
        .or(() -> candidates.stream().filter(finding -> finding.level().isEmpty()).findFirst());
  }

  private static Optional<Finding> at(double level, Stream<Finding> candidates) {
    return candidates.filter(finding -> isAt(level, finding)).findFirst();
  }

  private static boolean isAt(double level, Finding finding) {
    return finding.level().isPresent()
        && Math.abs(finding.level().getAsDouble() - level) < SAME_LEVEL;
  }
}
