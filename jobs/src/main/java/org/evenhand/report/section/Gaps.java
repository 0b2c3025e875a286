package org.evenhand.report.section;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.report.Results;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Standing;

/**
 * How far the results of groups lie from equal rates, which is the order in which they are told. Of
 * two groups set beside each other, each has the gap of the other, so that both are one result: the
 * group that is sanctioned more often is told of, whatever it is called.
 *
 * @param ratios the ratios of rates
 */
public record Gaps(Answers ratios) {

  /** Those of a report. */
  public static Gaps of(Results results) {
    return new Gaps(Answers.besideReference(results, LikeForLike.QUESTION));
  }

  /** Such rulings as these, the largest gap first, and each result once. */
  public List<Ruling> ordered(List<Ruling> rulings, Predicate<Ruling> such) {
    return ordered(
        rulings.stream().filter(such),
        ruling ->
            new Result(
                ruling.key().complaintCategory(),
                ratios
                    .find(ruling.key(), Statistic.MH_RATE_RATIO)
                    .map(Gaps::log)
                    .orElse(OptionalDouble.empty())));
  }

  /** The disparities of all periods together, likewise. */
  public List<Standing> standing(List<Standing> standings) {
    return ordered(
        standings.stream().filter(one -> one.latest().standing() == Standing.Call.DISPARITY_FOUND),
        one -> new Result(FindingKey.ALL, log(one.latest().ratio())));
  }

  private static <T> List<T> ordered(Stream<T> all, Function<T, Result> result) {
    Set<Result> told = new HashSet<>();
    return all.sorted(
            Comparator.comparingDouble((T one) -> -result.apply(one).gap())
                .thenComparingDouble(one -> -result.apply(one).log.orElse(0)))
        .filter(one -> result.apply(one).log.isEmpty() || told.add(result.apply(one).turnedUp()))
        .toList();
  }

  private static OptionalDouble log(Finding ratio) {
    return ratio.estimate().isPresent()
        ? OptionalDouble.of(Mirrored.rounded(Math.log(ratio.estimate().getAsDouble())))
        : OptionalDouble.empty();
  }

  /**
   * A result.
   *
   * @param category where it is
   * @param log the logarithm of the ratio of rates
   */
  private record Result(String category, OptionalDouble log) {

    double gap() {
      return Math.abs(log.orElse(0));
    }

    Result turnedUp() {
      return new Result(category, OptionalDouble.of(gap()));
    }
  }
}
