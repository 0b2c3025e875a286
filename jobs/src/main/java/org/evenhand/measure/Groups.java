package org.evenhand.measure;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;

/**
 * The groups of the field compared that have a case in a cube, in the order of its codes, and which
 * is set beside which. Immutable.
 */
public final class Groups {

  private final Grouping compared;
  private final CubeAxis axis;
  private final List<Group> groups;
  private final int[] groupOf;

  /**
   * A group.
   *
   * @param name its name
   * @param takesPart whether it takes part in comparisons
   */
  public record Group(String name, boolean takesPart) {}

  /**
   * Two sides of a comparison.
   *
   * @param comparison their names
   * @param isGroup which groups make up the one
   * @param isReference which groups make up the other
   */
  record Pairing(Comparison comparison, Predicate<Group> isGroup, Predicate<Group> isReference) {}

  private Groups(Grouping compared, CubeAxis axis, List<Group> groups) {
    this.compared = compared;
    this.axis = axis;
    this.groups = groups;
    groupOf =
        axis.codes().stream().mapToInt(code -> groups.indexOf(group(compared, code))).toArray();
  }

  /**
   * The groups of a cube.
   *
   * @throws IllegalArgumentException if the cube lacks the field
   */
  public static Groups of(Cube cube, Grouping compared) {
    CubeAxis axis = CubeAxis.of(cube, compared.field());
    return new Groups(
        compared,
        axis,
        axis.occupied(cube).stream()
            .map(axis.codes()::get)
            .map(code -> group(compared, code))
            .distinct()
            .toList());
  }

  private static Group group(Grouping compared, Code code) {
    return new Group(compared.group().apply(code), compared.takesPart().test(code));
  }

  /** The field compared. */
  String field() {
    return compared.field();
  }

  int size() {
    return groups.size();
  }

  public Group at(int place) {
    return groups.get(place);
  }

  /** The place of the group that the cases of a cell belong to. */
  public int in(Cell cell) {
    return groupOf[axis.in(cell)];
  }

  /** {@link FindingKey#ALL}, then every group that has a case. */
  public List<String> names() {
    return Stream.concat(Stream.of(FindingKey.ALL), groups.stream().map(Group::name)).toList();
  }

  /** The groups that take part in comparisons. */
  List<String> participants() {
    return groups.stream().filter(Group::takesPart).map(Group::name).toList();
  }

  /** Which groups go by this name; every group where it is {@link FindingKey#ALL}. */
  public static Predicate<Group> named(String name) {
    return group -> name.equals(FindingKey.ALL) || name.equals(group.name());
  }

  /**
   * Every group that takes part beside its reference.
   *
   * @param comparator {@code rest}, for all other groups that take part, or the code of a reference
   *     group, which then stands beside nobody itself
   * @throws IllegalArgumentException if the reference group is one that takes no part
   */
  List<Pairing> pairings(String comparator) {
    if (groups.stream().anyMatch(g -> g.name().equals(comparator) && !g.takesPart())) {
      throw new IllegalArgumentException(
          "plan key comparator: " + comparator + " is not a declared alignment; name one, or rest");
    }
    return groups.stream()
        .filter(group -> group.takesPart() && !group.name().equals(comparator))
        .map(group -> pairing(group, comparator))
        .toList();
  }

  /** Every group that takes no part by itself beside the reference of those that do. */
  List<Pairing> undeclaredPairings(String comparator) {
    return groups.stream()
        .filter(group -> !group.takesPart())
        .map(group -> pairing(group, comparator))
        .toList();
  }

  private Pairing pairing(Group group, String comparator) {
    return new Pairing(
        new Comparison(compared.field(), group.name(), comparator),
        group::equals,
        comparator.equals(Plan.REST)
            ? other -> other.takesPart() && !other.equals(group)
            : other -> other.name().equals(comparator));
  }
}
