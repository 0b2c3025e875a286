package org.evenhand.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.schema.Language;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Says what is being done, how much of it is done and how long the rest will take at the pace so
 * far: on one line of a terminal, which is drawn anew in its place and gone at the end. Where
 * nobody looks it stays quiet.
 */
final class Progress implements AutoCloseable {

  /** A line of this length fits on every terminal. */
  private static final int WIDTH = 79;

  private static final int BAR = 20;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final PrintWriter to;
  private final boolean seen;
  private final Language language;
  private final InstantSource clock;
  private String doing = "";
  private int steps;
  private Instant begun = Instant.MIN;
  private Instant drawn = Instant.MIN;
  private int length;

  /**
   * A line.
   *
   * @param to where it is drawn
   * @param seen whether a person looks there
   * @param language that it is read in
   */
  Progress(PrintWriter to, boolean seen, Language language, InstantSource clock) {
    this.to = to;
    this.seen = seen;
    this.language = language;
    this.clock = clock;
  }

  /** The line of a verb, on its error output. */
  static Progress of(CommandSpec verb, Language language) {
    return new Progress(
        verb.commandLine().getErr(), Screen.of(verb).err(), language, Clock.systemUTC());
  }

  /** Begins a step. */
  synchronized void begin(Message step) {
    steps++;
    doing = step.in(language);
    begun = clock.instant();
    draw(doing);
  }

  /** Rows of the export are read in the first step; what is heard of them later comes too late. */
  synchronized void rows(long rows, double done) {
    if (steps == 1) {
      at(Message.of("progress.rows", "rows", Format.count(rows)), done);
    }
  }

  /**
   * Says how far the step has come.
   *
   * @param detail what there is to say besides
   * @param done the part of it that is done, from 0 to 1
   */
  synchronized void at(Message detail, double done) {
    Instant now = clock.instant();
    if (done < 1 && now.isBefore(drawn.plus(PAUSE))) {
      return;
    }
    drawn = now;
    int filled = (int) (BAR * done);
    String share =
        "[%s%s] %3d %%".formatted("=".repeat(filled), " ".repeat(BAR - filled), (int) (100 * done));
    draw(
        Stream.of(doing, share, detail.in(language), timeLeft(Duration.between(begun, now), done))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("  ")));
  }

  private String timeLeft(Duration taken, double done) {
    if (done <= 0 || done >= 1) {
      return "";
    }
    long seconds = Math.round(taken.toMillis() * (1 - done) / done / 1000);
    Message left =
        seconds < 60
            ? Message.of("progress.seconds", "count", seconds)
            : Message.of("progress.minutes", "count", Math.round(seconds / 60.0));
    return left.in(language);
  }

  private void draw(String line) {
    if (seen) {
      String shown = line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
      to.print("\r" + shown + " ".repeat(Math.max(0, length - shown.length())));
      to.flush();
      length = shown.length();
    }
  }

  /** Leaves the line blank, so that what is printed next stands on a line of its own. */
  @Override
  public synchronized void close() {
    if (length > 0) {
      draw("");
      to.print("\r");
      to.flush();
    }
  }
}
