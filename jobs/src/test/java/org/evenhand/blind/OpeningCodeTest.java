package org.evenhand.blind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.SplittableRandom;
import org.evenhand.settings.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningCodeTest {

  private static final long SEED = 20261129;

  @Test
  void parse_whatWasHandedOut_sameKey() {
    System.out.println("codes drawn with seed " + SEED);
    SplittableRandom lots = new SplittableRandom(SEED);
    for (int i = 0; i < 1000; i++) {
      OpeningCode code = OpeningCode.draw(lots);
      assertTrue(code.text().matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}"));
      assertArrayEquals(code.key(), OpeningCode.parse(code.text()).key());
    }
  }

  /** Bytes of the key at either end of their range keep their place. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 255})
  void parse_extremeKeys_sameKey(int each) {
    OpeningCode code = OpeningCode.draw(() -> 0x0101010101010101L * each);
    assertArrayEquals(code.key(), OpeningCode.parse(code.text()).key());
    assertEquals((byte) each, code.key()[0]);
  }

  @Test
  void parse_asPeopleType_sameKey() {
    OpeningCode code = OpeningCode.draw(new SplittableRandom(1));
    String typed =
        " " + code.text().toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o') + "\n";
    assertArrayEquals(code.key(), OpeningCode.parse(typed.replace('1', 'l')).key());
  }

  /** One wrong character in 4,096 goes unseen; of the 868 tried here hardly one. */
  @Test
  void parse_anyCharacterMistyped_isTold() {
    String text = OpeningCode.draw(new SplittableRandom(2)).text();
    int unseen = 0;
    int tried = 0;
    for (int i = 0; i < text.length(); i++) {
      for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
        if (text.charAt(i) != '-' && text.charAt(i) != other) {
          tried++;
          unseen += isTaken(text.substring(0, i) + other + text.substring(i + 1)) ? 1 : 0;
        }
      }
    }
    assertEquals(28 * 31, tried);
    assertTrue(unseen <= 3, unseen + " mistyped codes were taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "0000", "no code at all, but of 28 characters", "äöü"})
  void parse_noCode_saysSoInOneLine(String typed) {
    String line =
        assertThrows(ConfigurationException.class, () -> OpeningCode.parse(typed)).getMessage();
    assertTrue(line.startsWith("opening code: is mistyped; ") && line.lines().count() == 1, line);
  }

  private static boolean isTaken(String typed) {
    try {
      OpeningCode.parse(typed);
      return true;
    } catch (ConfigurationException e) {
      return false;
    }
  }
}
