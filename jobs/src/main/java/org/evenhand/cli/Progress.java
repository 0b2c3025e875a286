package org.evenhand.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.evenhand.calibrate.Calibration;

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

  /** The same, with how long the rest will take at the pace so far. */
  static Calibration.Progress withTimeLeft(InstantSource clock, Consumer<String> steps) {
    var begun = clock.instant();
    return (doing, done) ->
        steps.accept(doing + timeLeft(Duration.between(begun, clock.instant()), done));
  }

  private static String timeLeft(Duration taken, double done) {
    if (done == 0) {
      return "";
    }
    long seconds = Math.round(taken.toMillis() * (1 - done) / done / 1000);
    return seconds < 60
        ? " (%d s left)".formatted(seconds)
        : " (%d min left)".formatted(Math.round(seconds / 60.0));
  }
}
