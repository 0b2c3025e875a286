package org.evenhand.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.gate.Header;
import org.evenhand.gate.MappingFault;
import org.evenhand.gate.Refusal;
import org.evenhand.gate.Terms;
import org.evenhand.measure.CaseScope;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.trend.StandingRatio;
import org.evenhand.message.Message;
import org.evenhand.report.RunFacts;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Language;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Window;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Export;
import org.evenhand.spark.ResultFolder;
import org.evenhand.spark.Scan;
import org.evenhand.spark.Tabulation;
import org.evenhand.verdict.Alternative;

/**
 * An export after its one scan: what was asked and what was read for it. All else follows from
 * these, under whatever names the groups go.
 *
 * @param request what was asked
 * @param headerErrors what is wrong with the columns; only a survey goes on all the same
 * @param gate the rules
 * @param scan cubes and account
 * @param months when the cases were received, and by which rules they were counted
 * @param sequence the periods that the standing verdict adds up
 * @param companions as the measures see them
 * @param accountLines what the gate account has of the companions and of the cubes
 * @param digests SHA-256 of every file that was read, by name
 * @param blinding what is to be said of its letters, where it is read blind
 */
public record ScannedExport(
    Request request,
    List<String> headerErrors,
    Gate gate,
    Scan.Result scan,
    Months months,
    Sequence sequence,
    List<AuxiliaryTable> companions,
    List<AccountLine> accountLines,
    Map<String, String> digests,
    Optional<RunFacts.Blinding> blinding) {

  /**
   * Reads the export: gate and cube from one pass.
   *
   * @param history what earlier runs left, whose counts may continue those of the export
   * @throws Refusal if the columns are refused; rows are judged by {@link #refusal}
   * @throws ConfigurationException if plan or mapping are at odds with the export
   */
  public static ScannedExport read(Engine engine, Request request, History history) {
    return read(engine, request, history, true);
  }

  /** Reads the export by itself, in the same way. */
  public static ScannedExport read(Engine engine, Request request) {
    return read(engine, request, History.NONE);
  }

  /**
   * Reads the export as far as it can be read, whatever is wrong with its columns: so that all that
   * is to be repaired is told in one go.
   *
   * @throws Refusal if there is nothing to read or it cannot be told how
   * @throws ConfigurationException if plan or mapping are at odds with the export
   */
  public static ScannedExport survey(Engine engine, Request request) {
    return read(engine, request, History.NONE, false);
  }

  private static ScannedExport read(
      Engine engine, Request request, History history, boolean strict) {
    Terms terms = new Terms(request.contract(), request.mapping().mapping());
    Export export = Export.open(engine, request.cases(), terms.mapping().layout());
    List<String> headerErrors;
    Gate gate;
    try {
      headerErrors = new Header(terms, export.columns()).headerErrors();
      Gate whenever = Gate.over(terms, export.columns());
      gate = request.latestMonth().map(whenever::until).orElse(whenever);
    } catch (MappingFault e) {
      throw request.mapping().complaint(e);
    }
    if (strict && !headerErrors.isEmpty()) {
      throw new Refusal(request.casesName() + ": " + String.join("; ", headerErrors));
    }
    Companions files = Companions.read(engine, request);
    Plan plan = request.plan().plan();
    CompletableFuture<Map<String, String>> digests =
        CompletableFuture.supplyAsync(() -> export.digests(engine));
    List<MeasureCube> further = new ArrayList<>(Alternatives.of(plan, gate).cubes(gate));
    Months.groupings(gate).forEach(own -> further.add(MeasureCube.of(own)));
    Questions questions = Questions.of(plan, request.contract(), gate, files.fields());
    further.addAll(questions.recounted(plan, gate));
    Tabulation tabulation = questions.tabulation(gate, further, files.wanted());
    Scan.Result result =
        new Scan(export, gate, tabulation).run(codes(terms, gate), request.counted());
    Map<String, String> all = new TreeMap<>(digests.join());
    refuseCopies(all, result.rows());
    all.putAll(files.digests());
    Months months = Months.of(result, gate);
    Map<String, List<Code>> codes = dimensions(result);
    List<AccountLine> accountLines = new ArrayList<>(files.lines(result.alignments()));
    accountLines.addAll(LargestNumbers.of(request.contract(), result.cubes()));
    return new ScannedExport(
        request,
        headerErrors,
        gate,
        result,
        months,
        new SequenceSearch(
                request, months, history, codes, earlier -> counts(engine, plan, earlier))
            .found(),
        files.checked(terms, codes, result.alignments()),
        accountLines,
        all,
        Optional.empty());
  }

  /** A file that lies in a folder twice would count every case twice. */
  private static void refuseCopies(Map<String, String> digests, Map<String, Long> rows) {
    Map<String, String> names = new HashMap<>();
    digests.forEach(
        (name, digest) -> {
          String other = names.put(digest, name);
          if (other != null && rows.getOrDefault(name, 0L) > 0) {
            throw new Refusal(name + ": is the same file as " + other + ": remove one of them");
          }
        });
  }

  /** What an earlier result counted of its own months, if it counted all that is needed. */
  private static Optional<Cube> counts(Engine engine, Plan plan, History.Earlier earlier) {
    Set<String> fields = StandingRatio.of(plan).needs();
    CountTable counts = new CountTable(CountTable.HISTORY, fields);
    try {
      ResultFolder.open(engine, earlier.folder()).rows(CountTable.NAME, counts::add);
    } catch (IOException e) {
      // A result may have been kept without its counts; the report says that they are not added up.
      return Optional.empty();
    }
    return counts
        .over(fields)
        .map(cube -> cube.during(FieldName.RECEIVED_MONTH, earlier.period()))
        .filter(cube -> cube.cases() > 0);
  }

  private static Map<String, List<Code>> codes(Terms terms, Gate gate) {
    Map<String, List<Code>> codes = new LinkedHashMap<>();
    for (GateField field : gate.fields()) {
      if (field.kind().isCoded()) {
        codes.put(field.name(), terms.codes(field.name()));
      }
    }
    return codes;
  }

  /** Why the gate closes, as one line; empty where it stays open. */
  Optional<String> refusal() {
    if (!headerErrors.isEmpty()) {
      return Optional.of(request.casesName() + ": " + String.join("; ", headerErrors));
    }
    return ledger()
        .refusal(plan().gate().maximumRejectedShare())
        .map(line -> request.casesName() + ": " + line);
  }

  /**
   * Checks that the gate stays open, and what only the data can tell of period and plan.
   *
   * @throws Refusal if the gate closes
   * @throws ConfigurationException if no case is of the period, if the plan's window lacks a period
   *     or spans two counting rules, or if no case has the plan's reference group
   */
  public void confirm() {
    refusal()
        .ifPresent(
            line -> {
              throw new Refusal(line);
            });
    misfit()
        .ifPresent(
            line -> {
              throw new ConfigurationException(line);
            });
  }

  /** All that keeps the export from being reported, each as one line; empty where it is ready. */
  public List<String> stops() {
    List<String> stops = new ArrayList<>(headerErrors);
    stops.addAll(ledger().stops(plan().gate().maximumRejectedShare()));
    return stops.isEmpty() ? misfit().stream().toList() : stops;
  }

  /** What is to be repaired besides, each as one line. */
  public List<String> repairs() {
    return ledger().repairs();
  }

  /** Which questions cannot be answered, one line for all that want the same. */
  public List<Message> unanswered() {
    List<Questions.Unanswered> all = questions().unanswered();
    List<Message> lines =
        new ArrayList<>(Want.sentences(Want.of(all, request.companions().keySet())));
    all.stream()
        .filter(one -> one.lacking().isEmpty())
        .collect(
            Collectors.groupingBy(
                Questions.Unanswered::reason,
                LinkedHashMap::new,
                Collectors.mapping(Questions.Unanswered::question, Collectors.joining(", "))))
        .forEach(
            (reason, ids) ->
                lines.add(Message.of("run.unanswered_reason", "questions", ids, "reason", reason)));
    return lines;
  }

  /** Where period and plan do not fit the cases, as one line. */
  private Optional<String> misfit() {
    if (scan.account().rowsAdmitted() == scan.outsidePeriod()) {
      return Optional.of(
          "--period: no case of the export was received in these months; name the months that it covers");
    }
    Optional<String> window = brokenWindow();
    if (window.isPresent()) {
      return window;
    }
    return Comparison.hasReference(plan(), scan.cubes().get(0))
        ? Optional.empty()
        : Optional.of(
            "plan key comparator: no case of the period has this reference group; name a group that occurs, or rest");
  }

  private Optional<String> brokenWindow() {
    Window window = plan().window();
    if (window.equals(Window.QUARTER)) {
      // A rule that changes within the period is told in the report: there is no trend in it.
      return Optional.empty();
    }
    return months
        .against(window, request.period())
        .map(reason -> reason.in(Language.ENGLISH))
        .map(reason -> "plan key window: " + reason + "; report the period by itself");
  }

  private Plan plan() {
    return request.plan().plan();
  }

  /** The plan's questions, sorted by whether the export can answer them. */
  public Questions questions() {
    Set<String> given = new HashSet<>();
    for (AuxiliaryTable companion : companions) {
      companion.fields().forEach(field -> given.add(companion.table() + "." + field));
    }
    return Questions.of(plan(), request.contract(), gate, given)
        .onlyIf(CaseScope.HISTORY, months.againstTrend(request.period()))
        .onlyIf(CaseScope.SEQUENCE, sequence.lacking());
  }

  /** The gate account in lines. */
  public ValidationSummary ledger() {
    List<AccountLine> further = new ArrayList<>(accountLines);
    further.addAll(months.lines(request.counted()));
    return new ValidationSummary(gate, scan, further);
  }

  /** Every question's findings. */
  List<Finding> findings() {
    return questions().findings(this);
  }

  /** What the rule says where the primary question is put in another way. */
  List<Alternative> alternatives(Map<String, List<Code>> codes) {
    return Alternatives.of(plan(), gate).judged(this, codes);
  }

  /** The codes of every dimension with their labels. */
  Map<String, List<Code>> dimensions() {
    return dimensions(scan);
  }

  private static Map<String, List<Code>> dimensions(Scan.Result scan) {
    Map<String, List<Code>> codes = new LinkedHashMap<>();
    scan.cubes()
        .forEach(
            cube ->
                cube.dimensions().forEach((Dimension d) -> codes.putIfAbsent(d.name(), d.codes())));
    return codes;
  }
}
