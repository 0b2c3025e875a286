package org.evenhand.calibrate;

import java.util.SplittableRandom;
import org.evenhand.cube.Cube;

/**
 * The assessed severity of one group's cases is coded a band too high in a share of them. Severity
 * is alike in all groups and outcomes follow the true one.
 */
final class Miscoded implements Experiment {

  private final Severities severities;
  private final double[][] rates;
  private final PeriodCounts cells;
  private final ThresholdDraw ends;
  private final int focus;
  private final double share;

  /**
   * @param severities the cases by all but severity
   * @param rates by kind and group, where the severity of a kind is the true one
   * @param focus the group that is miscoded
   * @param share of its cases
   */
  Miscoded(
      SimulationSetup setup, Severities severities, double[][] rates, int focus, double share) {
    this.severities = severities;
    this.rates = rates;
    this.focus = focus;
    this.share = share;
    cells = setup.cells();
    ends = setup.ends();
  }

  @Override
  public Cube draw(SplittableRandom random) {
    long[][][] counts = cells.none();
    for (Severities.Bands bands : severities.bands()) {
      for (int group = 0; group < bands.cases().length; group++) {
        for (int i = 0; i < bands.cases()[group]; i++) {
          int band = bands.draw(random);
          int kind = bands.kinds()[band];
          int end = ends.draw(random.nextDouble() < rates[kind][group], random);
          boolean isRaised = group == focus && random.nextDouble() < share;
          counts[isRaised ? bands.raised(band) : kind][group][end]++;
        }
      }
    }
    return cells.cube(counts);
  }

  @Override
  public Cube expected() {
    long[][][] counts = cells.none();
    for (Severities.Bands bands : severities.bands()) {
      for (int group = 0; group < bands.cases().length; group++) {
        for (int band = 0; band < bands.kinds().length; band++) {
          long cases = Math.round(bands.share(band) * bands.cases()[group] * Independent.TIMES);
          int kind = bands.kinds()[band];
          ends.expect(rates[kind][group], cases, 1, counts[kind][group]);
        }
      }
    }
    return cells.cube(counts);
  }
}
