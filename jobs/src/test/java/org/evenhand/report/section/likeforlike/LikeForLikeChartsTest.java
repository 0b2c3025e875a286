package org.evenhand.report.section.likeforlike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenhand.fixture.English;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Fixture;
import org.evenhand.report.Results;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.junit.jupiter.api.Test;

/** The charts of like-for-like results say what they show and hold its numbers. */
class LikeForLikeChartsTest {

  private static final Results RESULTS = Fixture.results();
  private static final Answers ANSWERS = Answers.besideReference(RESULTS, LikeForLike.QUESTION);

  private static String title(List<FindingKey> keys) {
    return English.of(
        Extremes.title(
            FindingRow.of(ANSWERS, keys),
            Statistic.MH_RATE_RATIO,
            row -> Message.literal(row.key().comparison().group()),
            Message.literal("otherwise")));
  }

  @Test
  void title_severalRatios_namesTheLowestAndTheHighest() {
    List<FindingKey> overall = ANSWERS.overall(Statistic.MH_RATE_RATIO);
    assertTrue(
        title(overall)
            .matches("Ratios lie between \\d\\.\\d\\d \\(\\w+\\) and \\d\\.\\d\\d \\(\\w+\\)"),
        title(overall));
  }

  @Test
  void title_oneRatioOrNone_saysWhatItIs() {
    assertEquals("otherwise", title(ANSWERS.overall(Statistic.MH_RATE_RATIO).subList(0, 1)));
    assertEquals("otherwise", title(List.of()));
  }

  @Test
  void write_chart_holdsEveryNumberThatItDraws() {
    Chart chart =
        LikeForLikeSection.SECTION.write(RESULTS).stream()
            .filter(Chart.class::isInstance)
            .map(Chart.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(ANSWERS.keys(Statistic.MH_RATE_RATIO).size(), chart.data().rows().size());
  }
}
