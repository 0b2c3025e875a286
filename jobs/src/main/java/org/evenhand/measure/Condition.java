package org.evenhand.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/** Says of the cells of a cube whether their cases count; by their codes alone. */
@FunctionalInterface
public interface Condition {

  /** Every case. */
  Condition ALWAYS = cube -> cell -> true;

  /**
   * The condition on the cells of this cube.
   *
   * @throws IllegalArgumentException if the cube lacks a field that it looks at
   */
  Predicate<Cell> on(Cube cube);

  /** Cases whose code in this field is such a one. */
  static Condition where(String field, Predicate<Code> such) {
    return cube -> {
      CubeAxis axis = CubeAxis.of(cube, field);
      boolean[] places = axis.where(such);
      return cell -> places[axis.in(cell)];
    };
  }

  /** Cases with one of these codes. */
  static Condition in(String field, String... codes) {
    List<String> wanted = Arrays.asList(codes);
    return where(field, code -> wanted.contains(code.code()));
  }

  /** Cases of which a day, a count or a code was recorded in this field. */
  static Condition recorded(String field) {
    return where(field, code -> !code.code().equals(Contract.NOT_RECORDED));
  }

  /** Cases whose outcome the plan counts as decided. */
  static Condition decided(Plan plan) {
    return where(FieldName.OUTCOME, code -> plan.decided().contains(code.code()));
  }

  /**
   * Cases whose outcome is a sanction that stands at this rung or above; a sanction without a rung
   * never does.
   */
  static Condition sanctionedAt(int rung) {
    return in(FieldName.OUTCOME, EventDefinition.SANCTIONED)
        .and(where(FieldName.SANCTION, isAtOrAbove(rung)));
  }

  /** Whether a sanction stands at this rung or above; one without a rung never does. */
  static Predicate<Code> isAtOrAbove(int rung) {
    return code -> code.rung().orElse(-1) >= rung;
  }

  /** How many cases of a cube meet it. */
  default long count(Cube cube) {
    return cube.cells().stream().filter(on(cube)).mapToLong(Cell::cases).sum();
  }

  /** Cases that meet both conditions. */
  default Condition and(Condition other) {
    return cube -> on(cube).and(other.on(cube));
  }

  /** Cases that meet one of the conditions or both. */
  default Condition or(Condition other) {
    return cube -> on(cube).or(other.on(cube));
  }

  /** Cases that do not meet this condition. */
  default Condition not() {
    return cube -> on(cube).negate();
  }
}
