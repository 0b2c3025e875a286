package org.evenhand.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.evenhand.message.Message;
import org.evenhand.pipeline.Request;
import org.evenhand.schema.Language;
import org.evenhand.schema.Period;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.simulate.SyntheticCompanions;
import org.evenhand.simulate.SyntheticExport;
import org.evenhand.simulate.Truth;
import org.evenhand.simulate.TruthFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb that writes a synthetic export whose truth is known. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Write a synthetic export of any size from a known truth.",
    footer = {
      "",
      "Examples:",
      "  evenhand simulate --truth truth.yaml --out cases-2026Q3.csv",
      "  evenhand simulate --truth truth-full.yaml --out cases.csv \\",
      "      --companions beside",
      "  evenhand simulate --truth truth.yaml --period 2026Q4 --cases 1000000 \\",
      "      --out cases.csv.gz"
    })
final class Simulate implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "FILE",
      description = "YAML with every probability that the rows are drawn from.")
  private Path truth;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "File to write: *.csv, *.csv.gz or *.parquet.")
  private Path out;

  @Option(
      names = "--companions",
      paramLabel = "DIR",
      description = "Folder for the files beside the export that the truth asks for.")
  private Path companions;

  @Option(
      names = "--cases",
      paramLabel = "N",
      description = "Number of rows, instead of the truth's.")
  private Long cases;

  @Option(names = "--seed", paramLabel = "N", description = "Another export of the same truth.")
  private Long seed;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = {"Months of receipt, instead of the truth's:", Period.FORMS + "."})
  private String period;

  @Override
  public Integer call() {
    if (cases != null && cases < 1) {
      throw new ConfigurationException("--cases: must be a whole number, 1 or more");
    }
    String name = out.toString().toLowerCase(Locale.ROOT);
    if (!name.matches(".*\\.(csv|csv\\.gz|parquet)")) {
      throw new ConfigurationException("--out: must end in .csv, .csv.gz or .parquet");
    }
    Truth known =
        TruthFile.read(truth).with(seed, cases, period == null ? null : Request.months(period));
    List<Path> beside = companions == null ? List.of() : writeCompanions(known);
    write(known);
    PrintWriter said = spec.commandLine().getOut();
    said.println(known.cases() + " cases in " + out);
    beside.forEach(file -> said.println("beside it " + file));
    return 0;
  }

  private void write(Truth known) {
    try (Progress progress = Progress.of(spec, Language.ENGLISH)) {
      progress.begin(Message.of("progress.writing", "folder", out.getFileName().toString()));
      LongConsumer rows = written -> progress.rows(written, (double) written / known.cases());
      new SyntheticExport(known, SyntheticExport.BLOCK, rows).write(out);
    } catch (IOException e) {
      throw unwritable("--out");
    }
  }

  private List<Path> writeCompanions(Truth known) {
    try {
      return new SyntheticCompanions(known).write(companions);
    } catch (IOException e) {
      throw unwritable("--companions");
    }
  }

  private static ConfigurationException unwritable(String option) {
    return new ConfigurationException(
        option
            + ": cannot be written; name a place in a folder that is there and that you may write,"
            + " on a disk with space");
  }
}
