package org.evenhand.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.stat.OverDispersion.Scale;
import org.evenhand.stat.OverDispersion.Unit;
import org.evenhand.stat.SurveyedRate.Exposure;

/** The procedures of rates, funnels and shrinkage that the reference files name. */
final class RateProcedures {
  private RateProcedures() {}

  static void addTo(Map<String, Function<ReferenceCase, Value>> all) {
    addRates(all);
    addFunnels(all);
    all.put("gamma_poisson", RateProcedures::gammaPoisson);
    all.put("beta_binomial", RateProcedures::betaBinomial);
  }

  private static void addRates(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("poisson_rate", c -> PoissonRate.of(c.count(0), c.argument(1), c.argument(2)));
    to.put("byar", c -> ByarInterval.of(c.count(0), c.argument(1), c.argument(2)));
    to.put("byar_or_exact", c -> ByarInterval.orExact(c.count(0), c.argument(1), c.argument(2)));
    to.put(
        "poisson_rate_ratio",
        c ->
            PoissonRateRatio.of(
                c.count(0), c.argument(1), c.count(2), c.argument(3), c.argument(4)));
    to.put(
        "poisson_rate_difference",
        c ->
            PoissonRateDifference.of(
                c.count(0), c.argument(1), c.count(2), c.argument(3), c.argument(4)));
    to.put("surveyed_rate", c -> SurveyedRate.of(c.count(0), exposure(c, 1), c.argument(3)));
    to.put(
        "surveyed_ratio",
        c ->
            SurveyedRate.ratio(
                c.count(0), exposure(c, 1), c.count(3), exposure(c, 4), c.argument(6)));
    to.put(
        "surveyed_difference",
        c ->
            SurveyedRate.difference(
                c.count(0), exposure(c, 1), c.count(3), exposure(c, 4), c.argument(6)));
  }

  private static Exposure exposure(ReferenceCase c, int position) {
    return new Exposure(c.argument(position), c.argument(position + 1));
  }

  private static void addFunnels(Map<String, Function<ReferenceCase, Value>> to) {
    for (Scale scale : Scale.values()) {
      String name = scale == Scale.LOGARITHM ? "log" : "root";
      to.put("dispersion_phi_" + name, c -> dispersion(c, scale).phi());
      to.put("dispersion_tau_" + name, c -> dispersion(c, scale).tauSquared());
      to.put("dispersion_score_" + name, c -> at(c, dispersion(c, scale).scores()));
      to.put("dispersion_adjusted_" + name, c -> at(c, dispersion(c, scale).adjustedScores()));
      to.put(
          "funnel_limits_" + name,
          c ->
              FunnelLimits.of(
                  new Unit(0, c.argument(0), c.argument(1)), c.argument(2), scale, c.argument(3)));
    }
  }

  private static OverDispersion dispersion(ReferenceCase c, Scale scale) {
    double[] data = c.argumentsFrom(1);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < data.length; i += 3) {
      units.add(new Unit((long) data[i], data[i + 1], data[i + 2]));
    }
    return OverDispersion.of(units, scale);
  }

  private static Value gammaPoisson(ReferenceCase c) {
    double[] data = c.argumentsFrom(2);
    double[] expected = new double[data.length / 2];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = data[2 * i + 1];
    }
    var shrinkage = GammaPoissonShrinkage.of(every(data, 2, 0), expected, c.argument(1));
    return pick(c, shrinkage.mean(), shrinkage.spread(), shrinkage.shrunken());
  }

  private static Value betaBinomial(ReferenceCase c) {
    double[] data = c.argumentsFrom(2);
    var shrinkage = BetaBinomialShrinkage.of(every(data, 2, 0), every(data, 2, 1), c.argument(1));
    return pick(c, shrinkage.mean(), shrinkage.spread(), shrinkage.shrunken());
  }

  /** Place 0 is the mean, -1 the spread, from 1 the units. */
  private static Value pick(ReferenceCase c, Value mean, Value spread, List<Value> units) {
    return switch ((int) c.count(0)) {
      case 0 -> mean;
      case -1 -> spread;
      default -> at(c, units);
    };
  }

  private static Value at(ReferenceCase c, List<Value> units) {
    return units.get((int) c.count(0) - 1);
  }

  private static long[] every(double[] data, int step, int from) {
    long[] counts = new long[data.length / step];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (long) data[step * i + from];
    }
    return counts;
  }
}
