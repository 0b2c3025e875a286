package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.schema.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim that every value is decoded to what it means or rejected by the right rule. */
class DecoderTest {

  private static final Gate GATE = Gate.over(Gates.identity(), Gates.EVERY);

  private static int rejected(Rule rule) {
    return Decoder.reject(rule);
  }

  @Test
  void reject_everyRule_canBeToldBack() {
    Set<Integer> numbers = new HashSet<>();
    for (Rule rule : Rule.values()) {
      int number = Decoder.reject(rule);
      assertTrue(Decoder.isRejection(number) && numbers.add(number));
      assertEquals(rule, Decoder.rule(number));
    }
    assertEquals(false, Decoder.isRejection(Decoder.MISSING));
  }

  @Test
  void unknown_differentCodes_toldApart() {
    int one = Decoder.unknown("zq");
    assertEquals(Rule.UNKNOWN_CODE, Decoder.rule(one));
    assertEquals(one, Decoder.unknown("zq"));
    assertTrue(Decoder.fingerprint(one) != Decoder.fingerprint(Decoder.unknown("zr")));
    assertEquals(0, Decoder.fingerprint(Decoder.reject(Rule.BLANK)));
  }

  @Test
  void month_everyMonth_itsNumber() {
    Admission admission = GATE.admission();
    for (YearMonth month = YearMonth.of(1600, 1);
        month.getYear() < 2200;
        month = month.plusMonths(1)) {
      for (String rest : List.of("", "-28", "-28T23:59:59.5", "-28 00:00:00")) {
        assertEquals(
            Gate.monthNumber(month),
            Gates.decode(admission, GATE, "received_month", month.toString() + rest));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-13",
        "2026-00",
        "2026-7",
        "26-07",
        "2026",
        "July",
        "2026/07",
        " 2026-07",
        "2026-07 ",
        "2026-07x",
        "46204",
        "03/07/2026"
      })
  void month_other_rejected(String value) {
    assertEquals(rejected(Rule.MONTH), Gates.decode(GATE, "received_month", value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1599-12", "2200-01", "0001-01", "9999-12", "-2026-07"})
  void month_yearOutsideTheScale_rejectedByTheLimit(String value) {
    assertEquals(rejected(Rule.YEAR), Gates.decode(GATE, "received_month", value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dd/MM/yyyy",
        "d.M.yyyy",
        "yyyy-MM-dd",
        "MM/dd/yyyy",
        "dd-MMM-yyyy",
        "d MMMM yyyy",
        "yyyyMMdd",
        "M/d/yy",
        "EEE d MMM yyyy",
        "uuuu-MM-dd'T'HH:mm"
      })
  void month_everyDayInAFormat_itsMonth(String pattern) {
    Dates dates = new Dates(List.of(pattern), pattern.contains("/yy") ? yearsFrom(pattern) : 0, 0);
    Gate gate = monthsFrom("d", dates);
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    for (LocalDate day = LocalDate.of(2023, 12, 1);
        day.isBefore(LocalDate.of(2025, 2, 1));
        day = day.plusDays(1)) {
      assertEquals(
          Gate.monthNumber(YearMonth.from(day)),
          Gates.decode(gate, "received_month", day.atStartOfDay().format(format)));
    }
  }

  private static int yearsFrom(String pattern) {
    return pattern.endsWith("yyyy") ? 0 : 1950;
  }

  /** A gate whose months come from this column alone. */
  private static Gate monthsFrom(String column, Dates dates) {
    return Gate.over(
        Gates.mapped(Map.of("received_month", Gates.dated(column, dates))),
        Stream.concat(
                Stream.of(column),
                Gates.CORE.stream().filter(name -> !name.equals("received_month")))
            .toList());
  }

  @Test
  void month_twoPatterns_neverGuessed() {
    Gate gate = monthsFrom("d", new Dates(List.of("dd/MM/yyyy", "MM/dd/yyyy"), 0, 0));
    assertEquals(2026 * 12 + 6, Gates.decode(gate, "received_month", "07/07/2026"));
    assertEquals(2026 * 12 + 6, Gates.decode(gate, "received_month", "31/07/2026"));
    assertEquals(2026 * 12 + 6, Gates.decode(gate, "received_month", "07/31/2026"));
    for (int a = 1; a <= 12; a++) {
      for (int b = 1; b <= 12; b++) {
        int decoded = Gates.decode(gate, "received_month", "%02d/%02d/2026".formatted(a, b));
        assertEquals(a == b ? 2026 * 12 + a - 1 : rejected(Rule.AMBIGUOUS_DATE), decoded);
      }
    }
  }

  @Test
  void month_notWritten_rejectedUnlessSaid() {
    Gate silent = monthsFrom("d", Dates.of("yyyy[-MM[-dd]]"));
    Gate said = monthsFrom("d", new Dates(List.of("yyyy[-MM[-dd]]"), 0, 4));
    for (Gate gate : List.of(silent, said)) {
      assertEquals(2026 * 12 + 6, Gates.decode(gate, "received_month", "2026-07"));
      assertEquals(2026 * 12 + 6, Gates.decode(gate, "received_month", "2026-07-03"));
    }
    assertEquals(rejected(Rule.NO_MONTH), Gates.decode(silent, "received_month", "2026"));
    Admission admission = said.admission();
    for (String value : List.of("2026", "2026", "2026-07", "", "x")) {
      Gates.decode(admission, said, "received_month", value);
    }
    assertEquals(2026 * 12 + 3, Gates.decode(admission, said, "received_month", "2026"));
    int field = said.position("received_month");
    assertEquals(List.of("column", "missing_month"), said.fields().get(field).ways());
    assertEquals(3, admission.account().decidedBy(field, 0));
    assertEquals(3, admission.account().decidedBy(field, 1));
  }

  @Test
  void month_timeStamps_rememberedUpToALimit() {
    Gate gate = monthsFrom("d", Dates.of("yyyy-MM-dd'T'HH:mm:ssX"));
    Admission admission = gate.admission();
    for (int i = 0; i < 86_400; i += 7) {
      String time = "2026-07-03T%02d:%02d:%02dZ".formatted(i / 3600, i / 60 % 60, i % 60);
      assertEquals(2026 * 12 + 6, Gates.decode(admission, gate, "received_month", time));
    }
    assertEquals(
        2026 * 12 + 6, Gates.decode(admission, gate, "received_month", "2026-07-03t10:15:00+02"));
    for (String none : List.of("2026-07", "2026-07-03T24:15:00Z", "03/07/2026")) {
      assertEquals(rejected(Rule.MONTH), Gates.decode(admission, gate, "received_month", none));
    }
  }

  @Test
  void month_impossibleDay_rejected() {
    Terms terms =
        Gates.mapped(Map.of("received_month", Gates.dated("received_month", "dd/MM/yyyy")));
    Gate gate = Gate.over(terms, Gates.CORE);
    for (String value : List.of("30/02/2026", "29/02/2025", "31/04/2026", "00/01/2026")) {
      assertEquals(rejected(Rule.MONTH), Gates.decode(gate, "received_month", value), value);
    }
  }

  @Test
  void day_everyNumber_itself() {
    Admission admission = GATE.admission();
    for (int day = 0; day < 100_000; day++) {
      String value = Integer.toString(day);
      assertEquals(day, Gates.decode(admission, GATE, "decided_day", value));
    }
    assertEquals(999_999_999, Gates.decode(GATE, "decided_day", "999999999"));
    assertEquals(7, Gates.decode(GATE, "decided_day", "007"));
    assertEquals(Decoder.MISSING, Gates.decode(GATE, "decided_day", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+1", "1.0", "1e3", " 1", "1 ", "x", "1000000000", "٣", "1,000"})
  void day_other_rejected(String value) {
    assertEquals(rejected(Rule.DAY), Gates.decode(GATE, "decided_day", value));
    assertEquals(rejected(Rule.COUNT), Gates.decode(GATE, "n_reports", value));
  }

  @Test
  void day_recoded_asMeant() {
    Terms terms =
        Gates.mapped(
            Map.of(
                "triaged_day",
                Gates.recoded("triaged_day", Map.of("n/a", "", "same day", "0", "999", ""))));
    Gate gate =
        Gate.over(terms, Stream.concat(Gates.CORE.stream(), Stream.of("triaged_day")).toList());
    assertEquals(Decoder.MISSING, Gates.decode(gate, "triaged_day", "n/a"));
    assertEquals(Decoder.MISSING, Gates.decode(gate, "triaged_day", "999"));
    assertEquals(0, Gates.decode(gate, "triaged_day", "same day"));
    assertEquals(12, Gates.decode(gate, "triaged_day", "12"));
    assertEquals(rejected(Rule.DAY), Gates.decode(gate, "triaged_day", "none"));
  }

  @Test
  void token_recodedToABlank_isOne() {
    Map<String, String> blanks = Map.of("NA", "", "n/a", "");
    Terms terms =
        Gates.mapped(
            Map.of(
                "case_id", Gates.recoded("case_id", blanks),
                "decider_token", Gates.recoded("decider_token", blanks)));
    Gate gate =
        Gate.over(terms, Stream.concat(Gates.CORE.stream(), Stream.of("decider_token")).toList());
    assertEquals(Decoder.MISSING, Gates.decode(gate, "decider_token", "NA"));
    assertEquals(Decoder.MISSING, Gates.decode(gate, "decider_token", "n/a"));
    assertEquals(0, Gates.decode(gate, "decider_token", "NA1"));
    assertEquals(rejected(Rule.BLANK), Gates.decode(gate, "case_id", "NA"));
  }
}
