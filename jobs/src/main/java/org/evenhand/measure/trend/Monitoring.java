package org.evenhand.measure.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.CaseScope;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.BernoulliCusum;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * Standing monitoring: whether decisions made in the period shifted from what the same group's
 * earlier decisions lead to expect, category by category; in both directions, for all cases and for
 * each declared alignment.
 *
 * <p>Decisions stand in the month in which the case ended, whatever the month of receipt; within a
 * month their order is not known, so that the chart is brought up to date month by month. Expected
 * is the rate of the group's decisions in a category before the period, half a sanction and half a
 * decision without one added. The first months of the export are left out of the earlier decisions,
 * because only quick ones can be among them. Decisions in categories with few earlier ones are not
 * followed, and counted.
 */
public final class Monitoring {

  public static final Question QUESTION =
      new Question("monitoring", "Did something shift in the decisions of this period?");

  private static final int SETTLING_MONTHS = 3;
  private static final long LEAST_EARLIER = 10;
  private static final String METHOD = "risk-adjusted Bernoulli CUSUM by month, odds ratio ";

  private final Plan plan;

  private Monitoring(Plan plan) {
    this.plan = plan;
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
            QUESTION,
            CubeAxis.coreWith(List.of(FieldName.RECEIVED_MONTH, FieldName.ENDED_MONTH)),
            new Monitoring(plan)::answer)
        .with(CaseScope.HISTORY);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition stage = EventDefinition.sanctioned(plan);
    Map<List<String>, MonthlySeries> cells =
        MonthlySeries.by(
            cube,
            FieldName.ENDED_MONTH,
            stage,
            List.of(FieldName.COMPLAINT_CATEGORY, FieldName.DECLARED_ALIGNMENT));
    YearMonth settled = firstReceived(cube).plusMonths(SETTLING_MONTHS);
    Map<String, List<MonthlySeries>> groups = new LinkedHashMap<>();
    groups.put(FindingKey.ALL, byCategory(cells, FindingKey.ALL));
    for (String group : Grouping.ALIGNMENT.groups(cube)) {
      groups.put(group, byCategory(cells, group));
    }
    List<Finding> findings = new ArrayList<>();
    groups.forEach(
        (group, series) -> findings.addAll(about(stage, group, followed(cube, series, settled))));
    return findings;
  }

  private static YearMonth firstReceived(Cube cube) {
    return CubeAxis.of(cube, FieldName.RECEIVED_MONTH).occupied(cube).stream()
        .filter(NumericDimension.MONTHS::isRecorded)
        .map(place -> NumericDimension.month(NumericDimension.MONTHS.number(place)))
        .findFirst()
        .orElse(cube.period().from());
  }

  private static List<MonthlySeries> byCategory(
      Map<List<String>, MonthlySeries> cells, String group) {
    Map<String, List<MonthlySeries>> byCategory = new TreeMap<>();
    cells.forEach(
        (codes, series) -> {
          if (group.equals(FindingKey.ALL) || group.equals(codes.get(1))) {
            byCategory.computeIfAbsent(codes.get(0), code -> new ArrayList<>()).add(series);
          }
        });
    return byCategory.values().stream()
        .map(series -> MonthlySeries.sum(series).orElseThrow())
        .toList();
  }

  /** The decisions of a group in the period, beside what its earlier ones lead to expect. */
  private record Followed(
      List<BernoulliCusum.Batch> months, Tally decisions, double expected, long others) {}

  private static Followed followed(Cube cube, List<MonthlySeries> categories, YearMonth settled) {
    List<MonthlySeries> known = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    Tally decisions = Tally.NONE;
    double expected = 0;
    long others = 0;
    for (MonthlySeries series : categories) {
      int start = series.position(cube.period().from());
      Tally earlier = series.between(series.position(settled), start);
      Tally now = series.between(start, series.size());
      if (earlier.decided() < LEAST_EARLIER) {
        others += now.decided();
      } else {
        double rate = (earlier.sanctioned() + 0.5) / (earlier.decided() + 1.0);
        known.add(series);
        rates.add(rate);
        decisions = decisions.plus(now);
        expected += rate * now.decided();
      }
    }
    return new Followed(batches(cube, known, rates), decisions, expected, others);
  }

  private static List<BernoulliCusum.Batch> batches(
      Cube cube, List<MonthlySeries> categories, List<Double> rates) {
    double[] expected = rates.stream().mapToDouble(Double::doubleValue).toArray();
    List<BernoulliCusum.Batch> batches = new ArrayList<>();
    YearMonth month = cube.period().from();
    while (!month.isAfter(cube.period().to())) {
      long[] decided = new long[expected.length];
      long sanctioned = 0;
      for (int i = 0; i < decided.length; i++) {
        int place = categories.get(i).position(month);
        Tally tally = categories.get(i).between(place, place + 1);
        decided[i] = tally.decided();
        sanctioned += tally.sanctioned();
      }
      batches.add(new BernoulliCusum.Batch(decided, expected, sanctioned));
      month = month.plusMonths(1);
    }
    return batches;
  }

  private List<Finding> about(EventDefinition stage, String group, Followed followed) {
    Comparison alone = Comparison.alone(FieldName.DECLARED_ALIGNMENT, group);
    FindingKey key = QUESTION.about(stage.name(), alone);
    Counts counts = Counts.of(followed.decisions().decided(), followed.decisions().sanctioned());
    boolean isEmpty = followed.decisions().decided() == 0;
    Value expected = isEmpty ? nothing() : Value.of(followed.expected());
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.of(
            key,
            Statistic.EXPECTED_EARLIER,
            counts,
            expected,
            "the group's rates by category before the period"));
    double ratio = plan.monitoring().oddsRatio();
    findings.addAll(
        chart(
            List.of(Statistic.CUSUM_RISE, Statistic.CUSUM_RISE_LIMIT, Statistic.CUSUM_RISE_SIGNAL),
            Finding.of(key, Statistic.CUSUM_RISE, counts, nothing(), METHOD + ratio),
            BernoulliCusum.of(followed.months(), ratio)));
    findings.addAll(
        chart(
            List.of(Statistic.CUSUM_FALL, Statistic.CUSUM_FALL_LIMIT, Statistic.CUSUM_FALL_SIGNAL),
            Finding.of(key, Statistic.CUSUM_FALL, counts, nothing(), METHOD + "1/" + ratio),
            BernoulliCusum.of(followed.months(), 1 / ratio)));
    Value others = Value.of(followed.others());
    findings.add(Finding.of(key, Statistic.DECISIONS_NOT_FOLLOWED, counts, others, "count"));
    return findings;
  }

  /** Highest value, limit and signal of a chart. */
  private List<Finding> chart(List<Statistic> names, Finding like, BernoulliCusum chart) {
    double falseAlarm = plan.monitoring().falseAlarm();
    Value highest = chart.highest();
    Value signal = nothing();
    if (highest instanceof Estimated e) {
      signal = Value.of(e.pValue().orElse(1) <= falseAlarm ? 1 : 0);
    }
    List<Value> values =
        like.counts().nGroup() == 0
            ? List.of(nothing(), nothing(), nothing())
            : List.of(highest, chart.limit(falseAlarm), signal);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      findings.add(
          Finding.of(like.key(), names.get(i), like.counts(), values.get(i), like.method()));
    }
    return findings;
  }

  private static Value nothing() {
    return Value.notEstimable(Reason.TOO_FEW_EARLIER_TRIALS, LEAST_EARLIER);
  }
}
