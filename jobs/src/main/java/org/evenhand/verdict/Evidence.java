package org.evenhand.verdict;

import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.ComparedGroups;
import org.evenhand.measure.likeforlike.LinkedContrast;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Interval;
import org.evenhand.stat.Value;

/** What bears on the verdict on one group, over all categories or in one. Immutable. */
final class Evidence {

  private final Plan plan;
  private final Margin margin;
  private final ComparedGroups question;
  private final LinkedContrast contrast;
  private final CodeLabels labels;
  private final Finding primary;
  private final Value parity;
  private final Optional<Verdict> obstacle;

  Evidence(Plan plan, ComparedGroups question, LinkedContrast contrast, CodeLabels labels) {
    this.plan = plan;
    this.margin = Margin.of(plan);
    this.question = question;
    this.contrast = contrast;
    this.labels = labels;
    primary = finding(margin.estimand(), contrast.primary(plan.level()));
    parity = contrast.primary(1 - 2 * plan.levels().alpha());
    obstacle = Precondition.of(this);
  }

  private Finding finding(Statistic statistic, Value value) {
    return Finding.of(key(), statistic, counts(), value, contrast.method(statistic));
  }

  Plan plan() {
    return plan;
  }

  Margin margin() {
    return margin;
  }

  FindingKey key() {
    return question.key(contrast.comparison().group(), contrast.comparison().reference());
  }

  String group() {
    return contrast.comparison().group();
  }

  LinkedContrast contrast() {
    return contrast;
  }

  CodeLabels labels() {
    return labels;
  }

  /** What a sentence calls what is compared. */
  Names names() {
    return Names.of(key(), labels);
  }

  boolean isOverall() {
    return question.isOverall();
  }

  /** The counts that the comparison rests on. */
  Counts counts() {
    return contrast.contrast().counts();
  }

  /** What keeps the question from being asked at all. */
  Optional<Verdict> obstacle() {
    return obstacle;
  }

  /** The primary estimand with its interval of level 1 - alpha, or without one. */
  Finding primary() {
    return primary;
  }

  /** The interval of the primary estimand of level 1 - alpha. */
  Optional<Interval> interval() {
    return primary.value() instanceof Estimated estimated ? estimated.interval() : Optional.empty();
  }

  /** That of level 1 - 2 alpha. */
  Optional<Interval> parity() {
    return parity instanceof Estimated estimated ? estimated.interval() : Optional.empty();
  }

  /** The p-value of the test of equal rates in the group and its reference. */
  OptionalDouble p() {
    return contrast.test() instanceof Estimated test ? test.pValue() : OptionalDouble.empty();
  }

  /** The ratio of rates, whether or not it is the primary estimand. */
  Finding ratio() {
    return finding(Statistic.MH_RATE_RATIO, contrast.rateRatio(plan.level()));
  }

  /** The difference of rates, likewise. */
  Finding difference() {
    return finding(Statistic.MH_RATE_DIFFERENCE, contrast.rateDifference(plan.level()));
  }

  /** Sanctions that the reference's rates let expect in the group. */
  OptionalDouble expected() {
    return contrast.expected() instanceof Estimated expected
        ? OptionalDouble.of(expected.value())
        : OptionalDouble.empty();
  }

  /** How far the estimate lies from equal rates, and on which side. */
  double deviation() {
    return margin.deviation(primary.estimate());
  }

  /**
   * The gaps that the counts leave open, at level 1 - 2 alpha: the interval of the estimand, or
   * where one side has no sanction that of the pooled rates, which has an open end.
   */
  Optional<Interval> open() {
    return parity().or(() -> contrast.scoreInterval(1 - 2 * plan.levels().alpha()));
  }

  /** The largest gap that the counts leave open, either way; absent where it has no end. */
  OptionalDouble ruledOut() {
    return open()
        .map(this::largest)
        .filter(Double::isFinite)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private double largest(Interval interval) {
    return margin.isOfRatio()
        ? Math.max(1 / interval.lower(), interval.upper())
        : Math.max(Math.abs(interval.lower()), Math.abs(interval.upper()));
  }

  /** The smallest ratio above 1 that would probably have been found, where its sizes let any be. */
  OptionalDouble detectable() {
    return obstacle().isEmpty() && contrast.detectable() instanceof Estimated ratio
        ? OptionalDouble.of(ratio.value())
        : OptionalDouble.empty();
  }

  /** On which side of equal rates the estimate lies: 1 above, -1 below, 0 at. */
  int direction() {
    return margin.direction(primary);
  }
}
