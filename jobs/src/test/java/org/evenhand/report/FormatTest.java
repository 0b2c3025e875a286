package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.evenhand.fixture.English;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.message.Message;
import org.evenhand.schema.Language;
import org.evenhand.schema.Period;
import org.evenhand.stat.Interval;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0%",
    "0.342, 34.2%",
    "1, 100.0%",
    "0.0004, < 0.1%",
    "0.0005, 0.1%",
    "0.9996, > 99.9%"
  })
  void percent_nearTheEnds_neverRoundsToNothingOrAll(double proportion, String text) {
    assertEquals(text, Format.percent(proportion));
  }

  @ParameterizedTest
  @CsvSource({
    "0.036, +3.6 points",
    "-0.036, \u22123.6 points",
    "0, 0.0 points",
    "-0.0001, 0.0 points",
    "0.0001, 0.0 points"
  })
  void points_signed_zeroHasNoSign(double difference, String text) {
    assertEquals(text, English.of(Format.points(difference)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "1.005, 1.01", "0.004, < 0.01", "12.3456, 12.35"})
  void ratio_twoDecimals(double ratio, String text) {
    assertEquals(text, Format.ratio(ratio));
  }

  @ParameterizedTest
  @CsvSource({"0, < 0.001", "0.0009, < 0.001", "0.001, 0.001", "0.9996, > 0.999", "1, 1.000"})
  void pValue_nearTheEnds_isNeverZero(double p, String text) {
    assertEquals(text, Format.pValue(p));
  }

  @ParameterizedTest
  @CsvSource({"0.95, 95%", "0.9, 90%", "0.975, 97.5%"})
  void level_noNeedlessDecimals(double level, String text) {
    assertEquals(text, Format.level(level));
  }

  @Test
  void period_hasItsMonthsInWords() {
    assertEquals(
        "2026Q3 (July to September 2026)", English.of(Format.period(Period.parse("2026Q3"))));
    assertEquals(
        "2026-07..2026-07 (July 2026)",
        English.of(Format.period(Period.parse("2026-07..2026-07"))));
    assertEquals(
        "2026Q3 (Gorffennaf i Medi 2026)",
        Format.period(Period.parse("2026Q3")).in(Language.WELSH));
  }

  @Test
  void count_thousands_areGrouped() {
    assertEquals("12,345", Format.count(12345));
  }

  @Test
  void range_infiniteLimits_areSaidInWords() {
    assertEquals("0.50 or more", range(Statistic.RATE_RATIO, 0.5, Double.POSITIVE_INFINITY));
    assertEquals("2.00 or less", range(Statistic.RATE_RATIO, Double.NEGATIVE_INFINITY, 2));
    assertEquals(
        "no limit either way",
        range(Statistic.RATE_RATIO, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    assertEquals("\u22121.0 to +2.0 points", range(Statistic.RATE_DIFFERENCE, -0.01, 0.02));
    assertEquals("10.0% to 20.0%", range(Statistic.RATE, 0.1, 0.2));
  }

  @Test
  void range_noInterval_saysWhy() {
    assertEquals(
        Entry.absent(Message.of("format.no_interval")),
        Format.range(finding(Statistic.RATE, Value.of(0.1))));
  }

  @Test
  void entries_noEstimate_sayWhy() {
    Finding none = finding(Statistic.RATE, Value.notEstimable(Reason.NO_TRIAL));
    Message why = none.reason().orElseThrow();
    assertEquals("no decided case", English.of(why));
    assertEquals(Entry.absent(why), Format.estimate(none));
    assertEquals(Entry.absent(why), Format.range(none));
    assertEquals(Entry.absent(why), Format.pValue(none));
  }

  private static String range(Statistic statistic, double lower, double upper) {
    Value value = Value.of(1, new Interval(lower, upper, 0.95));
    return English.of(Format.range(finding(statistic, value)).text());
  }

  private static Finding finding(Statistic statistic, Value value) {
    return Finding.of(
        new FindingKey(
            LikeForLike.QUESTION,
            "sanctioned",
            FindingKey.ALL,
            FindingKey.ALL,
            new Comparison("f", "A1", "rest")),
        statistic,
        Counts.of(60, 20, 80, 30),
        value,
        "method");
  }
}
