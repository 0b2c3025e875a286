package org.evenhand.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evenhand.schema.Code;
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
    assertEquals(
        new Mapping.Source(null, null, true, null, Map.of(), null, false), fields.get("case_id"));
    assertEquals(
        new Mapping.Source("date", null, false, "yyyy-MM-dd", Map.of(), null, false),
        fields.get("received_month"));
    assertEquals(
        new Mapping.Source(
            "area",
            null,
            false,
            null,
            Map.of("Not stated", "R01", "1", "R02"),
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
    assertEquals("R01", mapping.fields().get("region").constant());
    assertNull(mapping.fields().get("region").column());
    assertEquals(Mapping.Codes.DEFAULT_LIMIT, mapping.fields().get("outcome").codes().limit());
    assertEquals(Mapping.Layout.UNSAID, mapping.layout());
    assertEquals(List.of(), mapping.ignore());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/settings/mapping-refusals.csv", numLinesToSkip = 1)
  void read_wrongMapping_oneLineWithFileLineAndKey(String yaml, String message) {
    ConfigurationException refusal =
        assertThrows(ConfigurationException.class, () -> read(yaml.replace("|", "\n")));
    assertEquals(message, refusal.getMessage());
  }
}
