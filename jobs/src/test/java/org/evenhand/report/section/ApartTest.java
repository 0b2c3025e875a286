package org.evenhand.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Welsh;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Fixture;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.Interval;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that say who stands apart. */
class ApartTest {

  private static final Labels LABELS = Labels.of(Fixture.results(List.of("like_for_like")));
  private static final String TITLE = "members.by_group_title";

  private static Finding ratio(String group, Value value) {
    return Finding.of(
        new Question("asked", "?")
            .about("sanctioned", new Comparison(FieldName.DECLARED_ALIGNMENT, group, "rest")),
        Statistic.MH_RATE_RATIO,
        Counts.of(10, 5),
        value,
        "made up");
  }

  private static Finding ratio(String group, double lower, double upper) {
    return ratio(group, Value.of(Math.max(lower, 0.1), new Interval(lower, upper, 0.95)));
  }

  private static String title(Finding... found) {
    return English.of(Apart.of(LABELS, List.of(found), 1).title(TITLE));
  }

  @Test
  void title_intervalsOnEitherSide_namesThemByTheirSide() {
    assertEquals(
        "More sanctions per member in A1 and C3, fewer in B2, than in the other groups",
        title(ratio("A1", 1.1, 2), ratio("B2", 0.2, 0.9), ratio("C3", 1.01, 9)));
    assertEquals(
        "More sanctions per member in A1 than in the other groups",
        title(ratio("A1", 1.1, 2), ratio("B2", 0.9, 1.1)));
    assertEquals(
        "Fewer sanctions per member in B2 than in the other groups",
        title(ratio("A1", 0.8, 2), ratio("B2", 0, 0.99)));
  }

  @Test
  void title_intervalsThatHoldEquality_saysThatNobodyIsShownToStandApart() {
    assertEquals(
        "No group is shown to have more or fewer sanctions per member than the others",
        title(ratio("A1", 1, 2), ratio("B2", 0.5, 1), ratio("C3", 0, Double.POSITIVE_INFINITY)));
  }

  @Test
  void title_intervalWithAnOpenEnd_standsApartByTheOther() {
    assertEquals(
        "More sanctions per member in A1 than in the other groups",
        title(ratio("A1", 1.2, Double.POSITIVE_INFINITY)));
  }

  @Test
  void title_nothingWithAnInterval_isNoFinding() {
    String none = "Sanctions per member, each group beside the others";
    assertEquals(none, title());
    assertEquals(
        none, title(ratio("A1", Value.notEstimable(Reason.NO_TRIAL)), ratio("B2", Value.of(3))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "consistency.blind_title",
        "members.by_group_title",
        "members.days_title",
        "members.decided_title",
        "reports.exchanges_title",
        "reports.reporters_title"
      })
  void title_everyDirection_namesWhomItIsAboutInBothLanguages(String key) {
    List<Message> a = List.of(Message.literal("A1"));
    List<Message> b = List.of(Message.literal("B2"));
    List<Message> no = List.of();
    assertEquals("A1", named(new Apart(a, no, true).title(key)));
    assertEquals("B2", named(new Apart(no, b, true).title(key)));
    assertEquals("A1B2", named(new Apart(a, b, true).title(key)));
    assertEquals("", named(new Apart(no, no, true).title(key)));
    assertEquals("", named(new Apart(no, no, false).title(key)));
  }

  private static String named(Message title) {
    String english = English.of(title).replaceAll("(A1|B2)|.", "$1");
    assertEquals(english, Welsh.of(title).replaceAll("(A1|B2)|.", "$1"));
    return english;
  }
}
