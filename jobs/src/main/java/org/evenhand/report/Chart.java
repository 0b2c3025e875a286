package org.evenhand.report;

import java.util.List;
import org.evenhand.message.Message;

/**
 * A chart: numbers as pictures that it draws itself. A kind of chart is a type of its own and
 * concerns no renderer. All kinds are immutable.
 */
public non-sealed interface Chart extends Block {

  /** What it shows, as a finding where there is one. */
  Message title();

  /** One plain sentence that says how to read it. */
  Message reading();

  /** Its numbers. */
  Table data();

  /** Its pictures as they stand on such a sheet, in their order. */
  List<Picture> pictures(Sheet sheet);

  @Override
  default <R> R accept(BlockVisitor<R> visitor) {
    return visitor.chart(this);
  }
}
