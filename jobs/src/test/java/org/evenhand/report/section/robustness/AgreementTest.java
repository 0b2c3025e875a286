package org.evenhand.report.section.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.evenhand.fixture.English;
import org.evenhand.message.Message;
import org.junit.jupiter.api.Test;

/** How many ways to put a question agree, in words. */
class AgreementTest {

  private static final Message A1 = Message.literal("A1");

  private static String title(int agreeing, int all) {
    return English.of(new Agreement(agreeing, all).title(A1));
  }

  private static String sentence(int agreeing, int all) {
    return English.of(new Agreement(agreeing, all).in(A1));
  }

  @Test
  void title_everyNumber_isSaid() {
    assertEquals("A1: all 6 other ways to put the question give the same answer", title(6, 6));
    assertEquals("A1: 2 of 6 other ways to put the question give the same answer", title(2, 6));
    assertEquals("A1: none of 6 other ways to put the question gives the same answer", title(0, 6));
    assertEquals(
        "A1: the other declared way to put the question gives the same answer", title(1, 1));
    assertEquals(
        "A1: the other declared way to put the question gives another answer", title(0, 1));
  }

  @Test
  void sentence_everyNumber_isSaid() {
    assertEquals("A1: every other way gives the same answer (6 of 6).", sentence(6, 6));
    assertEquals("A1: 2 of 6 other ways give the same answer.", sentence(2, 6));
    assertEquals("A1: all 6 other ways give another answer.", sentence(0, 6));
    assertEquals("A1: the other way gives another answer.", sentence(0, 1));
    assertEquals("A1: no other way could be answered.", sentence(0, 0));
  }
}
