package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  private static List<String> repairs(Terminal seen) {
    return seen.out().lines().filter(line -> line.startsWith("To repair: ")).toList();
  }

  @Test
  void check_halfMapped_allToldAtOnce() throws IOException {
    Terminal seen = check(EXPORT, MAPPING);
    assertEquals(2, seen.code(), seen.err());
    assertEquals(1, seen.err().lines().count(), seen.err());
    assertEquals(
        List.of(
            "To repair: unknown column: Handler: map it to a field of the contract, or list it under ignore in the mapping",
            "To repair: missing column: the mapping takes sanction from a column that the export lacks: correct the mapping or add the column",
            "To repair: column Kind holds what looks like names of people (2 rows: 2, 3): %s"
                .formatted(Rule.NAME.remedy()),
            "To repair: column Logged holds no month (1 row: 4): write yyyy-MM, or give its date format in the mapping",
            "To repair: column Kind holds a code that its list does not have (1 row: 5): use a code of the list, or recode it in the mapping",
            "To repair: column Result holds a code that its list does not have (1 row: 3): use a code of the list, or recode it in the mapping",
            "To repair: column Waited holds no whole number of days, 0 or more (1 row: 4): count whole days from receipt"),
        repairs(seen));
    assertTrue(!Exports.showsAPlantedValue(seen.out() + seen.err()), seen.out());
  }

  @Test
  void check_noMappingAtAll_everyColumnAndFieldNamed() throws IOException {
    Terminal seen = check(EXPORT, "");
    assertEquals(2, seen.code());
    assertEquals(
        List.of(
            "To repair: unknown column: Ref, Logged, Kind, Strand, Result, Handler, Waited: map it to a field of the contract, or list it under ignore in the mapping",
            "To repair: missing column: case_id, received_month, complaint_category, declared_alignment, outcome, sanction: add it to the export, or name its source in the mapping"),
        repairs(seen));
  }

  @Test
  void check_oneFieldMapped_itsRowsAreLookedAt() throws IOException {
    Terminal seen = check(EXPORT, "fields: {outcome: Result}\n");
    assertEquals(2, seen.code());
    assertTrue(
        repairs(seen).stream()
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
        repairs(seen)
            .contains(
                "To repair: column Kind holds a code that its list does not have (5 rows: 2, 3, 4, …): use a code of the list, or recode it in the mapping"),
        seen.out());
  }
}
