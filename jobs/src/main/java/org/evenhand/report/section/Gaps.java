package org.evenhand.report.section;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.report.Results;
import org.evenhand.verdict.Ruling;

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
    Set<Result> told = new HashSet<>();
    return rulings.stream()
        .filter(such)
        .sorted(
            Comparator.comparingDouble((Ruling ruling) -> -Math.abs(logRatio(ruling)))
                .thenComparingDouble(ruling -> -logRatio(ruling)))
        .filter(ruling -> logRatio(ruling) == 0 || told.add(result(ruling)))
        .toList();
  }

  private Result result(Ruling ruling) {
    return new Result(ruling.key().complaintCategory(), Math.abs(logRatio(ruling)));
  }

  private double logRatio(Ruling ruling) {
    return ratios
        .find(ruling.key(), Statistic.MH_RATE_RATIO)
        .map(ratio -> Math.log(ratio.estimate().orElse(1)))
        .map(Mirrored::rounded)
        .orElse(0.0);
  }

  private record Result(String category, double gap) {}
}
