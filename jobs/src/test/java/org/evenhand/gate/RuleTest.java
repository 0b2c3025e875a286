package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The claim that every rule says in one line what is wrong and what to do. */
class RuleTest {

  @ParameterizedTest
  @EnumSource
  void rule_saysWhatIsWrongAndWhatToDo(Rule rule) {
    assertTrue(rule.id().matches("[a-z][a-z0-9_]*"), rule.id());
    assertEquals(1, Arrays.stream(Rule.values()).filter(r -> r.id().equals(rule.id())).count());
    for (String words : new String[] {rule.finding(), rule.remedy()}) {
      assertTrue(words.matches("[a-z].*[^.]"), words);
      assertEquals(1, words.lines().count());
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "EMAIL",
        "URL",
        "HANDLE",
        "TELEPHONE",
        "IP_ADDRESS",
        "INSURANCE_NUMBER",
        "NHS_NUMBER",
        "IBAN",
        "CARD_NUMBER",
        "FULL_DATE",
        "POSTCODE",
        "STREET",
        "NAME",
        "PROSE",
        "SHORTENED",
        "INFERRED",
        "NUL",
        "NOT_UTF8",
        "TRUNCATED",
        "CUT_OFF",
        "CORRUPT",
        "EXPANDS",
        "MERGED",
        "UNICODE",
        "ENCODING",
        "LONG_LINE",
        "TOO_MANY_CODES"
      })
  void rule_identifyingOrSpoilt_closesTheGate(Rule rule) {
    assertTrue(rule.closesGate());
  }
}
