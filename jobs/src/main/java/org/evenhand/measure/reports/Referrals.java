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
 * Referrals: of the cases of which it is known, the share referred to an external body such as the
 * police, by alignment and by complaint category, and alignments set beside each other as they
 * stand and within categories. Where it is not known stands beside.
 */
public final class Referrals {

  public static final Question QUESTION =
      new Question(
          "referrals", "How often was conduct referred to an external body, such as the police?");

  private final ComparisonSet comparisons;
  private final double level;

  private Referrals(Plan plan) {
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        List.of(
            FieldName.COMPLAINT_CATEGORY,
            FieldName.DECLARED_ALIGNMENT,
            FieldName.EXTERNAL_REFERRAL),
        new Referrals(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Condition known = Condition.in(FieldName.EXTERNAL_REFERRAL, "yes", "no");
    EventDefinition referred =
        new EventDefinition("referred", known, Condition.in(FieldName.EXTERNAL_REFERRAL, "yes"));
    Shares byAlignment = shares(referred, Grouping.ALIGNMENT);
    List<Finding> findings = new ArrayList<>(byAlignment.withAll(cube));
    findings.addAll(byAlignment.crude(cube));
    findings.addAll(byAlignment.stratified(cube, List.of(FieldName.COMPLAINT_CATEGORY)));
    findings.addAll(shares(referred, Grouping.each(FieldName.COMPLAINT_CATEGORY)).byGroup(cube));
    EventDefinition notKnown =
        new EventDefinition("referral_not_known", Condition.ALWAYS, known.not());
    findings.addAll(shares(notKnown, Grouping.ALIGNMENT).withAll(cube));
    return findings;
  }

  private Shares shares(EventDefinition stage, Grouping compared) {
    return new Shares(comparisons, stage, compared, level);
  }
}
