package org.evenhand.cli;

import java.nio.file.Path;

/**
 * Something wrong with the input.
 *
 * @param name of the defect
 * @param words that the one line must hold
 * @param arguments prepares files in a folder and gives the arguments of the verb
 */
record Bad(String name, String words, Arguments arguments) {

  /** First of the arguments where they are the whole command line. */
  static final String WHOLE_LINE = "";

  /** Prepares files in a folder and gives the arguments. */
  @FunctionalInterface
  interface Arguments {
    String[] in(Path folder) throws Exception;
  }
}
