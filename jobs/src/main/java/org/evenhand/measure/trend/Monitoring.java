package org.evenhand.measure.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
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
import org.evenhand.stat.ChangePointTest;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * Standing monitoring: whether the group's decisions shifted at one of the months of the period,
 * category by category; for all cases and for each declared alignment.
 *
 * <p>Decisions stand in the month in which the case ended, whatever the month of receipt. From each
 * month of the period on they are set beside those before it. Expected is the rate of the group's
 * decisions in a category before the period, half a sanction and half a decision without one added.
 * The first months of the export are left out of the earlier decisions, because only quick ones can
 * be among them. Decisions in categories with few earlier ones are not followed, and counted. The
 * score from each month on stands in a stratum of its own.
 */
public final class Monitoring {

  public static final Question QUESTION =
      new Question("monitoring", "Did something shift in the decisions of this period?");

  private static final int SETTLING_MONTHS = 3;
  private static final long LEAST_EARLIER = 10;
  private static final String METHOD = "maximally selected Mantel-Haenszel score";

  /** Months of receipt and of decision are never looked at together. */
  private static final List<String> RECEIPTS = List.of(FieldName.RECEIVED_MONTH);

  private static final List<String> DECISIONS = CubeAxis.coreWith(List.of(FieldName.ENDED_MONTH));

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
        .inParts(List.of(DECISIONS, RECEIPTS))
        .tellingApart(EventDefinition.toldApart(plan))
        .with(CaseScope.HISTORY);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition stage = EventDefinition.sanctioned(plan);
    Map<List<String>, MonthlySeries> cells =
        MonthlySeries.by(
            cube.part(DECISIONS),
            FieldName.ENDED_MONTH,
            stage,
            List.of(FieldName.COMPLAINT_CATEGORY, FieldName.DECLARED_ALIGNMENT));
    YearMonth settled = firstReceived(cube).plusMonths(SETTLING_MONTHS);
    Map<String, List<MonthlySeries>> groups = new LinkedHashMap<>();
    groups.put(FindingKey.ALL, byCategory(cells, FindingKey.ALL));
    for (String group : Grouping.ALIGNMENT.groups(cube.part(DECISIONS))) {
      groups.put(group, byCategory(cells, group));
    }
    List<Finding> findings = new ArrayList<>();
    groups.forEach(
        (group, series) ->
            findings.addAll(
                about(stage, group, cube.period().to(), followed(cube, series, settled))));
    return findings;
  }

  private static YearMonth firstReceived(Cube cube) {
    Cube receipts = cube.part(RECEIPTS);
    return CubeAxis.of(receipts, FieldName.RECEIVED_MONTH).occupied(receipts).stream()
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
  private record Followed(ChangePointTest test, Tally decisions, double expected, long others) {}

  private static Followed followed(Cube cube, List<MonthlySeries> categories, YearMonth settled) {
    List<List<Tally>> known = new ArrayList<>();
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
        known.add(times(earlier, series, start));
        decisions = decisions.plus(now);
        expected += rate * now.decided();
      }
    }
    ChangePointTest test =
        ChangePointTest.of(table(known, Tally::decided), table(known, Tally::sanctioned));
    return new Followed(test, decisions, expected, others);
  }

  /** The earlier decisions of a category together, and then those of each month of the period. */
  private static List<Tally> times(Tally earlier, MonthlySeries series, int start) {
    List<Tally> times = new ArrayList<>(List.of(earlier));
    for (int month = start; month < series.size(); month++) {
      times.add(series.between(month, month + 1));
    }
    return times;
  }

  /** A row per time and a column per category. */
  private static long[][] table(List<List<Tally>> categories, ToLongFunction<Tally> count) {
    int times = categories.isEmpty() ? 0 : categories.get(0).size();
    long[][] table = new long[times][];
    for (int time = 0; time < times; time++) {
      int at = time;
      table[time] = categories.stream().map(own -> own.get(at)).mapToLong(count).toArray();
    }
    return table;
  }

  private List<Finding> about(
      EventDefinition stage, String group, YearMonth last, Followed followed) {
    Comparison alone = Comparison.alone(FieldName.DECLARED_ALIGNMENT, group);
    FindingKey key = QUESTION.about(stage.name(), alone);
    Counts counts = Counts.of(followed.decisions().decided(), followed.decisions().sanctioned());
    boolean isEmpty = followed.decisions().decided() == 0;
    Value expected = isEmpty ? nothing() : Value.of(followed.expected());
    Value others = Value.of(followed.others());
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.of(
            key,
            Statistic.EXPECTED_EARLIER,
            counts,
            expected,
            "the group's rates by category before the period"));
    shift(followed.test())
        .forEach(
            (statistic, value) ->
                findings.add(
                    Finding.of(key, statistic, counts, isEmpty ? nothing() : value, METHOD)));
    findings.add(Finding.of(key, Statistic.DECISIONS_NOT_FOLLOWED, counts, others, "count"));
    findings.addAll(path(key, last, counts, followed.test()));
    return findings;
  }

  /** The score of the decisions from each month on beside those before it. */
  private static List<Finding> path(
      FindingKey key, YearMonth last, Counts counts, ChangePointTest test) {
    List<Finding> path = new ArrayList<>();
    test.path()
        .forEach(
            (times, score) ->
                path.add(
                    Finding.of(
                        key.among("from=" + last.minusMonths(times - 1L)),
                        Statistic.SHIFT_SCORE,
                        counts,
                        Value.of(score),
                        "Mantel-Haenszel score")));
    Collections.reverse(path);
    return path;
  }

  /** The score that is farthest from 0, its limit, whether it passed, and what it is about. */
  private Map<Statistic, Value> shift(ChangePointTest test) {
    double falseAlarm = plan.monitoring().falseAlarm();
    Map<Statistic, Value> shift = new LinkedHashMap<>();
    shift.put(Statistic.SHIFT_SCORE, test.score());
    shift.put(Statistic.SHIFT_LIMIT, test.limit(falseAlarm));
    shift.put(Statistic.SHIFT_SIGNAL, test.passes(falseAlarm));
    shift.put(Statistic.SHIFT_MONTHS, test.times());
    shift.put(Statistic.SHIFT_ODDS_RATIO, test.oddsRatio());
    return shift;
  }

  private static Value nothing() {
    return Value.notEstimable(Reason.TOO_FEW_EARLIER_TRIALS, LEAST_EARLIER);
  }
}
