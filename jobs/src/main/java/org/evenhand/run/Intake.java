package org.evenhand.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.evenhand.cube.Companion;
import org.evenhand.cube.Dimension;
import org.evenhand.disclosure.RunFacts;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.gate.Header;
import org.evenhand.gate.Refusal;
import org.evenhand.gate.Terms;
import org.evenhand.measure.Finding;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Export;
import org.evenhand.spark.Scan;

/**
 * An export after its one scan.
 *
 * @param request what was asked
 * @param complaints what is wrong with the columns; only a survey goes on all the same
 * @param questions the plan's questions, sorted by whether the export can answer them
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
    Questions questions =
        Questions.of(request.plan().plan(), request.contract(), gate, files.fields());
    CompletableFuture<Map<String, String>> digests =
        CompletableFuture.supplyAsync(() -> export.digests(engine));
    Scan scan = new Scan(export, gate, questions.tabulation(gate, files.wanted()));
    Scan.Result result = scan.run(codes(terms, gate), request.period());
    Map<String, String> all = new TreeMap<>(digests.join());
    all.putAll(files.digests());
    return new Intake(
        request,
        complaints,
        questions,
        result,
        new Ledger(gate, result, files.lines()),
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
   * Checks what only the data can tell of period and plan.
   *
   * @throws ConfigurationException if no case is of the period, or none has the plan's reference
   *     group
   */
  void confirm() {
    if (scan.account().rowsAdmitted() == scan.outsidePeriod()) {
      throw new ConfigurationException(
          "--period: no case of the export was received in these months; name the months that it covers");
    }
    refuseAbsentReference();
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
    return questions.findings(scan, companions, request.period(), gate);
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
