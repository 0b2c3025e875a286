package org.evenhand.report;

import java.util.List;

/**
 * A chart: numbers as pictures that it draws itself. A kind of chart is a type of its own and
 * concerns no renderer. All kinds are immutable.
 */
public non-sealed interface Chart extends Block {

  /** What it shows. */
  String title();

  /** One plain sentence that says how to read it. */
  String reading();

  /** Its pictures, in their order. */
  List<Picture> pictures();

  @Override
  default <R> R accept(BlockVisitor<R> visitor) {
    return visitor.chart(this);
  }
}
