package org.evenhand.measure.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.measure.Tally;
import org.evenhand.stat.AutoregressiveErrors;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.LjungBoxTest;
import org.evenhand.stat.QuasiPoissonRegression;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * A model of monthly counts with a trend, a step and a change of the trend at one month, and the
 * season where there are two years to see it in. Two series share all but their level and step.
 * Neighbouring months of a series may be alike.
 *
 * @param series one series, or the group's and its reference's
 * @param change the month of the step
 * @param isShare whether the counts are a share of the denominator, or counts by themselves
 */
record SegmentedTrend(List<MonthlySeries> series, YearMonth change, boolean isShare) {

  static final String NAME = "segmented quasi-Poisson regression, autoregressive errors";
  static final int LEAST_MONTHS = 8;

  private static final int SEASON_FROM = 24;
  private static final int TREND = 1;
  private static final int LEVEL = 2;
  private static final int SLOPE = 3;
  private static final int GAP = 5;

  /**
   * What the model says.
   *
   * @param errors its coefficients
   * @param dispersion how many times as uneven the months are as independent events would be
   * @param residuals whether neighbouring months are alike
   * @param confidence level of intervals
   */
  record Result(
      AutoregressiveErrors errors, Value dispersion, LjungBoxTest residuals, double confidence) {

    private static Result none(Value none, double confidence) {
      return new Result(AutoregressiveErrors.none(none), none, LjungBoxTest.none(none), confidence);
    }

    Value trend() {
      return errors.ratio(TREND, confidence);
    }

    Value level() {
      return errors.ratio(LEVEL, confidence);
    }

    Value slope() {
      return errors.ratio(SLOPE, confidence);
    }

    /** The step of the first series over that of the second. */
    Value gap() {
      return errors.ratio(GAP, confidence);
    }
  }

  boolean hasSeason() {
    return series.get(0).size() >= SEASON_FROM;
  }

  /** The model by name. */
  String method() {
    return NAME + (hasSeason() ? ", two harmonic pairs" : ", no season: under 24 months");
  }

  long monthsBefore(MonthlySeries one) {
    return isShare
        ? one.occupied(0, one.position(change))
        : Math.max(0, Math.min(one.size(), one.position(change)));
  }

  long monthsAfter(MonthlySeries one) {
    return isShare
        ? one.occupied(one.position(change), one.size())
        : Math.max(0, one.size() - Math.max(0, one.position(change)));
  }

  /** The fit; not estimable with too few months on either side of the change. */
  Result fit(double confidence) {
    for (MonthlySeries one : series) {
      if (monthsBefore(one) < LEAST_MONTHS || monthsAfter(one) < LEAST_MONTHS) {
        return Result.none(Value.notEstimable(Reason.TOO_FEW_TIMES, LEAST_MONTHS), confidence);
      }
    }
    List<Observation> observations = observations();
    int[] since = observations.stream().mapToInt(Observation::since).toArray();
    QuasiPoissonRegression fit =
        QuasiPoissonRegression.of(
            observations.stream().mapToLong(Observation::events).toArray(),
            observations.stream().mapToDouble(Observation::exposure).toArray(),
            observations.stream().map(Observation::row).toArray(double[][]::new));
    return fit.dispersion() instanceof Estimated
        ? new Result(
            AutoregressiveErrors.of(fit, since),
            fit.dispersion(),
            LjungBoxTest.of(fit.residuals(), since),
            confidence)
        : Result.none(fit.dispersion(), confidence);
  }

  /**
   * One month of one series.
   *
   * @param since how many months after the one before it; 0 where a series begins
   */
  private record Observation(long events, double exposure, double[] row, int since) {}

  private List<Observation> observations() {
    List<Observation> observations = new ArrayList<>();
    for (int which = 0; which < series.size(); which++) {
      MonthlySeries one = series.get(which);
      int before = -1;
      for (int i = 0; i < one.size(); i++) {
        Tally month = one.tallies()[i];
        if (!isShare || month.decided() > 0) {
          observations.add(
              new Observation(
                  month.sanctioned(),
                  isShare ? month.decided() : 1.0,
                  row(one, i, which == 0),
                  before < 0 ? 0 : i - before));
          before = i;
        }
      }
    }
    return observations;
  }

  private double[] row(MonthlySeries one, int place, boolean isGroup) {
    int since = place - one.position(change);
    double after = since >= 0 ? 1 : 0;
    List<Double> row = new ArrayList<>(List.of(1.0, (double) since, after, after * since));
    if (series.size() == 2) {
      row.add(isGroup ? 1.0 : 0.0);
      row.add(isGroup ? after : 0.0);
    }
    if (hasSeason()) {
      for (int pair = 1; pair <= 2; pair++) {
        double angle = 2 * Math.PI * pair * one.calendarMonth(place) / 12;
        row.add(Math.sin(angle));
        row.add(Math.cos(angle));
      }
    }
    return row.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
