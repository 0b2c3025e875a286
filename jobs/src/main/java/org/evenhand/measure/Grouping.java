package org.evenhand.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

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
    return codes(cube).stream().map(group).distinct().toList();
  }

  /** The codes that take part and have a case in the cube, in their order. */
  public List<Code> codes(Cube cube) {
    return cube.occupied(field).stream().filter(takesPart).toList();
  }

  /** The codes that take part, have a case in the cube and are not the reference themselves. */
  public List<Code> codes(Cube cube, String comparator) {
    return codes(cube).stream().filter(code -> !code.code().equals(comparator)).toList();
  }

  /**
   * The codes that a group is set beside.
   *
   * @param comparator {@code rest}, for all others that take part, or the code of one
   */
  public Predicate<Code> reference(Code group, String comparator) {
    return comparator.equals(Plan.REST)
        ? takesPart.and(code -> !code.equals(group))
        : code -> code.code().equals(comparator);
  }

  private static boolean isUnknown(Code code) {
    return code.code().equals(Contract.NOT_RECORDED) || code.code().equals(UNKNOWN);
  }
}
