package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Shares;
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

  private static final List<String> FIELDS =
      List.copyOf(CubeAxis.coreWith(List.of(FieldName.REPORTER_ALIGNMENT)));

  /** Reporters who declared an alignment. */
  private static final Grouping DECLARED =
      new Grouping(
          FieldName.REPORTER_ALIGNMENT,
          Code::code,
          Grouping.each(FieldName.REPORTER_ALIGNMENT)
              .takesPart()
              .and(Grouping.ALIGNMENT.takesPart()));

  private final Plan plan;
  private final double level;

  private Reporters(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, new Reporters(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Cube small = cube.marginal(FIELDS);
    ComparisonSet comparisons = new ComparisonSet(QUESTION, plan.comparator());
    List<Finding> findings = new ArrayList<>();
    for (Code reporter : small.occupied(FieldName.REPORTER_ALIGNMENT)) {
      Condition from = Condition.in(FieldName.REPORTER_ALIGNMENT, reporter.code());
      ComparisonSet among = comparisons.among(FieldName.REPORTER_ALIGNMENT, reporter.code());
      EventDefinition reported = new EventDefinition("reported", Condition.ALWAYS, from);
      findings.addAll(shares(among, reported).withAll(small));
      findings.addAll(shares(among, EventDefinition.sanctioned(plan).among(from)).withAll(small));
    }
    findings.add(
        CrossTabulation.of(small, Grouping.ALIGNMENT, DECLARED).independence(QUESTION, "reported"));
    for (Code group : small.occupied(FieldName.DECLARED_ALIGNMENT)) {
      if (Grouping.ALIGNMENT.takesPart().test(group) && !group.code().equals(plan.comparator())) {
        findings.addAll(fromOutside(small, comparisons, group.code()));
      }
    }
    return findings;
  }

  /** Complaints from outside of the group among those by declared reporters of the two sides. */
  private List<Finding> fromOutside(Cube cube, ComparisonSet comparisons, String group) {
    Condition side =
        plan.comparator().equals(Plan.REST)
            ? Condition.where(FieldName.REPORTER_ALIGNMENT, DECLARED.takesPart())
            : Condition.in(FieldName.REPORTER_ALIGNMENT, group, plan.comparator());
    EventDefinition stage =
        new EventDefinition(
            "from_outside", side, Condition.in(FieldName.REPORTER_ALIGNMENT, group).not());
    Shares shares = shares(comparisons, stage);
    return Stream.of(shares.byGroup(cube), shares.crude(cube), shares.oddsRatios(cube))
        .flatMap(List::stream)
        .filter(finding -> finding.key().comparison().group().equals(group))
        .toList();
  }

  private Shares shares(ComparisonSet comparisons, EventDefinition stage) {
    return new Shares(comparisons, stage, Grouping.ALIGNMENT, level);
  }
}
