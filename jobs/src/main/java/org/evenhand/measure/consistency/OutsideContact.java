package org.evenhand.measure.consistency;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
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
import org.evenhand.schema.Code;
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

  private static final String FIELD = FieldName.OUTSIDE_CONTACT;
  private static final Condition CONTACT = Condition.in(FIELD, "yes");
  private static final EventDefinition KNOWN =
      new EventDefinition(FIELD, Condition.in(FIELD, "yes", "no"), CONTACT);
  private static final EventDefinition ANY_CASE = EventDefinition.of(FIELD, CONTACT);

  private OutsideContact() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
            QUESTION, CubeAxis.coreWith(plan.primary().strata(), FIELD), cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    ComparisonSet contact = ComparisonSet.of(QUESTION, plan, KNOWN);
    Tallies known = contact.tallies(cube, List.of());
    Tallies all = contact.at(ANY_CASE).tallies(cube, List.of());
    List<Finding> findings = new ArrayList<>();
    for (String group : known.groups()) {
      findings.addAll(
          rate(
              contact.about(group),
              known.of(FindingKey.ALL, group),
              all.of(FindingKey.ALL, group).decided(),
              plan.level()));
    }
    List<StratifiedStatistic> ofContact =
        Stratified.core(plan.level()).stream()
            .map(
                p ->
                    new StratifiedStatistic(
                        p.statistic(), p.method(), p.value().andThen(OutsideContact::known)))
            .toList();
    findings.addAll(contact.compared(cube, plan.primary().strata(), ofContact));
    ComparisonSet ending = ComparisonSet.sanctioned(QUESTION, plan).by(Grouping.each(FIELD), "no");
    findings.addAll(ending.stratified(cube));
    for (Code group : cube.occupied(FieldName.DECLARED_ALIGNMENT)) {
      findings.addAll(ending.among(FieldName.DECLARED_ALIGNMENT, group.code()).stratified(cube));
    }
    return findings;
  }

  private static List<Finding> rate(FindingKey key, Tally known, long cases, double level) {
    ManskiBounds bounds = ManskiBounds.proportion(known.sanctioned(), known.decided(), cases);
    Counts ofAll = Counts.of(cases, known.sanctioned());
    Value rate = WilsonInterval.of(known.sanctioned(), known.decided(), level);
    String extreme = "unknown cases at one extreme";
    return List.of(
        Finding.of(key, Statistic.RATE, known.counts(), known(rate), "Wilson score"),
        Finding.of(key, Statistic.RATE_LOWEST, ofAll, known(bounds.lowest()), extreme),
        Finding.of(key, Statistic.RATE_HIGHEST, ofAll, known(bounds.highest()), extreme));
  }

  /** The value; where there is none, the reason that is about contact and not about sanctions. */
  private static Value known(Value value) {
    return value instanceof NotEstimable ? Value.notEstimable(Reason.TOO_FEW_KNOWN) : value;
  }
}
