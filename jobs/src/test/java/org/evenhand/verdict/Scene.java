package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.robustness.MissingAlignment;
import org.evenhand.stat.Interval;
import org.evenhand.stat.Value;

/**
 * Hand-made findings on one group, for tests that need every combination of what the rule reads.
 */
final class Scene {

  static final Counts ENOUGH = Counts.of(400, 100, 900, 200);

  private final Comparison comparison;
  private final Counts counts;
  private final List<Finding> findings = new ArrayList<>();

  Scene(String group, Counts counts) {
    this.comparison = new Comparison("declared_alignment", group, "rest");
    this.counts = counts;
  }

  Scene likeForLike(String category, Statistic statistic, Value value) {
    return add(LikeForLike.QUESTION, category, statistic, value);
  }

  Scene missing(Statistic statistic, String category, Value value) {
    return add(MissingAlignment.QUESTION, category, statistic, value);
  }

  /** The primary estimand with both of its intervals, and its test. */
  Scene ratio(String category, double[] outer, double[] inner, double p) {
    double estimate = Math.sqrt(outer[0] * outer[1]);
    likeForLike(category, Statistic.MH_RATE_RATIO, interval(estimate, outer, 0.95));
    likeForLike(category, Statistic.MH_RATE_RATIO, interval(estimate, inner, 0.90));
    return likeForLike(category, Statistic.CMH_CHI_SQUARED, Value.tested(1, 1, p));
  }

  List<Finding> findings() {
    return findings;
  }

  static Value interval(double estimate, double[] limits, double level) {
    return Value.of(estimate, new Interval(limits[0], limits[1], level));
  }

  private Scene add(Question question, String category, Statistic statistic, Value value) {
    FindingKey key = new FindingKey(question, "sanctioned", category, FindingKey.ALL, comparison);
    findings.add(Finding.of(key, statistic, counts, value, "by hand"));
    return this;
  }
}
