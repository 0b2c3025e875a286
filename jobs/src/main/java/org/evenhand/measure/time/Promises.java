package org.evenhand.measure.time;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Durations;
import org.evenhand.stat.Durations.Moment;
import org.evenhand.stat.KaplanMeier;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.evenhand.stat.WilsonInterval;

/**
 * Promised reviews and replies: how many of those due by the end of the period were delivered by
 * the month promised, and how many months after it. What is delivered early or on time has a lag of
 * 0 months; what is outstanding counts up to the end of the period. A promise announced later is in
 * no finding, and a delivery after the end of the period has not happened yet.
 */
public final class Promises {

  public static final Question QUESTION =
      new Question("promises", "Were promised reviews and replies delivered on time?");

  private static final String TABLE = "policy_events";
  private static final List<String> FIELDS =
      List.of(
          FieldName.CODE,
          FieldName.ANNOUNCED_MONTH,
          FieldName.PROMISED_MONTH,
          FieldName.DELIVERED_MONTH);
  private static final String LAG = "Kaplan-Meier quantile, limits of the log-log band";

  private final double level;

  /** A promise as it stood at the end of a period. */
  private record Promise(
      String code, Optional<YearMonth> announced, YearMonth due, Optional<YearMonth> delivered) {

    boolean isOnTime() {
      return delivered.filter(month -> !month.isAfter(due)).isPresent();
    }

    /** The months from one to the delivery or, where there is none yet, to the end. */
    Moment since(YearMonth from, YearMonth end) {
      long months = ChronoUnit.MONTHS.between(from, delivered.orElse(end));
      boolean isDelivered = delivered.isPresent();
      return new Moment(Math.max(0, months), isDelivered ? 1 : 0, 0, isDelivered ? 0 : 1);
    }
  }

  private Promises(Plan plan) {
    level = plan.level();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, needs(), new Promises(plan)::answer);
  }

  private static Set<String> needs() {
    Set<String> needs = new LinkedHashSet<>();
    FIELDS.forEach(field -> needs.add(TABLE + "." + field));
    return needs;
  }

  private List<Finding> answer(Cube cube) {
    YearMonth end = cube.period().to();
    List<Promise> due =
        cube.companion(TABLE).asRows().stream()
            .flatMap(row -> promise(row, end))
            .filter(promise -> !promise.due().isAfter(end))
            .toList();
    List<Finding> findings = new ArrayList<>();
    findings.add(onTime(due));
    findings.add(months("after_promise", due.stream().map(p -> p.since(p.due(), end)).toList()));
    findings.add(
        months(
            "after_announcement",
            due.stream()
                .flatMap(p -> p.announced().map(month -> p.since(month, end)).stream())
                .toList()));
    due.forEach(promise -> findings.add(lag(promise)));
    return findings;
  }

  private static Stream<Promise> promise(AuxiliaryTable.Row row, YearMonth end) {
    Optional<YearMonth> announced = month(row, FieldName.ANNOUNCED_MONTH);
    return month(row, FieldName.PROMISED_MONTH).stream()
        .filter(due -> announced.filter(month -> month.isAfter(end)).isEmpty())
        .map(
            due ->
                new Promise(
                    row.text(FieldName.CODE),
                    announced,
                    due,
                    month(row, FieldName.DELIVERED_MONTH).filter(month -> !month.isAfter(end))));
  }

  private static Optional<YearMonth> month(AuxiliaryTable.Row row, String field) {
    String text = row.text(field);
    return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
  }

  private Finding onTime(List<Promise> due) {
    long onTime = due.stream().filter(Promise::isOnTime).count();
    return Finding.of(
        key("due", FindingKey.ALL),
        Statistic.ON_TIME,
        Counts.of(due.size(), onTime),
        due.isEmpty() ? nothingDue() : WilsonInterval.of(onTime, due.size(), level),
        "Wilson score");
  }

  private Finding months(String stage, List<Moment> moments) {
    Durations durations = new Durations(moments);
    return Finding.of(
            key(stage, FindingKey.ALL),
            Statistic.MEDIAN_LAG,
            Counts.of(durations.keys(), durations.events()),
            moments.isEmpty() ? nothingDue() : KaplanMeier.quantile(durations, 0.5, level),
            LAG)
        .counting(Counted.PROMISES);
  }

  private Finding lag(Promise promise) {
    Value lag =
        promise
            .delivered()
            .map(month -> Value.of(ChronoUnit.MONTHS.between(promise.due(), month)))
            .orElse(Value.notEstimable(Reason.NOT_YET_HAPPENED));
    return Finding.of(
        key("due", promise.code()),
        Statistic.LAG,
        Counts.of(1, promise.isOnTime() ? 1 : 0),
        lag,
        "difference of two months");
  }

  private static Value nothingDue() {
    return Value.notEstimable(Reason.NOTHING_DUE);
  }

  private FindingKey key(String stage, String code) {
    Comparison alone = Comparison.alone(TABLE, code);
    return QUESTION.about(stage, alone);
  }
}
