package org.evenhand.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Groups.Group;
import org.evenhand.measure.Groups.Pairing;
import org.evenhand.schema.FieldName;

/**
 * The cube as every rate sees it: decided and sanctioned cases by complaint category, stratum and
 * group, made in one pass over the cells. Immutable once made.
 *
 * <p>Groups are those of the field compared, declared alignments unless another is named.
 * Categories and groups without any case in the cube are left out; those with cases but no decided
 * one have a tally of zero. Undecided cases are in no tally. A stratum is a combination of codes;
 * strata come in the order of the code lists.
 */
public final class Tallies {

  private final Groups groups;
  private final Map<String, SortedMap<Long, Tally[]>> byCategory;

  private Tallies(Groups groups, List<String> categories) {
    this.groups = groups;
    byCategory = new LinkedHashMap<>();
    categories.forEach(category -> byCategory.put(category, new TreeMap<>()));
  }

  /**
   * The tallies of a cube at a stage, by declared alignment.
   *
   * @param strata fields that are held fixed; none for the plain rates
   * @throws IllegalArgumentException if the cube lacks a field
   */
  public static Tallies of(Cube cube, EventDefinition stage, List<String> strata) {
    return of(cube, Grouping.ALIGNMENT, stage, strata);
  }

  /**
   * The tallies of a cube at a stage, by the groups compared.
   *
   * @param strata fields that are held fixed; none for the plain rates
   * @throws IllegalArgumentException if the cube lacks a field
   */
  public static Tallies of(
      Cube cube, Grouping compared, EventDefinition stage, List<String> strata) {
    CubeAxis categories = CubeAxis.of(cube, FieldName.COMPLAINT_CATEGORY);
    return of(cube, compared, stage, CubeAxis.of(cube, strata), Optional.of(categories));
  }

  /**
   * The tallies over all categories, of a cube that need not tell categories apart.
   *
   * @throws IllegalArgumentException if the cube lacks the field compared
   */
  public static Tallies overall(Cube cube, Grouping compared, EventDefinition stage) {
    return of(cube, compared, stage, List.of(), Optional.empty());
  }

  private static Tallies of(
      Cube cube,
      Grouping compared,
      EventDefinition stage,
      List<CubeAxis> fixed,
      Optional<CubeAxis> categories) {
    Groups groups = Groups.of(cube, compared);
    Function<Cell, Tally> tallied = stage.on(cube);
    Tallies tallies =
        new Tallies(
            groups,
            categories.map(axis -> axis.occupiedAndAll(cube)).orElse(List.of(FindingKey.ALL)));
    for (Cell cell : cube.cells()) {
      Tally tally = tallied.apply(cell);
      long stratum = CubeAxis.place(fixed, cell);
      tallies.add(FindingKey.ALL, stratum, groups.in(cell), tally);
      categories.ifPresent(
          axis -> tallies.add(axis.code(cell).code(), stratum, groups.in(cell), tally));
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
  public List<String> categories() {
    return List.copyOf(byCategory.keySet());
  }

  /** The strata of a category, each as its place on the axes held fixed, in their order. */
  public List<Long> strata(String category) {
    return List.copyOf(byCategory.get(category).keySet());
  }

  /** {@code all}, then the groups that have a case, declared or not. */
  public List<String> groups() {
    return groups.names();
  }

  /** The groups that take part in comparisons. */
  public List<String> participants() {
    return groups.participants();
  }

  /** The tally of a group, or of all, in a category, or in all, over the strata. */
  public Tally of(String category, String group) {
    return byStratum(category, group).stream().reduce(Tally.NONE, Tally::plus);
  }

  /** The same stratum by stratum, in the order of {@link #strata}. */
  public List<Tally> byStratum(String category, String group) {
    Predicate<Group> counted = Groups.named(group);
    return byCategory.get(category).values().stream().map(s -> sum(s, counted)).toList();
  }

  /**
   * Every group that takes part beside its reference, in a category or in all. Cases of other
   * groups, such as those without a declared alignment, are in neither; they stand beside, stratum
   * by stratum.
   *
   * @param comparator {@code rest}, for all other groups that take part, or the code of a reference
   *     group, which then stands beside nobody itself
   * @throws IllegalArgumentException if the reference group is one that takes no part
   */
  public List<Contrast> contrasts(String category, String comparator) {
    return groups.pairings(comparator).stream().map(pair -> contrast(category, pair)).toList();
  }

  /**
   * One group beside another, in a category or in all.
   *
   * @throws IllegalArgumentException if either takes no part
   */
  public Contrast contrast(String category, String group, String reference) {
    return groups.pairings(reference).stream()
        .filter(pair -> pair.comparison().group().equals(group))
        .map(pair -> contrast(category, pair))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("takes no part: " + group));
  }

  /** Every group that takes no part by itself beside the reference of those that do. */
  public List<Contrast> undeclaredContrasts(String category, String comparator) {
    return groups.undeclaredPairings(comparator).stream()
        .map(pair -> contrast(category, pair))
        .toList();
  }

  private Contrast contrast(String category, Pairing pair) {
    List<Stratum> strata = new ArrayList<>();
    for (Tally[] stratum : byCategory.get(category).values()) {
      strata.add(
          new Stratum(
              sum(stratum, pair.isGroup()),
              sum(stratum, pair.isReference()),
              sum(stratum, other -> !other.takesPart())));
    }
    return new Contrast(pair.comparison(), strata);
  }

  private Tally sum(Tally[] stratum, Predicate<Group> counted) {
    Tally sum = Tally.NONE;
    for (int i = 0; i < stratum.length; i++) {
      if (counted.test(groups.at(i))) {
        sum = sum.plus(stratum[i]);
      }
    }
    return sum;
  }
}
