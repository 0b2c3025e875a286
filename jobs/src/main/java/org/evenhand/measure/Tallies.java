package org.evenhand.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;

/**
 * The cube as every rate sees it: decided and sanctioned cases by complaint category, stratum and
 * group, made in one pass over the cells. Immutable once made.
 *
 * <p>Categories and groups without any case in the cube are left out; those with cases but no
 * decided one have a tally of zero. Undecided cases are in no tally. A stratum is a combination of
 * codes; strata come in the order of the code lists.
 */
final class Tallies {

  private final List<Code> groups;
  private final Map<String, SortedMap<Long, Tally[]>> byCategory;

  private Tallies(List<Code> groups, List<String> categories) {
    this.groups = groups;
    byCategory = new LinkedHashMap<>();
    categories.forEach(category -> byCategory.put(category, new TreeMap<>()));
  }

  /**
   * The tallies of a cube at a stage.
   *
   * @param strata fields that are held fixed; none for the plain rates
   * @throws IllegalArgumentException if the cube lacks a field
   */
  static Tallies of(Cube cube, Stage stage, List<String> strata) {
    Axis categories = Axis.of(cube, Axis.CATEGORY);
    Axis alignments = Axis.of(cube, Axis.ALIGNMENT);
    List<Integer> occupied = alignments.occupied(cube);
    List<Axis> fixed = strata.stream().map(name -> Axis.of(cube, name)).toList();
    Function<Cell, Tally> tallied = stage.on(cube);
    Tallies tallies =
        new Tallies(
            occupied.stream().map(alignments.codes()::get).toList(),
            categories.occupiedAndAll(cube));
    for (Cell cell : cube.cells()) {
      Tally tally = tallied.apply(cell);
      int group = occupied.indexOf(alignments.in(cell));
      long stratum = Axis.place(fixed, cell);
      tallies.add(Subject.ALL, stratum, group, tally);
      tallies.add(categories.code(categories.in(cell)), stratum, group, tally);
    }
    return tallies;
  }

  private void add(String category, long stratum, int group, Tally tally) {
    Tally[] tallies =
        byCategory.get(category).computeIfAbsent(stratum, place -> none(groups.size()));
    tallies[group] = tallies[group].plus(tally);
  }

  private static Tally[] none(int groups) {
    Tally[] tallies = new Tally[groups];
    Arrays.fill(tallies, Tally.NONE);
    return tallies;
  }

  /** {@code all}, then the categories that have a case. */
  List<String> categories() {
    return List.copyOf(byCategory.keySet());
  }

  /** {@code all}, then the groups that have a case, declared or not. */
  List<String> groups() {
    return Stream.concat(Stream.of(Subject.ALL), groups.stream().map(Code::code)).toList();
  }

  /** The tally of a group, or of all, in a category, or in all, over the strata. */
  Tally of(String category, String group) {
    Predicate<Code> counted = code -> group.equals(Subject.ALL) || group.equals(code.code());
    Tally sum = Tally.NONE;
    for (Tally[] stratum : byCategory.get(category).values()) {
      sum = sum.plus(sum(stratum, counted));
    }
    return sum;
  }

  /**
   * Every declared group beside its reference, in a category or in all. Cases without a declared
   * alignment are in neither; they stand beside, stratum by stratum.
   *
   * @param comparator {@code rest}, for all other declared groups, or the code of a reference
   *     group, which then stands beside nobody itself
   * @throws IllegalArgumentException if the reference group is one that is not declared
   */
  List<Contrast> contrasts(String category, String comparator) {
    if (groups.stream().anyMatch(code -> code.code().equals(comparator) && !isDeclared(code))) {
      throw new IllegalArgumentException(
          "plan key comparator: " + comparator + " is not a declared alignment; name one, or rest");
    }
    return groups.stream()
        .filter(group -> isDeclared(group) && !group.code().equals(comparator))
        .map(group -> contrast(category, group, comparator))
        .toList();
  }

  /** Every undeclared group by itself beside the reference of the declared ones. */
  List<Contrast> undeclaredContrasts(String category, String comparator) {
    return groups.stream()
        .filter(group -> !isDeclared(group))
        .map(group -> contrast(category, group, comparator))
        .toList();
  }

  private Contrast contrast(String category, Code group, String comparator) {
    Predicate<Code> isReference =
        comparator.equals(Plan.REST)
            ? code -> isDeclared(code) && !code.equals(group)
            : code -> code.code().equals(comparator);
    List<Stratum> strata = new ArrayList<>();
    for (Tally[] stratum : byCategory.get(category).values()) {
      strata.add(
          new Stratum(
              sum(stratum, group::equals),
              sum(stratum, isReference),
              sum(stratum, code -> !isDeclared(code))));
    }
    return new Contrast(new Comparison(Axis.ALIGNMENT, group.code(), comparator), strata);
  }

  private Tally sum(Tally[] stratum, Predicate<Code> counted) {
    Tally sum = Tally.NONE;
    for (int i = 0; i < stratum.length; i++) {
      if (counted.test(groups.get(i))) {
        sum = sum.plus(stratum[i]);
      }
    }
    return sum;
  }

  private static boolean isDeclared(Code alignment) {
    return !alignment.attribute("declared", "yes").equals("no");
  }
}
