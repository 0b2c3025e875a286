package org.evenhand.cube;

import java.util.List;
import org.evenhand.schema.Code;

/**
 * One coordinate of the cube: a field of the contract and the codes that it takes, in the order of
 * its code list.
 *
 * @param name the field's name in the contract
 * @param codes its codes in their fixed order
 */
public record Dimension(String name, List<Code> codes) {

  /** Copies the codes. */
  public Dimension {
    codes = List.copyOf(codes);
  }

  /** The position of a code, or -1. */
  public int indexOf(String code) {
    for (int i = 0; i < codes.size(); i++) {
      if (codes.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }
}
