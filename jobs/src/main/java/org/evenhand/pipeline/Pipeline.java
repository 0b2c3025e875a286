package org.evenhand.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.evenhand.gate.Refusal;
import org.evenhand.message.Message;
import org.evenhand.report.Document;
import org.evenhand.report.Results;
import org.evenhand.report.RunFacts;
import org.evenhand.report.contents.Sections;
import org.evenhand.report.render.Renderer;
import org.evenhand.report.render.Renderers;
import org.evenhand.report.render.TableFiles;
import org.evenhand.schema.Code;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Row;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.spark.Archive;
import org.evenhand.spark.Engine;
import org.evenhand.spark.OutputFiles;
import org.evenhand.spark.OutputFolder;
import org.evenhand.verdict.Alternative;
import org.evenhand.verdict.DecisionRule;
import org.evenhand.verdict.Judgement;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.StandingRule;

/**
 * The main job, and the one composition root: export, gate, cube (one scan), findings, verdicts,
 * then tables and the committee's report.
 */
public final class Pipeline {

  private final Engine engine;
  private final Clock clock;
  private final Consumer<Message> progress;
  private final SortedMap<String, Renderer> formats;

  /**
   * The job.
   *
   * @param clock tells when a manifest is written
   * @param progress is told each step as it begins
   */
  public Pipeline(Engine engine, Clock clock, Consumer<Message> progress) {
    this(engine, clock, progress, Renderers.REPORT);
  }

  private Pipeline(
      Engine engine, Clock clock, Consumer<Message> progress, SortedMap<String, Renderer> formats) {
    this.engine = engine;
    this.clock = clock;
    this.progress = progress;
    this.formats = formats;
  }

  /** The same job, which writes its report for print too. */
  public Pipeline printing() {
    return new Pipeline(engine, clock, progress, Renderers.PRINTED_REPORT);
  }

  /** The names of the files that its report is written to. */
  public List<String> reports() {
    return List.copyOf(formats.keySet());
  }

  /**
   * What is done with an export after its scan.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  public interface AfterScan<T> {

    /** Answers what was asked, and writes that. */
    T of(ScannedExport intake, History history, OutputFolder folder) throws IOException;
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
    return run(request, out, (intake, history, folder) -> answer(intake, history, folder, csv));
  }

  /** The same job with something else done after the scan. */
  public <T> T run(Request request, String out, AfterScan<T> then) {
    String name = "period=" + request.period().label();
    try (OutputFolder folder = open(engine, out, History.confidential(out) + "/" + name)) {
      History history =
          History.of(new Archive(engine, History.confidential(out)), request.period());
      progress.accept(Message.of("progress.reading", "name", request.casesName()));
      ScannedExport intake = ScannedExport.read(engine, request, history);
      if (intake.refusal().isPresent()) {
        throw refused(intake, History.confidential(out) + "/refused/" + name);
      }
      intake.confirm();
      T outcome = then.of(intake, history, folder);
      folder.commit();
      folder.remove("refused/" + name);
      return outcome;
    } catch (IOException e) {
      throw unwritable();
    }
  }

  /** Everything after the scan; its cost does not depend on the number of cases. */
  public Outcome answer(ScannedExport intake, History history, OutputFiles folder, boolean csv)
      throws IOException {
    progress.accept(Message.of("progress.answering"));
    return write(intake, history, answers(intake, history), folder, csv);
  }

  /** Writes what was answered. */
  Outcome write(
      ScannedExport intake, History history, Results results, OutputFiles folder, boolean csv)
      throws IOException {
    progress.accept(Message.of("progress.writing", "folder", folder.path()));
    // The report is made of the results alone, while the tables are written.
    Document document = Document.of(results, Sections.BRIEF, Sections.ANNEX);
    CompletableFuture<SortedMap<String, byte[]>> report =
        CompletableFuture.supplyAsync(() -> Renderers.of(document, formats));
    write(folder, Tables.of(intake, results), csv);
    writeTables(folder, document);
    write(folder, report.join());
    if (intake.blinding().isEmpty()) {
      folder.write("plan.yaml", intake.request().plan().text().getBytes(StandardCharsets.UTF_8));
    }
    RunFacts facts = results.facts();
    folder.write(
        "manifest.json", Manifest.of(intake, history, facts, folder.digests(), clock.instant()));
    return new Outcome(folder.path(), results, intake.unanswered());
  }

  /** Findings and verdicts with what the report says beside them. */
  static Results answers(ScannedExport intake, History history) {
    Plan plan = intake.request().plan().plan();
    Map<String, List<Code>> codes = intake.dimensions();
    Judgement judgement =
        intake
            .questions()
            .comparisons(intake)
            .map(comparisons -> DecisionRule.of(plan).of(comparisons, codes))
            .orElse(Judgement.NONE);
    List<Alternative> alternatives = intake.alternatives(codes);
    return new Results(
            judgement.on(intake.findings()),
            judgement.rulings(),
            alternatives,
            Facts.of(intake, history, alternatives),
            codes,
            plan)
        .with(new StandingRule(plan).of(judgement.on(intake.findings()), codes));
  }

  /**
   * What a run wrote.
   *
   * @param folder where it lies
   * @param results what was found
   * @param unanswered which questions were not answered, one line for all that want the same
   */
  public record Outcome(String folder, Results results, List<Message> unanswered) {

    /** The verdicts. */
    public List<Ruling> rulings() {
      return results.rulings();
    }

    /** The facts of the run. */
    public RunFacts facts() {
      return results.facts();
    }
  }

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

  /** Writes a document in these formats, and its tables beside it. */
  public static void write(
      OutputFiles folder, Document document, SortedMap<String, Renderer> formats)
      throws IOException {
    write(folder, Renderers.of(document, formats));
    writeTables(folder, document);
  }

  private static void write(OutputFiles folder, SortedMap<String, byte[]> files)
      throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      folder.write(file.getKey(), file.getValue());
    }
  }

  private static void writeTables(OutputFiles folder, Document document) throws IOException {
    for (Map.Entry<String, List<List<String>>> table : TableFiles.of(document).entrySet()) {
      folder.write(table.getKey(), CsvTable.of(table.getValue()));
    }
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
