package org.evenhand.measure.stages;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.ManskiBounds;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * Pending cases at either extreme: the sanction rate of each group if none of its pending cases
 * ended in a sanction, and if all did; and how far apart the groups could then be. Undecided is not
 * acquitted, and not sanctioned either.
 *
 * <p>The denominator is the decided and the pending cases together. Cases that were closed without
 * a decision are in neither, as in every rate.
 */
public final class PendingBounds {

  public static final Question QUESTION =
      new Question("pending_bounds", "What could the cases that are still pending change?");

  private static final String PENDING = "pending";
  private static final String METHOD = "pending cases at one extreme, no allowance for chance";

  private final Plan plan;
  private final EventDefinition sanctioned;
  private final EventDefinition pending;

  private PendingBounds(Plan plan) {
    this.plan = plan;
    sanctioned = EventDefinition.sanctioned(plan);
    Condition open = Condition.in(FieldName.OUTCOME, PENDING).and(Condition.decided(plan).not());
    pending = new EventDefinition(PENDING, open, Condition.ALWAYS);
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, CubeAxis.coreWith(List.of()), new PendingBounds(plan)::answer);
  }

  /** Decided and sanctioned cases beside those still pending. */
  private record Open(Tally known, long pending) {

    Counts lowest() {
      return Counts.of(known.decided() + pending, known.sanctioned());
    }

    Counts highest() {
      return Counts.of(known.decided() + pending, known.sanctioned() + pending);
    }

    ManskiBounds bounds() {
      return ManskiBounds.proportion(
          known.sanctioned(), known.decided(), known.decided() + pending);
    }
  }

  private List<Finding> answer(Cube cube) {
    Tallies known = Tallies.of(cube, sanctioned, List.of());
    Tallies waiting = Tallies.of(cube, pending, List.of());
    List<Finding> findings = new ArrayList<>();
    for (String category : known.categories()) {
      for (String group : known.groups()) {
        Open open = new Open(known.of(category, group), waiting.of(category, group).decided());
        findings.addAll(rates(category, group, open));
      }
    }
    for (String category : known.categories()) {
      List<Contrast> decided = known.contrasts(category, plan.comparator());
      List<Contrast> open = waiting.contrasts(category, plan.comparator());
      for (int i = 0; i < decided.size(); i++) {
        findings.addAll(differences(category, decided.get(i), open.get(i)));
      }
    }
    return findings;
  }

  private List<Finding> rates(String category, String group, Open open) {
    Comparison alone = new Comparison(FieldName.DECLARED_ALIGNMENT, group, Comparison.NONE);
    ManskiBounds bounds = open.bounds();
    return List.of(
        finding(category, alone, Statistic.PENDING_RATE_LOWEST, open.lowest(), bounds.lowest()),
        finding(category, alone, Statistic.PENDING_RATE_HIGHEST, open.highest(), bounds.highest()));
  }

  private List<Finding> differences(String category, Contrast decided, Contrast waiting) {
    Open group = new Open(decided.pooled().group(), waiting.pooled().group().decided());
    Open reference = new Open(decided.pooled().reference(), waiting.pooled().reference().decided());
    return List.of(
        finding(
            category,
            decided.comparison(),
            Statistic.PENDING_DIFFERENCE_LOWEST,
            both(group.lowest(), reference.highest()),
            difference(group.bounds().lowest(), reference.bounds().highest())),
        finding(
            category,
            decided.comparison(),
            Statistic.PENDING_DIFFERENCE_HIGHEST,
            both(group.highest(), reference.lowest()),
            difference(group.bounds().highest(), reference.bounds().lowest())));
  }

  private static Counts both(Counts group, Counts reference) {
    return Counts.of(group.nGroup(), group.xGroup(), reference.nGroup(), reference.xGroup());
  }

  private static Value difference(Value group, Value reference) {
    if (group instanceof Estimated g && reference instanceof Estimated b) {
      return Value.of(g.value() - b.value());
    }
    return Value.notEstimable(Reason.SIDE_WITHOUT_BOUNDS);
  }

  private Finding finding(
      String category, Comparison comparison, Statistic statistic, Counts counts, Value value) {
    FindingKey key =
        new FindingKey(QUESTION, sanctioned.name(), category, FindingKey.ALL, comparison);
    return Finding.of(key, statistic, counts, value, METHOD);
  }
}
