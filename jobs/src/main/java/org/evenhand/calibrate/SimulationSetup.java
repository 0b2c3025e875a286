package org.evenhand.calibrate;

import java.util.List;
import java.util.Optional;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Thresholds;
import org.evenhand.schema.Plan;

/**
 * What every simulation starts from: an organisation's cases, its plan, and how its cases are
 * linked. Immutable.
 *
 * @param plan the plan that is put to the test
 * @param layout the cases
 * @param clusters the cases by the tokens that the export has
 */
record SimulationSetup(Plan plan, Layout layout, List<Clusters> clusters) {

  /** Copies the list. */
  SimulationSetup {
    clusters = List.copyOf(clusters);
  }

  /** The setup that a cube gives. */
  static SimulationSetup of(Cube cube, Plan plan, List<Clusters> clusters) {
    return new SimulationSetup(plan, PopulationProfile.of(cube, plan, clusters), clusters);
  }

  Thresholds thresholds() {
    return Thresholds.of(plan);
  }

  /** The cells of this layout's periods. */
  PeriodCounts cells() {
    return new PeriodCounts(layout, thresholds(), plan);
  }

  ThresholdDraw ends() {
    return new ThresholdDraw(thresholds(), layout.rates().reached());
  }

  /** The same with other numbers of cases. */
  SimulationSetup with(Layout other) {
    return new SimulationSetup(plan, other, clusters);
  }

  /** The cases by a token, if the export has it. */
  Optional<Clusters> clusters(String token) {
    return clusters.stream().filter(linked -> linked.token().equals(token)).findFirst();
  }

  /**
   * Rates by kind and group.
   *
   * @param base the rate of each kind where nothing distinguishes the groups
   * @return empty if no rates can make it true
   */
  Optional<double[][]> rates(double[] base, EffectSize effect, int focus) {
    double[] cases = new double[layout.kinds()];
    for (int kind = 0; kind < cases.length; kind++) {
      cases[kind] = layout.decided(kind, focus);
    }
    return rates(base, cases, effect, focus);
  }

  /**
   * Rates by kind and group.
   *
   * @param cases the decided cases of the focus in each kind, on average
   */
  Optional<double[][]> rates(double[] base, double[] cases, EffectSize effect, int focus) {
    return effect.rates(base, cases).map(pairs -> spread(pairs, focus));
  }

  private double[][] spread(double[][] pairs, int focus) {
    double[][] rates = new double[layout.kinds()][layout.groups()];
    for (int kind = 0; kind < rates.length; kind++) {
      for (int group = 0; group < layout.groups(); group++) {
        rates[kind][group] = pairs[kind][group == focus ? 0 : 1];
      }
    }
    return rates;
  }
}
