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
    for (YearMonth month = YearMonth.of(1900, 1);
        month.getYear() < 2200;
        month = month.plusMonths(1)) {
      assertEquals(Gate.monthNumber(month), Gates.decode(GATE, "received_month", month.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-13",
        "2026-00",
        "1899-12",
        "2200-01",
        "2026-7",
        "26-07",
        "2026",
        "2026-07-01",
        "July",
        "2026/07",
        " 2026-07",
        "2026-07 ",
        "-2026-07",
        "2026-07x",
        "46204",
        "03/07/2026"
      })
  void month_other_rejected(String value) {
    assertEquals(rejected(Rule.MONTH), Gates.decode(GATE, "received_month", value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dd/MM/yyyy",
        "d.M.yyyy",
        "yyyy-MM-dd",
        "MM/dd/yyyy",
        "dd-MMM-yyyy",
        "yyyyMMdd",
        "M/d/yy",
        "uuuu-MM-dd'T'HH:mm"
      })
  void month_everyDayInAFormat_itsMonth(String pattern) {
    Terms terms = Gates.mapped(Map.of("received_month", Gates.dated("d", pattern)));
    Gate gate =
        Gate.over(
            terms,
            Stream.concat(
                    Stream.of("d"),
                    Gates.CORE.stream().filter(name -> !name.equals("received_month")))
                .toList());
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    for (LocalDate day = LocalDate.of(2023, 12, 1);
        day.isBefore(LocalDate.of(2025, 2, 1));
        day = day.plusDays(1)) {
      assertEquals(
          Gate.monthNumber(YearMonth.from(day)),
          Gates.decode(gate, "received_month", day.atStartOfDay().format(format)));
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
    for (int day = 0; day < 100_000; day++) {
      assertEquals(day, Gates.decode(GATE, "decided_day", Integer.toString(day)));
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
}
