package org.evenhand.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.evenhand.compare.ComparisonMap;
import org.evenhand.compare.ComparisonText;
import org.evenhand.compare.RunComparison;
import org.evenhand.compare.StoredRun;
import org.evenhand.compare.TwoRuns;
import org.evenhand.schema.Contract;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb that sets the verdicts of two runs beside each other and says what changed them. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Say which verdicts differ between two periods or two runs, and whether the software, the"
          + " plan, the data or the mapping changed them.",
      "Exit code 0 whether or not a verdict changed. What it prints is as confidential as the"
          + " tables."
    },
    footer = {
      "",
      "Examples:",
      "  evenhand compare out/confidential/period=2026Q2 \\",
      "      out/confidential/period=2026Q3",
      "  evenhand compare old/confidential/period=2026Q3 \\",
      "      new/confidential/period=2026Q3 --all"
    })
final class Compare implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = {"Folder of a period, or its URI:", ".../confidential/period=2026Q2"})
  private String a;

  @Parameters(index = "1", paramLabel = "B", description = "The folder to set beside it.")
  private String b;

  @Option(names = "--all", description = "List the unchanged verdicts too.")
  private boolean all;

  @Option(names = "--json", description = "Print everything as JSON.")
  private boolean json;

  @Mixin private Master master;

  @Override
  public Integer call() {
    try (Engine engine = master.engine(Reading.UNHEARD)) {
      RunComparison comparison =
          new TwoRuns(StoredRun.open(engine, a), StoredRun.open(engine, b)).compared();
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? json(comparison) : text(comparison));
      out.flush();
      return 0;
    }
  }

  private String text(RunComparison comparison) {
    return ComparisonText.of(comparison, Contract.v1().codeList("categories"), all);
  }

  private static String json(RunComparison comparison) {
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(ComparisonMap.of(comparison))
          + System.lineSeparator();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a comparison holds plain values only", e);
    }
  }
}
