package org.evenhand.measure.consistency;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
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
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ManskiBounds;
import org.evenhand.stat.NotEstimable;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.evenhand.stat.WilsonInterval;

/**
 * Contact from outside the deciding body: how often it was recorded, by group and like for like;
 * and how cases with it ended beside cases without it, over all groups and in each. What is unknown
 * or not recorded is no "no": it is in no rate, and the bounds put it at either extreme.
 */
public final class OutsideContact {

  public static final Question QUESTION =
      new Question(
          "outside_contact",
          "Was anybody outside of the deciding body in contact about a case, and how did such cases"
              + " end?");

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final Grouping WITH_OR_WITHOUT = Grouping.each(FieldName.OUTSIDE_CONTACT);

  private final Plan plan;
  private final double level;
  private final EventDefinition contact =
      new EventDefinition(
          FieldName.OUTSIDE_CONTACT,
          Condition.in(FieldName.OUTSIDE_CONTACT, YES, NO),
          Condition.in(FieldName.OUTSIDE_CONTACT, YES));
  private final EventDefinition anyCase =
      new EventDefinition(
          FieldName.OUTSIDE_CONTACT,
          Condition.ALWAYS,
          Condition.in(FieldName.OUTSIDE_CONTACT, YES));

  private OutsideContact(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(plan.primary().strata(), FieldName.OUTSIDE_CONTACT),
        new OutsideContact(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    List<Finding> findings = new ArrayList<>();
    List<String> strata = plan.primary().strata();
    Tallies known = Tallies.of(cube, contact, strata);
    Tallies all = Tallies.of(cube, anyCase, List.of());
    for (String group : known.groups()) {
      findings.addAll(
          rate(group, known.of(FindingKey.ALL, group), all.of(FindingKey.ALL, group).decided()));
    }
    List<StratifiedStatistic> ofContact =
        Stratified.core(level).stream()
            .map(
                p ->
                    new StratifiedStatistic(
                        p.statistic(), p.method(), p.value().andThen(OutsideContact::known)))
            .toList();
    findings.addAll(
        new ComparisonSet(QUESTION, plan.comparator()).overall(contact, known, ofContact));
    EventDefinition sanctioned = EventDefinition.sanctioned(plan);
    ComparisonSet ending = new ComparisonSet(QUESTION, NO);
    findings.addAll(ending(ending, cube, sanctioned));
    CubeAxis alignments = CubeAxis.of(cube, FieldName.DECLARED_ALIGNMENT);
    for (int place : alignments.occupied(cube)) {
      String group = alignments.code(place);
      EventDefinition among = sanctioned.among(Condition.in(FieldName.DECLARED_ALIGNMENT, group));
      findings.addAll(ending(ending.among(FieldName.DECLARED_ALIGNMENT, group), cube, among));
    }
    return findings;
  }

  private List<Finding> ending(ComparisonSet comparisons, Cube cube, EventDefinition stage) {
    Tallies tallies = Tallies.of(cube, WITH_OR_WITHOUT, stage, plan.primary().strata());
    return comparisons.overall(stage, tallies, Stratified.core(level));
  }

  private List<Finding> rate(String group, Tally known, long cases) {
    Comparison alone = new Comparison(FieldName.DECLARED_ALIGNMENT, group, Comparison.NONE);
    FindingKey key =
        new FindingKey(QUESTION, FieldName.OUTSIDE_CONTACT, FindingKey.ALL, FindingKey.ALL, alone);
    ManskiBounds bounds = ManskiBounds.proportion(known.sanctioned(), known.decided(), cases);
    Counts ofKnown = Counts.of(known.decided(), known.sanctioned());
    Counts ofAll = Counts.of(cases, known.sanctioned());
    Value rate = WilsonInterval.of(known.sanctioned(), known.decided(), level);
    String extreme = "unknown cases at one extreme";
    return List.of(
        Finding.of(key, Statistic.RATE, ofKnown, known(rate), "Wilson score"),
        Finding.of(key, Statistic.RATE_LOWEST, ofAll, known(bounds.lowest()), extreme),
        Finding.of(key, Statistic.RATE_HIGHEST, ofAll, known(bounds.highest()), extreme));
  }

  /** The value; where there is none, the reason that is about contact and not about sanctions. */
  private static Value known(Value value) {
    return value instanceof NotEstimable ? Value.notEstimable(Reason.TOO_FEW_KNOWN) : value;
  }
}
