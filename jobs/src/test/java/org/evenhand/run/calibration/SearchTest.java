package org.evenhand.run.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** The claim that the search ends near the gap that is found in four of five periods. */
class SearchTest {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Test
  void gap_normalPowerCurve_isWhereItReachesFourOfFive() {
    for (double error : new double[] {0.005, 0.02, 0.06}) {
      for (double critical : new double[] {1.96, 2.5, 4}) {
        Search.Shares power = (gap, look) -> NORMAL.cumulativeProbability(gap / error - critical);
        double wanted = (critical + 0.8416) * error;
        assertEquals(wanted, new Search(power, error).gap().orElseThrow(), 0.02 * wanted);
      }
    }
  }

  @Test
  void gap_neverFound_isNone() {
    assertTrue(new Search((gap, look) -> 0, 0.02).gap().isEmpty());
    assertTrue(new Search((gap, look) -> 0, 1).gap().isEmpty());
  }
}
