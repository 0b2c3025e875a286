package org.evenhand.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Says what is being done, on a terminal only; a pipe stays quiet. */
final class Progress {

  private Progress() {}

  /** Takes each step as it begins, and tells it where a person looks at this writer. */
  static Consumer<String> to(PrintWriter out) {
    boolean terminal = System.console() != null;
    return step -> {
      if (terminal) {
        out.println("… " + step);
        out.flush();
      }
    };
  }
}
