package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Shares;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Lawful basis: of the cases of which it is known whether a lawful basis for gathering the evidence
 * was recorded, the share without one, by route and by alignment. Where it is not known stands
 * beside and is never read as a no.
 */
public final class LawfulBasis {

  public static final Question QUESTION =
      new Question(
          "lawful_basis", "Was a lawful basis recorded for the evidence that was gathered?");

  private static final List<String> FIELDS =
      List.of(
          FieldName.COMPLAINT_CATEGORY,
          FieldName.DECLARED_ALIGNMENT,
          FieldName.INITIATION_ROUTE,
          FieldName.LAWFUL_BASIS_RECORDED);

  private static final Condition MISSING = Condition.in(FieldName.LAWFUL_BASIS_RECORDED, "no");
  private static final Condition KNOWN = Condition.in(FieldName.LAWFUL_BASIS_RECORDED, "yes", "no");

  private final ComparisonSet comparisons;
  private final double level;

  private LawfulBasis(Plan plan) {
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, new LawfulBasis(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Cube small = cube.marginal(FIELDS);
    EventDefinition missing = new EventDefinition("no_lawful_basis", KNOWN, MISSING);
    EventDefinition notKnown =
        new EventDefinition("lawful_basis_not_known", Condition.ALWAYS, KNOWN.not());
    Shares byAlignment = shares(missing, Grouping.ALIGNMENT);
    List<Finding> findings = new ArrayList<>(byAlignment.withAll(small));
    findings.addAll(byAlignment.crude(small));
    findings.addAll(byAlignment.stratified(small, List.of(FieldName.COMPLAINT_CATEGORY)));
    findings.addAll(shares(missing, Grouping.each(FieldName.INITIATION_ROUTE)).byGroup(small));
    findings.addAll(shares(notKnown, Grouping.ALIGNMENT).withAll(small));
    findings.addAll(shares(notKnown, Grouping.each(FieldName.INITIATION_ROUTE)).byGroup(small));
    return findings;
  }

  private Shares shares(EventDefinition stage, Grouping compared) {
    return new Shares(comparisons, stage, compared, level);
  }
}
