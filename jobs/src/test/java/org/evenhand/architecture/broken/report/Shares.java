package org.evenhand.architecture.broken.report;

import java.util.Set;
import org.evenhand.measure.Statistic;

/** Breaks a rule: knows by name which statistics are shares. */
public final class Shares {

  private static final Set<Statistic> SHARES = Set.of(Statistic.RATE, Statistic.ON_TIME);

  private Shares() {}

  /** Whether it is a share, by a list. */
  public static boolean isListed(Statistic statistic) {
    return SHARES.contains(statistic);
  }

  /** Whether it is a share, one name after the other. */
  public static boolean isNamed(Statistic statistic) {
    return statistic == Statistic.RATE || statistic == Statistic.ON_TIME;
  }

  /** Whether it is a share, by a list of the moment. */
  public static String word(Statistic statistic) {
    return Set.of(Statistic.RATE, Statistic.ON_TIME).contains(statistic) ? "share" : "number";
  }

  /** Whether it is a share, by a switch. */
  public static String switched(Statistic statistic) {
    return switch (statistic) {
      case RATE, ON_TIME -> "share";
      default -> "number";
    };
  }
}
