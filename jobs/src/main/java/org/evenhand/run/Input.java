package org.evenhand.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Export;
import org.evenhand.spark.Scan;
import org.evenhand.spark.Tabulation;

/**
 * What was asked and what was read for it, and nothing that follows from these: whoever gives
 * groups other names has to say of each component what becomes of it.
 *
 * @param request what was asked
 * @param complaints what is wrong with the columns; only a survey goes on all the same
 * @param gate the rules
 * @param scan cubes and account
 * @param companions as the measures see them
 * @param companionLines the gate account of the companions
 * @param digests SHA-256 of every file that was read, by name
 * @param blinding what is to be said of its letters, where it is read blind
 */
record Input(
    Request request,
    List<String> complaints,
    Gate gate,
    Scan.Result scan,
    List<Companion> companions,
    List<AccountLine> companionLines,
    Map<String, String> digests,
    Optional<RunFacts.Blinding> blinding) {

  /**
   * Reads the export: gate and cube from one pass.
   *
   * @throws Refusal if the columns are refused; rows are judged by {@link Intake#refusal}
   * @throws ConfigurationException if plan or mapping are at odds with the export
   */
  static Input read(Engine engine, Request request) {
    return read(engine, request, true);
  }

  /**
   * Reads the export as far as it can be read, whatever is wrong with its columns: so that all that
   * is to be repaired is told in one go.
   *
   * @throws Refusal if there is nothing to read or it cannot be told how
   * @throws ConfigurationException if plan or mapping are at odds with the export
   */
  static Input survey(Engine engine, Request request) {
    return read(engine, request, false);
  }

  private static Input read(Engine engine, Request request, boolean strict) {
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
    CompletableFuture<Map<String, String>> digests =
        CompletableFuture.supplyAsync(() -> export.digests(engine));
    Scan scan = new Scan(export, gate, tabulation(request, gate, files));
    Scan.Result result = scan.run(codes(terms, gate), request.counted());
    Map<String, String> all = new TreeMap<>(digests.join());
    all.putAll(files.digests());
    return new Input(
        request,
        complaints,
        gate,
        result,
        files.checked(terms, dimensions(result), result.alignments()),
        files.lines(),
        all,
        Optional.empty());
  }

  /** What the scan must count so that all can be answered that is asked. */
  private static Tabulation tabulation(Request request, Gate gate, Companions files) {
    Plan plan = request.plan().plan();
    List<Tabulation.Grouping> further =
        new ArrayList<>(Alternatives.of(plan, gate).groupings(gate));
    further.addAll(Months.groupings(gate));
    return Questions.of(plan, request.contract(), gate, files.fields())
        .tabulation(gate, further, files.wanted());
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

  /** The codes of every dimension that cases are counted by, with their labels. */
  static Map<String, List<Code>> dimensions(Scan.Result scan) {
    Map<String, List<Code>> codes = new LinkedHashMap<>();
    scan.cubes()
        .forEach(
            cube ->
                cube.dimensions().forEach((Dimension d) -> codes.putIfAbsent(d.name(), d.codes())));
    return codes;
  }

  /** The fields of the companions, as {@code table.field}. */
  Set<String> companionFields() {
    Set<String> fields = new HashSet<>();
    for (Companion companion : companions) {
      companion.fields().forEach(field -> fields.add(companion.table() + "." + field));
    }
    return fields;
  }
}
