package org.evenhand.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evenhand.fixture.English;
import org.evenhand.message.Message;
import org.junit.jupiter.api.Test;

/** What the title of a chart says of ratios that are computed in several ways. */
class ShiftTest {

  private static Shift shift(String group, double before, double after) {
    return new Shift(Message.literal(group), Message.literal("another rule"), before, after);
  }

  private static String title(Shift... shifts) {
    return English.of(Shift.title(List.of(shifts)));
  }

  @Test
  void title_upMost_namesTheGroupAndBothRatios() {
    assertEquals(
        "The ratio of A2 moves most, up from 1.00 to 1.40 (another rule)",
        title(shift("A1", 1.2, 1.0), shift("A2", 1.0, 1.4)));
  }

  @Test
  void title_downMost_countsAsMuchAsUp() {
    assertEquals(
        "The ratio of A1 moves most, down from 1.40 to 1.00 (another rule)",
        title(shift("A1", 1.4, 1.0), shift("A2", 1.0, 1.3)));
  }

  @Test
  void title_twoGroupsBesideEachOther_namesTheOneThatGoesUpWhateverItIsCalled() {
    double before = 1.31;
    double after = 1.73;
    String told = "The ratio of A1 moves most, up from 1.31 to 1.73 (another rule)";
    Shift up = shift("A1", before, after);
    Shift down = shift("A2", 1 / before, 1 / after);
    assertEquals(told, title(up, down));
    assertEquals(told, title(down, up));
  }

  @Test
  void title_littleShifts_areNoNews() {
    assertEquals(
        "Ratios stay about as they are, whichever way they are computed",
        title(shift("A1", 1.0, 1.04), shift("A2", 1.04, 1.0)));
  }

  @Test
  void title_noShift_saysWhatItIs() {
    assertEquals("Ratios computed in several ways", title());
  }
}
