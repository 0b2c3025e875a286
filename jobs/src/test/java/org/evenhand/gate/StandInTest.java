package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim that a default stands for values without a code, and for nothing else. */
class StandInTest {

  private static Gate gate(String field, Map<String, String> recode, String other) {
    Mapping.Column column = new Mapping.Column("Result", null, null, recode, other);
    return Gate.over(
        Gates.mapped(Map.of(field, Mapping.Source.of(column))),
        Stream.concat(Gates.CORE.stream().filter(name -> !name.equals(field)), Stream.of("Result"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Upheld, sanctioned",
    "sanctioned, sanctioned",
    "pending, pending",
    "Dropped, no_breach",
    "x, no_breach",
    "'', blank",
    "UPHELD, spelling",
    "Pending, spelling",
    "someone@example.org, e_mail",
    "Alex Morgan, name"
  })
  void decode_outcome(String value, String expected) {
    Gate gate = gate("outcome", Map.of("Upheld", "sanctioned"), "no_breach");
    int decoded = Gates.decode(gate, "outcome", value);
    List<String> codes = gate.fields().get(gate.position("outcome")).codes();
    assertEquals(
        expected, Decoder.isRejection(decoded) ? Decoder.rule(decoded).id() : codes.get(decoded));
  }

  @ParameterizedTest
  @CsvSource({
    "W|x, formal_warning",
    "x|W, formal_warning",
    "x|y, advice",
    "x, advice",
    "'', not_applicable",
    "W||x, blank"
  })
  void decode_severalSanctions_theMostSevere(String value, String expected) {
    Gate gate = gate("sanction", Map.of("W", "formal_warning"), "advice");
    int decoded = Gates.decode(gate, "sanction", value);
    List<String> codes = gate.fields().get(gate.position("sanction")).codes();
    assertEquals(
        expected, Decoder.isRejection(decoded) ? Decoder.rule(decoded).id() : codes.get(decoded));
  }

  @Test
  void account_everyRowOfTheDefault_counted() {
    Gate gate = gate("outcome", Map.of("Upheld", "sanctioned"), "no_breach");
    Admission admission = gate.admission();
    for (String value : List.of("Upheld", "x", "x", "y", "", "UPHELD", "pending")) {
      Gates.decode(admission, gate, "outcome", value);
    }
    int field = gate.position("outcome");
    assertEquals(List.of("column", "default"), gate.fields().get(field).ways());
    assertEquals(4, admission.account().decidedBy(field, 0));
    assertEquals(3, admission.account().decidedBy(field, 1));
  }
}
