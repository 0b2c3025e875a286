package org.evenhand.calibrate;

import java.util.SplittableRandom;
import org.evenhand.cube.Cube;

/** Periods of one known truth. Implementations are immutable. */
interface Experiment {

  /** A period. */
  Cube draw(SplittableRandom random);

  /**
   * The cases that such periods have on average, as many times over as make rounding negligible,
   * with every alignment and every assessment known: what is true.
   */
  Cube expected();
}
