package org.evenhand.measure.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.GroupRates;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.SampleMean;
import org.evenhand.stat.Value;

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

  private static final String BANDS = "sanctioned_in_bands";

  private final Question question;
  private final Plan plan;
  private final List<String> strata;
  private final double level;

  /** Within the plan's strata. */
  public static Measure of(Plan plan) {
    return of(QUESTION, plan, plan.primary().strata());
  }

  /** With the plan's further fields held fixed too. */
  public static Measure further(Plan plan) {
    return of(
        FURTHER,
        plan,
        Stream.concat(plan.primary().strata().stream(), plan.primary().further().stream())
            .distinct()
            .toList());
  }

  private static Measure of(Question question, Plan plan, List<String> strata) {
    return Measure.of(
        question, CubeAxis.coreWith(strata), new SanctionSeverity(question, plan, strata)::answer);
  }

  private SanctionSeverity(Question question, Plan plan, List<String> strata) {
    this.question = question;
    this.plan = plan;
    this.strata = strata;
    level = 1 - plan.levels().alpha();
  }

  private List<Finding> answer(Cube cube) {
    ComparisonSet comparisons = new ComparisonSet(question, plan.comparator());
    EventDefinition rungs = graded(EventDefinition.SANCTIONED);
    EventDefinition bands = graded(BANDS);
    Grades byRung = Grades.of(cube, rungs, Grade.RUNG, strata);
    Grades byBand = Grades.of(cube, bands, Grade.BAND, strata);
    List<Finding> findings = new ArrayList<>(twoParts(cube, byRung));
    findings.addAll(
        GradeProcedure.ask(comparisons, rungs, byRung.contrasts(plan.comparator()), onRungs()));
    findings.addAll(
        GradeProcedure.ask(comparisons, bands, byBand.contrasts(plan.comparator()), onBands()));
    return findings;
  }

  private List<GradeProcedure> onRungs() {
    List<GradeProcedure> procedures = new ArrayList<>();
    procedures.add(GradeProcedure.superiority(level));
    procedures.add(GradeProcedure.vanElteren());
    procedures.add(GradeProcedure.meanScores("scores 1 to 9"));
    procedures.add(GradeProcedure.association());
    procedures.add(GradeProcedure.gamma(level));
    procedures.addAll(GradeProcedure.strata());
    return procedures;
  }

  private List<GradeProcedure> onBands() {
    return List.of(
        GradeProcedure.superiority(level),
        GradeProcedure.vanElteren(),
        GradeProcedure.meanScores("scores 1 to 3"));
  }

  /** The cases with a sanction at the plan's rung or above; all of them are graded. */
  private EventDefinition graded(String name) {
    EventDefinition sanctioned = EventDefinition.sanctioned(plan);
    return new EventDefinition(name, sanctioned.counted(), Condition.ALWAYS);
  }

  private List<Finding> twoParts(Cube cube, Grades byRung) {
    EventDefinition sanctioned = EventDefinition.sanctioned(plan);
    Tallies tallies = Tallies.of(cube, sanctioned, List.of());
    List<Finding> findings =
        new ArrayList<>(GroupRates.ofDecided(question, level).overall(sanctioned, tallies));
    for (String group : byRung.groups()) {
      Tally tally = tallies.of(FindingKey.ALL, group);
      findings.addAll(means(group, tally, byRung.grades(), byRung.counts(group)));
    }
    return findings;
  }

  private List<Finding> means(String group, Tally tally, long[] rungs, long[] counts) {
    FindingKey key =
        new FindingKey(
            question,
            EventDefinition.SANCTIONED,
            FindingKey.ALL,
            FindingKey.ALL,
            new Comparison(FieldName.DECLARED_ALIGNMENT, group, Comparison.NONE));
    long[] withNone = Arrays.copyOf(rungs, rungs.length + 1);
    long[] all = Arrays.copyOf(counts, counts.length + 1);
    all[counts.length] = tally.notSanctioned();
    return List.of(
        mean(
            key,
            Statistic.MEAN_RUNG,
            Counts.of(tally.sanctioned(), tally.sanctioned()),
            SampleMean.of(rungs, counts, level)),
        mean(
            key,
            Statistic.EXPECTED_RUNG,
            Counts.of(tally.decided(), tally.sanctioned()),
            SampleMean.of(withNone, all, level)));
  }

  private static Finding mean(FindingKey key, Statistic statistic, Counts counts, Value mean) {
    return Finding.of(key, statistic, counts, mean, "mean of rungs, Student's t limits");
  }
}
