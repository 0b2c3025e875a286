package org.evenhand.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.schema.PlainText;
import org.junit.jupiter.api.Test;

/** The claim that plans and mappings hold no character that nobody sees, in no text of theirs. */
class HiddenCharactersTest {

  /** Every place in which a text of people's can stand; the mark is where a character is put. */
  private static final List<String> PLACES =
      List.of(
          "title: \"a§b\"",
          "title: a§b",
          "title: 'a§b'",
          "title: |\n  a§b",
          "a§b: c",
          "\"a§b\": c",
          "fields: {region: \"a§b\"}",
          "fields: {\"a§b\": region}",
          "fields: {region: {column: \"a§b\"}}",
          "fields: {region: {constant: \"a§b\", codes: as_found}}",
          "fields: {region: {column: x, recode: {\"a§b\": North}}}",
          "fields: {region: {column: x, recode: {North: \"a§b\"}}}",
          "fields: {region: {column: x, codes: [\"a§b\"]}}",
          "fields: {region: {column: x, codes: [{code: \"a§b\", label: c}]}}",
          "fields: {region: {column: x, codes: [{code: c, label: \"a§b\"}]}}",
          "ignore: [\"a§b\"]",
          "x: y # a§b",
          "\n§x: y",
          "x: y\n§");

  private static final String ALLOWED = "\t\n\r";

  private static final int TAGS = 0xE0000;

  /** All characters that nobody sees; of those without a meaning, and of tags, one in many. */
  private static List<Integer> hidden() {
    List<Integer> hidden = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int type = Character.getType(c);
      boolean isOneOfMany =
          c >= TAGS || type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
      boolean isAsked = type != Character.SURROGATE && (!isOneOfMany || c % 0x4000 == 1);
      if (isAsked
          && ALLOWED.indexOf(c) < 0
          && PlainText.firstHidden(Character.toString(c), "").isPresent()) {
        hidden.add(c);
      }
    }
    return hidden;
  }

  private static void refused(String text) {
    ConfigurationException fault =
        assertThrows(
            ConfigurationException.class,
            () -> SettingsFile.parse("plan.yaml", text.getBytes(StandardCharsets.UTF_8)),
            () -> PlainText.escaped(text));
    assertEquals(1, fault.getMessage().lines().count(), () -> PlainText.escaped(text));
    assertEquals(Optional.empty(), PlainText.firstHidden(fault.getMessage(), ""));
  }

  @Test
  void everyPlace_everyCharacter_refused() {
    List<Integer> hidden = hidden();
    assertTrue(hidden.size() > 150, "found " + hidden.size());
    for (String place : PLACES) {
      hidden.forEach(c -> refused(place.replace("§", Character.toString(c))));
    }
  }

  /** YAML writes a character as an escape too, of which the file shows nothing. */
  @Test
  void everyQuotedText_everyEscape_refused() {
    List<String> quoted = PLACES.stream().filter(place -> place.contains("\"a§b\"")).toList();
    for (int c : hidden()) {
      String escape = "\\U%08x".formatted(c);
      quoted.forEach(place -> refused(place.replace("§", escape)));
    }
  }

  @Test
  void markOfUnicodeAtTheBeginning_passedOver() {
    SettingsFile file =
        SettingsFile.parse("plan.yaml", "\ufefftitle: a".getBytes(StandardCharsets.UTF_8));
    assertEquals("a", file.root().get("title").text());
    assertEquals("\ufefftitle: a", file.text());
  }

  @Test
  void whatPeopleSee_allowed() {
    for (String place : PLACES.subList(0, PLACES.size() - 2)) {
      String text = place.replace("§", "é’–€中ع");
      SettingsFile.parse("plan.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
