package org.evenhand.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The claim that few values are counted exactly, and many to a few per cent. */
class DistinctCountTest {

  private static DistinctCount of(int number) {
    DistinctCount count = new DistinctCount();
    IntStream.range(0, 2 * number).forEach(i -> count.add("case " + i % number));
    return count;
  }

  @Test
  void number_few_isExact() {
    for (int number : new int[] {0, 1, 2, 100, 4_095}) {
      assertTrue(of(number).isExact());
      assertEquals(number, of(number).number());
    }
  }

  /** Four standard errors of 1.6 %. */
  @Test
  void number_many_isNear() {
    for (int number : new int[] {4_096, 10_000, 200_000}) {
      assertEquals(number, of(number).number(), 0.064 * number);
    }
  }
}
