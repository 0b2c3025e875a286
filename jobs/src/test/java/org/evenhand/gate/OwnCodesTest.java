package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Language;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The claim that no code of an organisation's own can be taken for a word of the tables, for
 * nothing at all or for another code, whichever way it comes in.
 */
class OwnCodesTest {

  private static final long SEED = 20261130;
  private static final int LIMIT = 50;

  /** Every field that may have a list of the organisation's own. */
  private static final List<String> FIELDS =
      List.of(
          "complaint_category",
          "category_assessed",
          "declared_alignment",
          "reporter_alignment",
          "target_alignment",
          "region",
          "role_band",
          "target_role_band",
          "counting_rule");

  private static final List<String> ALIGNMENTS =
      List.of("declared_alignment", "reporter_alignment", "target_alignment");

  /** Gates are made once: the contract is read for each. */
  private static final Map<String, Gate> FOUND = new HashMap<>();

  private static Gate gate(String field, Mapping.Source source) {
    List<String> columns = new ArrayList<>(Gates.CORE);
    if (!columns.contains(field)) {
      columns.add(field);
    }
    return Gate.over(Gates.mapped(Map.of(field, source)), columns);
  }

  private static Mapping.Codes asFound() {
    return new Mapping.Codes(true, LIMIT, List.of());
  }

  private static Mapping.Source constant(String code) {
    return new Mapping.Source(new Mapping.Constant(code), asFound(), false);
  }

  private static Mapping.Codes listed(Code... codes) {
    return new Mapping.Codes(false, 0, List.of(codes));
  }

  private static Optional<Rule> found(String field, String value) {
    Gate gate =
        FOUND.computeIfAbsent(
            field, f -> gate(f, Gates.listed(f, Map.of(), new Mapping.Codes(true, 50, List.of()))));
    int decoded = Gates.decode(gate, field, value);
    return Decoder.isRejection(decoded) ? Optional.of(Decoder.rule(decoded)) : Optional.empty();
  }

  private static void refused(String field, Mapping.Source source, String words) {
    String line =
        assertThrows(IllegalArgumentException.class, () -> gate(field, source)).getMessage();
    assertTrue(line.contains(field) && line.contains(words), line);
    assertEquals(1, line.lines().count());
  }

  /** Every way in which a mapping can write a code down. */
  private static void refusedWritten(String field, String code, String words) {
    refused(field, Gates.listed(field, Map.of(), listed(Code.of("Blue"), Code.of(code))), words);
    refused(field, Gates.listed(field, Map.of("x", code), asFound()), words);
    refused(field, constant(code), words);
  }

  private static void allowed(String field, String code) {
    assertEquals(Optional.empty(), found(field, code), field + " " + code);
    gate(field, Gates.listed(field, Map.of(), listed(Code.of("Blue"), Code.of(code))));
    gate(field, Gates.listed(field, Map.of("x", code), asFound()));
    gate(field, constant(code));
  }

  @Test
  void reservedWord_everyFieldAndWay_refused() {
    for (Code word : Contract.reservedWords().codes()) {
      String only = word.attribute("fields", "");
      for (String field : FIELDS) {
        boolean isOwn = Gates.identity().codes(field).stream().anyMatch(c -> is(c, word));
        if (isOwn) {
          assertEquals(Optional.empty(), found(field, word.code()), "the blank of " + field);
        } else if (only.isEmpty() || List.of(only.split(" ")).contains(field)) {
          for (String spelt :
              List.of(word.code(), word.code().toUpperCase(java.util.Locale.ROOT))) {
            Optional<Rule> rule = found(field, spelt);
            assertTrue(
                rule.equals(Optional.of(Rule.RESERVED)) || rule.equals(Optional.of(Rule.NOT_KNOWN)),
                field + " " + spelt + " " + rule);
          }
          refusedWritten(field, word.code(), "field " + field);
        } else {
          allowed(field, word.code());
        }
      }
    }
    assertEquals(Optional.of(Rule.RESERVED), found("declared_alignment", "all"));
    assertEquals(Optional.of(Rule.RESERVED), found("complaint_category", "Rest"));
  }

  /** Fields with a list of the contract take no reserved word that is no code of their list. */
  @Test
  void reservedWord_fieldOfTheContract_refused() {
    Gate gate = Gate.over(Gates.identity(), Gates.EVERY);
    for (GateField field : gate.fields()) {
      if (field.kind().isCoded()) {
        for (Code word : Contract.reservedWords().codes()) {
          int decoded = Gates.decode(gate, field.name(), word.code());
          assertEquals(
              field.codes().contains(word.code()),
              !Decoder.isRejection(decoded),
              field.name() + " " + word.code());
        }
      }
    }
  }

  @Test
  void reservedWord_asLabel_refused() {
    for (String field : FIELDS) {
      for (String label :
          List.of("All groups", "all", "Аll", "All other declared groups", "Pob grŵp")) {
        Code code = new Code("Blue", label, Map.of());
        refused(
            field,
            Gates.listed(field, Map.of(), listed(code)),
            "has as the label of entry 1 of its list a word of the tables");
      }
    }
  }

