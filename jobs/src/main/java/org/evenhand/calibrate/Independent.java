package org.evenhand.calibrate;

import java.util.SplittableRandom;
import org.evenhand.cube.Cube;

/** Every case by itself: the sanctioned of a kind and group are a binomial number. */
final class Independent implements Experiment {

  /** So many times over, rounding the expected cases moves no rate by more than a millionth. */
  static final long TIMES = 1_000_000;

  private final Layout layout;
  private final double[][] rates;
  private final PeriodCounts cells;
  private final ThresholdDraw ends;
  private final Binomial[][] sanctioned;

  Independent(SimulationSetup setup, double[][] rates) {
    this.layout = setup.layout();
    this.rates = rates;
    cells = setup.cells();
    ends = setup.ends();
    sanctioned = new Binomial[layout.kinds()][layout.groups()];
    for (int kind = 0; kind < sanctioned.length; kind++) {
      for (int group = 0; group < layout.groups(); group++) {
        sanctioned[kind][group] = Binomial.of(layout.decided(kind, group), rates[kind][group]);
      }
    }
  }

  @Override
  public Cube draw(SplittableRandom random) {
    return cells.cube(counts(random));
  }

  /** The counts of a period by kind, group and end. */
  long[][][] counts(SplittableRandom random) {
    long[][][] counts = cells.none();
    for (int kind = 0; kind < counts.length; kind++) {
      for (int group = 0; group < counts[kind].length; group++) {
        int decided = layout.decided(kind, group);
        if (decided > 0) {
          int x = sanctioned[kind][group].draw(random);
          ends.draw(x, decided - x, counts[kind][group], random);
        }
      }
    }
    return counts;
  }

  @Override
  public Cube expected() {
    long[][][] counts = cells.none();
    for (int kind = 0; kind < counts.length; kind++) {
      for (int group = 0; group < counts[kind].length; group++) {
        ends.expect(rates[kind][group], layout.decided(kind, group), TIMES, counts[kind][group]);
      }
    }
    return cells.cube(counts);
  }
}
