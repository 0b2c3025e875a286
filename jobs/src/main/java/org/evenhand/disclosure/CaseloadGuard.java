package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Subject;

/**
 * What may be printed of the caseload. Its counts by outcome add up to the decided, sanctioned and
 * not sanctioned cases of the rates, so that it hides what would give those away too; the rates
 * themselves are settled before and stay as they are. A small count that follows from the rates and
 * from the number of rows admitted is not printed, but cannot be kept.
 */
final class CaseloadGuard {

  private static final String SANCTIONED = "sanctioned";

  /** All cases; a report says how many rows were admitted. */
  private static final Count ADMITTED =
      new Count(Count.Kind.CASES, Subject.ALL, Subject.ALL, Subject.ALL);

  private final Map<Count, Cell.Cause> hidden;

  private CaseloadGuard(Map<Count, Cell.Cause> hidden) {
    this.hidden = hidden;
  }

  /**
   * @param caseload the findings of the caseload
   * @param rates the guard of the plan's own stage
   * @param decided the outcomes that form the denominator of a rate
   * @param minimum counts below it are hidden
   */
  static CaseloadGuard of(
      List<Finding> caseload, RateGuard rates, List<String> decided, long minimum) {
    GroupOrder order = rates.table().order();
    Map<Count, Long> cases = cases(caseload, order);
    Map<Count, Cell.Cause> primary = new LinkedHashMap<>();
    cases.forEach(
        (count, number) -> {
          if (number < minimum) {
            primary.put(count, Cell.Cause.PRIMARY);
          }
        });
    Map<Count, Long> values = new HashMap<>(cases);
    rates.table().cells().forEach((cell, tally) -> putAll(cell, tally, values));
    Set<Count> latent = new LinkedHashSet<>();
    rates.table().cells().keySet().stream()
        .filter(rates.hidden()::containsKey)
        .forEach(cell -> latent.addAll(threeOf(cell)));
    Deduction deduction = new Deduction(equations(cases, rates, decided, values));
    Suppression suppression = new Suppression(deduction, cases, latent);
    Set<Count> secret = new LinkedHashSet<>(latent);
    secret.removeIf(count -> values.get(count) >= minimum);
    primary.keySet().stream().filter(suppression::canKeep).forEach(secret::add);
    return new CaseloadGuard(order.evened(suppression.of(primary, secret)));
  }

  /** Outcomes and categories in the order in which they were found, and within each the groups. */
  private static Map<Count, Long> cases(List<Finding> caseload, GroupOrder order) {
    Map<Count, List<Finding>> byPlace = new LinkedHashMap<>();
    for (Finding finding : caseload) {
      byPlace
          .computeIfAbsent(count(finding.subject()).of(Subject.ALL), place -> new ArrayList<>())
          .add(finding);
    }
    Map<Count, Long> cases = new LinkedHashMap<>();
    for (List<Finding> groups : byPlace.values()) {
      groups.stream()
          .sorted(Comparator.comparing(finding -> count(finding.subject()), order.byGroup()))
          .forEach(finding -> cases.put(count(finding.subject()), finding.counts().nGroup()));
    }
    return cases;
  }

  /** Why a count is hidden; empty if it is shown. */
  Optional<Cell.Cause> cell(Subject subject) {
    return Optional.ofNullable(hidden.get(count(subject)));
  }

  private static Count count(Subject subject) {
    return new Count(
        Count.Kind.CASES,
        subject.stage(),
        subject.complaintCategory(),
        subject.comparison().group());
  }

  private static void putAll(Count cell, Tally tally, Map<Count, Long> values) {
    values.put(cell, tally.decided());
    values.put(cell.with(Count.Kind.SANCTIONED), tally.sanctioned());
    values.put(cell.with(Count.Kind.NOT_SANCTIONED), tally.notSanctioned());
  }

  private static List<Count> threeOf(Count cell) {
    return List.of(cell, cell.with(Count.Kind.SANCTIONED), cell.with(Count.Kind.NOT_SANCTIONED));
  }

  private static List<Equation> equations(
      Map<Count, Long> cases, RateGuard rates, List<String> decided, Map<Count, Long> values) {
    List<Equation> equations = new ArrayList<>(Lines.of(cases.keySet()));
    equations.add(Equation.known(List.of(ADMITTED)));
    Set<String> outcomes = new LinkedHashSet<>();
    cases.keySet().forEach(count -> outcomes.add(count.stage()));
    outcomes.remove(Subject.ALL);
    for (Equation line : rates.equations()) {
      equations.add(line);
      equations.add(line.map(cell -> cell.with(Count.Kind.SANCTIONED)));
      equations.add(line.map(cell -> cell.with(Count.Kind.NOT_SANCTIONED)));
    }
    for (Count cell : rates.table().cells().keySet()) {
      equations.addAll(links(cell, outcomes, decided));
    }
    equations.removeIf(equation -> !isTrue(equation, values));
    return equations;
  }

  /** How the outcomes of a cell add up to the counts of its rate. */
  private static List<Equation> links(Count cell, Set<String> outcomes, List<String> decided) {
    Count sanctioned = cell.with(Count.Kind.SANCTIONED);
    Count notSanctioned = cell.with(Count.Kind.NOT_SANCTIONED);
    List<Count> inRate = new ArrayList<>();
    List<Count> notInRate = new ArrayList<>(List.of(cell));
    for (String outcome : outcomes) {
      (decided.contains(outcome) ? inRate : notInRate).add(cases(outcome, cell));
    }
    List<Count> spared = new ArrayList<>(inRate);
    spared.remove(cases(SANCTIONED, cell));
    return List.of(
        Equation.of(List.of(sanctioned, notSanctioned), cell),
        Equation.of(List.of(cases(SANCTIONED, cell)), sanctioned),
        Equation.of(spared, notSanctioned),
        Equation.of(inRate, cell),
        Equation.of(notInRate, cases(Subject.ALL, cell)));
  }

  private static Count cases(String outcome, Count cell) {
    return new Count(Count.Kind.CASES, outcome, cell.category(), cell.group());
  }

  /**
   * Whether it has parts, all its counts are there and they add up; sums over declared groups
   * always do.
   */
  private static boolean isTrue(Equation equation, Map<Count, Long> values) {
    if (equation.parts().isEmpty() || !values.keySet().containsAll(equation.counts())) {
      return false;
    }
    return equation.total().isEmpty()
        || sum(equation.parts(), values) == sum(equation.total(), values);
  }

  private static long sum(List<Count> counts, Map<Count, Long> values) {
    return counts.stream().mapToLong(values::get).sum();
  }
}
