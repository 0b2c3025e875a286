package org.evenhand.measure.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratum;
import org.evenhand.measure.Tally;
import org.evenhand.measure.TimeToEvent;
import org.evenhand.measure.WaitContrast;
import org.evenhand.measure.Waits;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Durations;
import org.evenhand.stat.KaplanMeier;
import org.evenhand.stat.KoopmanRatio;
import org.evenhand.stat.MiettinenNurminenDifference;
import org.evenhand.stat.Value;
import org.evenhand.stat.WilsonInterval;

/**
 * The pending cases by how long they have been open, up to the last day on which they were
 * followed.
 */
public final class OpenCases {

  public static final Question QUESTION =
      new Question(
          "open_cases",
          "How old are the cases that are still open, and does their age differ by alignment?");

  private static final List<String> FIELDS =
      List.of(FieldName.DECLARED_ALIGNMENT, FieldName.OUTCOME, FieldName.FOLLOWED_DAY);

  /** A case that has been open for longer than this is an old one. */
  private static final int LONG = 180;

  private static final String OLD = "open_over_" + LONG + "_days";

  /** Names of ages by the number of days that they reach up to. */
  private static final SortedMap<Integer, String> BANDS =
      new TreeMap<>(
          Map.of(
              30,
              "open_0_to_30_days",
              90,
              "open_31_to_90_days",
              LONG,
              "open_91_to_180_days",
              365,
              "open_181_to_365_days",
              Integer.MAX_VALUE,
              "open_over_365_days"));

  private OpenCases() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    Waits waits = Waits.of(cube, Grouping.ALIGNMENT, TimeToEvent.toToday(), List.of());
    List<Finding> findings = new ArrayList<>();
    for (String group : waits.groups()) {
      findings.addAll(ages(waits, group, plan.level()));
    }
    for (WaitContrast contrast : waits.contrasts(plan.comparator())) {
      Stratum table = new Stratum(old(contrast.group()), old(contrast.reference()), Tally.NONE);
      findings.addAll(versus(contrast.comparison(), table, plan.level()));
    }
    return Counted.OPEN_CASES.in(findings);
  }

  private static Tally old(Durations ages) {
    return new Tally(ages.keys(), ages.keys() - ages.eventsUpTo(LONG));
  }

  private static List<Finding> ages(Waits waits, String group, double level) {
    Comparison alone = Comparison.alone(FieldName.DECLARED_ALIGNMENT, group);
    FindingKey open = QUESTION.about("open", alone);
    Durations ages = waits.of(group);
    long cases = ages.keys();
    long left = waits.notFollowed(group);
    List<Finding> findings = new ArrayList<>();
    long younger = 0;
    for (Map.Entry<Integer, String> band : BANDS.entrySet()) {
      long upTo = ages.eventsUpTo(band.getKey());
      FindingKey key = QUESTION.about(band.getValue(), alone);
      findings.add(Finding.count(key, Statistic.OPEN_CASES, cases, upTo - younger));
      younger = upTo;
    }
    findings.add(Finding.count(open, Statistic.NOT_FOLLOWED, Math.addExact(cases, left), left));
    // All open cases were looked at: their median is a fact and no estimate.
    findings.add(
        Finding.of(
            open,
            Statistic.MEDIAN_AGE,
            Counts.of(cases, cases),
            KaplanMeier.quantile(ages, 0.5, level).withoutInterval(),
            "median, the mean of the two middle ones where there are two"));
    Value share = WilsonInterval.of(old(ages).sanctioned(), cases, level);
    FindingKey key = QUESTION.about(OLD, alone);
    findings.add(Finding.of(key, Statistic.AGED_SHARE, old(ages).counts(), share, "Wilson score"));
    return findings;
  }

  private static List<Finding> versus(Comparison comparison, Stratum table, double level) {
    FindingKey key = QUESTION.about(OLD, comparison);
    return List.of(
        Finding.of(
            key,
            Statistic.AGED_SHARE_DIFFERENCE,
            table.counts(),
            MiettinenNurminenDifference.of(table.table(), level),
            "Miettinen-Nurminen score"),
        Finding.of(
            key,
            Statistic.AGED_SHARE_RATIO,
            table.counts(),
            KoopmanRatio.of(table.table(), level),
            "Koopman score"));
  }
}
