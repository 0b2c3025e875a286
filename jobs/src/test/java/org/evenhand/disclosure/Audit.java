package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.fraction.BigFraction;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;

/**
 * An attack on a release by whoever has nothing but its printed counts. Each printed count is a sum
 * over cells of the cube; a secret sum comes out exactly if it is a linear combination of printed
 * ones. Solved in exact fractions, from the release alone; it shares nothing with the rule.
 */
final class Audit {

  /** A cell of the cube by what the release speaks of. */
  record Atom(String category, String group, String outcome, int rung) {}

  private final List<Atom> atoms = new ArrayList<>();
  private final List<Long> values = new ArrayList<>();
  private final List<BigFraction[]> echelon = new ArrayList<>();

  /** An attack on findings of the release of a cube, given the number of rows admitted. */
  Audit(Cube cube, List<ReleasedFinding> findings) {
    for (String category : occupied(cube, 0)) {
      for (String group : occupied(cube, 1)) {
        for (String outcome : occupied(cube, 2)) {
          for (int rung : outcome.equals("sanctioned") ? new int[] {1, 4, 7} : new int[] {-1}) {
            atoms.add(new Atom(category, group, outcome, rung));
            values.add(cases(cube, category, group, outcome, rung));
          }
        }
      }
    }
    learn(Cell.shown(cube.cases()), atom -> true);
    findings.forEach(this::learn);
  }

  /** Whether a sum over atoms can be worked out. */
  boolean comesOut(Predicate<Atom> summed) {
    BigFraction[] row = row(summed);
    reduce(row);
    return leading(row) < 0;
  }

  /** The true sum over atoms. */
  long sum(Predicate<Atom> summed) {
    long sum = 0;
    for (int i = 0; i < atoms.size(); i++) {
      sum += summed.test(atoms.get(i)) ? values.get(i) : 0;
    }
    return sum;
  }

  static boolean isIn(String code, String asked) {
    return asked.equals(Subject.ALL) || asked.equals(code);
  }

  static boolean isDecided(Atom atom) {
    return !atom.outcome.equals("pending");
  }

  static List<String> occupied(Cube cube, int dimension) {
    return cube.cells().stream()
        .map(cell -> cell.codes().get(dimension))
        .distinct()
        .sorted()
        .map(place -> cube.dimensions().get(dimension).codes().get(place).code())
        .toList();
  }

  private void learn(ReleasedFinding finding) {
    Subject subject = finding.subject();
    String category = subject.complaintCategory();
    Comparison comparison = subject.comparison();
    if (finding.statistic() == Statistic.CASES) {
      learn(
          finding.nGroup(),
          a ->
              isIn(a.category, category)
                  && isIn(a.group, comparison.group())
                  && isIn(a.outcome, subject.stage()));
      return;
    }
    Predicate<Atom> place = atom -> isIn(atom.category, category) && isDecided(atom);
    Predicate<Atom> sanctioned = atom -> atom.rung >= rung(subject.stage());
    Predicate<Atom> group = place.and(member(comparison.group(), comparison));
    learn(finding.nGroup(), group);
    learn(finding.xGroup(), group.and(sanctioned));
    if (!comparison.reference().equals(Comparison.NONE)) {
      Predicate<Atom> reference = place.and(member(comparison.reference(), comparison));
      learn(finding.nReference(), reference);
      learn(finding.xReference(), reference.and(sanctioned));
    }
  }

  private static Predicate<Atom> member(String code, Comparison comparison) {
    if (!code.equals("rest")) {
      return atom -> isIn(atom.group, code);
    }
    String other = comparison.group().equals("rest") ? comparison.reference() : comparison.group();
    return atom -> !atom.group.equals("unknown") && !atom.group.equals(other);
  }

  static int rung(String stage) {
    return stage.equals("sanctioned") ? 1 : Integer.parseInt(stage.substring(5, 6));
  }

  /** A printed count is true of the atoms or of some of them, where strata were left out. */
  private void learn(Cell cell, Predicate<Atom> summed) {
    if (cell.number().isEmpty() || cell.number().getAsDouble() != sum(summed)) {
      return;
    }
    BigFraction[] row = row(summed);
    reduce(row);
    int leading = leading(row);
    if (leading >= 0) {
      BigFraction by = row[leading];
      for (int i = 0; i < row.length; i++) {
        row[i] = row[i].divide(by);
      }
      echelon.add(row);
    }
  }

  private BigFraction[] row(Predicate<Atom> summed) {
    return atoms.stream()
        .map(atom -> summed.test(atom) ? BigFraction.ONE : BigFraction.ZERO)
        .toArray(BigFraction[]::new);
  }

  private void reduce(BigFraction[] row) {
    for (BigFraction[] known : echelon) {
      BigFraction times = row[leading(known)];
      for (int i = 0; !times.equals(BigFraction.ZERO) && i < row.length; i++) {
        row[i] = row[i].subtract(times.multiply(known[i]));
      }
    }
  }

  private static int leading(BigFraction[] row) {
    for (int i = 0; i < row.length; i++) {
      if (!row[i].equals(BigFraction.ZERO)) {
        return i;
      }
    }
    return -1;
  }

  private static long cases(Cube cube, String category, String group, String outcome, int rung) {
    return cube.cells().stream()
        .filter(
            cell ->
                code(cube, cell, 0).equals(category)
                    && code(cube, cell, 1).equals(group)
                    && code(cube, cell, 2).equals(outcome)
                    && (rung < 0 || rungOf(cube, cell) == rung))
        .mapToLong(org.evenhand.cube.Cell::cases)
        .sum();
  }

  private static String code(Cube cube, org.evenhand.cube.Cell cell, int dimension) {
    return cube.dimensions().get(dimension).codes().get(cell.codes().get(dimension)).code();
  }

  private static int rungOf(Cube cube, org.evenhand.cube.Cell cell) {
    return Integer.parseInt(
        cube.dimensions().get(3).codes().get(cell.codes().get(3)).attribute("rung", "-1"));
  }
}
