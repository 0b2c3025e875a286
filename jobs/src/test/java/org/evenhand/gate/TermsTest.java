package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Dates;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim that a mapping turns a foreign export into the contract, and nothing else. */
class TermsTest {

  private static List<String> codes(Terms terms, String field) {
    return terms.codes(field).stream().map(Code::code).toList();
  }

  private static Mapping.Codes own(String... codes) {
    return new Mapping.Codes(false, 0, List.of(codes).stream().map(Code::of).toList());
  }

  @Test
  void rename_column_isRead() {
    Gate gate =
        Gate.over(
            Gates.mapped(Map.of("outcome", Mapping.Source.column("Result"))),
            List.of(
                "Result",
                "case_id",
                "received_month",
                "complaint_category",
                "declared_alignment",
                "sanction"));
    assertEquals(0, gate.fields().get(gate.position("outcome")).column());
    assertEquals("Result", gate.fields().get(gate.position("outcome")).source());
  }

  @Test
  void recode_value_takenForTheCode() {
    Gate gate =
        Gate.over(
            Gates.mapped(
                Map.of(
                    "outcome", Gates.recoded("outcome", Map.of("Upheld", "sanctioned")),
                    "sanction", Gates.recoded("sanction", Map.of("None", "", "Told off", "advice")),
                    "declared_alignment",
                        Gates.recoded("declared_alignment", Map.of("", "unknown")))),
            Gates.CORE);
    assertEquals("sanctioned", Gates.code(gate, "outcome", "Upheld"));
    assertEquals("pending", Gates.code(gate, "outcome", "pending"));
    assertEquals("not_applicable", Gates.code(gate, "sanction", "None"));
    assertEquals("expulsion", Gates.code(gate, "sanction", "Told off|expulsion"));
    assertEquals("unknown", Gates.code(gate, "declared_alignment", ""));
  }

  @Test
  void constantAndRowNumber_needNoColumn() {
    Gate gate =
        Gate.over(
            Gates.mapped(
                Map.of(
                    "case_id", Mapping.Source.of(new Mapping.RowNumber()),
                    "received_month", Gates.constant("2026-07"),
                    "complaint_category", Gates.constant("bullying"))),
            List.of("declared_alignment", "outcome", "sanction"));
    int[] row = gate.admission().row();
    assertEquals(2026 * 12 + 6, row[gate.position("received_month")]);
    assertEquals(
        "bullying",
        gate.fields()
            .get(gate.position("complaint_category"))
            .codes()
            .get(row[gate.position("complaint_category")]));
    assertEquals(-1, gate.fields().get(gate.position("case_id")).column());
  }

  @Test
  void ownCodes_alignments_undeclaredStays() {
    Terms terms =
        Gates.mapped(
            Map.of(
                "declared_alignment",
                Gates.listed("declared_alignment", Map.of(), own("Blue", "Green"))));
    assertEquals(
        List.of("Blue", "Green", "declined", "unknown"), codes(terms, "declared_alignment"));
    Terms withDeclined =
        Gates.mapped(
            Map.of(
                "declared_alignment",
                Gates.listed("declared_alignment", Map.of(), own("declined", "Blue"))));
    assertEquals(List.of("Blue", "declined", "unknown"), codes(withDeclined, "declared_alignment"));
    assertEquals(
        "no", withDeclined.codes("declared_alignment").get(1).attribute("declared", "yes"));
  }

  @Test
  void asFound_alignments_undeclaredIsListedAndBeyondTheLimit() {
    Terms terms =
        Gates.mapped(
            Map.of(
                "declared_alignment",
                Gates.listed(
                    "declared_alignment", Map.of(), new Mapping.Codes(true, 2, List.of()))));
    GateField field = Gate.over(terms, Gates.CORE).fields().get(3);
    assertEquals(List.of("declined", "unknown"), field.codes());
    assertEquals(4, field.capacity());
    assertTrue(field.asFound());
  }

  @Test
  void codes_optionalField_endsWithItsBlank() {
    for (var field : Contract.v1().cases().fields()) {
      if (field.kind().isCoded() && !field.required()) {
        List<String> codes = codes(Gates.identity(), field.name());
        assertEquals(field.blank(), codes.get(codes.size() - 1), field.name());
      }
    }
  }

  @Test
  void sanctions_standForSanction() {
    List<String> columns = new ArrayList<>(Gates.CORE);
    columns.set(columns.indexOf("sanction"), "sanctions");
    Gate gate = Gate.over(Gates.identity(), columns);
    GateField field = gate.fields().get(gate.position("sanction"));
    assertEquals("sanctions", field.source());
    assertEquals(-1, gate.position("sanctions"));
    assertEquals("expulsion", Gates.code(gate, "sanction", "advice|expulsion|training"));
  }

