package org.evenhand.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Scale;
import org.evenhand.schema.Plan;

/**
 * Disclosure timing: of the complaints about persons with an earlier protected disclosure whose day
 * is known, the share that came within 30, 90 and 365 days of it, by alignment. Earlier disclosures
 * without a day stand beside.
 */
final class DisclosureTiming implements Measure {

  private static final String DAYS = "disclosure_days";
  private static final List<Integer> WITHIN = List.of(30, 90, 365);

  private final Inquiry inquiry;
  private final double level;

  DisclosureTiming(Plan plan) {
    inquiry = new Inquiry(id(), plan.comparator());
    level = 1 - plan.levels().alpha();
  }

  @Override
  public String id() {
    return "disclosure_timing";
  }

  @Override
  public String question() {
    return "How soon after a protected disclosure did a complaint follow?";
  }

  @Override
  public Set<String> needs() {
    return new LinkedHashSet<>(List.of(Axis.ALIGNMENT, Disclosures.FLAG, DAYS));
  }

  @Override
  public List<Finding> of(Cube cube) {
    Condition disclosed = Condition.in(Disclosures.FLAG, "yes");
    Condition dated = Condition.recorded(DAYS);
    List<Finding> findings = new ArrayList<>();
    for (int limit : WITHIN) {
      Stage within = new Stage("within_" + limit + "_days", disclosed.and(dated), upTo(limit));
      findings.addAll(shares(within).withAll(cube));
    }
    findings.addAll(shares(new Stage("day_not_known", disclosed, dated.not())).withAll(cube));
    return findings;
  }

  private static Condition upTo(int limit) {
    return cube -> {
      Axis days = Axis.of(cube, DAYS);
      IntPredicate within =
          place -> Scale.DAYS.isRecorded(place) && Scale.DAYS.number(place) <= limit;
      return cell -> within.test(days.in(cell));
    };
  }

  private Shares shares(Stage stage) {
    return new Shares(inquiry, stage, Compared.ALIGNMENT, level);
  }
}
