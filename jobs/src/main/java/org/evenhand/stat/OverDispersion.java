package org.evenhand.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * The spread of units about their expected events beyond what chance leaves.
 *
 * <p><b>Estimates</b> how much more the ratios of observed to expected events vary between units
 * than chance alone would make them, and where each unit stands when that ordinary spread is
 * allowed for.
 *
 * <p><b>Formula.</b> With observed {@code O}, expected {@code E} and the variance {@code V} of the
 * observed: on the logarithmic scale {@code y = ln(O/E)}, target 0, {@code s = √V/E}; on the
 * square-root scale {@code y = √(O/E)}, target 1, {@code s = √V/(2E)}. Then {@code z = (y -
 * target)/s}, {@code φ = Σz²/n}, {@code τ² = max(0, (nφ - (n-1))/(Σw - Σw²/Σw))} with {@code w =
 * 1/s²}, and the adjusted score {@code (y - target)/√(s² + τ²)}. On the square-root scale the
 * lowest and highest tenth of the scores in {@code φ} are drawn in to the 10% and 90% quantiles
 * (type 7); on the logarithmic scale none is.
 *
 * <p><b>Inputs.</b> Observed events and, per unit, expected events and the variance of the
 * observed, which is {@code E} for Poisson counts and {@code Σnp(1-p)} for events among trials.
 *
 * <p><b>Result.</b> {@code φ}, 1 by chance alone; {@code τ²} of at least 0 on the scale used;
 * scores in standard deviations, in the order of the units.
 *
 * <p><b>Special cases.</b> A unit without expected events, or without observed ones on the
 * logarithmic scale, has no score and is left out of {@code φ} and {@code τ²}; these and the
 * adjusted scores are not estimable from fewer than two units.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if observed, expected or variance are
 * negative.
 *
 * <p><b>Source.</b> Spiegelhalter, Quality and Safety in Health Care 14 (2005) 347; Spiegelhalter
 * and others, Journal of the Royal Statistical Society A 175 (2012) 1; DerSimonian and Laird,
 * Controlled Clinical Trials 7 (1986) 177.
 *
 * <p><b>Agrees with</b> {@code FunnelPlotR::funnel_plot}, methods SHMI (logarithm) and CQC (square
 * root), where {@code V = E} and, for SHMI, no unit is truncated. <b>Differs from</b> SHMI in that
 * none ever is.
 *
 * @param phi spread over that of chance
 * @param tauSquared variance between units on the scale used
 * @param scores of the units by chance alone
 * @param adjustedScores of the units with the ordinary spread allowed for
 */
public record OverDispersion(
    Value phi, Value tauSquared, List<Value> scores, List<Value> adjustedScores) {
  private static final double LOWEST_PERCENT = 10;

  /** Copies the lists. */
  public OverDispersion {
    scores = List.copyOf(scores);
    adjustedScores = List.copyOf(adjustedScores);
  }

  /**
   * A unit set beside what was expected of it.
   *
   * @param observed events
   * @param expected events
   * @param variance of the observed events
   */
  public record Unit(long observed, double expected, double variance) {
    /**
     * @throws IllegalArgumentException if one of them is negative or not finite
     */
    public Unit {
      PoissonRate.check(observed, expected);
      PoissonRate.check(observed, variance);
    }

    double ratio() {
      return observed / expected;
    }
  }

  /** The scale on which units are compared. */
  public enum Scale {
    /** Logarithms, all scores as they are. */
    LOGARITHM(0, Reason.NO_EVENT_IN_UNIT) {
      @Override
      boolean isOn(Unit unit) {
        return SQUARE_ROOT.isOn(unit) && unit.observed() > 0;
      }

      @Override
      double transformed(Unit unit) {
        return Math.log(unit.ratio());
      }

      @Override
      double error(Unit unit) {
        return Math.sqrt(unit.variance()) / unit.expected();
      }

      @Override
      double restored(double y) {
        return Math.exp(y);
      }

      @Override
      double[] drawnIn(double[] z) {
        return z;
      }
    },
    /** Square roots, the outer tenths of the scores drawn in. */
    SQUARE_ROOT(1, Reason.NO_EVENT_EXPECTED) {
      @Override
      boolean isOn(Unit unit) {
        return unit.expected() > 0 && unit.variance() > 0;
      }

      @Override
      double transformed(Unit unit) {
        return Math.sqrt(unit.ratio());
      }

      @Override
      double error(Unit unit) {
        return Math.sqrt(unit.variance()) / (2 * unit.expected());
      }

      @Override
      double restored(double y) {
        return y <= 0 ? 0 : y * y;
      }

      @Override
      double[] drawnIn(double[] z) {
        Percentile type7 = new Percentile().withEstimationType(EstimationType.R_7);
        double low = type7.evaluate(z, LOWEST_PERCENT);
        double high = type7.evaluate(z, 100 - LOWEST_PERCENT);
        return Arrays.stream(z).map(score -> Math.min(high, Math.max(low, score))).toArray();
      }
    };

    final double target;
    final Reason without;

    Scale(double target, Reason without) {
      this.target = target;
      this.without = without;
    }

    abstract boolean isOn(Unit unit);

    abstract double transformed(Unit unit);

    abstract double error(Unit unit);

    abstract double restored(double y);

    abstract double[] drawnIn(double[] z);

    double score(Unit unit, double tauSquared) {
      double s = error(unit);
      return (transformed(unit) - target) / Math.sqrt(s * s + tauSquared);
    }

    Value reason(Unit unit) {
      return Value.notEstimable(SQUARE_ROOT.isOn(unit) ? without : SQUARE_ROOT.without);
    }
  }

  /**
   * The spread of these units and their scores.
   *
   * @param units in any order
   * @param scale on which they are compared
   * @return spread and scores, the scores in the order of the units; not estimable where special
   *     cases say so
   */
  public static OverDispersion of(List<Unit> units, Scale scale) {
    List<Unit> used = units.stream().filter(scale::isOn).toList();
    List<Value> scores = scores(units, scale, 0);
    int n = used.size();
    if (n < 2) {
      Value none = Shrinkage.tooFew();
      return new OverDispersion(none, none, scores, units.stream().map(u -> none).toList());
    }
    double[] z = used.stream().mapToDouble(unit -> scale.score(unit, 0)).toArray();
    double squares = Arrays.stream(scale.drawnIn(z)).map(score -> score * score).sum();
    double weights = used.stream().mapToDouble(unit -> weight(unit, scale)).sum();
    double squaredWeights = used.stream().mapToDouble(u -> Math.pow(weight(u, scale), 2)).sum();
    double tauSquared = Math.max(0, (squares - (n - 1)) / (weights - squaredWeights / weights));
    return new OverDispersion(
        Value.of(squares / n), Value.of(tauSquared), scores, scores(units, scale, tauSquared));
  }

  private static double weight(Unit unit, Scale scale) {
    double s = scale.error(unit);
    return 1 / (s * s);
  }

  private static List<Value> scores(List<Unit> units, Scale scale, double tauSquared) {
    List<Value> scores = new ArrayList<>();
    for (Unit unit : units) {
      scores.add(scale.isOn(unit) ? Value.of(scale.score(unit, tauSquared)) : scale.reason(unit));
    }
    return scores;
  }
}
