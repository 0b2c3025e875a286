package org.evenhand.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

/**
 * Referrals: of the cases of which it is known, the share referred to an external body such as the
 * police, by alignment and by complaint category, and alignments set beside each other as they
 * stand and within categories. Where it is not known stands beside.
 */
final class Referrals implements Measure {

  static final String FLAG = "external_referral";

  private final Inquiry inquiry;
  private final double level;

  Referrals(Plan plan) {
    inquiry = new Inquiry(id(), plan.comparator());
    level = 1 - plan.levels().alpha();
  }

  @Override
  public String id() {
    return "referrals";
  }

  @Override
  public String question() {
    return "How often was conduct referred to an external body, such as the police?";
  }

  @Override
  public Set<String> needs() {
    return new LinkedHashSet<>(List.of(Axis.CATEGORY, Axis.ALIGNMENT, FLAG));
  }

  @Override
  public List<Finding> of(Cube cube) {
    Condition known = Condition.in(FLAG, "yes", "no");
    Stage referred = new Stage("referred", known, Condition.in(FLAG, "yes"));
    Shares byAlignment = shares(referred, Compared.ALIGNMENT);
    List<Finding> findings = new ArrayList<>(byAlignment.withAll(cube));
    findings.addAll(byAlignment.apart(cube));
    findings.addAll(byAlignment.within(cube, List.of(Axis.CATEGORY)));
    findings.addAll(shares(referred, Compared.each(Axis.CATEGORY)).byGroup(cube));
    Stage notKnown = new Stage("referral_not_known", Condition.ALWAYS, known.not());
    findings.addAll(shares(notKnown, Compared.ALIGNMENT).withAll(cube));
    return findings;
  }

  private Shares shares(Stage stage, Compared compared) {
    return new Shares(inquiry, stage, compared, level);
  }
}
