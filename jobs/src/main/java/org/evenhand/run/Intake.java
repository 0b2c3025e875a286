package org.evenhand.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.evenhand.cube.Companion;
import org.evenhand.cube.Dimension;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.gate.Header;
import org.evenhand.gate.Refusal;
import org.evenhand.gate.Terms;
import org.evenhand.measure.Finding;
import org.evenhand.report.RunFacts;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Window;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Export;
import org.evenhand.spark.Scan;
import org.evenhand.spark.Tabulation;
import org.evenhand.verdict.Alternative;

/**
 * An export after its one scan.
 *
 * @param request what was asked
 * @param complaints what is wrong with the columns; only a survey goes on all the same
 * @param questions the plan's questions, sorted by whether the export can answer them
 * @param alternatives the other ways to put the primary question
 * @param scan cubes and account
 * @param ledger the account in lines
 * @param gate the rules
 * @param companions as the measures see them
 * @param digests SHA-256 of every file that was read, by name
 * @param blinding what is to be said of its letters, where it is read blind
 */
record Intake(
    Request request,
    List<String> complaints,
    Questions questions,
    Alternatives alternatives,
    Scan.Result scan,
    Ledger ledger,
    Gate gate,
    List<Companion> companions,
    Map<String, String> digests,
    Optional<RunFacts.Blinding> blinding) {

  /**
   * Reads the export: gate and cube from one pass.
   *
   * @throws Refusal if the columns are refused; rows are judged by {@link #refusal}
   * @throws ConfigurationException if plan or mapping are at odds with the export
   */
  static Intake read(Engine engine, Request request) {
    return read(engine, request, true);
  }

  /**
   * Reads the export as far as it can be read, whatever is wrong with its columns: so that all that
   * is to be repaired is told in one go.
   *
   * @throws Refusal if there is nothing to read or it cannot be told how
   * @throws ConfigurationException if plan or mapping are at odds with the export
   */
  static Intake survey(Engine engine, Request request) {
    return read(engine, request, false);
  }

  private static Intake read(Engine engine, Request request, boolean strict) {
    Terms terms = new Terms(request.contract(), request.mapping().mapping());
    Export export = Export.open(engine, request.cases(), terms.mapping().delimiter().charAt(0));
    List<String> complaints;
    Gate gate;
    try {
      complaints = new Header(terms, export.columns()).complaints();
      gate = Gate.over(terms, export.columns());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage());
    }
    if (strict && !complaints.isEmpty()) {
      throw new Refusal(request.casesName() + ": " + String.join("; ", complaints));
    }
    Companions files = Companions.read(engine, request);
    Plan plan = request.plan().plan();
    Questions questions = Questions.of(plan, request.contract(), gate, files.fields());
    Alternatives alternatives = Alternatives.of(plan, gate);
    CompletableFuture<Map<String, String>> digests =
        CompletableFuture.supplyAsync(() -> export.digests(engine));
    List<Tabulation.Grouping> further = new ArrayList<>(alternatives.groupings(gate));
    further.addAll(Months.groupings(gate));
    Scan scan = new Scan(export, gate, questions.tabulation(gate, further, files.wanted()));
    Scan.Result result = scan.run(codes(terms, gate), request.counted());
    Months months = Months.of(result, gate);
    Map<String, String> all = new TreeMap<>(digests.join());
    all.putAll(files.digests());
    List<AccountLine> lines = new ArrayList<>(files.lines());
    lines.addAll(months.lines(request.counted()));
    return new Intake(
        request,
        complaints,
        questions.onlyIf(months.againstTrend(request.period())),
        alternatives,
        result,
        new Ledger(gate, result, lines),
        gate,
        files.checked(terms, dimensions(result), result.alignments()),
        all,
        Optional.empty());
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
    if (!complaints.isEmpty()) {
      return Optional.of(request.casesName() + ": " + String.join("; ", complaints));
    }
    return ledger
        .refusal(request.plan().plan().gate().maximumRejectedShare())
        .map(line -> request.casesName() + ": " + line);
  }

  /**
   * Checks that the gate stays open, and what only the data can tell of period and plan.
   *
   * @throws Refusal if the gate closes
   * @throws ConfigurationException if no case is of the period, if the plan's window lacks a period
   *     or spans two counting rules, or if no case has the plan's reference group
   */
  void confirm() {
    refusal()
        .ifPresent(
            line -> {
              throw new Refusal(line);
            });
    if (scan.account().rowsAdmitted() == scan.outsidePeriod()) {
      throw new ConfigurationException(
          "--period: no case of the export was received in these months; name the months that it covers");
    }
    refuseBrokenWindow();
    refuseAbsentReference();
  }

  private void refuseBrokenWindow() {
    Window window = request.plan().plan().window();
    if (window.equals(Window.QUARTER)) {
      // A rule that changes within the period is told in the report: there is no trend in it.
      return;
    }
    months()
        .against(window, request.period())
        .ifPresent(
            reason -> {
              throw new ConfigurationException(
                  "plan key window: " + reason + "; report the period by itself");
            });
  }

  /** The months of the export's cases. */
  Months months() {
    return Months.of(scan, gate);
  }

  private void refuseAbsentReference() {
    String comparator = request.plan().plan().comparator();
    boolean present =
        comparator.equals(Plan.REST)
            || scan.cubes().get(0).occupied("declared_alignment").stream()
                .anyMatch(code -> code.code().equals(comparator));
    if (!present) {
      throw new ConfigurationException(
          "plan key comparator: no case of the period has this reference group; name a group that occurs, or rest");
    }
  }

  /** Every question's findings. */
  List<Finding> findings() {
    return questions.findings(scan, companions, request, gate);
  }

  /** What the rule says where the primary question is put in another way. */
  List<Alternative> alternatives(Map<String, List<Code>> codes) {
    return alternatives.judged(scan, gate, request.period(), codes);
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
