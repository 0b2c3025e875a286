package org.evenhand.measure.stages;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratum;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
import org.evenhand.measure.TimeToEvent;
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

  private PendingBounds() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, CubeAxis.coreWith(List.of()), cube -> answer(plan, cube));
  }

  /** Decided and sanctioned cases beside those still pending. */
  private record Open(Tally known, long pending) {

    Tally lowest() {
      return new Tally(known.decided() + pending, known.sanctioned());
    }

    Tally highest() {
      return new Tally(known.decided() + pending, known.sanctioned() + pending);
    }

    ManskiBounds bounds() {
      return ManskiBounds.proportion(
          known.sanctioned(), known.decided(), known.decided() + pending);
    }
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    Condition open = TimeToEvent.PENDING.and(Condition.decided(plan).not());
    ComparisonSet sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    Tallies known = sanctioned.tallies(cube, List.of());
    Tallies waiting =
        sanctioned
            .at(new EventDefinition(PENDING, open, Condition.ALWAYS))
            .tallies(cube, List.of());
    List<Finding> findings = new ArrayList<>();
    for (String category : known.categories()) {
      for (String group : known.groups()) {
        Open cases = new Open(known.of(category, group), waiting.of(category, group).decided());
        findings.addAll(rates(sanctioned.about(group).in(category), cases));
      }
    }
    for (String category : known.categories()) {
      List<Contrast> decided = known.contrasts(category, plan.comparator());
      List<Contrast> pending = waiting.contrasts(category, plan.comparator());
      for (int i = 0; i < decided.size(); i++) {
        findings.addAll(differences(category, decided.get(i), pending.get(i).pooled()));
      }
    }
    return findings;
  }

  private static List<Finding> rates(FindingKey key, Open open) {
    ManskiBounds bounds = open.bounds();
    return List.of(
        Finding.of(
            key, Statistic.PENDING_RATE_LOWEST, open.lowest().counts(), bounds.lowest(), METHOD),
        Finding.of(
            key,
            Statistic.PENDING_RATE_HIGHEST,
            open.highest().counts(),
            bounds.highest(),
            METHOD));
  }

  private static List<Finding> differences(String category, Contrast decided, Stratum waiting) {
    FindingKey key = QUESTION.about(EventDefinition.SANCTIONED, decided.comparison()).in(category);
    Open group = new Open(decided.pooled().group(), waiting.group().decided());
    Open reference = new Open(decided.pooled().reference(), waiting.reference().decided());
    return List.of(
        Finding.of(
            key,
            Statistic.PENDING_DIFFERENCE_LOWEST,
            new Stratum(group.lowest(), reference.highest(), Tally.NONE).counts(),
            difference(group.bounds().lowest(), reference.bounds().highest()),
            METHOD),
        Finding.of(
            key,
            Statistic.PENDING_DIFFERENCE_HIGHEST,
            new Stratum(group.highest(), reference.lowest(), Tally.NONE).counts(),
            difference(group.bounds().highest(), reference.bounds().lowest()),
            METHOD));
  }

  private static Value difference(Value group, Value reference) {
    if (group instanceof Estimated g && reference instanceof Estimated b) {
      return Value.of(g.value() - b.value());
    }
    return Value.notEstimable(Reason.SIDE_WITHOUT_BOUNDS);
  }
}
