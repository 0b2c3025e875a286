package org.evenhand.calibrate;

import java.util.List;
import java.util.Optional;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.measure.likeforlike.Comparisons;
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

  /**
   * The setup that a cube gives.
   *
   * @param beside fields that make a kind beside those that the rule compares within
   */
  static SimulationSetup of(Cube cube, Plan plan, List<String> beside, List<Clusters> clusters) {
    return new SimulationSetup(plan, PopulationProfile.of(cube, plan, beside, clusters), clusters);
  }

  /** The same with other numbers of cases. */
  SimulationSetup with(Layout other) {
    return new SimulationSetup(plan, other, clusters);
  }

  /** Whether the export has a token. */
  boolean has(String token) {
    return clusters(token).isPresent();
  }

  /** How the export's cases share a token, where it tells. */
  Optional<Gathering> exported(String token) {
    return clusters(token).map(linked -> Gathering.exported(linked, layout, plan));
  }

  private Optional<Clusters> clusters(String token) {
    return clusters.stream().filter(linked -> linked.tokens().equals(List.of(token))).findFirst();
  }

  /** The links of the export, those by one token replaced. */
  Links links(Optional<Gathering> other) {
    return Links.of(
        layout,
        Comparisons.TOKENS.stream()
            .flatMap(
                token ->
                    other
                        .filter(own -> own.token().equals(token))
                        .or(() -> exported(token))
                        .stream())
            .toList());
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
