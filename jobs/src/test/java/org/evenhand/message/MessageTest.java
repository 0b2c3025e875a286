package org.evenhand.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {

  private static void assertSaid(String english, String welsh, Message message) {
    assertEquals(english, message.in(Language.ENGLISH));
    assertEquals(welsh, message.in(Language.WELSH));
  }

  private static List<Message> literals(String names) {
    return Stream.of(names.split(" ")).map(Message::literal).toList();
  }

  @Test
  void in_ofTheCatalogue_isInWordsOfTheLanguage() {
    assertSaid("Group", "Grŵp", Message.of("common.group"));
    assertSaid("3 of 12", "3 o 12", Message.of("format.x_of_n", "x", "3", "n", "12"));
  }

  /** An argument that is a message is said in the language of the whole. */
  @Test
  void in_messageWithinAMessage_isInTheSameLanguage() {
    assertSaid(
        "A1: no single figure",
        "A1: dim un ffigur",
        Message.of("chart.unit", "name", "A1", "words", Message.of("chart.no_figure")));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 days", "1, 1 day", "2, 2 days", "1.5, 1.5 days"})
  void in_count_takesTheFormOfItsNumber(double count, String english) {
    Message days =
        Message.of("format.days", "count", count, "number", english.replaceAll(" .*", ""));
    assertEquals(english, days.in(Language.ENGLISH));
  }

  @Test
  void in_literalAndLabelled_haveNoCatalogue() {
    assertSaid("A1", "A1", Message.literal("A1"));
    assertSaid("Bullying", "Bwlio", Message.labelled("Bullying", "Bwlio"));
    assertEquals(Message.literal("A1"), Message.labelled("A1", "A1"));
    assertSaid("", "", Message.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A1 | A1 | A1",
        "A1 A2 | A1 and A2 | A1 ac A2",
        "A1 A2 A3 | A1, A2 and A3 | A1, A2, ac A3",
        "A1 B2 | A1 and B2 | A1 a B2"
      })
  void listed_names_standAsAListOfTheLanguage(String names, String english, String welsh) {
    assertSaid(english, welsh, Message.listed(literals(names)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A1 | A1 | A1",
        "A1 A2 | A1 or A2 | A1 neu A2",
        "A1 A2 A3 | A1, A2 or A3 | A1, A2 neu A3"
      })
  void either_names_standAsAlternativesOfTheLanguage(String names, String english, String welsh) {
    assertSaid(english, welsh, Message.either(literals(names)));
  }

  @Test
  void sentencesAndClauses_parts_standInTheirOrder() {
    Message yes = Message.of("format.yes");
    Message no = Message.of("format.no");
    assertSaid("Yes. No.", "Ie. Na.", Message.sentences(yes.sentence(), no.sentence()));
    assertSaid("yes; no", "ie; na", Message.clauses(List.of(yes, no)));
    assertEquals(yes, Message.clauses(List.of(yes)));
  }

  @Test
  void capitalisedAndSentence_anyText_beginAndEndAsTheySay() {
    Message lower = Message.labelled("one.", "ŵyn");
    assertSaid("One.", "Ŵyn", lower.capitalised());
    assertSaid("One.", "Ŵyn.", lower.sentence());
    assertSaid("", "", Message.NONE.sentence());
  }

  @Test
  void equals_sameThing_isTheSameMessage() {
    assertEquals(Message.of("a.b", "x", 1, "y", 2), Message.of("a.b", "y", 2, "x", 1));
    assertNotEquals(Message.of("a.b", "x", 1), Message.of("a.b", "x", 2));
    assertEquals(Message.listed(literals("A1 A2")), Message.listed(literals("A1 A2")));
  }

  @Test
  void of_nameWithoutValue_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Message.of("common.group", "alone"));
  }

  @Test
  void in_unknownKey_isRefused() {
    for (String key : List.of("common.no_such_key", "nowhere.at_all")) {
      Message message = Message.of(key);
      assertThrows(MissingResourceException.class, () -> message.in(Language.WELSH), key);
    }
  }
}
