package org.evenhand.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.gate.Gate;
import org.evenhand.gate.Header;
import org.evenhand.gate.Terms;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Mapping;
import org.evenhand.settings.MappingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The claim that what has no place yet is a question, counted and marked in the file, and that
 * nothing is in force on a weak ground.
 */
class OpenQuestionsTest {

  private static final int ROWS = 400;

  private static final List<String> COLUMNS =
      List.of("Ref", "Received", "Group", "Type", "Status", "Outcome");

  @TempDir Path folder;

  private static String of(int row, String... values) {
    return values[row % values.length];
  }

  /** A register with these groups. */
  private static Register register(String... groups) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      boolean open = i % 5 == 0;
      rows.add(
          List.of(
              "R%d/%d".formatted(1000 + i / 2, 1 + i % 2),
              "2026-07-%02d".formatted(1 + i % 28),
              of(i, groups),
              i % 100 == 0 ? "TEST" : of(i, "Bullying", "Harassment"),
              open ? of(i, "Open", "Under investigation") : i == 1 ? "Parked" : "Closed",
              open || i == 1 ? "" : of(i, "Upheld", "Not upheld")));
    }
    return Register.of(COLUMNS, rows);
  }

  private static String text(Draft draft) {
    return DraftText.of(draft, "evenhand check");
  }

  private static DraftedField field(Draft draft, String name) {
    return draft.fields().stream().filter(f -> f.field().equals(name)).findFirst().orElseThrow();
  }

  /**
   * Every question is marked, and every mark is one but for the keys that questions stand under.
   */
  private static void assertCounted(Draft draft) {
    String text = text(draft);
    assertEquals(
        draft.open(),
        text.lines()
            .filter(line -> line.matches(" *# \\? .*"))
            .filter(line -> !line.matches(".* (when|recode|exclude_rows):|  # \\?   column: .*"))
            .count(),
        text);
  }

  @Test
  void groupsWrittenAsNames_areAQuestionAndNotLeftOut() {
    for (String[] groups :
        new String[][] {
          {"Amber Valley", "Ruby Circle"}, {"Amber Valley", "Ruby Circle", "Green", "Blue"}
        }) {
      Draft draft = register(groups).draft();
      String text = text(draft);
      assertTrue(text.contains("\n    # ? not_names: true  # 2 values in "), text);
      assertTrue(text.contains("\n    codes: as_found\n"), text);
      assertFalse(text.contains("Amber") || text.contains("Ruby"), text);
      assertEquals(1, field(draft, FieldName.DECLARED_ALIGNMENT).open());
      assertCounted(draft);
    }
  }

  /** A single row is a slip, and may be somebody; so may what has a title before it. */
  @Test
  void namesThatMayBeSlips_areNoReasonToVouch() {
    String[] slip = new String[ROWS];
    java.util.Arrays.fill(slip, "Green");
    slip[7] = "Ruby Circleton";
    for (String[] groups : new String[][] {slip, {"Green", "Mr Circleton"}}) {
      Draft draft = register(groups).draft();
      String text = text(draft);
      assertFalse(text.contains("not_names"), text);
      assertTrue(text.contains("\n      # ? \"?\": \"?\"  # the value of "), text);
      assertFalse(text.contains("Circle"), text);
      assertCounted(draft);
    }
  }

  @Test
  void closedListWithValuesThatAreNotShown_isAQuestion() {
    List<List<String>> rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> List.of(of(i, "Upheld", "Not upheld", "Ruby Circleton")))
            .toList();
    Draft draft = Register.of(List.of("Outcome"), rows).draft(i -> Optional.of(i.proposal()));
    assertEquals(1, field(draft, FieldName.OUTCOME).open());
  }

  @Test
  void requiredFieldWithoutColumn_isAQuestion() {
    Draft draft =
        Register.of(
                List.of("Colour"), IntStream.range(0, ROWS).mapToObj(i -> List.of("x")).toList())
            .draft();
    List<String> required =
        Contract.v1().cases().fields().stream()
            .filter(Field::required)
            .map(Field::name)
            .filter(name -> !name.equals(FieldName.CASE_ID))
            .toList();
    required.forEach(name -> assertFalse(field(draft, name).stands(), name));
    assertEquals(required.size(), draft.open());
    assertTrue(text(draft).contains("\n  # ? outcome: \"?\"\n"), text(draft));
    assertTrue(draft.asks().toString().contains("(outcome), without which nothing is reported"));
  }

  @Test
  void blankOutcomeBesideAStatus_isAskedByRulesOverBoth() {
    Draft draft = register("Green", "Blue").draft();
    String text = text(draft);
    assertTrue(
        text.contains(
            """

              outcome:
                # ? when:
                  # ? - {if: {Outcome: "", Status: [Open, Under investigation]}, then: pending}  # 80 rows; likely
                  # ? - {if: {Outcome: "", Status: Parked}, then: "?"}  # 1 row; no code found
                column: Outcome
                recode:
            """),
        text);
    assertFalse(text.contains("\"\": pending"), text);
    assertTrue(text.contains("  - Status  # see the question at outcome\n"), text);
    assertCounted(draft);
  }

  @Test
  void blankOutcomeBesideAStatus_answered_isInForce() {
    Draft draft =
        register("Green", "Blue").draft(i -> Optional.of(i.proposal()).filter(p -> !p.isEmpty()));
    String text = text(draft);
    assertTrue(text.contains("\n    when:\n      - {if: {Outcome: \"\", Status: [Open"), text);
    assertFalse(text.contains("  - Status  #"), text);
  }

  @Test
  void statusInThePlaceOfTheOutcome_isAQuestion() {
    List<List<String>> rows =
        register("Green", "Blue").rows().stream().map(row -> row.subList(0, 5)).toList();
    Draft draft = Register.of(COLUMNS.subList(0, 5), rows).draft();
    DraftedField outcome = field(draft, FieldName.OUTCOME);
    assertFalse(outcome.stands());
    assertTrue(
        outcome.recode().stream()
            .filter(code -> code.value().equals("Closed"))
            .noneMatch(DraftedCode::stands));
  }

  @Test
  void testRows_areAskedAboutOnceAndAreNoCode() {
    Draft draft = register("Green", "Blue").draft();
    assertEquals(
        List.of(new DraftedExclusion("Type", List.of("TEST"), false, 4)), draft.exclusions());
    String text = text(draft);
    assertTrue(
        text.contains(
            "\n# ? exclude_rows:\n  # ? - {if: {Type: TEST}, why: test records}  # 4 rows\n"),
        text);
    assertFalse(text.contains("TEST: "), text);
  }

  @Test
  void testRows_denied_areACode() {
    Draft draft =
        register("Green", "Blue")
            .draft(i -> i.text().contains("test records") ? Optional.of("no") : Optional.empty());
    assertEquals(List.of(), draft.exclusions());
    assertTrue(text(draft).contains("# ? TEST: \"?\""), text(draft));
  }

  @Test
  void testValues_inMostRows_areWhatTheRegisterIsAbout() {
    List<List<String>> rows =
        IntStream.range(0, 90).mapToObj(i -> List.of(of(i, "Test", "Test", "Exam"))).toList();
    assertEquals(List.of(), Register.of(List.of("Type"), rows).draft().exclusions());
  }

  @Test
  void incidentInACaseNumber_isAQuestion() {
    String text = text(register("Green", "Blue").draft());
    assertTrue(text.contains("\n  # ? incident_id: {column: Ref, part: {before: \"/\"}}\n"), text);
    assertTrue(text.contains("\n  case_id: Ref\n"), text);
  }

  /** A person who agrees to everything, and puts in what was left to them, has a mapping. */
  @Test
  void allMarksTakenAway_gateTakesIt() throws IOException {
    Draft draft = register("Amber Valley", "Ruby Circle").draft();
    String agreed =
        text(draft)
            .lines()
            .filter(line -> !line.contains("# see the question") && !line.equals("ignore:"))
            .map(line -> line.replace("# ? ", "").replace("\"?\"", "pending"))
            .collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("mapping.yaml"), agreed);
    List<String> known = Contract.v1().cases().fields().stream().map(Field::name).toList();
    Mapping mapping = MappingFile.read(file, known).mapping();
    Terms terms = new Terms(Contract.v1(), mapping);
    assertEquals(List.of(), new Header(terms, COLUMNS).headerErrors(), agreed);
    Gate gate = Gate.over(terms, COLUMNS);
    assertEquals(List.of("exclude_rows_1"), gate.filter().names());
    assertTrue(gate.fields().get(gate.position(FieldName.DECLARED_ALIGNMENT)).notNames());
  }

  /** A column that may not be named is told as the gate tells it, and stands nowhere. */
  @Test
  void columnNamedAsAPerson_isToldAsTheGateTellsIt() {
    List<String> columns = List.of("Ref", "jo.bloggs@example.org", "Mr Bloggs", "Ref");
    List<List<String>> rows =
        IntStream.range(0, 50).mapToObj(i -> List.of("R" + i, "x", "y", "z")).toList();
    Draft draft = Register.of(columns, rows).draft();
    assertEquals(Header.nameErrors(columns), draft.warnings());
    assertEquals(2, draft.warnings().size());
    assertFalse(text(draft).toLowerCase(java.util.Locale.ROOT).contains("bloggs"), text(draft));
  }
}
