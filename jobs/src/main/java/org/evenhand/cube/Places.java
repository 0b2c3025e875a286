package org.evenhand.cube;

import java.util.List;
import java.util.function.LongUnaryOperator;
import org.evenhand.schema.Period;

/**
 * Where the cells over some dimensions come to lie among other ones, as numbers: {@link
 * Clusters#NOWHERE} for cases that are left behind.
 *
 * @param dimensions the dimensions of the cells
 */
record Places(List<Dimension> dimensions) {

  /** The cells over fewer dimensions. */
  LongUnaryOperator onto(List<Dimension> fewer) {
    Coordinates own = Coordinates.over(dimensions);
    Coordinates others = Coordinates.over(fewer);
    int[] positions = fewer.stream().mapToInt(dimension -> position(dimension.name())).toArray();
    return place -> others.pack(i -> own.code(place, positions[i]));
  }

  /** The cells of these months, where they are. */
  LongUnaryOperator during(String months, Period period) {
    Coordinates own = Coordinates.over(dimensions);
    int position = position(months);
    NumericDimension scale = NumericDimension.MONTHS;
    boolean[] within = new boolean[dimensions.get(position).codes().size()];
    for (int month = 0; month < within.length; month++) {
      within[month] =
          scale.isRecorded(month) && period.contains(NumericDimension.month(scale.number(month)));
    }
    return place -> within[own.code(place, position)] ? place : Clusters.NOWHERE;
  }

  /**
   * The cells under other codes.
   *
   * @param codes for each dimension, the new place of the code at each of its places
   */
  LongUnaryOperator recoded(List<Dimension> others, int[][] codes) {
    Coordinates own = Coordinates.over(dimensions);
    Coordinates recoded = Coordinates.over(others);
    return place -> recoded.pack(i -> codes[i][own.code(place, i)]);
  }

  /**
   * The position of a dimension.
   *
   * @throws IllegalArgumentException if it is not among them
   */
  int position(String name) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the cube has no dimension " + name);
  }
}
