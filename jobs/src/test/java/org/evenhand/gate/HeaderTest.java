package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.Test;

/** The claim that all that is wrong with the columns is told at once, and no value with it. */
class HeaderTest {

  private static List<String> core(String... more) {
    List<String> columns = new ArrayList<>(Gates.CORE);
    columns.addAll(List.of(more));
    return columns;
  }

  private static List<String> headerErrors(Terms terms, List<String> columns) {
    return new Header(terms, columns).headerErrors();
  }

  @Test
  void complaints_core_none() {
    assertEquals(List.of(), headerErrors(Gates.identity(), core()));
    assertEquals(List.of(), headerErrors(Gates.identity(), core("region", "severity")));
  }

  @Test
  void complaints_everyThingWrong_toldAtOnce() {
    Terms terms =
        Gates.mapped(
            Map.of(
                "region",
                Mapping.Source.column("Area"),
                "sanction",
                Mapping.Source.column("Penalty")));
    List<String> columns = List.of("case_id", "case_id", "outcome", "Handler", "Date Received");
    assertEquals(
        List.of(
            "column 2 of the header has the name of an earlier one: give every column a name of its"
                + " own",
            "unknown column: Handler, Date Received: map it to a field of the contract, or list it"
                + " under ignore in the mapping",
            "missing column: the mapping takes received_month (received_month), complaint_category"
                + " (complaint_category), declared_alignment (declared_alignment), sanction"
                + " (Penalty), region (Area) from a column that the export lacks: correct the"
                + " mapping or add the column"),
        headerErrors(terms, columns));
  }

  @Test
  void complaints_columnsOfRulesAndRows_haveToBeThereAndAreKnown() {
    Mapping.Condition open =
        new Mapping.Condition(
            Map.of(
                "Status", new Mapping.Test(Set.of("Open"), false),
                "Closed", new Mapping.Test(Set.of(""), true)));
    Mapping.Rules rules =
        new Mapping.Rules(
            List.of(new Mapping.Decision(open, "pending")), Mapping.Column.of("outcome"));
    Mapping.Condition test =
        new Mapping.Condition(Map.of("Type", new Mapping.Test(Set.of("Test"), false)));
    Mapping plain = Gates.mapped(Map.of("outcome", Mapping.Source.of(rules))).mapping();
    Terms terms =
        new Terms(
            Contract.v1(),
            new Mapping(
                "",
                Mapping.Layout.UNSAID,
                plain.fields(),
                List.of(),
                List.of(new Mapping.Exclusion(test, false, "tests"))));
    assertEquals(List.of(), headerErrors(terms, core("Status", "Closed", "Type")));
    assertEquals(
        List.of(
            "missing column: the mapping takes outcome (Closed), the rows that count (Type) from a"
                + " column that the export lacks: correct the mapping or add the column"),
        headerErrors(terms, core("Status")));
  }

  @Test
  void complaints_mistypedColumns_theNearestThatNothingUses() {
    Terms terms =
        Gates.mapped(
            Map.of(
                "outcome", Mapping.Source.column("Resutl"),
                "region", Mapping.Source.column("outcom"),
                "severity", Mapping.Source.column("jo@example.or")));
    assertEquals(
        List.of(
            "the name of column 8 holds e-mail addresses: rename it in the export",
            "unknown column: Result: map it to a field of the contract, or list it under ignore in"
                + " the mapping",
            "missing column: the mapping takes outcome (Resutl, did you mean Result?), severity (a"
                + " column, did you mean column 8?) from a column that the export lacks: correct"
                + " the mapping or add the column"),
        headerErrors(terms, renamed("outcome", "outcom", core("Result", "jo@example.org"))));
  }

  private static List<String> renamed(String from, String to, List<String> columns) {
    return columns.stream().map(column -> column.equals(from) ? to : column).toList();
  }

  @Test
  void complaints_sanctionTwice_saysSo() {
    assertEquals(
        List.of("columns sanction and sanctions both hold sanctions: keep one of them"),
        headerErrors(Gates.identity(), core("sanctions")));
  }

  @Test
  void complaints_missing_named() {
    for (String name : Gates.CORE) {
      List<String> columns = core();
      columns.remove(name);
      assertEquals(
          List.of(
              "missing column: %s: add it to the export, or name its source in the mapping"
                  .formatted(name)),
          headerErrors(Gates.identity(), columns));
    }
  }

  @Test
  void complaints_columnThatIsNoPlainName_itsPosition() {
    for (String column : List.of(" x", "é", "=x", "x".repeat(41))) {
      assertEquals(
          List.of(
              "unknown column: column 7: map it to a field of the contract, or list it under ignore"
                  + " in the mapping"),
          headerErrors(Gates.identity(), core(column)));
    }
  }

  /** What a draft cannot name is wrong for the gate as well, whatever a mapping says of it. */
  @Test
  void complaints_columnNamedAsWhatIdentifiesPeople_itsPositionAndWhatItHolds() {
    Map<String, String> names =
        Map.of(
            "a@example.org", "e-mail addresses",
            "Mr Example", "what looks like names of people",
            "07700 900123", "telephone numbers");
    names.forEach(
        (name, what) -> {
          List<String> columns = core(name, "Handler");
          Mapping ignoring =
              new Mapping("", Mapping.Layout.UNSAID, Map.of(), List.of(name), List.of());
          String line = "the name of column 7 holds " + what + ": rename it in the export";
          assertEquals(List.of(line), Header.nameErrors(columns));
          assertEquals(line, headerErrors(Gates.identity(), columns).get(0));
          assertEquals(line, headerErrors(new Terms(Contract.v1(), ignoring), columns).get(0));
          assertFalse(headerErrors(Gates.identity(), columns).toString().contains(name));
        });
    assertEquals(List.of(), Header.nameErrors(core("Date Received", "Was it upheld? Say why.")));
  }

  @Test
  void complaints_rowInThePlaceOfTheHeader_noValue() {
    assertEquals(
        List.of(
            "line 1 holds values, not names of columns: put the names of the columns into line 1"),
        headerErrors(
            Gates.identity(),
            List.of("c1", "2026-07", "bullying", "Blue", "sanctioned", "advice")));
  }

  @Test
  void over_complaints_gateOverWhatIsThere() {
    List<String> headerErrors = headerErrors(Gates.identity(), List.of("case_id", "x"));
    assertFalse(headerErrors.isEmpty());
    assertEquals(1, String.join("; ", headerErrors).lines().count());
    assertEquals(1, Gate.over(Gates.identity(), List.of("case_id", "x")).fields().size());
  }
}
