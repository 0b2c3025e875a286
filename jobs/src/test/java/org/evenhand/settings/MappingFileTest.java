package org.evenhand.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Dates;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MappingFileTest {

  private static final List<String> FIELDS =
      List.of("case_id", "received_month", "region", "outcome");

  @TempDir Path folder;

  private Mapping read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("map.yaml"), yaml);
    return MappingFile.read(file, FIELDS).mapping();
  }

  @Test
  void read_everyKindOfSource_asWritten() throws IOException {
    Mapping mapping =
        read(
            """
            title: Own export
            delimiter: ";"
            encoding: windows-1252
            sheet: Cases 2026
            fields:
              case_id: {row_number: true}
              received_month: {column: date, date: "yyyy-MM-dd"}
              region:
                column: area
                recode: {"Not stated": R01, 1: R02}
                codes: as_found
                limit: 20
                not_names: true
              outcome:
                column: result
                recode: {Substantiated: sanctioned, "": pending}
                codes: [Force, {code: Abuse, label: Abuse of authority}]
            ignore: [name, 2020]
            """);
    assertEquals("Own export", mapping.title());
    assertEquals(new Mapping.Layout(";", "windows-1252", "Cases 2026"), mapping.layout());
    assertEquals(List.of("name", "2020"), mapping.ignore());
    Map<String, Mapping.Source> fields = mapping.fields();
    assertEquals(Mapping.Source.of(new Mapping.RowNumber()), fields.get("case_id"));
    assertEquals(
        Mapping.Source.of(new Mapping.Column("date", null, Dates.of("yyyy-MM-dd"), Map.of(), null)),
        fields.get("received_month"));
    assertEquals(
        new Mapping.Source(
            new Mapping.Column("area", null, null, Map.of("Not stated", "R01", "1", "R02"), null),
            new Mapping.Codes(true, 20, List.of()),
            true),
        fields.get("region"));
    assertEquals(
        new Mapping.Codes(
            false, 0, List.of(Code.of("Force"), new Code("Abuse", "Abuse of authority", Map.of()))),
        fields.get("outcome").codes());
    assertEquals(
        Map.of("Substantiated", "sanctioned", "", "pending"), fields.get("outcome").recode());
  }

  @Test
  void read_bareStringAndConstant_shortForms() throws IOException {
    Mapping mapping =
        read(
            "fields:\n  case_id: ref\n  region: {constant: R01}\n  outcome: {column: o, codes: as_found}\n");
    assertEquals(Mapping.Source.column("ref"), mapping.fields().get("case_id"));
    assertEquals(new Mapping.Constant("R01"), mapping.fields().get("region").origin());
    assertEquals(Mapping.Codes.DEFAULT_LIMIT, mapping.fields().get("outcome").codes().limit());
    assertEquals(Mapping.Layout.UNSAID, mapping.layout());
    assertEquals(List.of(), mapping.ignore());
  }

  @Test
  void read_rulesAndRows_asWritten() throws IOException {
    Mapping mapping =
        read(
            """
            fields:
              outcome:
                when:
                  - {if: {Decision: No action, Finding: Proven}, then: no_breach}
                  - {if: {Status: [Open, Pending], Closed: ""}, then: pending}
                  - {if: {Type: {not: [A, B]}, Closed: {not: ""}}, then: sanctioned}
                default: insufficient_evidence
              region:
                when:
                  - {if: {Area: "?"}, then: ""}
                column: Area
                part: {after: "-", before: "/", otherwise: whole}
                recode: {N: R01}
                default: R02
            only_rows: {if: {Body: Conduct}, why: others decide elsewhere}
            exclude_rows:
              - {if: {Kind: [Test, Training]}, why: test records}
              - {if: {Duplicate of: {not: ""}}, why: entered twice}
            """);
    assertEquals(
        new Mapping.Rules(
            List.of(
                rule("no_breach", Map.of("Decision", is("No action"), "Finding", is("Proven"))),
                rule("pending", Map.of("Status", is("Open", "Pending"), "Closed", is(""))),
                rule("sanctioned", Map.of("Type", not("A", "B"), "Closed", not("")))),
            new Mapping.Constant("insufficient_evidence")),
        mapping.fields().get("outcome").origin());
    assertEquals(
        new Mapping.Rules(
            List.of(rule("", Map.of("Area", is("?")))),
            new Mapping.Column(
                "Area", new Mapping.Part("-", "/", 1, 0, true), null, Map.of("N", "R01"), "R02")),
        mapping.fields().get("region").origin());
    assertEquals(
        List.of(
            new Mapping.Exclusion(
                when(Map.of("Body", is("Conduct"))), true, "others decide elsewhere"),
            new Mapping.Exclusion(
                when(Map.of("Kind", is("Test", "Training"))), false, "test records"),
            new Mapping.Exclusion(when(Map.of("Duplicate of", not(""))), false, "entered twice")),
        mapping.exclusions());
    assertEquals(
        Set.of(
            "Decision",
            "Finding",
            "Status",
            "Closed",
            "Type",
            "Area",
            "Body",
            "Kind",
            "Duplicate of"),
        mapping.columns());
  }

  @Test
  void read_days_eachEndWithItsOwn() throws IOException {
    Mapping mapping =
        read(
            """
            fields:
              outcome:
                days:
                  from: Received
                  to: {column: Closed, date: d.M.yy, years_from: 1980, recode: {n/a: ""}}
                  date: [dd/MM/yyyy, yyyy-MM-dd]
              region:
                days:
                  from: {column: Received, date: yyyy-MM-dd}
                  to: {column: Closed, date: dd.MM.yy}
                  years_from: 1970
            """);
    Dates both = new Dates(List.of("dd/MM/yyyy", "yyyy-MM-dd"), 0, 0);
    Dates own = new Dates(List.of("d.M.yy"), 1980, 0);
    assertEquals(
        new Mapping.Days(
            new Mapping.Column("Received", null, both, Map.of(), null),
            new Mapping.Column("Closed", null, own, Map.of("n/a", ""), null)),
        mapping.fields().get("outcome").origin());
    assertEquals(
        new Mapping.Days(
            new Mapping.Column("Received", null, Dates.of("yyyy-MM-dd"), Map.of(), null),
            new Mapping.Column(
                "Closed", null, new Dates(List.of("dd.MM.yy"), 1970, 0), Map.of(), null)),
        mapping.fields().get("region").origin());
    assertEquals(Set.of("Received", "Closed"), mapping.columns());
  }

  @Test
  void keys_ofTheReference_areThoseThatAreRead() {
    List<String> read = new ArrayList<>(MappingFile.KEYS);
    add(read, "rows", MappingFile.ROW_KEYS);
    add(read, "rows.if", Conditions.KEYS);
    add(read, "field", FieldSource.ORIGINS);
    add(read, "field", FieldSource.OF_A_COLUMN);
    add(read, "field", FieldSource.FURTHER);
    add(read, "field.codes", FieldSource.CODE_KEYS);
    add(read, "field.when", FieldSource.RULE_KEYS);
    add(read, "field.when.if", Conditions.KEYS);
    add(read, "field.part", FieldSource.PART_KEYS);
    add(read, "field.days", DaysBetween.KEYS);
    add(read, "field.days.end", DaysBetween.END_KEYS);
    assertEquals(
        new TreeSet<>(read),
        Contract.mappingKeys().codes().stream()
            .map(Code::code)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void examples_ofTheReference_areRead() throws IOException {
    for (Code key : Contract.mappingKeys().codes()) {
      String example = key.attribute("example", "");
      assertTrue(example.contains(key.code().substring(key.code().lastIndexOf('.') + 1)), example);
      Mapping read = read(around(key.code(), example));
      assertEquals(Set.of("region"), read.fields().keySet(), example);
    }
  }

  /** A mapping with an example in its place. */
  private static String around(String key, String example) {
    String fields = "fields: {region: %s}\n";
    return switch (key.substring(0, Math.max(0, key.lastIndexOf('.')))) {
      case "" ->
          key.equals("fields")
              ? example.replace("case_id", "region")
              : fields.formatted("a") + example;
      case "rows", "rows.if" ->
          fields.formatted("a")
              + "only_rows: {%s, %s}"
                  .formatted(key.equals("rows.why") ? "if: {b: c}" : "why: no cases", example);
      case "field" -> fields.formatted(example);
      case "field.codes" -> fields.formatted("{column: a, codes: [" + example + "]}");
      case "field.part" -> fields.formatted("{column: a, " + example + "}");
      case "field.when", "field.when.if" -> fields.formatted("{when: [" + example + "]}");
      case "field.days" ->
          fields.formatted(
              "{days: {%s%s%s%s}}"
                  .formatted(
                      example,
                      key.endsWith("from") && !key.contains("years") ? "" : ", from: a",
                      key.endsWith("to") ? "" : ", to: b",
                      key.endsWith("date")
                          ? ""
                          : ", date: d/M/" + (key.contains("years") ? "yy" : "yyyy")));
      case "field.days.end" ->
          fields.formatted("{days: {from: " + example + ", to: b, date: d/M/yyyy}}");
      default -> throw new AssertionError(key);
    };
  }

  private static void add(List<String> all, String under, List<String> keys) {
    keys.forEach(key -> all.add(under + "." + key));
  }

  private static Mapping.Decision rule(String then, Map<String, Mapping.Test> tests) {
    return new Mapping.Decision(when(tests), then);
  }

  private static Mapping.Condition when(Map<String, Mapping.Test> tests) {
    return new Mapping.Condition(tests);
  }

  private static Mapping.Test is(String... values) {
    return new Mapping.Test(Set.of(values), false);
  }

  private static Mapping.Test not(String... values) {
    return new Mapping.Test(Set.of(values), true);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/settings/mapping-refusals.csv", numLinesToSkip = 1)
  void read_wrongMapping_oneLineWithFileLineAndKey(String yaml, String message) {
    ConfigurationException refusal =
        assertThrows(ConfigurationException.class, () -> read(yaml.replace("|", "\n")));
    assertEquals(message, refusal.getMessage());
  }
}
