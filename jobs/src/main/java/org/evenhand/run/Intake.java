package org.evenhand.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.evenhand.cube.Dimension;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.gate.Refusal;
import org.evenhand.gate.Terms;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Export;
import org.evenhand.spark.Scan;

/**
 * An export after its one scan.
 *
 * @param request what was asked
 * @param questions the plan's questions, sorted by whether the export can answer them
 * @param scan cubes and account
 * @param ledger the account in lines
 * @param digests SHA-256 of every file of the export, by name
 */
record Intake(
    Request request,
    Questions questions,
    Scan.Result scan,
    Ledger ledger,
    Map<String, String> digests) {

  /**
   * Reads the export: gate and cube from one pass.
   *
   * @throws Refusal if the columns are refused; rows are judged by {@link #refusal}
   * @throws ConfigurationException if plan or mapping are at odds with the export
   */
  static Intake read(Engine engine, Request request) {
    Terms terms = new Terms(request.contract(), request.mapping().mapping());
    Export export = Export.open(engine, request.cases(), terms.mapping().delimiter().charAt(0));
    Gate gate = open(terms, export, request);
    Questions questions = Questions.of(request.plan().plan(), request.contract(), gate);
    CompletableFuture<Map<String, String>> digests = CompletableFuture.supplyAsync(export::digests);
    Scan scan = new Scan(export, gate, questions.groupings(gate));
    Scan.Result result = scan.run(codes(terms, gate), request.period());
    return new Intake(request, questions, result, new Ledger(gate, result), digests.join());
  }

  private static Gate open(Terms terms, Export export, Request request) {
    try {
      return Gate.open(terms, export.columns());
    } catch (Refusal refusal) {
      throw new Refusal(request.casesName() + ": " + refusal.getMessage());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage());
    }
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
    return ledger
        .refusal(request.plan().plan().gate().maximumRejectedShare())
        .map(line -> request.casesName() + ": " + line);
  }

  /**
   * Checks what only the data can tell of the plan.
   *
   * @throws ConfigurationException if no case has the plan's reference group
   */
  void refuseAbsentReference() {
    String comparator = request.plan().plan().comparator();
    boolean present =
        comparator.equals(Plan.REST)
            || scan.cubes().stream()
                .flatMap(
                    cube ->
                        cube.over(List.of("declared_alignment")).cells().stream()
                            .map(
                                cell ->
                                    cube.dimension("declared_alignment")
                                        .orElseThrow()
                                        .codes()
                                        .get(cell.codes().get(0))))
                .anyMatch(code -> code.code().equals(comparator));
    if (!present) {
      throw new ConfigurationException(
          "plan key comparator: no case of the period has this reference group; name a group that occurs, or rest");
    }
  }

  /** The codes of every dimension with their labels. */
  Map<String, List<Code>> dimensions() {
    Map<String, List<Code>> codes = new LinkedHashMap<>();
    scan.cubes()
        .forEach(
            cube ->
                cube.dimensions().forEach((Dimension d) -> codes.putIfAbsent(d.name(), d.codes())));
    return codes;
  }
}
