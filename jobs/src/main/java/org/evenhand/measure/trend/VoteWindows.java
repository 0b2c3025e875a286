package org.evenhand.measure.trend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Crude;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Stratum;
import org.evenhand.measure.Tallies;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.PoissonRateRatio;

/**
 * Windows before votes: how often complaints received shortly before an internal vote were followed
 * by an interim suspension or a sanction, beside complaints received at other times; for all cases
 * and for each declared alignment. Then the alignments beside each other within the window and
 * outside of it, and the share of the suspended who were later cleared.
 *
 * <p>Denominators are cases, received or decided: membership is given for whole periods and not for
 * windows. Cases of which no band or no interim measure was recorded are in neither side.
 */
public final class VoteWindows {

  public static final Question QUESTION =
      new Question(
          "vote_windows",
          "Were suspensions and sanctions more frequent before votes, and for one side?");

  static final String WINDOW = "window";
  static final String OUTSIDE = "outside";

  private static final Grouping WINDOWS =
      Grouping.by(FieldName.DAYS_TO_CONTEST_BAND, VoteWindows::side);

  private final Plan plan;
  private final List<EventDefinition> stages;
  private final List<StratifiedStatistic> procedures;

  private VoteWindows(Plan plan) {
    this.plan = plan;
    Condition suspended = Condition.in(FieldName.INTERIM_MEASURE, "suspension");
    EventDefinition sanctioned = EventDefinition.sanctioned(plan);
    stages =
        List.of(
            new EventDefinition(
                "interim_suspension", Condition.recorded(FieldName.INTERIM_MEASURE), suspended),
            sanctioned,
            new EventDefinition(
                "cleared_after_suspension",
                sanctioned.denominator().and(suspended),
                sanctioned.numerator().not()));
    double level = 1 - plan.levels().alpha();
    procedures = new ArrayList<>(Crude.differenceAndRatio(level));
    procedures.add(
        new StratifiedStatistic(
            Statistic.EXACT_RATE_RATIO,
            "two Poisson rates, exact conditional binomial",
            contrast -> {
              Stratum all = contrast.pooled();
              return PoissonRateRatio.of(
                  all.group().sanctioned(),
                  all.group().decided(),
                  all.reference().sanctioned(),
                  all.reference().decided(),
                  level);
            }));
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, needs(), new VoteWindows(plan)::answer);
  }

  private static Set<String> needs() {
    Set<String> needs = new LinkedHashSet<>(CubeAxis.coreWith(List.of()));
    needs.add(FieldName.DAYS_TO_CONTEST_BAND);
    needs.add(FieldName.INTERIM_MEASURE);
    return needs;
  }

  private static Optional<String> side(Code band) {
    String window = band.attribute("window", "");
    return window.isEmpty()
        ? Optional.empty()
        : Optional.of(window.equals("yes") ? WINDOW : OUTSIDE);
  }

  private List<Finding> answer(Cube cube) {
    List<Finding> findings = new ArrayList<>();
    ComparisonSet windows = new ComparisonSet(QUESTION, OUTSIDE);
    for (EventDefinition stage : stages) {
      findings.addAll(windows(windows, stage, cube));
      for (String group : Grouping.ALIGNMENT.groups(cube)) {
        EventDefinition own = stage.among(Condition.in(FieldName.DECLARED_ALIGNMENT, group));
        findings.addAll(windows(windows.among(FieldName.DECLARED_ALIGNMENT, group), own, cube));
      }
    }
    ComparisonSet groups = new ComparisonSet(QUESTION, plan.comparator());
    for (EventDefinition stage : stages) {
      for (String side : List.of(WINDOW, OUTSIDE)) {
        Condition there =
            Condition.where(
                FieldName.DAYS_TO_CONTEST_BAND, code -> side(code).equals(Optional.of(side)));
        Tallies tallies = Tallies.of(cube, stage.among(there), List.of());
        findings.addAll(
            groups.among(FieldName.DAYS_TO_CONTEST_BAND, side).overall(stage, tallies, procedures));
      }
    }
    return findings;
  }

  private List<Finding> windows(ComparisonSet comparisons, EventDefinition stage, Cube cube) {
    Tallies tallies = Tallies.of(cube, WINDOWS, stage, List.of());
    return comparisons.overall(stage, tallies, procedures);
  }
}
