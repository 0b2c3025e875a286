package org.evenhand.measure;

import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;

/** One committee question: turns the cube into findings. Implementations are immutable. */
public interface Measure {

  /** The identifier that stands in the column {@code question} and in the plan. */
  String id();

  /** The question, as a committee would ask it. */
  String question();

  /**
   * The fields of the contract that it looks at. A field that holds a token becomes {@link
   * Cube#clusters}, a field of a companion table is named {@code table.field} and becomes {@link
   * Cube#companion}, every other field is a dimension of the cube. A measure whose fields the
   * export lacks is reported as not computed, never as an error.
   */
  Set<String> needs();

  /**
   * Those of its fields of which it only matters whether something was recorded. The cube may then
   * hold the codes {@code recorded} and {@code not_recorded} in their place, and stays small.
   */
  default Set<String> recordedOnly() {
    return Set.of();
  }

  /** Which cases the cube holds. */
  default Reach reach() {
    return Reach.PERIOD;
  }

  /**
   * The findings, in a fixed order.
   *
   * @param cube a cube that has at least what {@link #needs()} names, and knows its period
   */
  List<Finding> of(Cube cube);
}
