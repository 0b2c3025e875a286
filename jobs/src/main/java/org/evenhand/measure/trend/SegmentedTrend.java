package org.evenhand.measure.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.measure.Tally;
import org.evenhand.stat.QuasiPoissonRegression;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * A model of monthly counts with a trend, a step and a change of the trend at one month, and the
 * season where there are two years to see it in. Two series share all but their level and step.
 *
 * @param series one series, or the group's and its reference's
 * @param change the month of the step
 * @param isShare whether the counts are a share of the denominator, or counts by themselves
 */
record SegmentedTrend(List<MonthlySeries> series, YearMonth change, boolean isShare) {

  static final int LEAST_MONTHS = 8;

  private static final int SEASON_FROM = 24;
  private static final int TREND = 1;
  private static final int LEVEL = 2;
  private static final int SLOPE = 3;
  private static final int GAP = 5;

  /** What the model says. */
  record Result(Value trend, Value level, Value slope, Value gap, Value dispersion) {

    private static Result none(Value none) {
      return new Result(none, none, none, none, none);
    }
  }

  boolean hasSeason() {
    return series.get(0).size() >= SEASON_FROM;
  }

  /** The model by name. */
  String method() {
    return "segmented quasi-Poisson regression, "
        + (hasSeason() ? "two harmonic pairs" : "no season: under 24 months");
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
  Result fit(double level) {
    for (MonthlySeries one : series) {
      if (monthsBefore(one) < LEAST_MONTHS || monthsAfter(one) < LEAST_MONTHS) {
        return Result.none(Value.notEstimable(Reason.TOO_FEW_TIMES, LEAST_MONTHS));
      }
    }
    List<Long> events = new ArrayList<>();
    List<Double> exposure = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    for (int which = 0; which < series.size(); which++) {
      MonthlySeries one = series.get(which);
      for (int i = 0; i < one.size(); i++) {
        Tally month = one.tallies()[i];
        if (!isShare || month.decided() > 0) {
          events.add(month.sanctioned());
          exposure.add(isShare ? month.decided() : 1.0);
          rows.add(row(one, i, which == 0));
        }
      }
    }
    return result(
        QuasiPoissonRegression.of(
            events.stream().mapToLong(Long::longValue).toArray(),
            exposure.stream().mapToDouble(Double::doubleValue).toArray(),
            rows.toArray(double[][]::new),
            level));
  }

  private Result result(QuasiPoissonRegression fit) {
    Value gap = series.size() == 2 ? fit.ratio(GAP) : Value.notEstimable(Reason.ONE_SERIES);
    return new Result(fit.ratio(TREND), fit.ratio(LEVEL), fit.ratio(SLOPE), gap, fit.dispersion());
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
