package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim that values which identify people are told by kind, and that codes in use are not. */
class DetectorTest {

  /** Numbers, names and addresses of ranges set aside for examples, or of public documentation. */
  @ParameterizedTest
  @CsvFileSource(resources = "/gate/identifying.csv", numLinesToSkip = 1)
  void inCode_identifying_told(Rule kind, String value) {
    assertEquals(Optional.of(kind), Detector.inCode(value));
    assertEquals(Optional.of(kind), Detector.inUnknown(value));
  }

  /** Dates, names and prose are let pass there; streets are told where nothing follows them. */
  @ParameterizedTest
  @CsvFileSource(resources = "/gate/identifying.csv", numLinesToSkip = 1)
  void inText_identifying_toldHoweverLongTheText(Rule kind, String value) {
    boolean passes = kind == Rule.NAME || kind == Rule.PROSE || kind == Rule.FULL_DATE;
    String text = "Entries of the first trial were made, and left out. ".repeat(5);
    Optional<Rule> told = passes ? Optional.empty() : Optional.of(kind);
    assertEquals(told, Detector.inText(value));
    if (kind != Rule.STREET) {
      assertEquals(told, Detector.inText(text + value + " " + text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "North Ward Discipline Report",
        "Alex Example Foundation, plan of 1 October 2026",
        "Cases 01/07/2026 - 30/09/2026",
        "Cases received 2026-07-01 to 2026-09-30",
        "01.07.2026-30.09.2026, as of 05.10.2026",
        "Third quarter 2026, version 2.1.0 of 3 March 2026",
        "Duplicates of cases 2024/00123 and 2024/00124",
        "entries made to try the system; see rule 12.4(b)",
        "Twitter suspensions after the 2020 election, by low-quality sharing",
        "Toronto arrests for simple possession 1997-2002, by year",
        "NYPD civilian complaint review board, closed allegations 1985-2020",
        "10,000 members or more; 2,500,000 days",
        "Plan 2025/26 – 2026/27",
        "2026-07..2026-09",
        "2026-07-2026-09",
        "since 2026-07 (2026-07/2026-09)",
        "[0.8, 1.25]",
        "not_recorded"
      })
  void inText_ordinaryTitle_passes(String text) {
    assertEquals(Optional.empty(), Detector.inText(text));
  }

  /** As a category such words are let pass; where a list is closed they are named. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alex Example",
        "Example, Alex",
        "Alex B. Example",
        "ALEX EXAMPLE",
        "Zoë O’Example-Smith",
        "Jo Li"
      })
  void inUnknown_capitalisedWords_name(String value) {
    assertEquals(Optional.of(Rule.NAME), Detector.inUnknown(value));
    assertEquals(Optional.empty(), Detector.inCode(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Administrative Termination",
        "Final Written Warning",
        "No Further Action",
        "North West",
        "Police Officer",
        "IT Support Team",
        "DB BX"
      })
  void inUnknown_label_noName(String value) {
    assertEquals(Optional.empty(), Detector.inUnknown(value));
  }

  @Test
  void inUnknown_long_prose() {
    assertEquals(Optional.of(Rule.PROSE), Detector.inUnknown("x".repeat(61)));
    assertEquals(Optional.empty(), Detector.inUnknown("x".repeat(60)));
  }

  @Test
  void inVouched_namesAndProse_letPassUpToTheLongestCode() {
    for (String value : new String[] {"Dr Example", "He hit me.", "x".repeat(Detector.LONGEST)}) {
      assertEquals(Optional.empty(), Detector.inVouched(value));
    }
    assertEquals(Optional.of(Rule.PROSE), Detector.inVouched("x".repeat(Detector.LONGEST + 1)));
    assertEquals(Optional.of(Rule.EMAIL), Detector.inVouched("Dr Example a@example.org"));
    assertEquals(Optional.of(Rule.TELEPHONE), Detector.inVouched("He hit me. 07700 900123"));
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

  static Stream<String> inCode_ordinaryLabel_nothing() throws IOException {
    try (var labels = DetectorTest.class.getResourceAsStream("/gate/labels.txt")) {
      return new String(labels.readAllBytes(), StandardCharsets.UTF_8)
          .lines().skip(1).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource
  void inCode_ordinaryLabel_nothing(String label) {
    assertEquals(Optional.empty(), Detector.inCode(label));
  }

  /** Codes of public data sets: places, ranks, kinds of allegation. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Offensive Language",
        "Search (of person)",
        "Premises entered and/or searched",
        "Refusal to provide name/shield number",
        "Threat of force (verbal or physical)",
        "Nightstick as club (incl asp & baton)",
        "American Indian",
        "East African",
        "WARRSEC",
        "on 3 police databases",
        "low-quality sharing band 4",
        "Trump hashtag",
        "Command Lvl Instructions",
        "PD suspected C/V of violation/crime - street",
        "under 18"
      })
  void inCode_publicCode_nothing(String code) {
    assertEquals(Optional.empty(), Detector.inCode(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/07/2026",
        "03.07.2026",
        "3-7-26",
        "2026-07-03T10:15:00Z",
        "3 July 2026",
        "1752573600",
        "9434765919",
        "07 15 0930 12"
      })
  void inMonth_date_nothing(String date) {
    assertEquals(Optional.empty(), Detector.inMonth(date));
  }

  @ParameterizedTest
  @CsvSource({
    "1000000000, ",
    "9434765919, ",
    "'1,000.5', ",
    "3 July 2026, ",
    "03/07/2026, ",
    "020 7946 0999, TELEPHONE",
    "+447700900123, TELEPHONE",
    "Alex Example, NAME",
    "a@example.org, EMAIL"
  })
  void inNumber_digitsAndDates_nothing(String value, Rule kind) {
    assertEquals(Optional.ofNullable(kind), Detector.inNumber(value));
  }
}
