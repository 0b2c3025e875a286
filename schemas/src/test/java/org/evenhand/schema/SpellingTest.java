package org.evenhand.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim that texts which the eye takes for one are one text or known to look alike. */
class SpellingTest {

  private static final long SEED = 20261130;
  private static final List<String> SPACES =
      List.of(" ", "\u00a0", "\t", "\u2003", "\u202f", "\u3000", "\u1680");
  private static final List<String> LETTERS =
      List.of("a", "B", "é", "ü", "Å", "ñ", "한", "ि", "क", "Ω", "ж", "1", "0", "(", "-");

  private final Random random = new Random(SEED);

  private String word() {
    StringBuilder word = new StringBuilder("k");
    for (int i = random.nextInt(6); i > 0; i--) {
      word.append(LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return word.toString();
  }

  private String spaces(int least) {
    StringBuilder spaces = new StringBuilder();
    for (int i = least + random.nextInt(3); i > 0; i--) {
      spaces.append(SPACES.get(random.nextInt(SPACES.size())));
    }
    return spaces.toString();
  }

  @Test
  void plain_otherSpacesAndForms_isTheSame() {
    for (int i = 0; i < 5_000; i++) {
      String one = word();
      String two = word();
      String plain = Spelling.plain(one + " " + two);
      String other = spaces(0) + one + spaces(1) + two + spaces(0);
      String apart = Normalizer2.getNFDInstance().normalize(other);
      assertEquals(plain, Spelling.plain(other), "seed " + SEED);
      assertEquals(plain, Spelling.plain(apart), "seed " + SEED);
      assertEquals(plain, Spelling.plain(plain), "seed " + SEED);
    }
  }

  @Test
  void plain_oneSpaceAndLetters_isItself() {
    for (String text : List.of("", "Blue", "no breach", "A1", "Fête de l’été", "x.y-z_(1)")) {
      assertEquals(text, Spelling.plain(text));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Abuse, ABUSE",
    "Blue, Вlue",
    "R01, RO1",
    "A1, Al",
    "A1, AI",
    "Ａ１, A1",
    "m², m2",
    "STRASSE, straße",
    "hate speech, hatespeech",
    "hate_speech, hate speech",
    "first-time, first‐time",
    "women's, women’s",
    "PAYPA1, paypal",
    "Blue, Blue"
  })
  void alike_sameToTheEye_found(String one, String other) {
    assertFalse(Spelling.alike(List.of("zz", one, "yy", other)).isEmpty());
    assertTrue(
        Spelling.alike(List.of("zz", one, "yy", other)).stream().allMatch(Set.of(1, 3)::equals));
  }

  @Test
  void alike_differentWords_none() {
    List<String> texts =
        List.of("Blue", "Green", "no_breach", "no breach by rule", "10", "11", "100", "R1", "R2");
    assertEquals(Set.of(), Spelling.alike(texts));
  }

  @Test
  void alike_codesOfEveryListOfTheContract_none() {
    for (CodeList list : Contract.v1().codeLists()) {
      assertEquals(
          Set.of(), Spelling.alike(list.codes().stream().map(Code::code).toList()), list.name());
      assertEquals(
          Set.of(), Spelling.alike(list.codes().stream().map(Code::label).toList()), list.name());
    }
  }
}
