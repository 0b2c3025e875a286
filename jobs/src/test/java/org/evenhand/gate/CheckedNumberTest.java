package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim that check digits tell numbers of people from other digits. */
class CheckedNumberTest {

  private static final long SEED = 20261130;
  private static final int DRAWN = 2_000;

  private static boolean isNhs(String value) {
    return CheckedNumber.nhs(DigitGroups.of(value));
  }

  private static boolean isCard(String value) {
    return CheckedNumber.card(DigitGroups.of(value));
  }

  private static String with(String number, int at, char other) {
    return number.substring(0, at) + other + number.substring(at + 1);
  }

  /** Of ten last digits one fits or, where the check would be 10, none; 999 is kept for tests. */
  @Test
  void nhs_anyNineDigits_atMostOneLastDigit() {
    Random random = new Random(SEED);
    int without = 0;
    for (int i = 0; i < DRAWN; i++) {
      String nine = "999%06d".formatted(random.nextInt(1_000_000));
      int weighted = 0;
      for (int d = 0; d < nine.length(); d++) {
        weighted += (10 - d) * (nine.charAt(d) - '0');
      }
      int check = (11 - weighted % 11) % 11;
      int fits = 0;
      for (int last = 0; last < 10; last++) {
        boolean told = isNhs(nine + last);
        assertEquals(last == check, told, nine + last);
        fits += told ? 1 : 0;
      }
      without += fits == 0 ? 1 : 0;
    }
    assertTrue(without > 0, "seed " + SEED);
  }

  @Test
  void nhs_oneDigitChangedOrTwoSwapped_none() {
    String number = "9434765919";
    assertTrue(isNhs(number) && isNhs("943 476 5919") && isNhs("NHS 943-476-5919"));
    assertFalse(isNhs("94 3476 5919") || isNhs("9434765919x") || isNhs("x9434765919"));
    for (int at = 0; at < number.length(); at++) {
      for (char other = '0'; other <= '9'; other++) {
        assertEquals(other == number.charAt(at), isNhs(with(number, at, other)));
      }
      if (at > 0 && number.charAt(at) != number.charAt(at - 1)) {
        String swapped = with(number, at, number.charAt(at - 1));
        assertFalse(isNhs(with(swapped, at - 1, number.charAt(at))));
      }
    }
  }

  /** Test numbers that issuers of cards publish. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "4012888888881881",
        "4222222222222",
        "5555555555554444",
        "5105105105105100",
        "2223003122003222",
        "378282246310005",
        "371449635398431",
        "6011111111111117",
        "30569309025904"
      })
  void card_testNumber_toldAndNoNeighbour(String number) {
    assertTrue(isCard(number));
    assertTrue(isCard("paid by " + number + "."));
    if (number.length() == 16) {
      assertTrue(isCard(number.replaceAll("(.{4})(?=.)", "$1 ")));
      assertTrue(isCard(number.replaceAll("(.{4})(?=.)", "$1-")));
    }
    for (int at = 0; at < number.length(); at++) {
      for (char other = '0'; other <= '9'; other++) {
        assertEquals(other == number.charAt(at), isCard(with(number, at, other)), "at " + at);
      }
    }
  }

  /** Examples of the registry of IBANs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GB29 NWBK 6016 1331 9268 19",
        "DE89 3704 0044 0532 0130 00",
        "FR14 2004 1010 0505 0001 3M02 606",
        "ES91 2100 0418 4502 0005 1332",
        "IT60 X054 2811 1010 0000 0123 456",
        "NL91 ABNA 0417 1643 00",
        "IE29 AIBK 9311 5212 3456 78",
        "CH93 0076 2011 6238 5295 7",
        "BE68 5390 0754 7034",
        "NO93 8601 1117 947",
        "PL61 1090 1014 0000 0712 1981 2874",
        "SE45 5000 0000 0583 9825 7466",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S"
      })
  void iban_ofTheRegistry_toldAndNoNeighbour(String written) {
    assertTrue(CheckedNumber.iban(written));
    String number = written.replace(" ", "");
    assertTrue(CheckedNumber.iban(number));
    assertTrue(CheckedNumber.iban("to " + number.toLowerCase(java.util.Locale.ROOT) + ", paid"));
    assertFalse(CheckedNumber.iban(number + "0"));
    assertFalse(CheckedNumber.iban(number.substring(0, number.length() - 1)));
    for (int at = 2; at < number.length(); at++) {
      if (Character.isDigit(number.charAt(at))) {
        for (char other = '0'; other <= '9'; other++) {
          boolean same = other == number.charAt(at);
          assertEquals(same, CheckedNumber.iban(with(number, at, other)), "at " + at);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"QQ123456C", "QQ 12 34 56 C", "qq123456c", "(AB 123456 D)", "NI: AB-12-34-56-A"})
  void insurance_asWritten_told(String value) {
    assertTrue(CheckedNumber.insurance(value));
  }

  /** Prefixes and suffixes that are never given. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DA123456A",
        "AO123456A",
        "GB123456A",
        "ZZ123456A",
        "AB123456E",
        "AB12345C",
        "AB1234567C",
        "XAB123456C",
        "AB123456CX",
        "AB 12  34 56 C",
        "AB123456"
      })
  void insurance_other_nothing(String value) {
    assertFalse(CheckedNumber.insurance(value));
  }
}
