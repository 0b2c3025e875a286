package org.evenhand.measure.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.cube.Cube;
import org.evenhand.measure.CaseScope;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Condition;
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
import org.evenhand.stat.LjungBoxTest;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * Before and after a change of policy: whether the complaints received per month, and the share of
 * decided cases that were sanctioned, took a step or another trend at the month in which a policy
 * came into force; and whether the ratio between the groups took a step. The months of announcement
 * and of adoption stand beside with the step alone.
 *
 * <p>Months are those of receipt. {@code after} is set beside {@code before}, by the month of
 * receipt, for all cases and for each declared alignment; the stratum names the month of the change
 * and never the policy.
 */
public final class PolicyChange {

  public static final Question QUESTION =
      new Question(
          "policy_change", "Did the numbers, or the gap between groups, change with the rules?");

  private static final String TABLE = "policy_events";
  private static final List<String> DATES =
      List.of(FieldName.IN_FORCE_MONTH, FieldName.ADOPTED_MONTH, FieldName.ANNOUNCED_MONTH);
  private static final EventDefinition COMPLAINTS =
      new EventDefinition("received", Condition.ALWAYS, Condition.ALWAYS);

  private final Plan plan;
  private final double level;

  private PolicyChange(Plan plan) {
    this.plan = plan;
    level = plan.level();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, needs(), new PolicyChange(plan)::answer)
        .tellingApart(EventDefinition.toldApart(plan))
        .with(CaseScope.HISTORY);
  }

  private static Set<String> needs() {
    Set<String> needs = new LinkedHashSet<>(CubeAxis.coreWith(List.of(FieldName.RECEIVED_MONTH)));
    needs.remove(FieldName.COMPLAINT_CATEGORY);
    DATES.forEach(date -> needs.add(TABLE + "." + date));
    return needs;
  }

  /** A month at which something about a policy happened. */
  private record Change(String date, YearMonth month) {

    String stratum() {
      return date + "=" + month;
    }

    boolean isInForce() {
      return date.equals(FieldName.IN_FORCE_MONTH);
    }
  }

  /** The series of all cases and of each declared group. */
  private record History(
      MonthlySeries all, List<String> declared, Map<List<String>, MonthlySeries> byGroup) {

    static History of(Cube cube, EventDefinition stage) {
      Map<List<String>, MonthlySeries> byGroup =
          MonthlySeries.by(
              cube, FieldName.RECEIVED_MONTH, stage, List.of(FieldName.DECLARED_ALIGNMENT));
      MonthlySeries all =
          MonthlySeries.sum(byGroup.values())
              .orElse(new MonthlySeries(cube.period().from(), new Tally[0]));
      return new History(all, Grouping.ALIGNMENT.groups(cube), byGroup);
    }

    MonthlySeries of(String group) {
      return byGroup.get(List.of(group));
    }

    Optional<MonthlySeries> others(String group, String comparator) {
      return MonthlySeries.sum(
          declared.stream()
              .filter(other -> !other.equals(group))
              .filter(other -> comparator.equals(Plan.REST) || comparator.equals(other))
              .map(this::of)
              .toList());
    }
  }

  private List<Finding> answer(Cube cube) {
    List<Change> changes = changes(cube);
    List<Finding> findings = new ArrayList<>();
    for (EventDefinition stage : List.of(COMPLAINTS, EventDefinition.sanctioned(plan))) {
      History history = History.of(cube, stage);
      for (Change change : changes) {
        findings.addAll(at(stage, change, history));
      }
      if (changes.isEmpty()) {
        findings.add(noChange(stage, history.all()));
      }
    }
    return findings;
  }

  private Finding noChange(EventDefinition stage, MonthlySeries all) {
    Tally whole = all.between(0, all.size());
    FindingKey key = key(stage, FindingKey.ALL, beforeAndAfter());
    return of(
        key,
        Statistic.LEVEL_CHANGE,
        Counts.of(0, 0, whole.decided(), whole.sanctioned()),
        Value.notEstimable(Reason.NO_CHANGE_DATED),
        SegmentedTrend.NAME);
  }

  private static List<Change> changes(Cube cube) {
    List<Change> changes = new ArrayList<>();
    for (String date : DATES) {
      Set<YearMonth> months = new TreeSet<>();
      cube.companion(TABLE).asRows().stream()
          .map(row -> row.text(date))
          .filter(text -> !text.isEmpty())
          .forEach(text -> months.add(YearMonth.parse(text)));
      months.forEach(month -> changes.add(new Change(date, month)));
    }
    return changes;
  }

  private List<Finding> at(EventDefinition stage, Change change, History history) {
    boolean isShare = stage != COMPLAINTS;
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        steps(
            key(stage, change.stratum(), beforeAndAfter()),
            new SegmentedTrend(List.of(history.all()), change.month(), isShare),
            change));
    for (String group : history.declared()) {
      String own = change.stratum() + ";" + FieldName.DECLARED_ALIGNMENT + "=" + group;
      findings.addAll(
          steps(
              key(stage, own, beforeAndAfter()),
              new SegmentedTrend(List.of(history.of(group)), change.month(), isShare),
              change));
    }
    for (String group : history.declared()) {
      if (change.isInForce() && !group.equals(plan.comparator())) {
        findings.add(gap(stage, change, history, group));
      }
    }
    return findings;
  }

  private List<Finding> steps(FindingKey key, SegmentedTrend model, Change change) {
    SegmentedTrend.Result result = model.fit(level);
    MonthlySeries series = model.series().get(0);
    int at = series.position(change.month());
    Tally after = series.between(at, series.size());
    Tally before = series.between(0, at);
    Counts counts =
        Counts.of(after.decided(), after.sanctioned(), before.decided(), before.sanctioned());
    List<Finding> findings = new ArrayList<>();
    findings.add(of(key, Statistic.LEVEL_CHANGE, counts, result.level(), model.method()));
    if (change.isInForce()) {
      findings.add(of(key, Statistic.SLOPE_CHANGE, counts, result.slope(), model.method()));
      findings.add(of(key, Statistic.TREND_BEFORE, counts, result.trend(), model.method()));
      findings.add(
          of(key, Statistic.DISPERSION, counts, result.dispersion(), "Pearson chi-squared / df"));
      LjungBoxTest residuals = result.residuals();
      findings.add(
          of(key, Statistic.LAG_ONE_CORRELATION, counts, residuals.lagOne(), "Pearson residuals"));
      findings.add(
          of(key, Statistic.LJUNG_BOX, counts, residuals.test(), "Ljung-Box, Pearson residuals"));
      Value monthsBefore = Value.of(model.monthsBefore(series));
      findings.add(of(key, Statistic.MONTHS_BEFORE, counts, monthsBefore, "count"));
      Value monthsAfter = Value.of(model.monthsAfter(series));
      findings.add(of(key, Statistic.MONTHS_AFTER, counts, monthsAfter, "count"));
    }
    return findings;
  }

  private Finding gap(EventDefinition stage, Change change, History history, String group) {
    Comparison comparison = new Comparison(FieldName.DECLARED_ALIGNMENT, group, plan.comparator());
    FindingKey key = key(stage, change.stratum(), comparison);
    MonthlySeries own = history.of(group);
    Optional<MonthlySeries> others = history.others(group, plan.comparator());
    Tally x = own.between(0, own.size());
    Tally y = others.map(series -> series.between(0, series.size())).orElse(Tally.NONE);
    Counts counts = Counts.of(x.decided(), x.sanctioned(), y.decided(), y.sanctioned());
    if (others.isEmpty()) {
      Value none = Value.notEstimable(Reason.NO_REFERENCE_SERIES);
      return of(key, Statistic.GAP_CHANGE, counts, none, SegmentedTrend.NAME);
    }
    SegmentedTrend model =
        new SegmentedTrend(List.of(own, others.get()), change.month(), stage != COMPLAINTS);
    Value gap = model.fit(level).gap();
    return of(key, Statistic.GAP_CHANGE, counts, gap, model.method() + ", change by group");
  }

  private static Comparison beforeAndAfter() {
    return new Comparison(FieldName.RECEIVED_MONTH, "after", "before");
  }

  private FindingKey key(EventDefinition stage, String stratum, Comparison comparison) {
    return QUESTION.about(stage.name(), comparison).among(stratum);
  }

  private static Finding of(
      FindingKey key, Statistic statistic, Counts counts, Value value, String method) {
    return Finding.of(key, statistic, counts, value, method);
  }
}
