package org.evenhand.measure.consistency;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Interaction;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Value;

/**
 * Decisions made without knowledge of the alignment beside those made with it: the like-for-like
 * gap in each of the two, and how far the two gaps are apart. Cases of which this was not recorded
 * are counted and in neither.
 */
public final class BlindDecisions {

  public static final Question QUESTION =
      new Question(
          "blind_decisions",
          "Is the gap the same where the alignment was not known to those who decided?");

  private static final String BLIND = "yes";
  private static final String OPEN = "no";

  private final Plan plan;
  private final double level;

  private BlindDecisions(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(plan.primary().strata(), FieldName.ASSESSOR_BLIND),
        new BlindDecisions(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition stage = EventDefinition.sanctioned(plan);
    ComparisonSet comparisons = new ComparisonSet(QUESTION, plan.comparator());
    List<Finding> findings = new ArrayList<>();
    CubeAxis axis = CubeAxis.of(cube, FieldName.ASSESSOR_BLIND);
    for (int place : axis.occupied(cube)) {
      findings.add(decided(stage, axis.code(place), among(cube, stage, axis.code(place))));
    }
    Tallies blind = among(cube, stage, BLIND);
    Tallies open = among(cube, stage, OPEN);
    for (String code : List.of(BLIND, OPEN)) {
      Tallies tallies = code.equals(BLIND) ? blind : open;
      findings.addAll(
          comparisons
              .among(FieldName.ASSESSOR_BLIND, code)
              .overall(stage, tallies, Stratified.core(level)));
    }
    List<Contrast> ofBlind = blind.contrasts(FindingKey.ALL, plan.comparator());
    List<Contrast> ofOpen = open.contrasts(FindingKey.ALL, plan.comparator());
    for (int i = 0; i < ofOpen.size(); i++) {
      // The gap of decisions made with knowledge over that of the blind ones.
      findings.addAll(
          comparisons.of(
              stage,
              FindingKey.ALL,
              ofOpen.get(i),
              Interaction.over(ofBlind.get(i), "not blind", "blind", level)));
    }
    return findings;
  }

  private Tallies among(Cube cube, EventDefinition stage, String code) {
    return Tallies.of(
        cube, stage.among(Condition.in(FieldName.ASSESSOR_BLIND, code)), plan.primary().strata());
  }

  /** How many cases were decided in this way. */
  private Finding decided(EventDefinition stage, String code, Tallies tallies) {
    Tally all = tallies.of(FindingKey.ALL, FindingKey.ALL);
    Comparison alone =
        new Comparison(FieldName.DECLARED_ALIGNMENT, FindingKey.ALL, Comparison.NONE);
    return Finding.of(
        new FindingKey(
            QUESTION, stage.name(), FindingKey.ALL, FieldName.ASSESSOR_BLIND + "=" + code, alone),
        Statistic.DECIDED_CASES,
        Counts.of(all.decided(), all.sanctioned()),
        Value.of(all.decided()),
        "count of decided cases");
  }
}
