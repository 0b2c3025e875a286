package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Interval;

/**
 * What the other of two groups must see where one saw this finding.
 *
 * @param finding of one group
 * @param seen the statistic in the mirror
 * @param turned what becomes of its numbers
 */
record Mirror(Finding finding, Statistic seen, DoubleUnaryOperator turned) {

  private static final Set<Statistic> DIFFERENCES =
      Set.of(
          Statistic.RATE_DIFFERENCE,
          Statistic.MH_RATE_DIFFERENCE,
          Statistic.STANDARDISED_RATE_DIFFERENCE,
          Statistic.PAIRED_DIFFERENCE,
          Statistic.DIFFERENCE_OF_RATE_DIFFERENCES,
          Statistic.COMPOSITION_EFFECT,
          Statistic.RATE_EFFECT);
  private static final Set<Statistic> RATIOS =
      Set.of(
          Statistic.RATE_RATIO,
          Statistic.ODDS_RATIO,
          Statistic.EXACT_ODDS_RATIO,
          Statistic.PAIRED_ODDS_RATIO,
          Statistic.RATIO_OF_RATE_RATIOS,
          Statistic.MH_RATE_RATIO,
          Statistic.POOLED_RATIO,
          Statistic.STANDING_RATIO,
          Statistic.MH_ODDS_RATIO);
  private static final Set<Statistic> UNTURNED =
      Set.of(
          Statistic.CHI_SQUARED,
          Statistic.FISHER_EXACT,
          Statistic.CMH_CHI_SQUARED,
          Statistic.CMH_CHI_SQUARED_CORRECTED,
          Statistic.BRESLOW_DAY,
          Statistic.BRESLOW_DAY_TARONE,
          Statistic.STRATA_USED,
          Statistic.STRATA_EXCLUDED,
          Statistic.DESIGN_EFFECT,
          Statistic.EFFECTIVE_SAMPLE_SIZE,
          Statistic.MCNEMAR_EXACT,
          Statistic.SIMPSON_REVERSAL,
          Statistic.TIPPING_POINT,
          Statistic.SEQUENTIAL_LOG_E_VALUE,
          Statistic.E_VALUE,
          Statistic.E_VALUE_LIMIT);
  private static final Map<Statistic, Statistic> OPPOSITE_RATIO =
      Map.of(
          Statistic.BOUND_LOWEST, Statistic.BOUND_HIGHEST,
          Statistic.BOUND_HIGHEST, Statistic.BOUND_LOWEST);
  private static final Map<Statistic, Statistic> OPPOSITE_SIDE =
      Map.of(
          Statistic.PROBABILITY_ABOVE_MARGIN, Statistic.PROBABILITY_BELOW_MARGIN,
          Statistic.PROBABILITY_BELOW_MARGIN, Statistic.PROBABILITY_ABOVE_MARGIN);
  private static final Map<Statistic, Statistic> OPPOSITE_DIFFERENCE =
      Map.of(
          Statistic.DIFFERENCE_BOUND_LOWEST, Statistic.DIFFERENCE_BOUND_HIGHEST,
          Statistic.DIFFERENCE_BOUND_HIGHEST, Statistic.DIFFERENCE_BOUND_LOWEST);

  /** The mirror of a finding; none for what is about one of the two alone. */
  static Optional<Mirror> of(Finding finding) {
    Statistic statistic = finding.statistic();
    if (UNTURNED.contains(statistic) || OPPOSITE_SIDE.containsKey(statistic)) {
      Statistic seen = OPPOSITE_SIDE.getOrDefault(statistic, statistic);
      return Optional.of(new Mirror(finding, seen, x -> x));
    }
    if (DIFFERENCES.contains(statistic) || OPPOSITE_DIFFERENCE.containsKey(statistic)) {
      Statistic seen = OPPOSITE_DIFFERENCE.getOrDefault(statistic, statistic);
      return Optional.of(new Mirror(finding, seen, x -> -x));
    }
    if (RATIOS.contains(statistic) || OPPOSITE_RATIO.containsKey(statistic)) {
      Statistic seen = OPPOSITE_RATIO.getOrDefault(statistic, statistic);
      return Optional.of(new Mirror(finding, seen, x -> 1 / x));
    }
    return Optional.empty();
  }

  void check(List<Finding> all) {
    Finding other = all.stream().filter(this::isOther).findFirst().orElseThrow();
    close(turn(estimate(finding)), estimate(other));
    boolean reverses = turned.applyAsDouble(2) < turned.applyAsDouble(1);
    close(turn(lower(finding)), reverses ? upper(other) : lower(other));
    close(turn(upper(finding)), reverses ? lower(other) : upper(other));
    close(finding.pValue(), other.pValue());
  }

  /** The estimate as the procedure gives it, infinite where the data set it no limit. */
  private static OptionalDouble estimate(Finding finding) {
    return finding.value() instanceof Estimated estimated
        ? OptionalDouble.of(estimated.value())
        : OptionalDouble.empty();
  }

  /** The limit likewise. */
  private static OptionalDouble lower(Finding finding) {
    return finding.interval().stream().mapToDouble(Interval::lower).findFirst();
  }

  private static OptionalDouble upper(Finding finding) {
    return finding.interval().stream().mapToDouble(Interval::upper).findFirst();
  }

  private boolean isOther(Finding candidate) {
    FindingKey mine = finding.key();
    FindingKey its = candidate.key();
    return candidate.statistic() == seen
        && candidate.level().equals(finding.level())
        && its.window().equals(mine.window())
        && its.stage().equals(mine.stage())
        && its.complaintCategory().equals(mine.complaintCategory())
        && its.stratum().equals(mirrored(mine.stratum()))
        && its.comparison().compared().equals(mine.comparison().compared())
        && !its.comparison().reference().equals(Comparison.NONE)
        && !its.comparison().group().equals(mine.comparison().group());
  }

  /** Where the one began, the other replied. */
  private static String mirrored(String stratum) {
    return switch (stratum) {
      case "order_in_exchange=first" -> "order_in_exchange=reply";
      case "order_in_exchange=reply" -> "order_in_exchange=first";
      default -> stratum;
    };
  }

  private OptionalDouble turn(OptionalDouble number) {
    return number.isPresent()
        ? OptionalDouble.of(turned.applyAsDouble(number.getAsDouble()))
        : number;
  }

  private void close(OptionalDouble expected, OptionalDouble actual) {
    assertEquals(expected.isPresent(), actual.isPresent(), finding.toString());
    if (expected.isPresent()) {
      double wanted = expected.getAsDouble();
      assertEquals(wanted, actual.getAsDouble(), 1e-9 * Math.max(1, Math.abs(wanted)));
    }
  }
}
