package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
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

  /** What one line holds, several hold: no verb of the singular is left. */
  @ParameterizedTest
  @EnumSource
  void findings_agreeWithSeveral(Rule rule) {
    String verb = rule.findings().substring(0, rule.findings().indexOf(' '));
    assertTrue(
        List.of("are", "have", "hold", "lack", "open", "end", "count", "unpack").contains(verb),
        verb);
    assertFalse(rule.findings().contains(" does "), rule.findings());
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
