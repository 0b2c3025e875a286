package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.stat.Durations;
import org.evenhand.stat.KaplanMeier;
import org.evenhand.stat.LogRank;
import org.evenhand.stat.RestrictedMean;
import org.evenhand.stat.Value;

/**
 * Asks the same of every wait, so that each group is put to the same questions in the same order.
 *
 * @param question the question that it answers
 * @param stage what is waited for
 * @param level confidence level of the intervals
 */
public record WaitComparisonSet(Question question, String stage, double level) {

  /** The days at which a curve is read. */
  public static final List<Integer> GRID = List.of(30, 60, 90, 180, 270, 365, 730);

  /** The spans within which mean waits are compared. */
  private static final List<Integer> SPANS = List.of(90, 180, 365);

  private static final String CURVE = "Kaplan-Meier, Greenwood variance, log-log limits";
  private static final String QUANTILE = "Kaplan-Meier quantile, limits of the log-log band";
  private static final String MEAN = "area under the Kaplan-Meier curve, Greenwood variance";

  /** The curve of every group, with its quartiles and the mean wait within fixed spans. */
  public List<Finding> curves(Waits waits) {
    List<Finding> findings = new ArrayList<>();
    for (String group : waits.groups()) {
      Comparison alone = new Comparison(waits.compared(), group, Comparison.NONE);
      Durations durations = waits.of(group);
      long left = waits.notFollowed(group);
      findings.add(
          Finding.of(
              key(stage, alone),
              Statistic.NOT_FOLLOWED,
              Counts.of(Math.addExact(left, durations.keys()), left),
              Value.of(left),
              "count"));
      findings.addAll(quartiles(alone, durations));
      findings.addAll(heights(alone, durations));
    }
    return findings;
  }

  /** The median and the quartiles of one group. */
  List<Finding> quartiles(Comparison alone, Durations durations) {
    return List.of(
        quantile(alone, durations, Statistic.MEDIAN_WAIT, 0.5),
        quantile(alone, durations, Statistic.LOWER_QUARTILE_WAIT, 0.25),
        quantile(alone, durations, Statistic.UPPER_QUARTILE_WAIT, 0.75));
  }

  private Finding quantile(
      Comparison alone, Durations durations, Statistic statistic, double share) {
    return Finding.of(
        key(stage, alone),
        statistic,
        Counts.of(durations.keys(), durations.events()),
        KaplanMeier.quantile(durations, share, level),
        QUANTILE);
  }

  private List<Finding> heights(Comparison alone, Durations durations) {
    List<Finding> findings = new ArrayList<>();
    for (int day : GRID) {
      findings.add(
          Finding.of(
              key("open_after_" + day + "_days", alone),
              Statistic.STILL_WAITING,
              upTo(durations, day),
              KaplanMeier.survival(durations, day, level),
              CURVE));
    }
    for (int span : SPANS) {
      findings.add(
          Finding.of(
              key(within(span), alone),
              Statistic.RESTRICTED_MEAN_WAIT,
              upTo(durations, span),
              RestrictedMean.of(durations, span, level),
              MEAN));
    }
    return findings;
  }

  /**
   * Every group that takes part beside its reference.
   *
   * @param held what the test holds fixed, for the name of the method
   */
  public List<Finding> comparisons(List<WaitContrast> contrasts, String held) {
    List<Finding> findings = new ArrayList<>();
    for (WaitContrast contrast : contrasts) {
      FindingKey key = key(stage, contrast.comparison());
      String method = "log-rank within " + held;
      Value test = LogRank.of(contrast.strata());
      Value expected = LogRank.expected(contrast.strata(), 0);
      findings.add(Finding.of(key, Statistic.LOG_RANK, contrast.counts(), test, method));
      findings.add(
          Finding.of(key, Statistic.EXPECTED_ENDINGS, contrast.counts(), expected, method));
      SPANS.forEach(span -> findings.add(difference(contrast, span)));
    }
    return findings;
  }

  private Finding difference(WaitContrast contrast, int span) {
    Durations group = contrast.group();
    Durations reference = contrast.reference();
    return Finding.of(
        key(within(span), contrast.comparison()),
        Statistic.RESTRICTED_MEAN_WAIT_DIFFERENCE,
        Counts.of(
            group.keys(), group.eventsUpTo(span), reference.keys(), reference.eventsUpTo(span)),
        RestrictedMean.difference(group, reference, span, level),
        MEAN);
  }

  private static Counts upTo(Durations durations, int day) {
    return Counts.of(durations.keys(), durations.eventsUpTo(day));
  }

  private static String within(int span) {
    return "first_" + span + "_days";
  }

  public FindingKey key(String at, Comparison comparison) {
    return new FindingKey(question, at, FindingKey.ALL, FindingKey.ALL, comparison);
  }
}
