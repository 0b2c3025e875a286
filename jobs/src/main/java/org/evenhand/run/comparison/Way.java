package org.evenhand.run.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way from A's verdicts to B's, one thing replaced at a time: the software, the plan, the
 * counts, and the software again. The order is fixed; another could share changes out otherwise.
 *
 * @param steps the steps, each beginning where the one before ends
 */
public record Way(List<Step> steps) {

  /** Copies the list. */
  public Way {
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
      Verdicts storedA,
      Verdicts countedA,
      Optional<Verdicts> replanned,
      Verdicts countedB,
      Verdicts storedB) {}

  /** The way over these stations. */
  public static Way over(Stations at, Differences differences) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(
            "A computed again",
            differences.behindVerdicts(differences.a()),
            at.storedA(),
            at.countedA()));
    Set<Part> plan = EnumSet.noneOf(Part.class);
    if (!differences.planKeys().isEmpty()) {
      plan.add(Part.PLAN);
    }
    Set<Part> counts = differences.behindCounts();
    if (at.replanned().isPresent()) {
      Verdicts between = at.replanned().get();
      steps.add(new Step("B's plan on A's counts", plan, at.countedA(), between));
      steps.add(new Step("B's counts", counts, between, at.countedB()));
    } else {
      plan.addAll(counts);
      steps.add(new Step("B's plan and counts", plan, at.countedA(), at.countedB()));
    }
    steps.add(
        new Step(
            "B as stored",
            differences.behindVerdicts(differences.b()),
            at.countedB(),
            at.storedB()));
    return new Way(steps);
  }

  /** The first verdicts. */
  Verdicts first() {
    return steps.get(0).before();
  }

  /** The last ones. */
  Verdicts last() {
    return steps.get(steps.size() - 1).after();
  }

  /** What became of every answer, in the order of the questions. */
  public List<Course> courses() {
    List<Verdicts> stations = new ArrayList<>(List.of(first()));
    steps.forEach(step -> stations.add(step.after()));
    return Verdicts.union(stations).stream()
        .map(
            question ->
                new Course(
                    question,
                    first().of(question),
                    last().of(question),
                    steps.stream().filter(step -> step.changes(question)).toList()))
        .toList();
  }
}
