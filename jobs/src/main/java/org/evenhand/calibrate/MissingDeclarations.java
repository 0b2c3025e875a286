package org.evenhand.calibrate;

import java.util.SplittableRandom;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Thresholds;

/**
 * Cases of the declared groups lose their alignment, sanctioned ones more often than others. All of
 * them stay decided cases of the period.
 */
final class MissingDeclarations implements Experiment {

  private final Independent complete;
  private final PeriodCounts cells;
  private final Layout layout;
  private final Thresholds thresholds;
  private final double ofSanctioned;
  private final double ofOthers;

  /**
   * @param ofSanctioned probability that a sanctioned case loses its alignment
   * @param ofOthers probability that any other does
   */
  MissingDeclarations(
      SimulationSetup setup, double[][] rates, double ofSanctioned, double ofOthers) {
    complete = new Independent(setup, rates);
    cells = setup.cells();
    layout = setup.layout();
    thresholds = setup.thresholds();
    this.ofSanctioned = ofSanctioned;
    this.ofOthers = ofOthers;
  }

  @Override
  public Cube draw(SplittableRandom random) {
    long[][][] counts = complete.counts(random);
    for (long[][] kind : counts) {
      for (int group = 0; group < layout.declared(); group++) {
        for (int end = 0; end < kind[group].length; end++) {
          double probability = thresholds.isSanctioned(end) ? ofSanctioned : ofOthers;
          long lost = lost(kind[group][end], probability, random);
          kind[group][end] -= lost;
          kind[layout.missing()][end] += lost;
        }
      }
    }
    return cells.cube(counts);
  }

  private static long lost(long cases, double probability, SplittableRandom random) {
    long lost = 0;
    for (long i = 0; i < cases; i++) {
      lost += random.nextDouble() < probability ? 1 : 0;
    }
    return lost;
  }

  @Override
  public Cube expected() {
    return complete.expected();
  }
}
