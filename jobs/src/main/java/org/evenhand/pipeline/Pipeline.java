package org.evenhand.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.evenhand.blind.Blinding;
import org.evenhand.blind.OpeningCode;
import org.evenhand.blind.Seal;
import org.evenhand.blind.SealedReport;
import org.evenhand.gate.Refusal;
import org.evenhand.report.Document;
import org.evenhand.report.Results;
import org.evenhand.report.RunFacts;
import org.evenhand.report.contents.Sections;
import org.evenhand.report.render.Renderer;
import org.evenhand.report.render.Renderers;
import org.evenhand.schema.Code;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Row;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.spark.Archive;
import org.evenhand.spark.Engine;
import org.evenhand.spark.FilesInMemory;
import org.evenhand.spark.OutputFiles;
import org.evenhand.spark.OutputFolder;
import org.evenhand.verdict.Alternative;
import org.evenhand.verdict.DecisionRule;
import org.evenhand.verdict.Judgement;

/**
 * The main job, and the one composition root: export, gate, cube (one scan), findings, verdicts,
 * then tables and the committee's report.
 */
public final class Pipeline {

  private final Engine engine;
  private final Progress progress;
  private final Optional<RandomGenerator> lots;

  public Pipeline(Engine engine, Progress progress) {
    this(engine, progress, Optional.empty());
  }

  private Pipeline(Engine engine, Progress progress, Optional<RandomGenerator> lots) {
    this.engine = engine;
    this.progress = progress;
    this.lots = lots;
  }

  /** The same job for a report that is read blind, under letters that these lots draw. */
  public Pipeline blind(RandomGenerator drawing) {
    return new Pipeline(engine, progress, Optional.of(drawing));
  }

  /**
   * Runs the main job.
   *
   * @param request what is asked
   * @param out folder that takes {@code confidential/period=...}
   * @param csv whether every table gets a CSV twin
   * @return what was written
   * @throws Refusal if the data were refused; the account is written all the same
   * @throws ConfigurationException if plan, mapping or the output folder are wrong
   */
  public Outcome run(Request request, String out, boolean csv) {
    String name = "period=" + request.period().label();
    try (OutputFolder folder = open(engine, out, History.confidential(out) + "/" + name)) {
      History history =
          History.of(new Archive(engine, History.confidential(out)), request.period());
      progress.step("reading " + request.casesName());
      ScannedExport intake = ScannedExport.read(engine, request);
      if (intake.refusal().isPresent()) {
        throw refused(intake, History.confidential(out) + "/refused/" + name);
      }
      intake.confirm();
      Outcome outcome =
          lots.isPresent()
              ? sealed(intake, history, folder, csv)
              : answer(intake, history, folder, csv);
      folder.commit();
      folder.remove("refused/" + name);
      return outcome;
    } catch (IOException e) {
      throw unwritable();
    }
  }

  /**
   * Answers under the groups' own names, seals that, and answers again under letters. The names
   * stand in memory and in the sealed file and nowhere else.
   */
  private Outcome sealed(ScannedExport intake, History history, OutputFolder folder, boolean csv)
      throws IOException {
    FilesInMemory open = new FilesInMemory(folder.path());
    answer(intake, history, open, csv);
    Blinding blinding = Blinding.draw(intake, lots.orElseThrow());
    OpeningCode code = OpeningCode.draw(lots.orElseThrow());
    SealedReport report = SealedReport.of(blinding.letters(), open.files());
    folder.write(Blinding.KEY, Seal.close(report.files(), code, lots.orElseThrow()));
    String digest = folder.digests().get(Blinding.KEY);
    Outcome outcome = answer(blinding.of(intake, digest), blinding.of(history), folder, csv);
    return new Outcome(
        outcome.folder(), outcome.rulings(), outcome.facts(), Optional.of(code.text()));
  }

  /** Everything after the scan; its cost does not depend on the number of cases. */
  Outcome answer(ScannedExport intake, History history, OutputFiles folder, boolean csv)
      throws IOException {
    progress.step("answering the plan's questions");
    Results results = answers(intake, history);
    progress.step("writing " + folder.path());
    write(folder, Tables.of(intake, results), csv);
    Document document = Document.of(results, Sections.STANDARD);
    for (Map.Entry<String, Renderer> file : Renderers.REPORT.entrySet()) {
      folder.write(file.getKey(), file.getValue().render(document));
    }
    if (intake.blinding().isEmpty()) {
      folder.write("plan.yaml", intake.request().plan().text().getBytes(StandardCharsets.UTF_8));
    }
    RunFacts facts = results.facts();
    folder.write("manifest.json", Manifest.of(intake, history, facts, folder.digests()));
    return new Outcome(folder.path(), results.rulings(), facts, Optional.empty());
  }

  /** Findings and verdicts with what the report says beside them. */
  static Results answers(ScannedExport intake, History history) {
    Plan plan = intake.request().plan().plan();
    Map<String, List<Code>> codes = intake.dimensions();
    Judgement judgement = DecisionRule.of(plan).of(intake.findings(), codes);
    List<Alternative> alternatives = intake.alternatives(codes);
    return new Results(
        judgement.findings(),
        judgement.rulings(),
        alternatives,
        Facts.of(intake, history, alternatives),
        codes,
        plan);
  }

  /**
   * What a run wrote.
   *
   * @param folder where it lies
   * @param rulings the verdicts
   * @param facts the facts of the run
   * @param openingCode what opens a report that is read blind; it stands nowhere else
   */
  public record Outcome(
      String folder,
      List<org.evenhand.verdict.Ruling> rulings,
      RunFacts facts,
      Optional<String> openingCode) {}

  /**
   * Opens the folder of a result.
   *
   * @param out the folder that a person named
   * @param path of the result in it
   */
  public static OutputFolder open(Engine engine, String out, String path) {
    if (out.isBlank()) {
      throw unwritable();
    }
    try {
      return OutputFolder.open(engine, path);
    } catch (IOException e) {
      throw unwritable();
    }
  }

  public static ConfigurationException unwritable() {
    return new ConfigurationException(
        "--out: the folder cannot be written; name one that you may write, on a disk with space");
  }

  private Refusal refused(ScannedExport intake, String path) throws IOException {
    try (OutputFolder folder = OutputFolder.open(engine, path)) {
      write(folder, Tables.account(intake), true);
      folder.commit();
    }
    return new Refusal(
        intake.refusal().orElseThrow() + " (account and rejected rows: " + path + ")");
  }

  private static void write(OutputFiles folder, Map<OutputTable, List<Row>> tables, boolean csv)
      throws IOException {
    for (Map.Entry<OutputTable, List<Row>> table : tables.entrySet()) {
      folder.write(table.getKey(), table.getValue());
      if (csv) {
        folder.write(
            "csv/" + table.getKey().name() + ".csv", CsvTable.of(table.getKey(), table.getValue()));
      }
    }
  }
}
