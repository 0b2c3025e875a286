package org.evenhand.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;

/**
 * What is compared: a field, the group that each of its codes belongs to, and whether the group
 * takes part in comparisons or stands beside them, as undeclared alignments do.
 *
 * @param field the dimension, which stands in the column {@code compared}
 * @param group name of the group that a code belongs to
 * @param takesPart whether cases with a code are in comparisons
 */
public record Grouping(String field, Function<Code, String> group, Predicate<Code> takesPart) {

  private static final String UNKNOWN = "unknown";

  /** Declared alignments, each a group; undeclared ones stand beside. */
  public static final Grouping ALIGNMENT =
      new Grouping(FieldName.DECLARED_ALIGNMENT, Code::code, Code::isDeclared);

  /** The codes of a field, each a group; what is not recorded or unknown stands beside. */
  public static Grouping each(String field) {
    return new Grouping(field, Code::code, code -> !isUnknown(code));
  }

  /**
   * Groups of codes of a field; a code without a group stands beside under its own name.
   *
   * @param group the group of a code, if it has one
   */
  public static Grouping by(String field, Function<Code, Optional<String>> group) {
    return new Grouping(
        field,
        code -> group.apply(code).orElse(code.code()),
        code -> group.apply(code).isPresent());
  }

  /** The names of the groups that take part and have a case in the cube, in the order of codes. */
  public List<String> groups(Cube cube) {
    CubeAxis axis = CubeAxis.of(cube, field);
    return axis.occupied(cube).stream()
        .map(axis.codes()::get)
        .filter(takesPart)
        .map(group)
        .distinct()
        .toList();
  }

  private static boolean isUnknown(Code code) {
    return code.code().equals(Contract.NOT_RECORDED) || code.code().equals(UNKNOWN);
  }
}
