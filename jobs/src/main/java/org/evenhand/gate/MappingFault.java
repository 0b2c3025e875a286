package org.evenhand.gate;

import java.util.List;

/** A mapping that is at odds with the contract. The message is one line and shows no value. */
public final class MappingFault extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final transient List<String> path;

  /**
   * @param what is wrong and what to do about it
   * @param path keys of the mapping that lead to where it stands, as far as the file has them
   */
  MappingFault(String what, String... path) {
    super("mapping: " + what);
    this.what = what;
    this.path = List.of(path);
  }

  /** What is wrong and what to do about it. */
  public String what() {
    return what;
  }

  /** Keys that lead to where it stands. */
  public List<String> path() {
    return path;
  }
}
