package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.gate.Rule;
import org.evenhand.pipeline.Exports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that check tells all that is still unmapped in one go, without a value. */
@ExtendWith(SharedEngine.class)
class CheckTest {

  private static final List<String> EXPORT =
      List.of(
          "Ref,Logged,Kind,Strand,Result,Handler,Waited",
          "24-1,03/07/2026,Zqcanary One,Blue,Upheld,H1,n/a",
          "24-2,04/07/2026,Zqcanary Two,Blue,Not upheld,H2,4",
          "24-3,31/02/2026,bullying,Green,Upheld,H2,zqcanary",
          "24-4,05/07/2026,zqcanary,Green,Upheld,H1,");

  private static final String MAPPING =
      """
      fields:
        case_id: Ref
        received_month: {column: Logged, date: "dd/MM/yyyy"}
        complaint_category: Kind
        declared_alignment: {column: Strand, codes: [Blue, Green]}
        outcome: {column: Result, recode: {Upheld: sanctioned}}
        sanction: Penalty
        triaged_day: {column: Waited, recode: {n/a: ""}}
      """;

  /** What every export must give. */
  private static final List<String> CORE =
      List.of(
          "case_id",
          "received_month",
          "complaint_category",
          "declared_alignment",
          "outcome",
          "sanction");

  @TempDir Path folder;

  private Terminal check(List<String> export, String mapping) throws IOException {
    Path cases = Files.write(folder.resolve("register.csv"), export);
    List<String> line =
        new ArrayList<>(List.of("check", "--cases", cases.toString(), "--period", "2026Q3"));
    if (!mapping.isEmpty()) {
      Path file = Files.writeString(folder.resolve("mapping.yaml"), mapping);
      line.addAll(List.of("--mapping", file.toString()));
    }
    return Terminal.run(line.toArray(String[]::new));
  }

  /** What stops, and after that what is to be repaired. */
  private static List<String> told(Terminal seen) {
    return seen.out().lines().takeWhile(line -> line.matches("(Stops|To repair): .*")).toList();
  }

  @Test
  void check_halfMapped_allToldAtOnce() throws IOException {
    Terminal seen = check(EXPORT, MAPPING);
    assertEquals(2, seen.code(), seen.err());
    assertEquals(1, seen.err().lines().count(), seen.err());
    assertEquals(
        List.of(
            "Stops: unknown column: Handler: map it to a field of the contract, or list it under ignore in the mapping",
            "Stops: missing column: the mapping takes sanction (Penalty) from a column that the export lacks: correct the mapping or add the column",
            "Stops: column Kind holds what looks like names of people (2 rows: 2, 3): %s"
                .formatted(Rule.NAME.remedy()),
            "Stops: 4 of 4 rows rejected, more than the plan lets go: repair what is named here",
            "To repair: column Logged holds no month (1 row: 4): " + Rule.MONTH.remedy(),
            "To repair: column Kind holds a code that its list does not have (1 row: 5): use a code of the list; the mapping can recode it or give a default",
            "To repair: column Result holds a code that its list does not have (1 row: 3): use a code of the list; the mapping can recode it or give a default",
            "To repair: column Waited holds no whole number of days, 0 or more (1 row: 4): "
                + Rule.DAY.remedy()),
        told(seen));
    assertTrue(!Exports.showsAPlantedValue(seen.out() + seen.err()), seen.out());
  }

  @Test
  void check_noMappingAtAll_everyColumnAndFieldNamed() throws IOException {
    Terminal seen = check(EXPORT, "");
    assertEquals(2, seen.code());
    assertEquals(
        List.of(
            "Stops: unknown column: Ref, Logged, Kind, Strand, Result, Handler, Waited: map it to a field of the contract, or list it under ignore in the mapping",
            "Stops: missing column: case_id, received_month, complaint_category, declared_alignment, outcome, sanction: add it to the export, or name its source in the mapping"),
        told(seen));
  }

  @Test
  void check_oneFieldMapped_itsRowsAreLookedAt() throws IOException {
    Terminal seen = check(EXPORT, "fields: {outcome: Result}\n");
    assertEquals(2, seen.code());
    assertTrue(
        told(seen).stream()
            .anyMatch(
                line -> line.contains("column Result holds a code") && line.contains("4 row")),
        seen.out());
  }

  @Test
  void check_manyRows_firstThreeAndHowMany() throws IOException {
    List<String> export =
        Stream.concat(
                EXPORT.stream().limit(1),
                Stream.of(1, 2, 3, 4, 5).map(i -> "24-" + i + ",03/07/2026,zq,Blue,Upheld,H,"))
            .toList();
    Terminal seen = check(export, MAPPING);
    assertTrue(
        told(seen)
            .contains(
                "To repair: column Kind holds a code that its list does not have (5 rows: 2, 3, 4, …): use a code of the list; the mapping can recode it or give a default"),
        seen.out());
  }

