package org.evenhand.measure.reports;

import java.util.List;
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
 * Referrals: of the cases of which it is known, the share referred to an external body such as the
 * police, by alignment and by complaint category, and alignments set beside each other as they
 * stand and within categories. Where it is not known stands beside.
 */
public final class Referrals {

  public static final Question QUESTION =
      new Question(
          "referrals", "How often was conduct referred to an external body, such as the police?");

  private static final Condition KNOWN = Condition.in(FieldName.EXTERNAL_REFERRAL, "yes", "no");
  private static final EventDefinition REFERRED =
      new EventDefinition("referred", KNOWN, Condition.in(FieldName.EXTERNAL_REFERRAL, "yes"));
  private static final Grouping CATEGORIES = Grouping.each(FieldName.COMPLAINT_CATEGORY);

  private Referrals() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    ComparisonSet referred = ComparisonSet.of(QUESTION, plan, REFERRED).counting(Counted.SHARE);
    ComparisonSet notKnown = referred.at(EventDefinition.of("referral_not_known", KNOWN.not()));
    return Measure.of(
        QUESTION,
        List.of(
            FieldName.COMPLAINT_CATEGORY,
            FieldName.DECLARED_ALIGNMENT,
            FieldName.EXTERNAL_REFERRAL),
        cube ->
            Finding.all(
                referred.rates(cube),
                referred.crude(cube),
                referred.stratified(cube, List.of(FieldName.COMPLAINT_CATEGORY)),
                referred.by(CATEGORIES).ratesByGroup(cube),
                notKnown.rates(cube)));
  }
}
