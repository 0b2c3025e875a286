package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.cube.Cube;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
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
 * @param plan names the level and the comparator
 */
public record WaitComparisonSet(Question question, String stage, Plan plan) {

  /** The days at which a curve is read. */
  public static final List<Integer> GRID = List.of(30, 60, 90, 180, 270, 365, 730);

  /**
   * The days at which a curve is drawn: every tenth of half a year, every thirtieth of two years,
   * and those at which it is read.
   */
  public static final List<Integer> DRAWN =
      IntStream.rangeClosed(1, 730)
          .filter(day -> day % 30 == 0 || day <= 180 && day % 10 == 0 || GRID.contains(day))
          .boxed()
          .toList();

  /** The spans within which mean waits are compared. */
  private static final List<Integer> SPANS = List.of(90, 180, 365);

  private static final String CURVE = "Kaplan-Meier, Greenwood variance, log-log limits";
  private static final String QUANTILE = "Kaplan-Meier quantile, limits of the log-log band";
  private static final String MEAN = "area under the Kaplan-Meier curve, Greenwood variance";

  /** The curves of all alignments, then each beside its reference within complaint categories. */
  public List<Finding> byAlignment(Cube cube, TimeToEvent course) {
    Waits waits = Waits.of(cube, Grouping.ALIGNMENT, course, List.of(FieldName.COMPLAINT_CATEGORY));
    return Finding.all(
        curves(waits, DRAWN),
        waits.contrasts(plan.comparator()).stream().flatMap(c -> compared(c).stream()).toList());
  }

  /** The curve of every group, with its quartiles and the mean wait within fixed spans. */
  public List<Finding> curves(Waits waits) {
    return curves(waits, GRID);
  }

  private List<Finding> curves(Waits waits, List<Integer> days) {
    return waits.groups().stream().flatMap(group -> curve(waits, group, days).stream()).toList();
  }

  private List<Finding> curve(Waits waits, String group, List<Integer> days) {
    Comparison alone = Comparison.alone(waits.compared(), group);
    FindingKey key = question.about(stage, alone);
    Durations durations = waits.of(group);
    long left = waits.notFollowed(group);
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.count(key, Statistic.NOT_FOLLOWED, Math.addExact(left, durations.keys()), left));
    findings.add(quantile(key, durations, Statistic.MEDIAN_WAIT, 0.5));
    findings.add(quantile(key, durations, Statistic.LOWER_QUARTILE_WAIT, 0.25));
    findings.add(quantile(key, durations, Statistic.UPPER_QUARTILE_WAIT, 0.75));
    for (int day : days) {
      findings.add(
          Finding.of(
              question.about("open_after_" + day + "_days", alone),
              Statistic.STILL_WAITING,
              Counts.upTo(durations, day),
              KaplanMeier.survival(durations, day, plan.level()),
              CURVE));
    }
    for (int span : SPANS) {
      findings.add(
          Finding.of(
              question.about(within(span), alone),
              Statistic.RESTRICTED_MEAN_WAIT,
              Counts.upTo(durations, span),
              RestrictedMean.of(durations, span, plan.level()),
              MEAN));
    }
    return findings;
  }

  private Finding quantile(FindingKey key, Durations durations, Statistic statistic, double share) {
    return Finding.of(
        key,
        statistic,
        Counts.of(durations.keys(), durations.events()),
        KaplanMeier.quantile(durations, share, plan.level()),
        QUANTILE);
  }

  private List<Finding> compared(WaitContrast contrast) {
    FindingKey key = question.about(stage, contrast.comparison());
    Counts counts = contrast.counts();
    String method = "log-rank within complaint category";
    Value expected = LogRank.expected(contrast.strata(), 0);
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.of(key, Statistic.LOG_RANK, counts, LogRank.of(contrast.strata()), method));
    findings.add(Finding.of(key, Statistic.EXPECTED_ENDINGS, counts, expected, method));
    for (int span : SPANS) {
      findings.add(
          Finding.of(
              question.about(within(span), contrast.comparison()),
              Statistic.RESTRICTED_MEAN_WAIT_DIFFERENCE,
              contrast.upTo(span),
              RestrictedMean.difference(contrast.group(), contrast.reference(), span, plan.level()),
              MEAN));
    }
    return findings;
  }

  private static String within(int span) {
    return "first_" + span + "_days";
  }
}
