package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.evenhand.schema.Dates;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim that days between two columns are those of the calendar, or the row is rejected. */
class DaysReaderTest {

  private static final long SEED = 20261130;
  private static final LocalDate FIRST = LocalDate.of(Dates.FIRST_YEAR, 1, 1);
  private static final int DAYS = 219_146;
  private static final List<String> PATTERNS = List.of("dd/MM/yyyy", "d MMMM yyyy");

  private static Gate gate(Mapping.Origin origin) {
    return Gate.over(
        Gates.mapped(Map.of("decided_day", Mapping.Source.of(origin))),
        Stream.concat(Gates.CORE.stream(), Stream.of("from", "to")).toList());
  }

  private static Mapping.Days days(Dates from, Dates to, Map<String, String> recode) {
    return new Mapping.Days(
        new Mapping.Column("from", null, from, Map.of(), null),
        new Mapping.Column("to", null, to, recode, null));
  }

  private static Mapping.Days days() {
    Dates dates = new Dates(PATTERNS, 0, 0);
    return days(dates, dates, Map.of("n/a", "", "9999-12-31T00:00:00", ""));
  }

  private static int read(Admission admission, Gate gate, String from, String to) {
    List<String> cells = Stream.concat(Gates.CORE.stream(), Stream.of(from, to)).toList();
    return admission.decode(gate.position("decided_day"), TextCells.of(cells));
  }

  @Test
  void read_randomDates_asTheCalendarCounts() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Gate gate = gate(days());
    Admission admission = gate.admission();
    List<DateTimeFormatter> formats =
        Stream.concat(PATTERNS.stream(), Stream.of("yyyy-MM-dd", "yyyy-MM-dd'T23:59:59.5'"))
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
            .toList();
    for (int i = 0; i < 50_000; i++) {
      LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
      LocalDate to =
          random.nextBoolean()
              ? FIRST.plusDays(random.nextInt(DAYS))
              : from.plusDays(random.nextInt(7) - 1L);
      long days = ChronoUnit.DAYS.between(from, to);
      int expected = days < 0 ? Decoder.reject(Rule.BEFORE_START) : (int) days;
      String written = formats.get(random.nextInt(4)).format(from);
      assertEquals(
          to.getYear() > Dates.LAST_YEAR || to.isBefore(FIRST)
              ? Decoder.reject(Rule.YEAR)
              : expected,
          read(admission, gate, written, formats.get(random.nextInt(4)).format(to)),
          from + " " + to);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "01/07/2026, '', MISSING",
    "'', '', MISSING",
    "?, '', MISSING",
    "01/07/2026, n/a, MISSING",
    "01/07/2026, 9999-12-31T00:00:00, MISSING",
    "'', 01/07/2026, START",
    "n/a, 01/07/2026, START",
    "31/06/2026, 01/07/2026, START",
    "01/07/2026, 31/06/2026, DATE",
    "01/07/2026, 2026-07, DATE",
    "2026-07, 01/07/2026, START",
    "01/07/2026, 30/06/2026, BEFORE_START",
    "01/07/2026, 01/07/2200, YEAR",
    "01/07/1599, 01/07/2026, YEAR",
    "01/07/2026, someone@example.org, EMAIL"
  })
  void read_noDay_saidWhy(String from, String to, String expected) {
    Gate gate = gate(days());
    int read = read(gate.admission(), gate, from, to);
    assertEquals(
        expected.equals("MISSING") ? Decoder.MISSING : Decoder.reject(Rule.valueOf(expected)),
        read);
  }

  @Test
  void read_optionalDay_countedOnlyWhereWritten() {
    Dates dates = Dates.of("yyyy[-MM[-dd]]");
    Gate gate = gate(days(dates, dates, Map.of()));
    Admission admission = gate.admission();
    assertEquals(2, read(admission, gate, "2026-07-01", "2026-07-03"));
    for (String partly : List.of("2026", "2026-07")) {
      assertEquals(Decoder.reject(Rule.DATE), read(admission, gate, "2026-07-01", partly));
      assertEquals(Decoder.reject(Rule.START), read(admission, gate, partly, "2026-07-03"));
    }
  }

  @Test
  void read_rulesBeforeDays_each() {
    Mapping.Condition open =
        new Mapping.Condition(Map.of("to", new Mapping.Test(java.util.Set.of("open"), false)));
    Gate gate = gate(new Mapping.Rules(List.of(new Mapping.Decision(open, "")), days()));
    Admission admission = gate.admission();
    assertEquals(Decoder.MISSING, read(admission, gate, "01/07/2026", "open"));
    assertEquals(2, read(admission, gate, "01/07/2026", "03/07/2026"));
    int field = gate.position("decided_day");
    assertEquals(List.of("when_1", "days"), gate.fields().get(field).ways());
    assertEquals(1, admission.account().decidedBy(field, 0));
    assertEquals(1, admission.account().decidedBy(field, 1));
  }

  @Test
  void over_daysOfAnotherField_refused() {
    Terms terms = Gates.mapped(Map.of("received_month", Mapping.Source.of(days())));
    List<String> columns = Stream.concat(Gates.CORE.stream(), Stream.of("from", "to")).toList();
    assertThrows(IllegalArgumentException.class, () -> Gate.over(terms, columns));
  }
}
