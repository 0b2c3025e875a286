package org.evenhand.measure.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
import org.evenhand.schema.Plan;
import org.evenhand.stat.SampleMean;

/**
 * How severe sanctions are, given that there is one: rungs compared within strata, with the ladder
 * as it is and in three bands. Beside it the two parts of what a decided case may expect, for each
 * group alone: how often it is sanctioned, and at which mean rung.
 *
 * <p>Rungs are ordered and need not be equally far apart: ranks carry the question, and the mean
 * scores that take the steps for equal stand beside them.
 */
public final class SanctionSeverity {

  public static final Question QUESTION =
      new Question("sanction_severity", "Where there was a sanction, was it equally severe?");

  public static final Question FURTHER =
      new Question(
          "sanction_severity_beside",
          "Was it equally severe if further circumstances of the case are held fixed as well?");

  private SanctionSeverity() {}

  /** Within the plan's strata. */
  public static Measure of(Plan plan) {
    return of(QUESTION, plan, plan.primary().strata());
  }

  /** With the plan's further fields held fixed too. */
  public static Measure further(Plan plan) {
    return of(FURTHER, plan, plan.primary().strataAndFurther());
  }

  private static Measure of(Question question, Plan plan, List<String> strata) {
    ComparisonSet sanctioned = ComparisonSet.sanctioned(question, plan);
    return Measure.of(
        question, CubeAxis.coreWith(strata), cube -> answer(sanctioned, strata, cube));
  }

  private static List<Finding> answer(ComparisonSet sanctioned, List<String> strata, Cube cube) {
    // All cases with a sanction at the plan's rung or above are graded.
    EventDefinition rungs =
        new EventDefinition(
            EventDefinition.SANCTIONED, sanctioned.stage().counted(), Condition.ALWAYS);
    EventDefinition bands = rungs.named("sanctioned_in_bands");
    double level = sanctioned.plan().level();
    Grades byRung = Grades.of(cube, rungs, Grade.RUNG, strata);
    Tallies tallies = sanctioned.tallies(cube, List.of());
    List<Finding> findings = new ArrayList<>(sanctioned.rates(cube));
    for (String group : byRung.groups()) {
      Tally tally = tallies.of(FindingKey.ALL, group);
      findings.addAll(
          means(sanctioned.about(group), tally, byRung.grades(), byRung.counts(group), level));
    }
    findings.addAll(
        byRung.compared(
            sanctioned,
            graded ->
                List.of(
                    graded.superiority(level),
                    graded.vanElteren(),
                    graded.meanScores("scores 1 to 9"),
                    graded.association(),
                    graded.gamma(level),
                    Stratified.used(),
                    Stratified.excluded())));
    findings.addAll(
        Grades.of(cube, bands, Grade.BAND, strata)
            .compared(
                sanctioned.at(bands),
                graded ->
                    List.of(
                        graded.superiority(level),
                        graded.vanElteren(),
                        graded.meanScores("scores 1 to 3"))));
    return findings;
  }

  private static List<Finding> means(
      FindingKey key, Tally tally, long[] rungs, long[] counts, double level) {
    String method = "mean of rungs, Student's t limits";
    long[] withNone = Arrays.copyOf(rungs, rungs.length + 1);
    long[] all = Arrays.copyOf(counts, counts.length + 1);
    all[counts.length] = tally.notSanctioned();
    return List.of(
        Finding.of(
            key,
            Statistic.MEAN_RUNG,
            Counts.of(tally.sanctioned(), tally.sanctioned()),
            SampleMean.of(rungs, counts, level),
            method),
        Finding.of(
            key,
            Statistic.EXPECTED_RUNG,
            tally.counts(),
            SampleMean.of(withNone, all, level),
            method));
  }
}
