package org.evenhand.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.OutputStreamAppender;
import org.evenhand.cli.Evenhand;

/** Runs command lines in this process and sees all that they say, be it past their own streams. */
final class Shell implements AutoCloseable {

  /** Stands for the exit code of a command that did not come to one. */
  static final int NO_CODE = -1;

  /** Beyond it a command is left behind: nothing can end a thread that does not listen. */
  private static final Duration LOST = Duration.ofSeconds(120);

  private static final String APPENDER = "fuzz";
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream past = new ByteArrayOutputStream();
  private final LoggerContext loggers = (LoggerContext) LogManager.getContext(false);
  private ExecutorService thread = Executors.newSingleThreadExecutor();

  /**
   * One command as it was seen.
   *
   * @param line the command line
   * @param code exit code
   * @param out output stream
   * @param err error stream
   * @param log what the program and its libraries said past the two
   * @param time elapsed, or the time that all processors spent on it where that is less: on a
   *     machine with other work a command may wait
   */
  record Step(List<String> line, int code, String out, String err, String log, Duration time) {

    /** The whole of it, for people. */
    String text() {
      return "%s%nexit %d after %s%n%s%s%s%n"
          .formatted(String.join(" ", line), code, time, out, err, log);
    }
  }

  /** Takes what goes to the process's streams and to its log, until it is closed. */
  Shell() {
    PrintStream taken = new PrintStream(past, true, UTF_8);
    System.setOut(taken);
    System.setErr(taken);
    OutputStreamAppender appender =
        OutputStreamAppender.newBuilder().setName(APPENDER).setTarget(past).build();
    appender.start();
    loggers.getConfiguration().getRootLogger().addAppender(appender, null, null);
    loggers.updateLoggers();
  }

  Step put(List<String> line) {
    StringWriter said = new StringWriter();
    StringWriter complained = new StringWriter();
    past.reset();
    long begun = System.nanoTime();
    long spent = SYSTEM.getProcessCpuTime();
    int code = code(line, new PrintWriter(said), new PrintWriter(complained));
    long elapsed = System.nanoTime() - begun;
    long worked = SYSTEM.getProcessCpuTime() - spent;
    return new Step(
        line,
        code,
        said.toString(),
        complained.toString(),
        past.toString(UTF_8),
        Duration.ofNanos(Math.min(elapsed, worked)));
  }

  private int code(List<String> line, PrintWriter said, PrintWriter complained) {
    var command = Evenhand.commandLine().setOut(said).setErr(complained);
    try {
      return thread
          .submit(() -> command.execute(line.toArray(String[]::new)))
          .get(LOST.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.shutdownNow();
      thread = Executors.newSingleThreadExecutor();
      complained.write("left behind after " + LOST);
      return NO_CODE;
    } catch (ExecutionException e) {
      // What not even the command line's own handlers took, such as an Error.
      e.getCause().printStackTrace(complained);
      return NO_CODE;
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a command", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    loggers.getConfiguration().getRootLogger().removeAppender(APPENDER);
    loggers.updateLoggers();
    System.setOut(out);
    System.setErr(err);
  }
}
