package org.evenhand.measure.consistency;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Interaction;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Tally;
import org.evenhand.schema.Code;
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

  private static final String FIELD = FieldName.ASSESSOR_BLIND;

  private BlindDecisions() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
            QUESTION, CubeAxis.coreWith(plan.primary().strata(), FIELD), cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    List<String> strata = plan.primary().strata();
    ComparisonSet all = ComparisonSet.sanctioned(QUESTION, plan);
    ComparisonSet blind = all.among(FIELD, "yes");
    ComparisonSet open = all.among(FIELD, "no");
    List<Finding> findings = new ArrayList<>();
    for (Code code : cube.occupied(FIELD)) {
      findings.add(decided(all.among(FIELD, code.code()), cube));
    }
    findings.addAll(blind.stratified(cube));
    findings.addAll(open.stratified(cube));
    List<Contrast> ofBlind = blind.contrasts(cube, strata);
    List<Contrast> ofOpen = open.contrasts(cube, strata);
    for (int i = 0; i < ofOpen.size(); i++) {
      // The gap of decisions made with knowledge over that of the blind ones.
      findings.addAll(
          all.of(
              FindingKey.ALL,
              ofOpen.get(i),
              Interaction.over(ofBlind.get(i), "not blind", "blind", plan.level())));
    }
    return findings;
  }

  /** How many cases were decided in this way. */
  private static Finding decided(ComparisonSet among, Cube cube) {
    Tally cases = among.tallies(cube, List.of()).of(FindingKey.ALL, FindingKey.ALL);
    return Finding.of(
        among.about(FindingKey.ALL),
        Statistic.DECIDED_CASES,
        cases.counts(),
        Value.of(cases.decided()),
        "count of decided cases");
  }
}
