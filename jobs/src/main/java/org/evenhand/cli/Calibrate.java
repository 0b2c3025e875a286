package org.evenhand.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.evenhand.calibrate.Calibration;
import org.evenhand.calibrate.CalibrationDocument;
import org.evenhand.calibrate.CountedCases;
import org.evenhand.calibrate.Periods;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.message.Message;
import org.evenhand.pipeline.CsvTable;
import org.evenhand.pipeline.Facts;
import org.evenhand.pipeline.History;
import org.evenhand.pipeline.Pipeline;
import org.evenhand.pipeline.Request;
import org.evenhand.pipeline.ScannedExport;
import org.evenhand.report.Document;
import org.evenhand.report.render.Renderers;
import org.evenhand.schema.OutputTable;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.spark.Engine;
import org.evenhand.spark.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb that measures how often the decision rule errs at an organisation's own counts. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = "Simulate periods shaped like an export and tell how often verdicts are wrong.",
    footer = {
      "",
      "Examples:",
      "  evenhand calibrate --plan plan.yaml --like cases.csv --period 2026Q3 --out out",
      "  evenhand calibrate --plan plan.yaml --like export.csv.gz \\",
      "      --mapping mapping.yaml --period 2026Q3 --periods 500 --out out"
    })
final class Calibrate implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--like",
      required = true,
      paramLabel = "FILE",
      description = "Case export whose counts the simulated periods have; read as by run.")
  private String like;

  @Mixin private ExportOptions reading;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder that takes calibration/period=...")
  private String out;

  @Option(
      names = "--periods",
      paramLabel = "N",
      description = "Simulated periods per condition and truth; default: 2000.")
  private int count = Calibration.PERIODS;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another simulation; default: 20260701.")
  private long seed = Calibration.SEED;

  @Option(names = "--json", description = "Print the outcome as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (count < 1) {
      throw new ConfigurationException("--periods: must be a whole number, 1 or more");
    }
    Request request = reading.request(like);
    if (!request.plan().plan().questions().contains(LikeForLike.QUESTION.id())) {
      throw new ConfigurationException(
          "plan key questions: "
              + LikeForLike.QUESTION.id()
              + " is not asked, so that there is no verdict to calibrate; ask it");
    }
    String path = out + "/calibration/period=" + request.period().label();
    Calibration calibration;
    try (Progress progress = Progress.of(spec, request.plan().plan().language());
        Engine engine = reading.engine(progress::rows);
        OutputFolder folder = Pipeline.open(engine, out, path)) {
      progress.begin(Message.of("progress.reading", "name", request.casesName()));
      ScannedExport intake = ScannedExport.read(engine, request.asking(Calibration.QUESTIONS));
      intake.confirm();
      progress.begin(Message.of("progress.simulating"));
      calibration = calibrate(intake, progress);
      write(intake, calibration, folder);
    } catch (IOException e) {
      throw Pipeline.unwritable();
    }
    spec.commandLine().getOut().print(CalibrationNotice.of(calibration, path, json));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private Calibration calibrate(ScannedExport intake, Progress progress) {
    CountedCases cases = CountedCases.of(intake);
    return Calibration.of(
        cases.cube(),
        intake.request().plan().plan(),
        cases.clusters(),
        new Periods(seed, count),
        progress::at);
  }

  private void write(ScannedExport intake, Calibration calibration, OutputFolder folder)
      throws IOException {
    OutputTable table = intake.request().contract().output("calibration");
    folder.write("calibration.csv", CsvTable.of(table, calibration.rows(table)));
    Document document =
        CalibrationDocument.of(calibration, Facts.of(intake, History.NONE, List.of()), command());
    Pipeline.write(folder, document, Renderers.CALIBRATION);
    folder.commit();
  }

  /** The command as it was given, for the document. */
  private String command() {
    return "./evenhand "
        + String.join(" ", List.copyOf(spec.commandLine().getParseResult().originalArgs()));
  }
}
