package org.evenhand.measure.reports;

import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
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

  private static final Grouping ROUTES = Grouping.each(FieldName.INITIATION_ROUTE);
  private static final Condition MISSING = Condition.in(FieldName.LAWFUL_BASIS_RECORDED, "no");
  private static final Condition KNOWN = Condition.in(FieldName.LAWFUL_BASIS_RECORDED, "yes", "no");

  private LawfulBasis() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, cube -> answer(plan, cube.marginal(FIELDS)));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    ComparisonSet missing =
        ComparisonSet.of(QUESTION, plan, new EventDefinition("no_lawful_basis", KNOWN, MISSING))
            .counting(Counted.SHARE);
    ComparisonSet notKnown = missing.at(EventDefinition.of("lawful_basis_not_known", KNOWN.not()));
    return Finding.all(
        missing.rates(cube),
        missing.crude(cube),
        missing.stratified(cube, List.of(FieldName.COMPLAINT_CATEGORY)),
        missing.by(ROUTES).ratesByGroup(cube),
        notKnown.rates(cube),
        notKnown.by(ROUTES).ratesByGroup(cube));
  }
}
