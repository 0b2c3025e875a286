package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;

/**
 * A dimension of a cube and its place in the cube's cells.
 *
 * @param position place of the code in {@link Cell#codes()}
 * @param codes the dimension's codes
 */
public record CubeAxis(int position, List<Code> codes) {

  /** What makes two cases of one kind where the plan leaves it open: category and severity. */
  public static final List<String> KIND = List.of(FieldName.COMPLAINT_CATEGORY, FieldName.SEVERITY);

  /** The fields that every sanction rate needs. */
  private static final List<String> CORE =
      List.of(
          FieldName.COMPLAINT_CATEGORY,
          FieldName.DECLARED_ALIGNMENT,
          FieldName.OUTCOME,
          FieldName.SANCTION);

  /**
   * The axis of this name.
   *
   * @throws IllegalArgumentException if the cube lacks it
   */
  public static CubeAxis of(Cube cube, String name) {
    for (int i = 0; i < cube.dimensions().size(); i++) {
      if (cube.dimensions().get(i).name().equals(name)) {
        return new CubeAxis(i, cube.dimensions().get(i).codes());
      }
    }
    throw new IllegalArgumentException("the cube has no dimension " + name);
  }

  /** The fields that a rate within these strata needs, and further ones, each once. */
  public static List<String> coreWith(List<String> strata, String... further) {
    return Stream.of(CORE, strata, List.of(further))
        .flatMap(List::stream)
        .distinct()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The fields of a companion table, as a measure needs them. */
  public static List<String> ofCompanion(String table, List<String> fields) {
    return fields.stream().map(field -> table + "." + field).toList();
  }

  /** The axes of these names, in their order. */
  public static List<CubeAxis> of(Cube cube, List<String> names) {
    return names.stream().map(name -> of(cube, name)).toList();
  }

  /** Where a cell lies on this axis. */
  public int in(Cell cell) {
    return cell.codes().get(position);
  }

  /** The number that a cell has on this axis of days, counts or months, where one was recorded. */
  public OptionalInt number(NumericDimension scale, Cell cell) {
    return scale.isRecorded(in(cell))
        ? OptionalInt.of(scale.number(in(cell)))
        : OptionalInt.empty();
  }

  /** The code of a cell. */
  public Code code(Cell cell) {
    return codes.get(in(cell));
  }

  /** The code at a place. */
  public String code(int place) {
    return codes.get(place).code();
  }

  /**
   * Where a cell lies on several axes at once: one number, ordered as the codes are.
   *
   * @throws ArithmeticException if the axes have more combinations than a long can count
   */
  public static long place(List<CubeAxis> axes, Cell cell) {
    long place = 0;
    for (CubeAxis axis : axes) {
      place = Math.addExact(Math.multiplyExact(place, axis.codes.size()), axis.in(cell));
    }
    return place;
  }

  /** The places on several axes that {@link #place(List, Cell)} made one number of. */
  public static List<Integer> places(List<CubeAxis> axes, long place) {
    Integer[] places = new Integer[axes.size()];
    long rest = place;
    for (int i = places.length - 1; i >= 0; i--) {
      int size = axes.get(i).codes.size();
      places[i] = (int) (rest % size);
      rest /= size;
    }
    return List.of(places);
  }

  /** How many cases that meet a condition the cube has at each place. */
  public long[] counts(Cube cube, Condition condition) {
    Predicate<Cell> counted = condition.on(cube);
    long[] counts = new long[codes.size()];
    for (Cell cell : cube.cells()) {
      counts[in(cell)] += counted.test(cell) ? cell.cases() : 0;
    }
    return counts;
  }

  /** The places on this axis at which the cube has a case, in the order of the codes. */
  public List<Integer> occupied(Cube cube) {
    TreeSet<Integer> places = new TreeSet<>();
    for (Cell cell : cube.cells()) {
      places.add(in(cell));
    }
    return List.copyOf(places);
  }

  /** {@link FindingKey#ALL}, then the codes of which the cube has a case. */
  public List<String> occupiedAndAll(Cube cube) {
    return Stream.concat(Stream.of(FindingKey.ALL), occupied(cube).stream().map(this::code))
        .toList();
  }

  /** For each place, whether its code is such a one. */
  public boolean[] where(Predicate<Code> such) {
    boolean[] places = new boolean[codes.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = such.test(codes.get(i));
    }
    return places;
  }
}
