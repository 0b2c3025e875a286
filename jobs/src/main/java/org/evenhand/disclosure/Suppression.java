package org.evenhand.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Complementary suppression: hides further counts until no secret one can be worked out.
 *
 * <p>While an equation gives a secret count away, one of its counts that are still shown is hidden:
 * the smallest, where one that would need further counts for its own sake is charged with the
 * smallest of these too, so that patterns close on cells that are hidden anyway; the first in the
 * order of the counts given where several cost the same. When subtraction gives nothing away any
 * more, all equations are solved together, which finds what subtraction misses in tables with
 * several blocks of hidden cells. At last, counts that later ones made superfluous are shown again,
 * so that each hidden count that is large enough is there for a reason. The order is fixed, so that
 * the same counts give the same pattern.
 */
final class Suppression {

  private final Deduction deduction;
  private final Map<Count, Long> sizes;
  private final Set<Count> latent;

  /**
   * @param deduction what a reader can work out
   * @param sizes the counts of the table, with the size by which the smallest is chosen
   * @param latent counts of other tables that are not printed
   */
  Suppression(Deduction deduction, Map<Count, Long> sizes, Set<Count> latent) {
    this.deduction = deduction;
    this.latent = latent;
    Set<Count> all = new LinkedHashSet<>(sizes.keySet());
    all.addAll(latent);
    Solutions solutions = deduction.solutions(all);
    this.sizes = new LinkedHashMap<>(sizes);
    this.sizes.keySet().removeIf(solutions::fixes);
  }

  /**
   * Whether a count of the table can be kept from a reader at all, if need be by hiding the table.
   */
  boolean canKeep(Count count) {
    return sizes.containsKey(count);
  }

  /**
   * What must be hidden, and why.
   *
   * @param primary counts that are hidden in their own right
   * @param secret those of the primary and latent counts that nobody may be able to work out
   * @throws IllegalStateException if a secret would come out whatever is hidden
   */
  Map<Count, Cell.Cause> of(Map<Count, Cell.Cause> primary, Set<Count> secret) {
    Set<Count> unknown = new LinkedHashSet<>(primary.keySet());
    unknown.addAll(latent);
    Set<Count> secrets = new HashSet<>(secret);
    Deque<Count> complements = new ArrayDeque<>();
    for (Count victim = next(unknown, secrets); victim != null; victim = next(unknown, secrets)) {
      complements.push(victim);
      unknown.add(victim);
      secrets.add(victim);
    }
    showNeedless(complements, unknown, secrets);
    Map<Count, Cell.Cause> hidden = new LinkedHashMap<>(primary);
    complements.forEach(complement -> hidden.put(complement, Cell.Cause.COMPLEMENT));
    return hidden;
  }

  /** Shows again what nothing comes out for; what was hidden last is tried first. */
  private void showNeedless(Deque<Count> complements, Set<Count> unknown, Set<Count> secrets) {
    if (complements.isEmpty()) {
      return;
    }
    Solutions solutions = deduction.solutions(unknown);
    for (Count complement : List.copyOf(complements)) {
      if (!solutions.wouldFixAny(secrets, complement)) {
        complements.remove(complement);
        unknown.remove(complement);
        secrets.remove(complement);
        solutions = deduction.solutions(unknown);
      }
    }
  }

  /** The next count to hide, or null if no secret comes out. */
  private Count next(Set<Count> unknown, Set<Count> secrets) {
    for (Map.Entry<Count, Equation> known : deduction.bySubtraction(unknown).entrySet()) {
      if (secrets.contains(known.getKey())) {
        Count victim = cheapest(List.of(known.getValue()), unknown);
        return victim != null ? victim : around(known.getKey(), unknown);
      }
    }
    Solutions solutions = deduction.solutions(unknown);
    for (Count count : unknown) {
      if (secrets.contains(count) && solutions.fixes(count)) {
        return around(count, unknown);
      }
    }
    return null;
  }

  /** The smallest shown count in the equations of this count, or of its unknown neighbours. */
  private Count around(Count count, Set<Count> unknown) {
    Set<Count> reached = new LinkedHashSet<>(Set.of(count));
    int before = 0;
    while (reached.size() > before) {
      before = reached.size();
      List<Equation> near = new ArrayList<>();
      reached.forEach(one -> near.addAll(deduction.with(one)));
      Count victim = cheapest(near, unknown);
      if (victim != null) {
        return victim;
      }
      near.forEach(
          equation -> equation.counts().stream().filter(unknown::contains).forEach(reached::add));
    }
    throw new IllegalStateException("the disclosure rule cannot protect this table of counts");
  }

  /** The shown count that is hidden at the least cost, the first of those where several are. */
  private Count cheapest(List<Equation> equations, Set<Count> unknown) {
    return equations.stream()
        .flatMap(equation -> equation.counts().stream())
        .filter(count -> mayHide(count, unknown))
        .distinct()
        .min(Comparator.comparingLong(count -> cost(count, unknown)))
        .orElse(null);
  }

  /**
   * Its size, and in each equation that it would stand in as the only unknown, the next smallest.
   */
  private long cost(Count count, Set<Count> unknown) {
    return sizes.get(count)
        + deduction.with(count).stream()
            .filter(equation -> equation.counts().stream().noneMatch(unknown::contains))
            .mapToLong(equation -> smallestBeside(count, equation, unknown))
            .sum();
  }

  private long smallestBeside(Count count, Equation equation, Set<Count> unknown) {
    return equation.counts().stream()
        .filter(other -> !other.equals(count) && mayHide(other, unknown))
        .mapToLong(sizes::get)
        .min()
        .orElse(0);
  }

  private boolean mayHide(Count count, Set<Count> unknown) {
    return sizes.containsKey(count) && !unknown.contains(count);
  }
}
