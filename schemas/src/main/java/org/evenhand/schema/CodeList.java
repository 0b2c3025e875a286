package org.evenhand.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The closed, ordered list of values that a coded field may hold.
 *
 * @param name of the list, such as {@code outcomes}
 * @param codes its entries in their fixed order
 */
public record CodeList(String name, List<Code> codes) {

  /**
   * @throws IllegalArgumentException if a code is repeated
   */
  public CodeList {
    codes = List.copyOf(codes);
    Set<String> seen = new HashSet<>();
    for (Code code : codes) {
      if (!seen.add(code.code())) {
        throw new IllegalArgumentException("code list " + name + " repeats " + code.code());
      }
    }
  }

  /** The entry with this code, if the list has it. */
  public Optional<Code> find(String code) {
    return codes.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }
}
