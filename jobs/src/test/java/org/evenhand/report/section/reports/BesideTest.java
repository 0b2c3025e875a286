package org.evenhand.report.section.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evenhand.fixture.English;
import org.evenhand.message.Message;
import org.evenhand.report.section.reports.Beside.Move;
import org.junit.jupiter.api.Test;

/** Titles that say which ratio moves most. */
class BesideTest {

  private static final Message SUBJECT = Message.literal("Without pile-ons");

  private static String title(double before, double after) {
    Move move = new Move(Message.literal("A1"), before, after);
    return English.of(Move.title(SUBJECT, List.of(move)));
  }

  @Test
  void title_ratioThatMovesEitherWay_givesBothRatios() {
    assertEquals(
        "Without pile-ons: the ratio of A1 moves most, from 1.20 to 1.10", title(1.2, 1.1));
    assertEquals(
        "Without pile-ons: the ratio of A1 moves most, from 0.80 to 1.10", title(0.8, 1.1));
  }

  @Test
  void title_ratioThatReadsTheSame_doesNotMove() {
    assertEquals("Without pile-ons: no ratio reads otherwise", title(1.201, 1.204));
  }

  @Test
  void title_severalRatios_namesTheLargestMoveThatIsSeen() {
    Move unseen = new Move(Message.literal("A1"), 0.0131, 0.0149);
    Move small = new Move(Message.literal("A2"), 1.104, 1.106);
    assertEquals(
        "Without pile-ons: the ratio of A2 moves most, from 1.10 to 1.11",
        English.of(Move.title(SUBJECT, List.of(unseen, small))));
  }

  @Test
  void title_noRatio_isNoFinding() {
    assertEquals("Without pile-ons", English.of(Move.title(SUBJECT, List.of())));
  }

  @Test
  void size_halvedOrDoubled_isAsLarge() {
    assertEquals(new Move(Message.NONE, 1, 2).size(), new Move(Message.NONE, 1, 0.5).size(), 1e-12);
  }
}
