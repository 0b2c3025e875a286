package org.evenhand.measure.time;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.TimeToEvent;
import org.evenhand.measure.WaitContrast;
import org.evenhand.measure.Waits;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Durations;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.KaplanMeier;
import org.evenhand.stat.KoopmanRatio;
import org.evenhand.stat.MiettinenNurminenDifference;
import org.evenhand.stat.TwoByTwo;
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

  private static final List<Band> BANDS =
      List.of(
          new Band("open_0_to_30_days", -1, 30),
          new Band("open_31_to_90_days", 30, 90),
          new Band("open_91_to_180_days", 90, LONG),
          new Band("open_181_to_365_days", LONG, 365),
          new Band("open_over_365_days", 365, Integer.MAX_VALUE));

  /** Ages above the first and up to the second number of days. */
  private record Band(String name, int above, int upTo) {}

  private final Plan plan;
  private final double level;

  private OpenCases(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, new OpenCases(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Waits waits = Waits.of(cube, Grouping.ALIGNMENT, TimeToEvent.toToday(), List.of());
    List<Finding> findings = new ArrayList<>();
    for (String group : waits.groups()) {
      findings.addAll(ages(waits, group));
    }
    for (WaitContrast contrast : waits.contrasts(plan.comparator())) {
      findings.addAll(versus(contrast));
    }
    return Counted.OPEN_CASES.in(findings);
  }

  private List<Finding> ages(Waits waits, String group) {
    Comparison alone = new Comparison(FieldName.DECLARED_ALIGNMENT, group, Comparison.NONE);
    Durations ages = waits.of(group);
    long open = ages.keys();
    long left = waits.notFollowed(group);
    List<Finding> findings = new ArrayList<>();
    for (Band band : BANDS) {
      long cases = ages.eventsUpTo(band.upTo()) - ages.eventsUpTo(band.above());
      findings.add(count(band.name(), alone, Statistic.OPEN_CASES, Counts.of(open, cases)));
    }
    findings.add(
        count("open", alone, Statistic.NOT_FOLLOWED, Counts.of(Math.addExact(open, left), left)));
    findings.add(
        Finding.of(
            key("open", alone),
            Statistic.MEDIAN_AGE,
            Counts.of(open, open),
            withoutInterval(KaplanMeier.quantile(ages, 0.5, level)),
            "median, the mean of the two middle ones where there are two"));
    long old = open - ages.eventsUpTo(LONG);
    findings.add(
        Finding.of(
            key(old(), alone),
            Statistic.AGED_SHARE,
            Counts.of(open, old),
            WilsonInterval.of(old, open, level),
            "Wilson score"));
    return findings;
  }

  /** All open cases were looked at: their median is a fact and no estimate. */
  private static Value withoutInterval(Value value) {
    return value instanceof Estimated estimated ? Value.of(estimated.value()) : value;
  }

  private Finding count(String stage, Comparison alone, Statistic statistic, Counts counts) {
    return Finding.of(key(stage, alone), statistic, counts, Value.of(counts.xGroup()), "count");
  }

  private List<Finding> versus(WaitContrast contrast) {
    long n1 = contrast.group().keys();
    long n2 = contrast.reference().keys();
    TwoByTwo table =
        new TwoByTwo(
            n1 - contrast.group().eventsUpTo(LONG),
            n1,
            n2 - contrast.reference().eventsUpTo(LONG),
            n2);
    Counts counts = Counts.of(table.n1(), table.x1(), table.n2(), table.x2());
    FindingKey key = key(old(), contrast.comparison());
    return List.of(
        Finding.of(
            key,
            Statistic.AGED_SHARE_DIFFERENCE,
            counts,
            MiettinenNurminenDifference.of(table, level),
            "Miettinen-Nurminen score"),
        Finding.of(
            key,
            Statistic.AGED_SHARE_RATIO,
            counts,
            KoopmanRatio.of(table, level),
            "Koopman score"));
  }

  private static String old() {
    return "open_over_" + LONG + "_days";
  }

  private FindingKey key(String stage, Comparison comparison) {
    return new FindingKey(QUESTION, stage, FindingKey.ALL, FindingKey.ALL, comparison);
  }
}
