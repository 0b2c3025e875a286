package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
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
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim that a mapping cannot make cells that say nothing say something. */
class GuessesTest {

  private static final List<String> FIELDS =
      List.of(
          "declared_alignment",
          "reporter_alignment",
          "target_alignment",
          "complaint_category",
          "category_assessed",
          "outcome",
          "severity");

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(Gates.CORE);
    FIELDS.stream().filter(field -> !columns.contains(field)).forEach(columns::add);
    return columns;
  }

  private static Gate gate(String field, Mapping.Source source) {
    return Gate.over(Gates.mapped(Map.of(field, source)), columns());
  }

  private static MappingFault refused(String field, Mapping.Source source) {
    return assertThrows(MappingFault.class, () -> gate(field, source), field);
  }

  private static String saying(String field) {
    return switch (field) {
      case "outcome" -> "no_breach";
      case "severity" -> "2";
      case "complaint_category", "category_assessed" -> "bullying";
      default -> "A1";
    };
  }

  @Test
  void recode_everyWordForWhatIsNotKnown_refusedInEveryField() {
    List<String> words =
        Stream.concat(
                Stream.of("", " ", "?", "N/A", "NOT STATED"),
                Contract.notKnown().codes().stream().map(Code::code))
            .toList();
    for (String field : FIELDS) {
      for (String word : words) {
        MappingFault fault =
            refused(field, Gates.recoded(field, Map.of("x", saying(field), word, saying(field))));
        assertTrue(fault.what().contains("recodes a blank or a word for what is not known"));
        assertEquals(List.of("fields", field, "recode", word), fault.path());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "declared_alignment, unknown",
    "declared_alignment, declined",
    "reporter_alignment, not_applicable",
    "target_alignment, ''",
    "complaint_category, other_undefined",
    "outcome, pending",
    "outcome, administratively_closed",
    "severity, ''",
    "region, R01"
  })
  void recode_toWhatSaysNoMore_isRead(String field, String target) {
    List<String> columns = columns();
    columns.add("region");
    Terms terms = Gates.mapped(Map.of(field, Gates.recoded(field, Map.of("Not stated", target))));
    assertDoesNotThrow(() -> Gate.over(terms, columns));
  }

  /** Cells without a category may form one of their own, and join no other. */
  @Test
  void recode_blankToACategoryOfItsOwn_isRead() {
    String field = "complaint_category";
    Mapping.Codes found = new Mapping.Codes(true, 5, List.of());
    assertDoesNotThrow(() -> gate(field, Gates.listed(field, Map.of("", "(none)"), found)));
    refused(field, Gates.listed(field, Map.of("", "Speech", "speaking", "Speech"), found));
  }

  @Test
  void recode_groupThatIsReallyCalledSo_itsLabelVouches() {
    Code named = new Code("independents", "Not declared", Map.of());
    Mapping.Codes codes = new Mapping.Codes(false, 0, List.of(Code.of("Blue"), named));
    String field = "declared_alignment";
    Map<String, String> recode = Map.of("Not declared", "independents");
    Gate gate = gate(field, Gates.listed(field, recode, codes));
    assertEquals("independents", Gates.code(gate, field, "Not declared"));
    refused(field, Gates.listed(field, Map.of("Not declared", "Blue"), codes));
  }

  /** What METHODS.md says of words that are no code. */
  @Test
  void label_vouchesForAWordThatTheFieldDoesNotHave() {
    String field = "declared_alignment";
    Code own = new Code("Not stated", "The Not Stated Group", Map.of());
    Gate gate =
        gate(field, Gates.listed(field, Map.of(), new Mapping.Codes(false, 0, List.of(own))));
    assertEquals("Not stated", Gates.code(gate, field, "Not stated"));
    Code fieldsOwn = new Code("Unknown", "The Unknown Party", Map.of());
    assertTrue(
        refused(
                field,
                Gates.listed(field, Map.of(), new Mapping.Codes(false, 0, List.of(fieldsOwn))))
            .what()
            .contains("is alike to the contract's unknown"));
    Code renamed = new Code("unknown_party", "Unknown", Map.of());
    Gate other =
        gate(
            field,
            Gates.listed(
                field,
                Map.of("Unknown", "unknown_party"),
                new Mapping.Codes(false, 0, List.of(renamed))));
    assertEquals("unknown_party", Gates.code(other, field, "Unknown"));
    assertEquals("unknown", Gates.code(other, field, "unknown"));
  }

  @Test
  void rule_groupOfWhomNothingWasNamed_refused() {
    Mapping.Test blue = new Mapping.Test(Set.of("Blue"), false);
    Mapping.Test notBlue = new Mapping.Test(Set.of("Blue", ""), true);
    Mapping.Test nothing = new Mapping.Test(Set.of("", "n/a"), false);
    Mapping.Test mixed = new Mapping.Test(Set.of("Blue", "Not known"), false);
    for (String field : FIELDS.subList(0, 3)) {
      for (Mapping.Test test : List.of(notBlue, nothing, mixed)) {
        MappingFault fault = refused(field, ruled(Map.of("outcome", test), "A1"));
        assertTrue(fault.what().contains("has a group in rule 1 of when"), fault.what());
        gate(field, ruled(Map.of("outcome", test), "unknown"));
      }
      gate(field, ruled(Map.of("outcome", blue), "A1"));
      gate(field, ruled(Map.of("outcome", nothing, "sanction", blue), "A1"));
    }
  }

  private static Mapping.Source ruled(Map<String, Mapping.Test> tests, String then) {
    return Mapping.Source.of(
        new Mapping.Rules(
            List.of(new Mapping.Decision(new Mapping.Condition(tests), then)),
            new Mapping.Constant("unknown")));
  }
}
