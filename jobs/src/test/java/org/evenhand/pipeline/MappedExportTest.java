package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * One register under a mapping that uses every construct, beside the same cases translated by hand:
 * the counts of the account are those that a person counts, and no number of the report differs.
 */
@ExtendWith(SharedEngine.class)
class MappedExportTest {

  /** The block of cases is written so often, each time with identifiers of its own. */
  private static final int BLOCKS = 40;

  private static final String HEADER =
      "Ref;Body;Kind;Received;Closed;Status;Finding;Penalty;Officer;Strand;Duplicate of;Triaged;Notes";

  /**
   * Five cases, then four rows that are none: another body's, two records of staff, a duplicate.
   */
  private static final List<String> BLOCK =
      List.of(
          "X-%d1/26;Conduct;Rude;03/07/2026;10/07/2026;Closed;Proven;Warned;OF1;Blue;;05.07.26;",
          "X-%d2/26;Conduct;Rude;4 AUGUST 2026;2026-08-20T09:30:00;Closed;Proven;;NA;Green;;;",
          "X-%d3/26;Standards;Bully;2026;n/a;Stayed ;;Warned;OF2;Blue;;;",
          "X-%d4/26;Conduct;Odd;2026-09;;Closed;;;OF2;Green;;;",
          "X-%d5/26;Conduct;bullying;01/09/2026;30 Sept 2026;Closed;Not proven;None;OF1;Blue;;02.09.26;",
          "X-%d6/26;Licensing;Rude;03/07/2026;10/07/2026;Closed;Proven;Warned;OF1;Blue;;;",
          "X-%d7/26;Conduct;Test;never;;;;;;;;;",
          "X-%d8/26;Standards;Training;;;;;;;;X-1/26;;",
          "X-%d9/26;Conduct;Rude;03/07/2026;10/07/2026;Closed;Proven;Warned;OF1;Blue;X-%<d1/26;;");

  /** Rows of which each breaks one rule. */
  private static final List<String> BROKEN =
      List.of(
          "X_1/26;Conduct;Rude;03/07/2026;10/07/2026;Closed;Proven;Warned;OF1;Blue;;;",
          "X-b2/26;Conduct;Rude;31/06/2026;10/07/2026;Closed;Proven;Warned;OF1;Blue;;;",
          "X-b3/26;Conduct;Rude;03/07/2026;01/07/2026;Closed;Proven;Warned;OF1;Blue;;;",
          "X-b4/26;Conduct;Rude;03/07/2026;10/07/2026;OPEN;Proven;Warned;OF1;Blue;;;",
          "X-b5/26;conduct;Rude;03/07/2026;10/07/2026;Closed;Proven;Warned;OF1;Blue;;;",
          "X-b6/26;Conduct;Rude;03/07/2026;soon;Closed;Proven;Warned;OF1;Blue;;;",
          "X-b7/26;Conduct;Rude;2026-07;10/07/2026;Closed;Proven;Warned;OF1;Blue;;;");

  private static final String MAPPING =
      """
      title: Every construct of a mapping
      delimiter: ";"
      only_rows: {if: {Body: [Conduct, Standards]}, why: other bodies decide elsewhere}
      exclude_rows:
        - {if: {Kind: [Test, Training]}, why: records of staff}
        - {if: {Duplicate of: {not: ""}}, why: entered twice}
      fields:
        case_id: {column: Ref, part: {after: "-", before: "/"}}
        received_month:
          column: Received
          date: [dd/MM/yyyy, d MMMM yyyy, "yyyy[-MM]"]
          missing_month: 8
        complaint_category:
          column: Kind
          recode: {Rude: abusive_or_insulting_language}
          default: other_undefined
        declared_alignment: {column: Strand, codes: as_found, limit: 3}
        region: {constant: North, codes: [North]}
        outcome:
          when:
            - {if: {Status: [Open, Stayed]}, then: pending}
            - {if: {Finding: Proven, Penalty: ""}, then: resolved_informally}
            - {if: {Finding: Proven}, then: sanctioned}
            - {if: {Finding: {not: ["", Proven]}, Closed: {not: ""}}, then: no_breach}
          default: insufficient_evidence
        sanction:
          when:
            - {if: {Status: [Open, Stayed]}, then: ""}
          column: Penalty
          recode: {Warned: formal_warning, None: ""}
        triaged_day:
          days:
            from: Received
            to: {column: Triaged, date: d.M.yy, years_from: 1980}
            date: [dd/MM/yyyy, d MMMM yyyy, "yyyy[-MM[-dd]]"]
        decided_day:
          when:
            - {if: {Closed: "-"}, then: ""}
          days:
            from: Received
            to: {column: Closed, recode: {n/a: ""}}
            date: [dd/MM/yyyy, d MMM yyyy, "yyyy[-MM[-dd]]"]
        decider_token: {column: Officer, recode: {NA: ""}}
      ignore: [Notes]
      """;

  private static final List<String> BY_HAND =
      List.of(
          "%d1,2026-07,abusive_or_insulting_language,Blue,North,sanctioned,formal_warning,2,7,OF1",
          "%d2,2026-08,abusive_or_insulting_language,Green,North,resolved_informally,,,16,",
          "%d3,2026-08,other_undefined,Blue,North,pending,,,,OF2",
          "%d4,2026-09,other_undefined,Green,North,insufficient_evidence,,,,OF2",
          "%d5,2026-09,bullying,Blue,North,no_breach,,1,29,OF1");