  @ParameterizedTest
  @CsvSource({
    "outcome, upheld, has a constant that it cannot hold",
    "received_month, 2026-13, has a constant that it cannot hold",
    "case_id, c1, has a constant that it cannot hold"
  })
  void constant_unfit_refused(String field, String value, String words) {
    refused(Map.of(field, Gates.constant(value)), words);
  }

  @Test
  void source_unfit_refused() {
    refused(
        Map.of("outcome", Mapping.Source.of(new Mapping.RowNumber())), "cannot be a row number");
    refused(
        Map.of("outcome", Gates.listed("outcome", Map.of(), own("upheld"))),
        "cannot have a list of your own");
    refused(Map.of("outcome", Gates.dated("outcome", "yyyy")), "is no month");
    refused(Map.of("case_id", Gates.vouched("case_id", null)), "holds no codes: remove not_names");
    refused(
        Map.of("case_id", Gates.recoded("case_id", Map.of("a", "b"))),
        "can be recoded to a blank and to nothing else");
    refused(
        Map.of("outcome", Gates.recoded("outcome", Map.of("a", "b"))),
        "is recoded to a code that its list does not have");
    refused(
        Map.of("received_month", Gates.recoded("received_month", Map.of("Q3", "July"))),
        "is recoded to a value that it cannot hold");
    refused(
        Map.of("decided_day", Gates.dated("outcome", "yyyy-MM-dd")),
        "is a number of days, not a date: count it from two columns with days");
  }

  @Test
  void defaultAndRules_unfit_refused() {
    Mapping.Condition any =
        new Mapping.Condition(Map.of("outcome", new Mapping.Test(Set.of("x"), false)));
    refused(Map.of("case_id", defaulted("case_id", "c1")), "which no rule and no default can make");
    for (String field : List.of("declared_alignment", "reporter_alignment", "target_alignment")) {
      refused(Map.of(field, defaulted("outcome", "A1")), "has a group as its default");
    }
    refused(
        Map.of("case_id", ruled(any, "c1", Mapping.Column.of("case_id"))),
        "which no rule and no default can make");
    refused(
        Map.of("received_month", defaulted("received_month", "2026-07")),
        "holds no codes, and a default stands for codes alone");
    refused(Map.of("outcome", defaulted("outcome", "upheld")), "a value that it cannot hold");
    refused(Map.of("outcome", ruled(any, "upheld", null)), "a value that it cannot hold");
    refused(Map.of("outcome", ruled(any, "", null)), "a value that it cannot hold");
    refused(
        Map.of("outcome", ruled(any, "pending", new Mapping.Constant("upheld"))),
        "a value that it cannot hold");
    Mapping.Column dated = new Mapping.Column("outcome", null, Dates.of("yyyy-MM-dd"), null, null);
    refused(
        Map.of("outcome", Mapping.Source.of(new Mapping.Days(dated, dated))),
        "is no number of days: remove days and name its column");
  }

  private static Mapping.Source defaulted(String column, String other) {
    return Mapping.Source.of(new Mapping.Column(column, null, null, Map.of(), other));
  }

  private static Mapping.Source ruled(
      Mapping.Condition when, String then, Mapping.Origin otherwise) {
    return Mapping.Source.of(
        new Mapping.Rules(List.of(new Mapping.Decision(when, then)), otherwise));
  }

  @Test
  void rulesAsFound_codesThatTheMappingWrites_areListed() {
    Mapping.Condition any =
        new Mapping.Condition(Map.of("outcome", new Mapping.Test(Set.of("x"), false)));
    Mapping.Source source =
        new Mapping.Source(
            new Mapping.Rules(
                List.of(new Mapping.Decision(any, "Elsewhere")), Mapping.Column.of("Area")),
            new Mapping.Codes(true, 5, List.of()),
            false);
    Gate gate =
        Gate.over(
            Gates.mapped(Map.of("region", source)),
            Stream.concat(Gates.CORE.stream(), Stream.of("Area")).toList());
    GateField field = gate.fields().get(gate.position("region"));
    assertEquals(List.of("Elsewhere", "not_recorded"), field.codes());
    assertEquals("column Area", field.where());
  }

  private static void refused(Map<String, Mapping.Source> own, String words) {
    Terms terms = Gates.mapped(own);
    String line =
        assertThrows(IllegalArgumentException.class, () -> Gate.over(terms, Gates.CORE))
            .getMessage();
    assertTrue(line.contains(words), line);
    assertEquals(1, line.lines().count());
  }
}
