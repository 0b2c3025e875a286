package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.schema.Code;
import org.evenhand.schema.CodeList;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.Test;

/** The claim that a code is told by its list, and that codes as found are numbered once. */
class CodeDecoderTest {

  private static final Gate GATE = Gate.over(Gates.identity(), Gates.EVERY);

  private static int rejected(Rule rule) {
    return Decoder.reject(rule);
  }

  @Test
  void code_everyCodeOfEveryField_itsPosition() {
    Contract contract = Contract.v1();
    for (GateField field : GATE.fields()) {
      if (field.kind().isCoded()) {
        CodeList list =
            contract.codeList(contract.cases().field(field.name()).orElseThrow().codes());
        for (int i = 0; i < list.codes().size(); i++) {
          String code = list.codes().get(i).code();
          int expected = code.equals(field.refused()) ? rejected(Rule.INFERRED) : i;
          assertEquals(expected, Gates.decode(GATE, field.name(), code), field.name() + " " + code);
        }
        int blank = field.required() ? rejected(Rule.BLANK) : field.blankCode();
        assertEquals(blank, Gates.decode(GATE, field.name(), ""), field.name());
        assertEquals(
            Rule.UNKNOWN_CODE, Decoder.rule(Gates.decode(GATE, field.name(), "zq")), field.name());
      }
    }
  }

  @Test
  void code_boolean_yesOrNoWhereThatIsTheQuestion() {
    for (GateField field : GATE.fields()) {
      if (field.kind().isCoded()) {
        boolean isYesOrNo = field.codes().containsAll(List.of("yes", "no"));
        for (String written : List.of("true", "True", "TRUE", "false", "False", "FALSE")) {
          String meant = written.equalsIgnoreCase("true") ? "yes" : "no";
          int decoded = Gates.decode(GATE, field.name(), written);
          if (isYesOrNo) {
            assertEquals(field.codes().indexOf(meant), decoded, field.name() + " " + written);
          } else {
            assertEquals(Rule.UNKNOWN_CODE, Decoder.rule(decoded), field.name() + " " + written);
          }
        }
      }
    }
  }

  @Test
  void codes_severalSanctions_theMostSevereCounts() {
    List<String> codes =
        Contract.v1().codeList("sanctions").codes().stream().map(code -> code.code()).toList();
    for (int i = 0; i < codes.size(); i++) {
      for (int j = 0; j < codes.size(); j++) {
        String both = codes.get(i) + "|" + codes.get(j);
        assertEquals(Math.max(i, j), Gates.decode(GATE, "sanction", both), both);
      }
    }
    assertEquals(rejected(Rule.BLANK), Gates.decode(GATE, "sanction", "advice|"));
    assertEquals(Rule.UNKNOWN_CODE, Decoder.rule(Gates.decode(GATE, "sanction", "advice|zq")));
  }

  @Test
  void codes_asFound_numberedOnceUpToTheLimit() {
    Terms terms =
        Gates.mapped(
            Map.of(
                "complaint_category",
                Gates.listed(
                    "complaint_category",
                    Map.of("a", "New", "b", "New", "", "(blank)"),
                    new Mapping.Codes(true, 3, List.of()))));
    Gate gate = Gate.over(terms, Gates.CORE);
    Admission admission = gate.admission();
    String field = "complaint_category";
    int first = Gates.decode(admission, gate, field, "New");
    assertEquals(first, Gates.decode(admission, gate, field, "a"));
    assertEquals(first, Gates.decode(admission, gate, field, "b"));
    int blank = Gates.decode(admission, gate, field, "");
    int other = Gates.decode(admission, gate, field, "Deputy Inspector");
    assertEquals(3, Set.of(first, blank, other).size());
    assertEquals(rejected(Rule.TOO_MANY_CODES), Gates.decode(admission, gate, field, "more"));
    assertEquals(other, Gates.decode(admission, gate, field, "Deputy Inspector"));
    assertEquals(rejected(Rule.EMAIL), Gates.decode(admission, gate, field, "a@example.org"));
    assertEquals(rejected(Rule.CHARACTERS), Gates.decode(admission, gate, field, "=1+1"));
    assertEquals(rejected(Rule.CHARACTERS), Gates.decode(admission, gate, field, "@"));
  }

  /** The answer is the same every time, those that are remembered and those that are not. */
  @Test
  void codes_asFoundRejected_sameAnswerAgain() {
    String field = "complaint_category";
    Mapping.Codes found = new Mapping.Codes(true, 2, List.of());
    Gate gate =
        Gate.over(Gates.mapped(Map.of(field, Gates.listed(field, Map.of(), found))), Gates.CORE);
    Admission admission = gate.admission();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 11_000; i++) {
        int decoded = Gates.decode(admission, gate, field, "person%d@example.org".formatted(i));
        assertEquals(rejected(Rule.EMAIL), decoded);
      }
      assertFalse(Decoder.isRejection(Gates.decode(admission, gate, field, "Abuse")));
    }
  }

  @Test
  void codes_vouchedFor_neitherNamesNorProseButAllElse() {
    String field = "complaint_category";
    Mapping.Codes found = new Mapping.Codes(true, 9, List.of());
    Gate plain =
        Gate.over(Gates.mapped(Map.of(field, Gates.listed(field, Map.of(), found))), Gates.CORE);
    Gate vouched = Gate.over(Gates.mapped(Map.of(field, Gates.vouched(field, found))), Gates.CORE);
    for (String title : List.of("Dr Example Fund", "He said, she said")) {
      assertFalse(Decoder.isRejection(Gates.decode(vouched, field, title)));
      assertTrue(Decoder.isRejection(Gates.decode(plain, field, title)));
      assertTrue(vouched.fields().get(2).vouchesFor(title));
    }
    assertFalse(vouched.fields().get(2).vouchesFor("Abuse"));
    assertFalse(plain.fields().get(2).vouchesFor("Dr Example Fund"));
    assertEquals(rejected(Rule.EMAIL), Gates.decode(vouched, field, "a@example.org"));
    assertEquals(rejected(Rule.TELEPHONE), Gates.decode(vouched, field, "07700 900123"));
    assertEquals(rejected(Rule.PROSE), Gates.decode(vouched, field, "x".repeat(129)));
  }

  @Test
  void code_listVouchedFor_unknownCodeInPlaceOfName() {
    String field = "complaint_category";
    Mapping.Codes own = new Mapping.Codes(false, 0, List.of(Code.of("Abuse")));
    Gate vouched = Gate.over(Gates.mapped(Map.of(field, Gates.vouched(field, own))), Gates.CORE);
    assertEquals(Rule.UNKNOWN_CODE, Decoder.rule(Gates.decode(vouched, field, "Alex Example")));
  }
}