  @Test
  void check_twoFieldsFromOneColumn_eachLineOnce() throws IOException {
    String mapping =
        """
        fields:
          case_id: {row_number: true}
          received_month: {constant: 2026-07}
          complaint_category: {constant: bullying}
          declared_alignment: {column: Side, codes: [Blue]}
          outcome: {column: Result, recode: {up: sanctioned, down: no_breach, out: no_breach}}
          sanction: {column: Result, recode: {up: advice, down: "", new: ""}}
        """;
    List<String> export =
        List.of("Side,Result", "Blue,up", "Blue,zq1", "Blue,zq1", "Blue,out", "Blue,new");
    Terminal seen = check(export, mapping);
    assertEquals(2, seen.code());
    assertEquals(
        List.of(
            "Stops: 4 of 5 rows rejected, more than the plan lets go: repair what is named here",
            "To repair: column Result (outcome, sanction) holds a code that its list does not have (4 rows with 3 different codes, first in rows 3, 5, 6): use a code of the list; the mapping can recode it or give a default"),
        told(seen));
    assertTrue(seen.err().contains("4 of 5 rows rejected: column Result"), seen.err());
    assertFalse(seen.err().contains("more reason"), seen.err());
  }

  @Test
  void check_reasonsBesideTheFirst_countedInWords() throws IOException {
    List<String> export = new ArrayList<>(Exports.lines());
    export.set(1, Exports.with(export.get(1), "region", "zq"));
    export.set(2, Exports.with(export.get(2), "severity", "zq"));
    Terminal two = check(export, "");
    assertTrue(two.err().stripTrailing().endsWith("; 1 more reason"), two.err());
    export.set(3, Exports.with(export.get(3), "decided_day", "zq"));
    Terminal three = check(export, "");
    assertTrue(three.err().stripTrailing().endsWith("; 2 more reasons"), three.err());
  }

  @Test
  void check_coreFieldsAlone_everyUnansweredQuestionInOneGroup() throws IOException {
    List<String> header = List.of(Exports.lines().get(0).split(","));
    List<String> core = new ArrayList<>();
    for (String row : Exports.lines()) {
      String[] cells = row.split(",", -1);
      core.add(CORE.stream().map(f -> cells[header.indexOf(f)]).collect(Collectors.joining(",")));
    }
    Terminal seen = check(core, "");
    assertEquals(0, seen.code(), seen.err());
    List<String> groups =
        seen.out().lines().filter(line -> line.startsWith("Not answered")).toList();
    assertTrue(groups.size() > 5 && groups.size() < 20, seen.out());
    assertTrue(
        groups.get(0).startsWith("Not answered without severity: like_for_like_beside, "),
        seen.out());
    assertEquals(groups, ofRun(core));
  }

  /** The same lines of the run of the same export. */
  private List<String> ofRun(List<String> export) throws IOException {
    Path cases = Files.write(folder.resolve("core.csv"), export);
    String out = folder.resolve("out").toString();
    Terminal run =
        Terminal.run("run", "--cases", cases.toString(), "--period", "2026Q3", "--out", out);
    assertEquals(0, run.code(), run.err());
    return run.out().lines().filter(line -> line.startsWith("Not answered")).toList();
  }

  @Test
  void check_ready_endsWithTheCommandThatRuns() throws IOException {
    Path cases = Files.write(folder.resolve("what's left; $HOME.csv"), Exports.lines());
    Terminal seen = Terminal.run("check", "--period=2026Q3", "--cases", cases.toString());
    assertEquals(0, seen.code(), seen.err());
    String last = seen.out().lines().reduce((a, b) -> b).orElseThrow();
    assertTrue(last.startsWith("Ready: run evenhand run --period=2026Q3 --cases '"), last);
    assertTrue(last.endsWith(" --out out"), last);
    List<String> words = Shell.words(last.substring("Ready: run evenhand ".length()));
    assertEquals(cases.toString(), words.get(3));
    assertEquals(
        "out",
        Evenhand.commandLine()
            .parseArgs(words.toArray(String[]::new))
            .subcommand()
            .matchedOptionValue("--out", ""));
  }

  @Test
  void check_nothingOfThePeriod_stopsAndIsNotReady() throws IOException {
    Path cases = Files.write(folder.resolve("cases.csv"), Exports.lines());
    Terminal seen = Terminal.run("check", "--cases", cases.toString(), "--period", "2030");
    assertEquals(3, seen.code());
    assertTrue(seen.out().startsWith("Stops: --period: no case of the export"), seen.out());
    assertFalse(seen.out().contains("Ready"), seen.out());
  }
}