  @Test
  void lookAlike_inTheListOfAnotherFieldOfTheSame_refused() {
    Map<String, Mapping.Source> sources = new LinkedHashMap<>();
    for (String other : List.of("Blue", "BLUE", "Вlue")) {
      sources.put(
          "declared_alignment",
          Gates.listed("declared_alignment", Map.of(), listed(Code.of("Blue"))));
      sources.put(
          "reporter_alignment",
          Gates.listed("reporter_alignment", Map.of(), listed(Code.of(other))));
      List<String> columns = new ArrayList<>(Gates.CORE);
      columns.add("reporter_alignment");
      if (other.equals("Blue")) {
        Gate.over(Gates.mapped(sources), columns);
      } else {
        String line =
            assertThrows(
                    IllegalArgumentException.class, () -> Gate.over(Gates.mapped(sources), columns))
                .getMessage();
        assertTrue(line.contains("fields declared_alignment and reporter_alignment list"), line);
      }
    }
  }

  private static boolean is(Code code, Code word) {
    return code.code().equals(word.code());
  }

  @Test
  void wordsForNotKnown_everyField_refusedUnlessItHasNoneOfItsOwn() {
    for (Code word : Contract.notKnown().codes()) {
      boolean isOfContract = List.of("unknown", "declined").contains(word.code());
      for (String field : FIELDS) {
        if (field.equals("complaint_category") || isOfContract && ALIGNMENTS.contains(field)) {
          continue;
        }
        assertEquals(
            Optional.of(Rule.NOT_KNOWN), found(field, word.code()), field + " " + word.code());
        if (word.code().length() % 20 == 0) {
          refusedWritten(field, word.code(), "words for what is not known");
        }
      }
    }
  }

  /** Many people of whom nothing is known would be one person with many cases. */
  @Test
  void wordsForNotKnown_identifier_refused() {
    Gate gate = Gate.over(Gates.identity(), Gates.EVERY);
    for (Code word : Contract.notKnown().codes()) {
      for (String spelt : List.of(word.code(), word.code().toUpperCase(java.util.Locale.ROOT))) {
        int decoded = Gates.decode(gate, "respondent_token", spelt);
        assertTrue(Decoder.isRejection(decoded), spelt);
      }
    }
    for (String spelt : List.of("NA", "n/a", "Unknown", "NULL", "none-given")) {
      int decoded = Gates.decode(gate, "respondent_token", spelt);
      assertEquals(Rule.NOT_KNOWN, Decoder.rule(decoded), spelt);
    }
    assertEquals(0, Gates.decode(gate, "respondent_token", "NA1"));
  }

  @Test
  void wordForNotKnown_categoryOrLabelled_stands() {
    allowed("complaint_category", "Unknown");
    allowed("complaint_category", "(blank)");
    Code labelled = new Code("NA", "National Alliance", Map.of());
    gate("declared_alignment", Gates.listed("declared_alignment", Map.of(), listed(labelled)));
    refused(
        "declared_alignment",
        Gates.listed(
            "declared_alignment", Map.of(), listed(new Code("Unknown", "No group", Map.of()))),
        "entry 1 of its list is alike to the contract's unknown");
    refused(
        "declared_alignment",
        Gates.listed("declared_alignment", Map.of(), listed(new Code("NS", "Not known", Map.of()))),
        "entry 1 of its list has a label alike to that of the contract's unknown");
    refused(
        "declared_alignment",
        Gates.listed(
            "declared_alignment", Map.of(), listed(new Code("NS", "Ddim yn hysbys", Map.of()))),
        "entry 1 of its list has a label alike to that of the contract's unknown");
  }

