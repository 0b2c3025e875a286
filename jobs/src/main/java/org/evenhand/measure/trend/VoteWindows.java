package org.evenhand.measure.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private VoteWindows() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
            QUESTION,
            CubeAxis.coreWith(List.of(), FieldName.DAYS_TO_CONTEST_BAND, FieldName.INTERIM_MEASURE),
            cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<EventDefinition> stages(Plan plan) {
    Condition suspended = Condition.in(FieldName.INTERIM_MEASURE, "suspension");
    EventDefinition sanctioned = EventDefinition.sanctioned(plan);
    return List.of(
        new EventDefinition(
            "interim_suspension", Condition.recorded(FieldName.INTERIM_MEASURE), suspended),
        sanctioned,
        new EventDefinition(
            "cleared_after_suspension",
            sanctioned.denominator().and(suspended),
            sanctioned.numerator().not()));
  }

  private static List<StratifiedStatistic> procedures(double level) {
    List<StratifiedStatistic> procedures = new ArrayList<>(Crude.differenceAndRatio(level));
    procedures.add(
        Crude.of(
            Statistic.EXACT_RATE_RATIO,
            "two Poisson rates, exact conditional binomial",
            all -> PoissonRateRatio.of(all.x1(), all.n1(), all.x2(), all.n2(), level)));
    return procedures;
  }

  private static Optional<String> side(Code band) {
    String window = band.attribute("window", "");
    return window.isEmpty()
        ? Optional.empty()
        : Optional.of(window.equals("yes") ? WINDOW : OUTSIDE);
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    List<StratifiedStatistic> procedures = procedures(plan.level());
    List<Finding> findings = new ArrayList<>();
    for (EventDefinition stage : stages(plan)) {
      ComparisonSet windows = ComparisonSet.of(QUESTION, plan, stage).by(WINDOWS, OUTSIDE);
      findings.addAll(windows.compared(cube, List.of(), procedures));
      for (String group : Grouping.ALIGNMENT.groups(cube)) {
        findings.addAll(
            windows
                .among(FieldName.DECLARED_ALIGNMENT, group)
                .compared(cube, List.of(), procedures));
      }
    }
    for (EventDefinition stage : stages(plan)) {
      for (String side : List.of(WINDOW, OUTSIDE)) {
        Condition there =
            Condition.where(
                FieldName.DAYS_TO_CONTEST_BAND, code -> side(code).equals(Optional.of(side)));
        findings.addAll(
            ComparisonSet.of(QUESTION, plan, stage)
                .among(FieldName.DAYS_TO_CONTEST_BAND + "=" + side, there)
                .compared(cube, List.of(), procedures));
      }
    }
    return findings;
  }
}
