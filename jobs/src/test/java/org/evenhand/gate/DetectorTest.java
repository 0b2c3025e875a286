package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim that values which identify people are told by kind, and that codes in use are not. */
class DetectorTest {

  private static final long SEED = 20260721;

  @ParameterizedTest
  @CsvSource({
    "someone@example.org, EMAIL",
    "some.one+case@mail.example.co.uk, EMAIL",
    "see someone@example.org, EMAIL",
    "https://example.org/x, URL",
    "www.example, URL",
    "example.org, URL",
    "EXAMPLE.COM, URL",
    "ftp://x, URL",
    "@someone, HANDLE",
    "by @some_one1, HANDLE",
    "020 7946 0999, TELEPHONE",
    "02079460999, TELEPHONE",
    "07700 900123, TELEPHONE",
    "+44 20 7946 0999, TELEPHONE",
    "+447700900123, TELEPHONE",
    "(020) 7946-0999, TELEPHONE",
    "ZZ9 9ZZ, POSTCODE",
    "zz99 9zz, POSTCODE",
    "ZZ9Z9ZZ, POSTCODE",
    "flat 2 Z9 9ZZ, POSTCODE",
    "Dr Example, NAME",
    "Cllr. Example, NAME",
    "Alex Example, NAME",
    "'Example, Alex', NAME",
    "Alex B. Example, NAME",
    "ALEX EXAMPLE, NAME",
    "Zoë O’Example-Smith, NAME",
    "it was said. Nobody listened then, PROSE",
    "one two three four five six seven eight nine, PROSE"
  })
  void inUnknown_identifying_told(String value, Rule kind) {
    assertEquals(Optional.of(kind), Detector.inUnknown(value));
  }

  @Test
  void inUnknown_long_prose() {
    assertEquals(Optional.of(Rule.PROSE), Detector.inUnknown("x".repeat(61)));
    assertEquals(Optional.empty(), Detector.inUnknown("x".repeat(60)));
  }

  static Stream<String> inUnknown_codesOfTheContract_nothing() {
    return Contract.v1().codeLists().stream()
        .flatMap(list -> list.codes().stream())
        .map(Code::code)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource
  void inUnknown_codesOfTheContract_nothing(String code) {
    assertEquals(Optional.empty(), Detector.inUnknown(code));
  }

  /** Codes of four public data sets: places, ranks, kinds of allegation. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Abuse of Authority",
        "Offensive Language",
        "Search (of person)",
        "Premises entered and/or searched",
        "Refusal to provide name/shield number",
        "Threat of force (verbal or physical)",
        "Nightstick as club (incl asp & baton)",
        "Deputy Inspector",
        "Police Officer",
        "American Indian",
        "East African",
        "Steven's Square - Loring Heights",
        "Nicollet Island - East Bank",
        "Near - North",
        "075 PCT",
        "WARRSEC",
        "precinct 5",
        "on 3 police databases",
        "low-quality sharing band 4",
        "Trump hashtag",
        "Command Lvl Instructions",
        "PD suspected C/V of violation/crime - street",
        "(blank)",
        "(Missing)",
        "45 and over",
        "under 18",
        "18-24",
        "120",
        "2000",
        "1/2",
        "0.0571428571",
        "No. 1"
      })
  void inCode_publicCode_nothing(String code) {
    assertEquals(Optional.empty(), Detector.inCode(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/07/2026", "03.07.2026", "3-7-26", "03/07/2026 10:15"})
  void inUnknown_date_noTelephoneNumber(String date) {
    assertEquals(Optional.empty(), Detector.inUnknown(date));
  }

  @ParameterizedTest
  @CsvSource({
    "02079460999, TELEPHONE",
    "ZZ99ZZ, POSTCODE",
    "ZZ9Z9ZZ, POSTCODE",
    "alex1.example.org, URL"
  })
  void inToken_identifying_told(String value, Rule kind) {
    assertEquals(Optional.of(kind), Detector.inToken(value));
  }

  @Test
  void inToken_hashes_nothing() {
    Random random = new Random(SEED);
    for (int length : new int[] {6, 8, 12, 16, 32, 64}) {
      for (int i = 0; i < 2_000; i++) {
        StringBuilder hash = new StringBuilder();
        while (hash.length() < length) {
          hash.append("0123456789abcdef".charAt(random.nextInt(16)));
        }
        boolean number = hash.toString().matches("0[1-9]\\d{8,}");
        if (!number) {
          assertEquals(Optional.empty(), Detector.inToken(hash.toString()), "seed " + SEED);
        }
      }
    }
  }
}
