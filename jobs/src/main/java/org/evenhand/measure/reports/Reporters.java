package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Crude;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Reporters: who reports whom. For each pair of alignments the share of the complaints about the
 * accused group that came from the reporting group, and the sanction rate of these complaints; the
 * odds ratio of reports from another side to reports from the same side; and a test of the whole
 * table of declared reporters and declared accused.
 *
 * <p>The odds ratio is that of a complaint coming from outside of the group, for accused of the
 * group beside accused of its reference. Above 1, complaints about the group came more often from
 * outside than those about others did. Reporters whose alignment was not declared, or who have
 * none, are rows of their own and in no odds ratio. Who could see whom is not known, so that this
 * describes and says nothing of motive.
 */
public final class Reporters {

  public static final Question QUESTION =
      new Question("reporters", "Who reported whom, and what became of it?");

  private static final String FIELD = FieldName.REPORTER_ALIGNMENT;
  private static final List<String> FIELDS = CubeAxis.coreWith(List.of(FIELD));

  /** Reporters who declared an alignment. */
  private static final Grouping DECLARED =
      new Grouping(
          FIELD, Code::code, Grouping.each(FIELD).takesPart().and(Grouping.ALIGNMENT.takesPart()));

  private Reporters() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, cube -> answer(plan, cube.marginal(FIELDS)))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    ComparisonSet sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    List<Finding> findings = new ArrayList<>();
    for (Code reporter : cube.occupied(FIELD)) {
      Condition from = Condition.in(FIELD, reporter.code());
      ComparisonSet among = sanctioned.among(FIELD, reporter.code());
      findings.addAll(
          among.at(EventDefinition.of("reported", from)).counting(Counted.SHARE).rates(cube));
      findings.addAll(among.rates(cube));
    }
    findings.add(
        CrossTabulation.of(cube, Grouping.ALIGNMENT, DECLARED).independence(QUESTION, "reported"));
    for (Code group : Grouping.ALIGNMENT.codes(cube, plan.comparator())) {
      findings.addAll(fromOutside(plan, cube, group.code()));
    }
    return findings;
  }

  /** Complaints from outside of the group among those by declared reporters of the two sides. */
  private static List<Finding> fromOutside(Plan plan, Cube cube, String group) {
    Condition side =
        plan.comparator().equals(Plan.REST)
            ? Condition.where(FIELD, DECLARED.takesPart())
            : Condition.in(FIELD, group, plan.comparator());
    EventDefinition stage =
        new EventDefinition("from_outside", side, Condition.in(FIELD, group).not());
    ComparisonSet shares = ComparisonSet.of(QUESTION, plan, stage).counting(Counted.SHARE);
    return Finding.all(
            shares.ratesByGroup(cube),
            shares.crude(cube),
            shares.compared(cube, List.of(), List.of(Crude.oddsRatio(plan.level()))))
        .stream()
        .filter(finding -> finding.key().comparison().group().equals(group))
        .toList();
  }
}
