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
   * The fields of the contract that the cube must have as dimensions. A measure whose fields the
   * export lacks is reported as not computed, never as an error.
   */
  Set<String> needs();

  /**
   * The findings, in a fixed order.
   *
   * @param cube a cube that has at least the dimensions of {@link #needs()}
   */
  List<Finding> of(Cube cube);
}