  private static final String MAPPING_BY_HAND =
      """
      fields:
        case_id: case_id
        received_month: received_month
        complaint_category: complaint_category
        declared_alignment: {column: declared_alignment, codes: as_found, limit: 3}
        region: {column: region, codes: [North]}
        outcome: outcome
        sanction: sanction
        triaged_day: triaged_day
        decided_day: decided_day
        decider_token: decider_token
      """;

  private static final String ACCOUNT =
      """
      read 367
      admitted 200
      rejected 7
      excluded_by_mapping 160
      outside_period 0
      excluded_by only_rows 40
      excluded_by exclude_rows_1 80
      excluded_by exclude_rows_2 40
      ignored_columns 1
      first_month received_month 2026-07 45
      last_month received_month 2026-09 80
      rejected_by spelling 1
      rejected_by case_id part 1
      rejected_by received_month month 1
      rejected_by outcome spelling 1
      rejected_by decided_day date 1
      rejected_by decided_day start_date 1
      rejected_by decided_day before_start 1
      decided_by received_month column 166
      decided_by received_month missing_month 40
      decided_by complaint_category column 126
      decided_by complaint_category default 80
      decided_by outcome when_1 40
      decided_by outcome when_2 40
      decided_by outcome when_3 45
      decided_by outcome when_4 40
      decided_by outcome default 40
      decided_by sanction when_1 40
      decided_by sanction column 165
      decided_by decided_day when_1 0
      decided_by decided_day days 206
      code_found declared_alignment Blue 120
      code_found declared_alignment Green 80
      code_found declared_alignment declined 0
      code_found declared_alignment unknown 0
      """;

  @TempDir private Path folder;

  private Path export() throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int block = 0; block < BLOCKS; block++) {
      for (String row : BLOCK) {
        lines.add(row.formatted(block));
      }
    }
    lines.addAll(BROKEN);
    return Files.write(folder.resolve("register.csv"), lines);
  }

  private Path byHand() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "case_id,received_month,complaint_category,declared_alignment,region,outcome,"
                    + "sanction,triaged_day,decided_day,decider_token"));
    for (int block = 0; block < BLOCKS; block++) {
      for (String row : BY_HAND) {
        lines.add(row.formatted(block));
      }
    }
    return Files.write(folder.resolve("by-hand.csv"), lines);
  }

  private Path mapping(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "mapping", ".yaml"), text);
  }

  private Path plan() throws IOException {
    return Files.writeString(
        folder.resolve("plan.yaml"), "title: Own\ngate: {maximum_rejected_share: 0.05}\n");
  }

  private Path run(Path cases, Path mapping) throws IOException {
    return Runs.run(cases, mapping, plan(), "2026Q3", folder.resolve("out-" + cases.getFileName()));
  }

  /** The same rows as Parquet, in one file. */
  private Path parquet(Path csv) throws IOException {
    Path written = folder.resolve("written");
    SparkSession.builder()
        .getOrCreate()
        .read()
        .option("header", true)
        .option("delimiter", ";")
        .csv(csv.toString())
        .coalesce(1)
        .write()
        .parquet(written.toString());
    try (Stream<Path> files = Files.list(written)) {
      Path part =
          files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
      return Files.move(part, folder.resolve("register.parquet"));
    }
  }

  private static String account(Path run) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map<String, String> line : Runs.table(run, "gate_account")) {
      lines.append(
          String.join(
                  " ",
                  Stream.of("item", "field", "rule", "rows")
                      .map(line::get)
                      .filter(cell -> !cell.isEmpty())
                      .toList())
              + "\n");
    }
    return lines.toString();
  }

  /** What a run says of cases, without what it says of its input. */
  private static Map<String, String> numbers(Path run) throws IOException {
    Map<String, String> tables = new TreeMap<>(Runs.files(run));
    tables
        .keySet()
        .removeIf(
            file ->
                !file.startsWith("csv/")
                    || file.matches("csv/(gate_account|rejected_rows|run|alternatives)\\.csv"));
    return tables;
  }

  @Test
  void run_everyConstruct_countsAsByHand() throws Exception {
    Path export = export();
    Path run = run(export, mapping(MAPPING));
    assertEquals(ACCOUNT, account(run));
    String manifest = Files.readString(run.resolve("manifest.json"));
    assertTrue(
        manifest.replaceAll("\\s", "").contains("\"rejected\":7,\"excluded_by_mapping\":160"),
        manifest);
    String report = Files.readString(run.resolve("report.html"));
    for (String words :
        List.of(
            "Excluded by the mapping",
            "other bodies decide elsewhere",
            "records of staff",
            "entered twice")) {
      assertTrue(report.contains(words), words);
    }
    Map<String, String> mapped = numbers(run);
    Map<String, String> byHand = numbers(run(byHand(), mapping(MAPPING_BY_HAND)));
    assertEquals(byHand.keySet(), mapped.keySet());
    byHand.forEach((table, rows) -> assertEquals(rows, mapped.get(table), table));
  }

  @Test
  void check_everyConstruct_ofParquetToo() throws Exception {
    Path export = export();
    Path mapping = mapping(MAPPING);
    for (Path cases : List.of(export, parquet(export))) {
      Terminal seen =
          Terminal.run(
              "check",
              "--cases",
              cases.toString(),
              "--mapping",
              mapping.toString(),
              "--plan",
              plan().toString(),
              "--period",
              "2026-08..2026-08");
      assertEquals(0, seen.code(), seen.err());
      List<String> lines = seen.out().lines().map(String::strip).toList();
      for (String expected :
          List.of(
              "367  read",
              "160  excluded_by_mapping",
              "120  outside_period",
              "40  decided_by received_month missing_month",
              "No use: when_1 of field decided_day decides no row")) {
        assertTrue(lines.contains(expected), expected + " in " + seen.out());
      }
    }
  }
}