  @Test
  void contractsOwn_inAnOwnList_keepsItsMeaningAndTakesTheLabel() {
    Code unknown = new Code("unknown", "Keine Angabe", Map.of());
    Terms terms =
        Gates.mapped(
            Map.of(
                "declared_alignment",
                Gates.listed("declared_alignment", Map.of(), listed(unknown, Code.of("Blue")))));
    List<Code> codes = terms.codes("declared_alignment");
    assertEquals(List.of("Blue", "declined", "unknown"), codes.stream().map(Code::code).toList());
    assertEquals("Keine Angabe", codes.get(2).label());
    assertEquals("Keine Angabe", codes.get(2).label(Language.WELSH));
    assertEquals("Gwrthododd ddweud", codes.get(1).label(Language.WELSH));
    assertFalse(codes.get(2).isDeclared());
    Terms region =
        Gates.mapped(
            Map.of(
                "region",
                Gates.listed(
                    "region", Map.of(), listed(Code.of("North"), Code.of("not_recorded")))));
    assertEquals(
        List.of("North", "not_recorded"), region.codes("region").stream().map(Code::code).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b", "a=b", "a|b", "=a", "-a", "＝a", "a\u200bb", "a\u202eb", "#1"})
  void charactersThatSeparateOrHide_everyWay_refused(String code) {
    for (String field : FIELDS) {
      assertEquals(Optional.of(Rule.CHARACTERS), found(field, code), code);
      refusedWritten(field, code, "a code with characters that a code may not have");
    }
  }

  @Test
  void comma_inAnAlignment_refused() {
    for (String field : FIELDS) {
      if (ALIGNMENTS.contains(field)) {
        assertEquals(Optional.of(Rule.CHARACTERS), found(field, "Left, new"));
        refusedWritten(field, "Left, new", "in an alignment no comma");
      } else {
        allowed(field, "Left, new");
      }
    }
  }

  @Test
  void usualCodes_allowed() {
    for (String code : List.of("Women’s section", "South–East", "(blank 1)", "उत्पीड़न")) {
      allowed("region", code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BLUE", "blue", "B lue", "Вlue", "Ｂlue"})
  void lookAlike_inTheList_refused(String other) {
    for (String field : FIELDS) {
      refused(
          field,
          Gates.listed(field, Map.of(), listed(Code.of("Green"), Code.of("Blue"), Code.of(other))),
          "entry 2 of its list is alike to entry 3 of its list");
    }
  }

  @Test
  void recode_sameButForSpaces_twoMeaningsRefused() {
    Map<String, String> recode = Map.of("Blue", "A1", "Blue ", "A2");
    refused(
        "declared_alignment",
        Gates.recoded("declared_alignment", recode),
        "two values differently that only spaces tell apart");
    Gate gate =
        gate(
            "declared_alignment",
            Gates.recoded("declared_alignment", Map.of("Blue", "A1", "Blue ", "A1")));
    assertEquals("A1", Gates.code(gate, "declared_alignment", "Blue "));
  }

  @Test
  void recode_codesExchanged_eachOnce() {
    Gate gate =
        gate(
            "declared_alignment",
            Gates.recoded("declared_alignment", Map.of("A1", "A2", "A2", "A3", "A3", "A1")));
    assertEquals("A2", Gates.code(gate, "declared_alignment", "A1"));
    assertEquals("A3", Gates.code(gate, "declared_alignment", "A2"));
    assertEquals("A1", Gates.code(gate, "declared_alignment", "A3"));
  }

  /** Random words in other spaces and forms of Unicode. */
  @Test
  void respelled_anyWay_sameCodeAndCounted() {
    Random random = new Random(SEED);
    List<String> letters = List.of("a", "é", "Ü", "ж", "한", "k", "1");
    for (int round = 0; round < 100; round++) {
      StringBuilder word = new StringBuilder("K" + round);
      for (int i = 0; i < 4; i++) {
        word.append(letters.get(random.nextInt(letters.size())));
      }
      String code = word + " b";
      String other =
          " " + Normalizer2.getNFDInstance().normalize(word) + "\u00a0 b" + "\t".repeat(round % 2);
      Map<String, Mapping.Source> ways = new LinkedHashMap<>();
      ways.put("found", Gates.listed("region", Map.of(), asFound()));
      ways.put("listed", Gates.listed("region", Map.of(), listed(Code.of("N"), Code.of(code))));
      ways.put("recoded", Gates.listed("region", Map.of(code, "North"), listed(Code.of("North"))));
      ways.forEach(
          (way, source) -> {
            Gate gate = gate("region", source);
            Admission admission = gate.admission();
            int plain = Gates.decode(admission, gate, "region", code);
            int respelled = Gates.decode(admission, gate, "region", other);
            assertEquals(plain + Decoder.RESPELLED, respelled, way + ", seed " + SEED);
            assertEquals(respelled, Gates.decode(admission, gate, "region", other));
            int region = gate.position("region");
            int[] row = admission.row();
            row[region] = respelled;
            admission.admit(row, 0);
            assertEquals(plain, row[region]);
            assertEquals(1, admission.account().respelled(region));
          });
    }
  }

  @Test
  void respelled_severalCodes_sameSanction() {
    Gate gate = gate("sanction", Mapping.Source.column("sanction"));
    int plain = Gates.decode(gate, "sanction", "advice|expulsion");
    assertEquals(plain + Decoder.RESPELLED, Gates.decode(gate, "sanction", "advice | expulsion"));
    assertEquals(Decoder.reject(Rule.BLANK), Gates.decode(gate, "sanction", "advice| "));
  }

  @Test
  void onlySpaces_isBlank() {
    Gate gate = Gate.over(Gates.identity(), Gates.EVERY);
    assertEquals(Decoder.reject(Rule.BLANK), Gates.decode(gate, "declared_alignment", " \u00a0"));
    int blank = Gates.decode(gate, "region", "");
    assertEquals(blank + Decoder.RESPELLED, Gates.decode(gate, "region", "  "));
  }
}
