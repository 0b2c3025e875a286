package org.evenhand.notebook;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a notebook's execution went.
 *
 * @param notebook the notebook
 * @param written the copy with outputs
 * @param failure the cell that failed; empty when all cells ran
 */
public record Execution(Path notebook, Path written, Optional<Failure> failure) {

  /**
   * A failing cell.
   *
   * @param cell its number among the cells of code, from 1
   * @param reason what was wrong, in one line
   */
  public record Failure(int cell, String reason) {}

  /** The outcome in one line. */
  public String line() {
    return failure
        .map(
            f ->
                "%s: code cell %d failed: %s; see %s"
                    .formatted(notebook, f.cell(), f.reason(), written))
        .orElseGet(() -> notebook + " -> " + written);
  }
}
