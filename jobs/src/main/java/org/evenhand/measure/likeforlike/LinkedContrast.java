package org.evenhand.measure.likeforlike;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.Stratum;
import org.evenhand.measure.Tally;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ClusteredEstimate;
import org.evenhand.stat.ClusteredMantelHaenszel;
import org.evenhand.stat.ClusteredScoreTest;
import org.evenhand.stat.CochranMantelHaenszel;
import org.evenhand.stat.ContinuityCorrection;
import org.evenhand.stat.DetectableRatio;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.ExpectedTwoByTwo;
import org.evenhand.stat.Interval;
import org.evenhand.stat.KoopmanRatio;
import org.evenhand.stat.LinkedTrials;
import org.evenhand.stat.MantelHaenszel;
import org.evenhand.stat.MissingMembership;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Sides;
import org.evenhand.stat.TwoByTwo;
import org.evenhand.stat.Value;

/**
 * A group beside its reference in like cases, some of which may hang together. Estimates are those
 * of Mantel and Haenszel; where cases are linked, test and intervals are those of clusters.
 * Immutable.
 */
public final class LinkedContrast {

  private final Plan plan;
  private final Contrast contrast;
  private final List<Tally> all;
  private final LinkedTrials trials;
  private final Sides sides;
  private Sizes sizes;
  private DoubleFunction<ClusteredEstimate> ratio;
  private ClusteredEstimate ratioAtPlan;
  private DoubleFunction<ClusteredEstimate> difference;

  private record Sizes(long group, long reference) {}

  /**
   * @param all the cases of all groups, declared or not, by stratum
   */
  LinkedContrast(Plan plan, Contrast contrast, List<Tally> all, LinkedTrials trials, Sides sides) {
    this.plan = plan;
    this.contrast = contrast;
    this.all = all;
    this.trials = trials;
    this.sides = sides;
  }

  /** Which groups. */
  public Comparison comparison() {
    return contrast.comparison();
  }

  /** The counts by stratum. */
  public Contrast contrast() {
    return contrast;
  }

  /** Whether cases are known to hang together. */
  public boolean isLinked() {
    return trials.areLinked();
  }

  /** The procedure by name. */
  public String method(Statistic statistic) {
    return switch (statistic) {
      case CMH_CHI_SQUARED ->
          trials.areLinked()
              ? "score test, sums by cluster, G/(G-1), Student's t"
              : "Cochran-Mantel-Haenszel, no continuity correction";
      case RATIO_HOMOGENEITY -> "Cochran's Q of log ratios, variances times design effects";
      case BETWEEN_CATEGORY_SD -> "Paule-Mandel, variances times design effects";
      case DETECTABLE_RATIO -> "score test at its margins, power " + plan.levels().power();
      default ->
          trials.areLinked()
              ? "Mantel-Haenszel, linearised, sums by cluster, G/(G-1), Student's t"
              : statistic == Statistic.MH_RATE_RATIO
                  ? "Mantel-Haenszel, Greenland-Robins variance"
                  : "Mantel-Haenszel, Sato variance";
    };
  }

  private boolean isRatio() {
    return plan.primary().estimand().equals(Statistic.MH_RATE_RATIO.code());
  }

  /** The estimand of the plan with its interval. */
  public Value primary(double level) {
    return isRatio() ? rateRatio(level) : rateDifference(level);
  }

  /**
   * The same of any numbers of cases, such as with undeclared ones among them; its interval is as
   * many times as wide as linked cases make that of the declared ones.
   */
  public Function<List<ExpectedTwoByTwo>, Value> primaryOf(double level) {
    double widening = trials.areLinked() ? widening(level) : 1;
    return strata -> {
      Value own =
          isRatio()
              ? MantelHaenszel.rateRatio(strata, level)
              : MantelHaenszel.rateDifference(strata, level);
      return trials.areLinked() ? own.widened(widening, isRatio()) : own;
    };
  }

  private double widening(double level) {
    Value textbook =
        isRatio()
            ? MantelHaenszel.rateRatio(contrast.comparable(), level)
            : MantelHaenszel.rateDifference(contrast.comparable(), level);
    double wide = halfWidth(primary(level));
    double narrow = halfWidth(textbook);
    return narrow > 0 ? wide / narrow : 1;
  }

  private double halfWidth(Value value) {
    return value instanceof Estimated e && e.interval().isPresent()
        ? e.interval().get().halfWidth(isRatio())
        : 0;
  }

  /**
   * The strata, with the cases in them whose alignment is not declared: where the two sides are not
   * all groups, as many of these as the two have of the declared cases with a like outcome.
   */
  public List<MissingMembership> missing() {
    return IntStream.range(0, all.size())
        .mapToObj(i -> missing(contrast.strata().get(i), all.get(i)))
        .toList();
  }

  private static MissingMembership missing(Stratum stratum, Tally all) {
    Tally sides = stratum.group().plus(stratum.reference());
    Tally undeclared = stratum.undeclared();
    return new MissingMembership(
        stratum.table(),
        share(undeclared.sanctioned(), sides.sanctioned(), all.sanctioned()),
        share(undeclared.notSanctioned(), sides.notSanctioned(), all.notSanctioned()));
  }

