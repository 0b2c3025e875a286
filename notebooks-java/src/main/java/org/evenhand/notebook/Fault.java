package org.evenhand.notebook;

import java.util.List;

/**
 * Why a cell failed.
 *
 * @param name of the exception, or what kind of fault it is
 * @param message what was wrong
 * @param lines the same for a reader of the notebook, with the places in the cell
 */
record Fault(String name, String message, List<String> lines) {

  /** The fault in one line. */
  String line() {
    return name + (message.isBlank() ? "" : ": " + message.lines().findFirst().orElseThrow());
  }
}
