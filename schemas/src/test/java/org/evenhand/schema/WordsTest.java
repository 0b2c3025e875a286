package org.evenhand.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim that the program's own words and words that say nothing are known as such. */
class WordsTest {

  /** Lists that hold words which stand in other columns than their codes do. */
  private static final Set<String> NEVER_COMPARED_BY_CODE =
      Set.of("contest_bands", "interim_measures", "protected_characteristics", "target_types");

  @Test
  void reserved_codesOfTheContract_collideNowhere() {
    for (Field field : Contract.v1().cases().fields()) {
      if (field.kind().isCoded() && !NEVER_COMPARED_BY_CODE.contains(field.codes())) {
        for (Code code : Contract.v1().codeList(field.codes()).codes()) {
          assertFalse(ReservedWords.holds(code.code(), field.name()), code.code());
        }
      }
    }
  }

  @Test
  void reserved_wordsOfCode_areListed() {
    List<String> words = Contract.reservedWords().codes().stream().map(Code::code).toList();
    assertTrue(words.containsAll(List.of(Plan.REST, Contract.NOT_RECORDED)));
  }

  @Test
  void reserved_anySpelling_holds() {
    for (Code word : Contract.reservedWords().codes()) {
      String field = word.attribute("fields", "region").split(" ")[0];
      for (String spelt :
          List.of(
              word.code(),
              word.code().toUpperCase(Locale.ROOT),
              word.code().replace('_', ' '),
              word.code().replace('a', 'а').replace('o', 'о').replace('e', 'е'),
              word.code().replace('l', '1'),
              " " + word.code() + "\u00a0")) {
        assertTrue(ReservedWords.holds(spelt, field), spelt);
      }
      assertEquals(
          word.attribute("fields", "").isEmpty(), ReservedWords.holds(word.code(), "region"));
    }
    for (String other : List.of("all of it", "AL1", "A1l", "rest of Wales", "North", "")) {
      assertFalse(ReservedWords.holds(other, "region"), other);
    }
  }

  @Test
  void notKnown_everyWordOfTheList_onceAndWhateverItsCase() {
    Set<String> seen = new HashSet<>();
    for (Code word : Contract.notKnown().codes()) {
      assertTrue(seen.add(Spelling.core(word.code())), word.code());
      assertTrue(Set.of("unknown", "declined").contains(word.label()), word.code());
      assertFalse(word.attribute("language", "").isEmpty(), word.code());
      for (String spelt :
          List.of(word.code(), word.code().toUpperCase(Locale.ROOT), "(" + word.code() + ".)")) {
        assertEquals(Optional.of(word.label()), NotKnown.meaning(spelt), spelt);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Unknown, unknown",
    "Not stated, unknown",
    "n/a, unknown",
    "NA, unknown",
    "#N/A, unknown",
    "<NA>, unknown",
    "-, unknown",
    "??, unknown",
    "none given, unknown",
    "Prefer not to say, declined",
    "not_recorded, unknown",
    "NULL, unknown",
    "Missing, unknown",
    "(blank), unknown",
    "Keine Angabe, unknown",
    "Non renseigné, unknown"
  })
  void notKnown_wordsOfRegisters_known(String value, String meaning) {
    assertEquals(Optional.of(meaning), NotKnown.meaning(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Blue",
        "Independent",
        "Other",
        "National",
        "Unknown territory",
        "0",
        "N"
      })
  void notKnown_codes_none(String value) {
    assertEquals(Optional.empty(), NotKnown.meaning(value));
  }
}
