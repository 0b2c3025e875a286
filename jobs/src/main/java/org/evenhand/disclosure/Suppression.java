package org.evenhand.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
 * <p>While an equation gives a secret count away, its smallest count that is still shown is hidden,
 * in the order of the codes where two are of one size. When subtraction gives nothing away any
 * more, all equations are solved together, which finds what subtraction misses in tables with
 * several blocks of hidden cells. The order is fixed, so that the same counts give the same
 * pattern.
 */
final class Suppression {

  private final Deduction deduction;
  private final Map<Count, Long> sizes;

  /**
   * @param deduction what a reader can work out
   * @param sizes the counts that may be hidden, with the size by which the smallest is chosen
   */
  Suppression(Deduction deduction, Map<Count, Long> sizes) {
    this.deduction = deduction;
    this.sizes = sizes;
  }

  /**
   * What must be hidden, and why.
   *
   * @param primary counts that are hidden in their own right
   * @param latent counts that are not printed either
   * @param secret those of both that nobody may be able to work out
   * @throws IllegalStateException if a secret would come out whatever is hidden
   */
  Map<Count, Cell.Cause> of(Map<Count, Cell.Cause> primary, Set<Count> latent, Set<Count> secret) {
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
        Count victim = smallest(List.of(known.getValue()), unknown);
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
      Count victim = smallest(near, unknown);
      if (victim != null) {
        return victim;
      }
      near.forEach(
          equation -> equation.counts().stream().filter(unknown::contains).forEach(reached::add));
    }
    throw new IllegalStateException("the disclosure rule cannot protect this table of counts");
  }

  private Count smallest(List<Equation> equations, Set<Count> unknown) {
    Count smallest = null;
    for (Equation equation : equations) {
      for (Count count : equation.counts()) {
        boolean mayBeHidden = sizes.containsKey(count) && !unknown.contains(count);
        if (mayBeHidden && (smallest == null || sizes.get(count) < sizes.get(smallest))) {
          smallest = count;
        }
      }
    }
    return smallest;
  }
}
