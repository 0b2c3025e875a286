package org.evenhand.schema;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Optional;

/**
 * Text that people write, without characters that nobody sees: controls, formats such as those that
 * turn the direction of writing, characters without width, and code points that no character or
 * none of everybody's has. They can make a text look like another one, or command a terminal.
 */
public final class PlainText {

  private PlainText() {}

  /**
   * The first character that nobody sees, as a phrase that names it and its place, such as {@code a
   * character that is not seen, U+200B in place 5}; empty where there is none.
   *
   * @param but characters that may stand in the text all the same, such as line breaks
   */
  public static Optional<String> firstHidden(String text, String but) {
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      if (isHidden(characters[i]) && but.indexOf(characters[i]) < 0) {
        return Optional.of(
            "a character that is not seen, U+%04X in place %d".formatted(characters[i], i + 1));
      }
    }
    return Optional.empty();
  }

  /** The text with an escape such as {@code \u001b} for every character that nobody sees. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (isHidden(character)) {
                for (char part : Character.toChars(character)) {
                  escaped.append("\\u%04x".formatted((int) part));
                }
              } else {
                escaped.appendCodePoint(character);
              }
            });
    return escaped.toString();
  }

  private static boolean isHidden(int character) {
    if (character < 0x7F) {
      return character < ' ';
    }
    return switch (UCharacter.getType(character)) {
      case UCharacter.CONTROL,
          UCharacter.FORMAT,
          UCharacter.SURROGATE,
          UCharacter.PRIVATE_USE,
          UCharacter.UNASSIGNED,
          UCharacter.LINE_SEPARATOR,
          UCharacter.PARAGRAPH_SEPARATOR ->
          true;
      default -> UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }
}
