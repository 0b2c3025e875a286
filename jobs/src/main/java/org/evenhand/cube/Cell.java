package org.evenhand.cube;

import java.util.List;

/**
 * A combination of codes and the number of cases that have it.
 *
 * @param codes one position per dimension of the cube, into that dimension's codes
 * @param cases number of cases, at least 1
 */
public record Cell(List<Integer> codes, long cases) {

  /**
   * @throws IllegalArgumentException if there is no case
   */
  public Cell {
    codes = List.copyOf(codes);
    if (cases < 1) {
      throw new IllegalArgumentException("a cell holds at least one case");
    }
  }
}
