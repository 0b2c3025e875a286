package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The claim that codes which an export brings are one code or refused where people cannot tell them
 * apart, in whichever part of the export they stand.
 */
@ExtendWith(SharedEngine.class)
class CodesAsFoundTest {

  private static final String HEADER = "case,month,kind,group,result,measure";
  private static final int ROWS = 40;
  private static final String MAPPING =
      """
      fields:
        case_id: case
        received_month: month
        complaint_category: {column: kind, codes: as_found}
        declared_alignment: {column: group, codes: as_found}
        outcome: result
        sanction: measure
      """;

  @TempDir Path folder;

  /**
   * A file of an export; every other row has the one or the other group, with a sanction or not.
   */
  private static void write(Path file, UnaryOperator<String> kind, UnaryOperator<String> group)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    String name = file.getFileName().toString();
    for (int i = 0; i < ROWS; i++) {
      lines.add(
          "%s-%d,2026-08,%s,%s,%s"
              .formatted(
                  name.charAt(0),
                  i,
                  kind.apply("Abuse"),
                  group.apply(i % 2 == 0 ? "Blue" : "Green"),
                  i % 4 < 2 ? "sanctioned,advice" : "no_breach,"));
    }
    Files.write(file, lines);
  }

  private static UnaryOperator<String> with(String code, String other) {
    return value -> value.equals(code) ? other : value;
  }

  private Terminal run(String verb, Path cases, String... more) throws IOException {
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
    List<String> line =
        new ArrayList<>(
            List.of(verb, "--cases", cases.toString(), "--mapping", mapping.toString()));
    line.addAll(List.of("--period", "2026Q3"));
    line.addAll(List.of(more));
    return Terminal.run(line.toArray(String[]::new));
  }

  private Path export(UnaryOperator<String> kind, UnaryOperator<String> group) throws IOException {
    Path export = Files.createDirectory(folder.resolve("export"));
    write(export.resolve("a.csv"), UnaryOperator.identity(), UnaryOperator.identity());
    write(export.resolve("b.csv"), kind, group);
    return export;
  }

  @ParameterizedTest
  @CsvSource({"ABUSE, Blue", "Abuse, blue", "Abuse, Вlue", "Abuse, Ｂlue", "Ab use, Blue"})
  void lookAlike_inAnotherFile_refusedByRows(String kind, String group) throws IOException {
    Terminal seen = run("check", export(with("Abuse", kind), with("Blue", group)));
    assertEquals(2, seen.code(), seen.err());
    String column = kind.equals("Abuse") ? "group" : "kind";
    assertTrue(seen.err().contains("column " + column + " holds codes that only"), seen.err());
    assertTrue(
        seen.err().contains("(2 rows: 2 of a.csv; 2 of b.csv): recode one to the other"),
        seen.err());
    assertFalse(seen.err().contains(column.equals("kind") ? kind : group), seen.err());
  }

  @Test
  void reservedWord_asFound_closesTheGate() throws IOException {
    for (Code word : Contract.reservedWords().codes()) {
      if (word.attribute("fields", "").isEmpty()) {
        Path export = folder.resolve("cases.csv");
        write(export, UnaryOperator.identity(), with("Blue", word.code()));
        Terminal seen = run("check", export);
        assertEquals(2, seen.code(), seen.err());
        assertTrue(seen.err().contains("column group holds"), seen.err());
        assertTrue(seen.err().contains("(20 rows: 2, 4, 6, …): recode"), seen.err());
      }
    }
  }

  /** The names of codes are in the findings, and nothing of these hangs on them. */
  @Test
  void codesExchanged_namesExchangedAndNothingElse() throws IOException {
    Path clean = Files.createDirectory(folder.resolve("clean"));
    Path swapped = Files.createDirectory(folder.resolve("swapped"));
    write(clean.resolve("a.csv"), UnaryOperator.identity(), UnaryOperator.identity());
    write(swapped.resolve("a.csv"), UnaryOperator.identity(), CodesAsFoundTest::exchanged);
    for (Path cases : List.of(clean, swapped)) {
      Terminal seen = run("run", cases, "--csv", "--no-pdf", "--out", cases + "-out");
      assertEquals(0, seen.code(), seen.err());
    }
    for (String table : List.of("findings", "verdicts", "cube")) {
      assertEquals(
          exchanged(table(clean, table)).lines().sorted().toList(),
          table(swapped, table).lines().sorted().toList());
    }
  }

  private static String exchanged(String text) {
    return text.replaceAll("\\bBlue\\b", "\0")
        .replaceAll("\\bGreen\\b", "Blue")
        .replace("\0", "Green");
  }

  /** Codes of two fields stand beside each other where both name the same things. */
  @Test
  void lookAlike_inAnotherField_refused() throws IOException {
    Path export = folder.resolve("cases.csv");
    write(export, UnaryOperator.identity(), UnaryOperator.identity());
    String more = "  category_assessed: {column: kind, codes: as_found, recode: {Abuse: ABUSE}}\n";
    Path mapping = Files.writeString(folder.resolve("more.yaml"), MAPPING + more);
    Terminal seen =
        Terminal.run(
            "check",
            "--cases",
            export.toString(),
            "--mapping",
            mapping.toString(),
            "--period",
            "2026Q3");
    assertEquals(2, seen.code(), seen.err());
    assertTrue(
        seen.err().contains("column kind (complaint_category, category_assessed) holds codes"),
        seen.err());
  }

  /** The same report and the same tables, and the account says how many rows were read so. */
  @Test
  void otherSpacesInAnotherFile_sameFindingsAndCounted() throws IOException {
    Path clean = Files.createDirectory(folder.resolve("clean"));
    write(clean.resolve("a.csv"), UnaryOperator.identity(), UnaryOperator.identity());
    write(clean.resolve("b.csv"), UnaryOperator.identity(), UnaryOperator.identity());
    Path spaced = export(with("Abuse", " Abuse"), with("Blue", "Blue\u00a0"));
    for (Path cases : List.of(clean, spaced)) {
      Terminal seen = run("run", cases, "--csv", "--no-pdf", "--out", cases + "-out");
      assertEquals(0, seen.code(), seen.err());
    }
    for (String table : List.of("findings", "verdicts", "sanction_rates", "cube")) {
      assertEquals(table(clean, table), table(spaced, table));
    }
    String account = table(spaced, "gate_account");
    assertTrue(account.contains("respelled,complaint_category,,40\n"), account);
    assertTrue(account.contains("respelled,declared_alignment,,20\n"), account);
    assertTrue(account.contains("code_found,declared_alignment,Blue,40\n"), account);
    assertFalse(table(clean, "gate_account").contains("respelled"));
  }

  private static String table(Path cases, String name) throws IOException {
    return Files.readString(
        Path.of(cases + "-out/confidential/period=2026Q3/csv/" + name + ".csv"));
  }
}
