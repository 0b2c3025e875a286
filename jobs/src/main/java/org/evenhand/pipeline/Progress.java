package org.evenhand.pipeline;

import java.io.PrintWriter;

/** Says what is being done, on a terminal only; a pipe stays quiet. */
@FunctionalInterface
public interface Progress {

  /** A step begins. */
  void step(String what);

  /** Steps go to this writer where a person looks at it. */
  static Progress to(PrintWriter out) {
    boolean terminal = System.console() != null;
    return what -> {
      if (terminal) {
        out.println("… " + what);
        out.flush();
      }
    };
  }
}
