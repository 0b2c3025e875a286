package org.evenhand.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The claim that every synonym is one of a field or code that there is, and of one alone. */
class SynonymsTest {

  private static final Contract CONTRACT = Contract.v1();
  private static final Synonyms SYNONYMS = Synonyms.v1();

  private static List<CSVRecord> rows(String file) throws Exception {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(Contract.resource("synonyms/" + file + ".csv"), format)) {
      return rows.getRecords();
    }
  }

  @Test
  void fields_areOfTheContract() throws Exception {
    for (CSVRecord row : rows("fields")) {
      assertFalse(CONTRACT.cases().field(row.get("field")).isEmpty(), row.toString());
    }
    assertFalse(SYNONYMS.ofField(FieldName.OUTCOME).isEmpty());
  }

  @Test
  void codes_areOfTheirList() throws Exception {
    for (CSVRecord row : rows("codes")) {
      assertFalse(
          CONTRACT.codeList(row.get("list")).find(row.get("code")).isEmpty(), row.toString());
    }
  }

  /** Two meanings of one word would make the proposal hang on the order of the list. */
  @Test
  void word_meansOneCodeOfAList() {
    for (CodeList list : CONTRACT.codeLists()) {
      Map<String, String> meanings = new HashMap<>();
      List<String> torn = new ArrayList<>();
      for (Code code : list.codes()) {
        for (Synonyms.Word word : SYNONYMS.ofCode(list.name(), code.code())) {
          String other = meanings.put(word.text(), code.code());
          if (other != null && !other.equals(code.code())) {
            torn.add(word.text() + ": " + other + ", " + code.code());
          }
        }
      }
      assertEquals(List.of(), torn, list.name());
    }
  }

  /** What identifies people is the name of no field, or a draft would propose it. */
  @Test
  void wordsOfPeople_areNoFields() {
    List<String> fields =
        CONTRACT.cases().fields().stream()
            .flatMap(field -> SYNONYMS.ofField(field.name()).stream())
            .map(Synonyms.Word::text)
            .toList();
    List<String> both =
        SYNONYMS.ofPeople().stream().map(Synonyms.Word::text).filter(fields::contains).toList();
    assertEquals(List.of(), both);
  }

  @Test
  void words_areWrittenPlainly() throws Exception {
    for (String file : List.of("fields", "codes", "personal", "status", "tests")) {
      for (CSVRecord row : rows(file)) {
        assertFalse(row.get("words").matches(".*[^a-z0-9 ;?'].*"), row.toString());
        assertFalse(row.get("words").matches(".*;\\s*(;|$).*"), row.toString());
      }
    }
  }
}
