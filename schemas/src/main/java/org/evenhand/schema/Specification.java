package org.evenhand.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to put the plan's primary question: the plan's own, or one that differs from it in a single
 * aspect and that the plan declared beforehand.
 *
 * @param aspect what differs
 * @param value what it is here, as the plan writes it
 * @param plan the plan with that difference
 */
public record Specification(Aspect aspect, String value, Plan plan) {

  /** What can differ; each is a column's word. */
  public enum Aspect {
    /** Nothing: the plan's own. */
    PRIMARY,
    /** The number that carries the verdict. */
    ESTIMAND,
    /** The lowest rung that counts as a sanction. */
    THRESHOLD,
    /** The fields within which like is compared with like. */
    STRATA,
    /** What each group is set beside. */
    COMPARATOR,
    /** The periods looked at together. */
    WINDOW;

    /** The word that stands in tables. */
    public String column() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The plan's own specification first, then every other that the plan declares, in the order of
   * the aspects: those under {@code variants}, the further rungs of {@code sanctions.beside}, and
   * the strata of {@code primary} with those of {@code primary.beside}. What equals the plan's own
   * is left out.
   */
  public static List<Specification> of(Plan plan) {
    List<Specification> all = new ArrayList<>();
    all.add(new Specification(Aspect.PRIMARY, "", plan));
    Plan.Primary own = plan.primary();
    Plan.Variants variants = plan.variants();
    for (String estimand : variants.estimands()) {
      Plan.Primary primary = new Plan.Primary(estimand, own.strata(), own.further());
      add(all, Aspect.ESTIMAND, estimand, plan.with(primary));
    }
    for (int rung : plan.sanctions().further()) {
      Plan.Sanctions sanctions = new Plan.Sanctions(rung, plan.sanctions().further());
      add(all, Aspect.THRESHOLD, Integer.toString(rung), plan.with(sanctions));
    }
    for (List<String> strata : strata(plan)) {
      Plan.Primary primary = new Plan.Primary(own.estimand(), strata, own.further());
      add(all, Aspect.STRATA, String.join(" + ", strata), plan.with(primary));
    }
    for (String comparator : variants.comparators()) {
      add(all, Aspect.COMPARATOR, comparator, plan.besides(comparator));
    }
    for (Window window : variants.windows()) {
      add(all, Aspect.WINDOW, window.label(), plan.with(window));
    }
    return List.copyOf(all);
  }

  private static void add(List<Specification> all, Aspect aspect, String value, Plan plan) {
    if (all.stream().noneMatch(known -> known.plan.equals(plan))) {
      all.add(new Specification(aspect, value, plan));
    }
  }

  private static List<List<String>> strata(Plan plan) {
    List<String> closer =
        Stream.concat(plan.primary().strata().stream(), plan.primary().further().stream())
            .distinct()
            .toList();
    return Stream.concat(plan.variants().strata().stream(), Stream.of(closer)).distinct().toList();
  }
}
