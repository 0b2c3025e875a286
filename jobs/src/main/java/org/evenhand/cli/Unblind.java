package org.evenhand.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.evenhand.blind.Opening;
import org.evenhand.blind.OpeningCode;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.spark.Engine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb that opens a report that was read blind. */
@Command(
    name = "unblind",
    mixinStandardHelpOptions = true,
    description =
        "Open a report that was read blind: put the groups' own names in the place of the letters.",
    footer = {
      "",
      "Without --code or --code-file the code is asked for, or read from standard input.",
      "",
      "Examples:",
      "  evenhand unblind out/confidential/period=2026Q3",
      "  evenhand unblind out/confidential/period=2026Q3 --code-file code.txt"
    })
final class Unblind implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "OUT/confidential/period=... of a blind run.")
  private String folder;

  @ArgGroup private Given given;

  @Option(names = "--json", description = "Print the outcome as JSON.")
  private boolean json;

  /** Where the code is, if it is not typed. */
  static final class Given {

    @Option(
        names = "--code",
        paramLabel = "CODE",
        description =
            "The opening code. Other users of this machine can see a command line: rather leave it"
                + " out and type the code when asked.")
    private String code;

    @Option(names = "--code-file", paramLabel = "FILE", description = "File of the opening code.")
    private Path file;
  }

  @Override
  public Integer call() {
    OpeningCode code = OpeningCode.parse(code());
    String place = folder.replaceAll("(?<=.)/+$", "");
    try (Engine engine = Master.small()) {
      Opening.Opened opened = Opening.of(engine, place, code, Instant.now());
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? Notice.openedJson(place, opened.letters()) : Notice.opened(place, opened));
      out.flush();
      return 0;
    }
  }

  private String code() {
    try {
      if (given != null) {
        return given.code == null ? Files.readString(given.file) : given.code;
      }
      return typed();
    } catch (IOException e) {
      throw new ConfigurationException(
          "opening code: cannot be read; check the file, or leave the options out and type it");
    }
  }

  private static String typed() throws IOException {
    Console console = System.console();
    String line =
        console == null
            ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .readLine()
            : console.readLine("Opening code: ");
    return line == null ? "" : line;
  }
}
