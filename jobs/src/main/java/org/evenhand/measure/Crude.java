package org.evenhand.measure;

import java.util.List;
import java.util.function.Function;
import org.evenhand.stat.KoopmanRatio;
import org.evenhand.stat.MiettinenNurminenDifference;
import org.evenhand.stat.TwoByTwo;
import org.evenhand.stat.Value;
import org.evenhand.stat.WoolfOddsRatio;

/** The procedures that compare groups as they stand, nothing held fixed. */
public final class Crude {

  private Crude() {}

  /** Difference and ratio of the rates. */
  public static List<StratifiedStatistic> differenceAndRatio(double level) {
    return List.of(
        of(
            Statistic.RATE_DIFFERENCE,
            "Miettinen-Nurminen score",
            table -> MiettinenNurminenDifference.of(table, level)),
        of(Statistic.RATE_RATIO, "Koopman score", table -> KoopmanRatio.of(table, level)));
  }

  /** The odds ratio. */
  public static StratifiedStatistic oddsRatio(double level) {
    return of(Statistic.ODDS_RATIO, "Woolf logit", table -> WoolfOddsRatio.of(table, level));
  }

  /** A procedure on the table of all strata together. */
  public static StratifiedStatistic of(
      Statistic statistic, String method, Function<TwoByTwo, Value> value) {
    return new StratifiedStatistic(
        statistic, method, contrast -> value.apply(contrast.pooled().table()));
  }
}
