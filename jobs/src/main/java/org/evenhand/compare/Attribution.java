package org.evenhand.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.message.Message;

/**
 * The way from A's verdicts to B's, one thing replaced at a time: the software, the plan, the
 * counts, and the software again. The order is fixed; another could share changes out otherwise.
 *
 * @param steps the steps, each beginning where the one before ends
 */
public record Attribution(List<RecountStep> steps) {

  /** Copies the list. */
  public Attribution {
    steps = List.copyOf(steps);
  }

  /**
   * The verdicts along the way.
   *
   * @param storedA A's, as they were stored
   * @param countedA those of A's counts under A's plan, by this software
   * @param replanned those of A's counts under B's plan; absent where the counts lack a field
   * @param countedB those of B's counts under B's plan
   * @param storedB B's, as they were stored
   */
  public record Stations(
      StoredVerdicts storedA,
      StoredVerdicts countedA,
      Optional<StoredVerdicts> replanned,
      StoredVerdicts countedB,
      StoredVerdicts storedB) {}

  /** The way over these stations. */
  public static Attribution over(Stations at, Differences differences) {
    List<RecountStep> steps = new ArrayList<>();
    steps.add(
        new RecountStep(
            Message.of("compare.step_a"),
            differences.behindVerdicts(differences.a()),
            at.storedA(),
            at.countedA()));
    Set<ChangeSource> plan = EnumSet.noneOf(ChangeSource.class);
    if (!differences.planKeys().isEmpty()) {
      plan.add(ChangeSource.PLAN);
    }
    Set<ChangeSource> counts = differences.behindCounts();
    if (at.replanned().isPresent()) {
      StoredVerdicts between = at.replanned().get();
      steps.add(new RecountStep(Message.of("compare.step_plan"), plan, at.countedA(), between));
      steps.add(new RecountStep(Message.of("compare.step_counts"), counts, between, at.countedB()));
    } else {
      plan.addAll(counts);
      steps.add(
          new RecountStep(
              Message.of("compare.step_plan_counts"), plan, at.countedA(), at.countedB()));
    }
    steps.add(
        new RecountStep(
            Message.of("compare.step_b"),
            differences.behindVerdicts(differences.b()),
            at.countedB(),
            at.storedB()));
    return new Attribution(steps);
  }

  /** The first verdicts. */
  StoredVerdicts first() {
    return steps.get(0).before();
  }

  /** The last ones. */
  StoredVerdicts last() {
    return steps.get(steps.size() - 1).after();
  }

  /** What became of every answer, in the order of the questions. */
  public List<VerdictHistory> histories() {
    List<StoredVerdicts> stations = new ArrayList<>(List.of(first()));
    steps.forEach(step -> stations.add(step.after()));
    return StoredVerdicts.union(stations).stream()
        .map(
            question ->
                new VerdictHistory(
                    question,
                    first().of(question),
                    last().of(question),
                    steps.stream().filter(step -> step.changes(question)).toList()))
        .toList();
  }
}
