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
import org.evenhand.stat.Interval;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number is marked if, and only if, it rests on a count from 1 to one below the minimum. */
class SmallCountTest {

  private static final SmallCount FIVE = new SmallCount(5);
  private static final String NONE = "";

  private static Finding finding(Statistic statistic, Counts counts) {
    return Finding.of(
        new FindingKey(
            LikeForLike.QUESTION,
            "sanctioned",
            FindingKey.ALL,
            FindingKey.ALL,
            new Comparison("f", "A1", "rest")),
        statistic,
        counts,
        Value.of(0.5, new Interval(0.25, 0.75, 0.95)),
        "method");
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "1, \u00b0", "4, \u00b0", "5, ''", "6, ''"})
  void count_byItself_isSmallFrom1ToOneBelowTheMinimum(long count, String sign) {
    assertEquals(sign, FIVE.sign(Format.nGroup(finding(Statistic.CASES, Counts.of(count, count)))));
  }

  @ParameterizedTest
  @CsvSource({
    "40, 20, ''",
    "40, 38, \u00b0",
    "40, 2, \u00b0",
    "40, 40, ''",
    "40, 0, ''",
    "3, 0, \u00b0"
  })
  void share_countsAndWhatIsLeft(long n, long x, String sign) {
    Finding share = finding(Statistic.RATE, Counts.of(n, x));
    assertEquals(sign, FIVE.sign(Format.estimate(share)));
    assertEquals(sign, FIVE.sign(Format.range(share)));
    assertEquals(sign, FIVE.sign(Format.ofGroup(share)));
  }

  /** The leak of the first edition: 38 of 40 open cases stood beside a hidden total. */
  @Test
  void share_ofOpenCases_isMarkedLikeAnyOtherShare() {
    Finding aged = finding(Statistic.AGED_SHARE, Counts.of(40, 38));
    assertEquals(SmallCount.SIGN, FIVE.sign(Format.ofGroup(aged)));
    assertEquals(SmallCount.SIGN, FIVE.sign(Format.estimate(aged)));
  }

  @Test
  void comparison_eitherSide() {
    for (Statistic statistic :
        new Statistic[] {
          Statistic.RATE_DIFFERENCE,
          Statistic.RATE_RATIO,
          Statistic.ODDS_RATIO,
          Statistic.MH_RATE_RATIO
        }) {
      assertEquals(NONE, sign(statistic, 40, 20, 60, 30));
      assertEquals(SmallCount.SIGN, sign(statistic, 40, 38, 60, 30));
      assertEquals(SmallCount.SIGN, sign(statistic, 40, 20, 60, 58));
      assertEquals(SmallCount.SIGN, sign(statistic, 40, 20, 60, 3));
      assertEquals(NONE, sign(statistic, 40, 0, 60, 60));
    }
  }

  private static String sign(Statistic statistic, long n, long x, long nOther, long xOther) {
    return FIVE.sign(Format.estimate(finding(statistic, Counts.of(n, x, nOther, xOther))));
  }

  @Test
  void count_ofOneSide_isNotMarkedForTheOther() {
    Finding ratio = finding(Statistic.RATE_RATIO, Counts.of(40, 20, 60, 2));
    assertEquals(NONE, FIVE.sign(Format.ofGroup(ratio)));
    assertEquals(SmallCount.SIGN, FIVE.sign(Format.ofReference(ratio)));
    assertEquals(NONE, FIVE.sign(Format.nReference(ratio)));
  }

  @Test
  void wait_thoseStillWaitingAreToldAsWell() {
    assertEquals(
        NONE, FIVE.sign(Format.estimate(finding(Statistic.MEDIAN_WAIT, Counts.of(40, 20)))));
    assertEquals(
        SmallCount.SIGN,
        FIVE.sign(Format.estimate(finding(Statistic.MEDIAN_WAIT, Counts.of(40, 38)))));
    assertEquals(
        SmallCount.SIGN,
        FIVE.sign(Format.estimate(finding(Statistic.MEDIAN_WAIT, Counts.of(40, 3)))));
  }

  @Test
  void words_andAbsentNumbers_haveNoSign() {
    assertEquals(NONE, FIVE.sign(Entry.text(Message.literal("A1"))));
    assertEquals(NONE, FIVE.sign(Entry.absent(Message.of("verdict.no_case"))));
  }

  @Test
  void note_saysForWhom() {
    assertEquals(
        "° rests on a count of fewer than 5: keep within the committee.", English.of(FIVE.note()));
  }
}
