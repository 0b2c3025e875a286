package org.evenhand.measure.ladder;

import java.util.List;
import org.evenhand.measure.Contrast;

/**
 * A group set beside its reference by grade, stratum by stratum.
 *
 * @param contrast how many cases each has in each stratum
 * @param tables for each stratum a row of counts by grade for the group and one for its reference
 * @param grades that the columns stand for, ascending
 */
record Graded(Contrast contrast, List<long[][]> tables, long[] grades) {

  /** All strata thrown together, the reference first: the rows in ascending order of belonging. */
  long[][] pooled() {
    long[][] pooled = new long[2][grades.length];
    for (long[][] table : tables) {
      for (int j = 0; j < grades.length; j++) {
        pooled[0][j] += table[1][j];
        pooled[1][j] += table[0][j];
      }
    }
    return pooled;
  }
}
