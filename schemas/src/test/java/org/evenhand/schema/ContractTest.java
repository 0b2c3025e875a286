package org.evenhand.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractTest {

  private static final Path PAGE = Path.of("REFERENCE.md");
  private final Contract contract = Contract.v1();

  @Test
  void referencePage_isWhatTheContractSays() throws IOException {
    String page = ReferencePage.of(contract);
    if (Boolean.getBoolean("reference.update")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(
        Files.readString(PAGE),
        page,
        "schemas/REFERENCE.md is stale: ./mvnw -pl schemas test -Dreference.update=true");
  }

  @Test
  void core_isRequired() {
    List<String> required =
        contract.cases().fields().stream().filter(Field::required).map(Field::name).toList();
    assertEquals(
        List.of("case_id", "received_month", "complaint_category", "declared_alignment", "outcome"),
        required);
  }

  @Test
  void names_areUniqueInEveryTable() {
    for (InputTable table : contract.inputs()) {
      Set<String> names = new HashSet<>();
      table.fields().forEach(field -> assertTrue(names.add(field.name()), field.name()));
    }
    for (OutputTable table : contract.outputs()) {
      Set<String> names = new HashSet<>();
      table.columns().forEach(column -> assertTrue(names.add(column.name()), column.name()));
    }
  }

  @Test
  void everyLabel_isInWelshTooAndToldApartThere() {
    List<CodeList> lists = new ArrayList<>(contract.codeLists());
    lists.add(Contract.statistics());
    for (CodeList list : lists) {
      Set<String> seen = new HashSet<>();
      for (Code code : list.codes()) {
        String welsh = code.label(Language.WELSH);
        assertTrue(seen.add(welsh), list.name() + ": " + welsh);
        assertTrue(
            code.label().equals(code.code()) || code.attributes().containsKey("label_cy"),
            list.name() + ": " + code.code());
        assertEquals(code.label(), code.label(Language.ENGLISH));
      }
    }
  }

  @Test
  void nameThatPeopleGave_isTheSameInEveryLanguage() {
    Code unknown = contract.codeList("alignments").find("unknown").orElseThrow();
    assertNotEquals(unknown.label(), unknown.label(Language.WELSH));
    Code called = unknown.called("Keine Angabe");
    for (Language language : Language.values()) {
      assertEquals("Keine Angabe", called.label(language));
    }
    assertFalse(called.isDeclared());
  }

  @Test
  void everyFieldAndColumn_saysWhatItMeans() {
    contract.inputs().stream()
        .flatMap(table -> table.fields().stream())
        .forEach(field -> assertFalse(field.description().isBlank(), field.name()));
    contract.outputs().stream()
        .flatMap(table -> table.columns().stream())
        .forEach(column -> assertFalse(column.description().isBlank(), column.name()));
  }

  @Test
  void blankCode_standsInNoList() {
    contract.inputs().stream()
        .flatMap(table -> table.fields().stream())
        .filter(field -> field.kind().isCoded() && !field.blank().isEmpty())
        .forEach(
            field -> assertTrue(contract.codeList(field.codes()).find(field.blank()).isEmpty()));
  }

  @Test
  void ladder_risesByOneRung() {
    List<Code> rungs = contract.codeList("sanctions").codes();
    for (int i = 0; i < rungs.size(); i++) {
      assertEquals(OptionalInt.of(i), rungs.get(i).rung());
    }
  }
}
