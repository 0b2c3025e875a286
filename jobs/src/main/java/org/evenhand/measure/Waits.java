package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Groups.Group;
import org.evenhand.measure.Groups.Pairing;
import org.evenhand.stat.Durations;
import org.evenhand.stat.Durations.Moment;

/**
 * The cube as every question about time sees it: how long cases waited, by stratum and group, made
 * in one pass over the cells. Immutable once made.
 */
public final class Waits {

  private final Groups groups;
  private final SortedMap<Long, List<List<Moment>>> byStratum = new TreeMap<>();
  private final long[] notFollowed;

  private Waits(Groups groups) {
    this.groups = groups;
    notFollowed = new long[groups.size()];
  }

  /**
   * The waits of a cube on a course, by the groups compared.
   *
   * @param strata fields that are held fixed; none for the plain curves
   * @throws IllegalArgumentException if the cube lacks a field
   */
  public static Waits of(Cube cube, Grouping compared, TimeToEvent course, List<String> strata) {
    Waits waits = new Waits(Groups.of(cube, compared));
    List<CubeAxis> fixed = CubeAxis.of(cube, strata);
    Predicate<Cell> open = course.open().on(cube);
    Function<Cell, Optional<Moment>> moment = course.moment().apply(cube);
    for (Cell cell : cube.cells()) {
      if (open.test(cell)) {
        waits.add(CubeAxis.place(fixed, cell), cell, moment.apply(cell));
      }
    }
    return waits;
  }

  private void add(long stratum, Cell cell, Optional<Moment> moment) {
    int group = groups.in(cell);
    if (moment.isEmpty()) {
      notFollowed[group] = Math.addExact(notFollowed[group], cell.cases());
    } else {
      byStratum.computeIfAbsent(stratum, place -> none()).get(group).add(moment.get());
    }
  }

  private List<List<Moment>> none() {
    List<List<Moment>> moments = new ArrayList<>();
    IntStream.range(0, groups.size()).forEach(group -> moments.add(new ArrayList<>()));
    return moments;
  }

  /** The field compared. */
  String compared() {
    return groups.field();
  }

  /** {@code all}, then the groups that have a case, declared or not. */
  public List<String> groups() {
    return groups.names();
  }

  /** The durations of a group, or of all, over the strata. */
  public Durations of(String group) {
    Predicate<Group> counted = Groups.named(group);
    return Durations.pooled(byStratum.values().stream().map(s -> sum(s, counted)).toList());
  }

  /** Cases of a group, or of all, that are left out because a day was not recorded. */
  public long notFollowed(String group) {
    Predicate<Group> counted = Groups.named(group);
    return IntStream.range(0, notFollowed.length)
        .filter(i -> counted.test(groups.at(i)))
        .mapToLong(i -> notFollowed[i])
        .sum();
  }

  /** Per stratum the durations of every group that takes part in comparisons. */
  public List<List<Durations>> sideBySide() {
    return byStratum.values().stream()
        .map(
            stratum ->
                IntStream.range(0, groups.size())
                    .filter(i -> groups.at(i).takesPart())
                    .mapToObj(i -> new Durations(stratum.get(i)))
                    .toList())
        .toList();
  }

  /**
   * Every group that takes part beside its reference.
   *
   * @throws IllegalArgumentException if the reference group is one that takes no part
   */
  public List<WaitContrast> contrasts(String comparator) {
    return groups.pairings(comparator).stream().map(this::contrast).toList();
  }

  private WaitContrast contrast(Pairing pair) {
    return WaitContrast.of(
        pair.comparison(),
        byStratum.values().stream()
            .map(stratum -> List.of(sum(stratum, pair.isGroup()), sum(stratum, pair.isReference())))
            .toList());
  }

  private Durations sum(List<List<Moment>> stratum, Predicate<Group> counted) {
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (counted.test(groups.at(i))) {
        moments.addAll(stratum.get(i));
      }
    }
    return new Durations(moments);
  }
}
