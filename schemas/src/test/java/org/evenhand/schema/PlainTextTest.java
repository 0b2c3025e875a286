package org.evenhand.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The claim that no character passes, or is shown, that nobody sees. */
class PlainTextTest {

  @Test
  void firstHidden_everyControlFormatAndUnassigned_found() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      boolean isHidden =
          switch (Character.getType(character)) {
            case Character.CONTROL,
                Character.FORMAT,
                Character.SURROGATE,
                Character.PRIVATE_USE,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
          };
      if (isHidden) {
        String text = "a" + Character.toString(character);
        assertTrue(PlainText.firstHidden(text, "").isPresent(), Integer.toHexString(character));
        assertFalse(PlainText.escaped(text).contains(text.substring(1)));
      }
    }
  }

  @Test
  void firstHidden_namesCharacterAndPlace() {
    assertEquals(
        Optional.of("a character that is not seen, U+200B in place 3"),
        PlainText.firstHidden("😀b\u200bc\u001b", ""));
    for (String ignorable : new String[] {"\u034f", "\u115f", "\u3164", "\ufe0f", "\u180b"}) {
      assertTrue(PlainText.firstHidden(ignorable, "").isPresent());
    }
  }

  @Test
  void firstHidden_lettersOfAnyScriptAndWhatIsAllowed_none() {
    String text = "Größe, 한국, हिन्दी, العربية, 中文, “quotes” – 5 €\t\n";
    assertEquals(Optional.empty(), PlainText.firstHidden(text, "\t\n"));
    assertEquals(text.strip(), PlainText.escaped(text.strip()));
  }

  @Test
  void escaped_showsHexadecimal() {
    assertEquals("\\u001b[31m a\\u000ab", PlainText.escaped("\u001b[31m a\nb"));
    assertEquals("\\udb40\\udc41", PlainText.escaped(Character.toString(0xE0041)));
  }
}
