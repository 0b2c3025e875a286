package org.evenhand.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exchanging alignment codes throughout an export exchanges their names in all that a run prints
 * and changes nothing else: neighbours in the order of the codes and others, there and back, and
 * three codes in a circle, there and back too. With every field and companion all codes take
 * another's place at once, so that none keeps its place or its neighbours.
 */
@ExtendWith(SharedEngine.class)
class SwappedExportsTest {

  private static final Set<String> ALIGNMENTS =
      Set.of("declared_alignment", "reporter_alignment", "target_alignment");
  private static final Renaming NEIGHBOURS = Renaming.of("A2", "A3");
  private static final Renaming FAR_APART = Renaming.of("A1", "A4");
  private static final Renaming THREE = Renaming.of("A1", "A2", "A4");
  private static final Renaming ALL = Renaming.of("A1", "A2", "A4", "A3");
  private static final List<String> COMPANIONS =
      List.of("membership", "policy_events", "collective_actions", "double_coding");

  @TempDir private Path folder;

  @Test
  void sampleQuarterWithRejectedRows_anyExchange_namesAndNothingElse() throws IOException {
    export(spoilt(), Map.of(), "2026Q3", "rest")
        .onlyNamesChange(folder, NEIGHBOURS, FAR_APART, THREE, THREE.inverse());
  }

  @Test
  void everyFieldAndCompanion_allExchanged_namesAndNothingElse() throws IOException {
    Path full = Runs.SAMPLES.resolve("full");
    Map<String, String> companions = new TreeMap<>();
    COMPANIONS.forEach(name -> companions.put(name, full.resolve(name + ".csv").toString()));
    export(full.resolve("cases.csv.gz"), companions, "2026Q3", "rest").onlyNamesChange(folder, ALL);
  }

  @Test
  void namedReferenceExchangedInThePlanToo_namesAndNothingElse() throws IOException {
    export(Runs.SAMPLES.resolve("cases-2026Q2.csv"), Map.of(), "2026Q2", "A2")
        .onlyNamesChange(folder, NEIGHBOURS, FAR_APART);
  }

  private static SwappedExport export(
      Path cases, Map<String, String> companions, String period, String comparator) {
    String plan =
        "title: Swapped\ncomparator: %s\ngate: {maximum_rejected_share: 0.01}\n"
            .formatted(comparator);
    Request request = Request.of(cases.toString(), null, null, period).with(companions);
    return new SwappedExport(request, plan, ALIGNMENTS, List.of("A1", "A2", "A3", "A4"));
  }

  /** The sample quarter with a repeated identifier, an unknown code and a blank core field. */
  private Path spoilt() throws IOException {
    Path good = Runs.SAMPLES.resolve("cases-2026Q3.csv");
    List<String> lines = Files.readAllLines(good);
    lines.add(lines.get(7));
    lines.set(20, lines.get(20).replaceFirst(",R\\d\\d,", ",nowhere,"));
    lines.set(30, lines.get(30).replaceFirst("2026-0\\d", ""));
    return Files.write(folder.resolve(good.getFileName()), lines);
  }
}