  /** All of them where every declared case is on one of the sides, or none is declared. */
  private static double share(long undeclared, long ofSides, long all) {
    long declared = all - undeclared;
    return declared == ofSides ? undeclared : (double) undeclared * ofSides / declared;
  }

  /** Sanctions that the reference's rates let expect in the group. */
  public Value expected() {
    return Stratified.expected(contrast.comparable());
  }

  /** The ratio of rates. */
  public Value rateRatio(double level) {
    return trials.areLinked()
        ? clusteredRatio(level).value()
        : MantelHaenszel.rateRatio(contrast.comparable(), level);
  }

  /** The variance of the logarithm of the ratio of rates. */
  public Value varianceOfLogRatio() {
    if (trials.areLinked()) {
      return ClusteredMantelHaenszel.rateRatio(trials, sides, plan.level()).variance();
    }
    double variance = MantelHaenszel.varianceOfLogRateRatio(contrast.comparable());
    return variance > 0 && Double.isFinite(variance)
        ? Value.of(variance)
        : Value.notEstimable(Reason.NO_VARIANCE);
  }

  /** The difference of rates. */
  public Value rateDifference(double level) {
    return trials.areLinked()
        ? clusteredDifference(level).value()
        : MantelHaenszel.rateDifference(contrast.comparable(), level);
  }

  /** Worked out when it is first asked for; at the plan's level once and for all. */
  private ClusteredEstimate clusteredRatio(double level) {
    if (ratio == null) {
      ratio = ClusteredMantelHaenszel.rateRatio(trials, sides);
      ratioAtPlan = ratio.apply(plan.level());
    }
    return level == plan.level() ? ratioAtPlan : ratio.apply(level);
  }

  private ClusteredEstimate clusteredDifference(double level) {
    if (difference == null) {
      difference = ClusteredMantelHaenszel.rateDifference(trials, sides);
    }
    return difference.apply(level);
  }

  /** The test of equal rates. */
  public Value test() {
    return trials.areLinked()
        ? ClusteredScoreTest.of(trials, sides)
        : CochranMantelHaenszel.of(contrast.comparable(), ContinuityCorrection.NONE);
  }

  /**
   * How many times as large the variance of the ratio is as it would be if no cases were linked; 1
   * where they are not, or where it is not known.
   */
  public double designEffect() {
    return trials.areLinked()
            && clusteredRatio(plan.level()).designEffect() instanceof Estimated effect
        ? effect.value()
        : 1;
  }

  /** Decided cases of the group that do not hang together: clusters, where cases are linked. */
  public long groupSize() {
    return sizes().group();
  }

  /** The same of the reference. */
  public long referenceSize() {
    return sizes().reference();
  }

  /** Worked out when they are first asked for. */
  private Sizes sizes() {
    if (sizes == null) {
      sizes =
          trials.areLinked()
              ? new Sizes(trials.clusters(sides::inGroup), trials.clusters(sides::inReference))
              : new Sizes(contrast.counts().nGroup(), contrast.counts().nReference().orElse(0));
    }
    return sizes;
  }

  /** Clusters of both sides with a sanctioned case; sanctioned cases where they are not linked. */
  public long sanctionedSize() {
    Counts counts = contrast.counts();
    return trials.areLinked()
        ? trials.clustersWithEvent(group -> sides.inGroup(group) || sides.inReference(group))
        : counts.xGroup() + counts.xReference().orElse(0);
  }

  /**
   * The smallest count, of sanctioned or of other cases, that equal rates let expect on either
   * side, if every cluster were one case.
   */
  public double leastExpected() {
    Counts counts = contrast.counts();
    long decided = counts.nGroup() + counts.nReference().orElse(0);
    long sanctioned = counts.xGroup() + counts.xReference().orElse(0);
    long rarer = Math.min(sanctioned, decided - sanctioned);
    return decided == 0 ? 0 : (double) Math.min(groupSize(), referenceSize()) * rarer / decided;
  }

  /** The ratio of the pooled rates with its score interval, which has one without sanctions too. */
  public Optional<Interval> scoreInterval(double level) {
    TwoByTwo pooled = TwoByTwo.pooled(contrast.comparable());
    return isRatio() && KoopmanRatio.of(pooled, level) instanceof Estimated ratio
        ? ratio.interval()
        : Optional.empty();
  }

  /**
   * The smallest ratio above 1 that the test, at the plan's error rate and not adjusted, would find
   * with the plan's power, from the margins alone.
   */
  public Value detectable() {
    Plan.Levels levels = plan.levels();
    long clusters = Math.min(trials.clusters(sides::inGroup), trials.clusters(sides::inReference));
    DetectableRatio.Test test =
        trials.areLinked() && clusters > 1
            ? DetectableRatio.Test.ofLinked(
                levels.alpha(), levels.power(), designEffect(), clusters - 1.0)
            : DetectableRatio.Test.ofIndependent(levels.alpha(), levels.power());
    return DetectableRatio.above(contrast.comparable(), test);
  }
}
