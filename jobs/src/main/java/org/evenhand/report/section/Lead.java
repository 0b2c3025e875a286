package org.evenhand.report.section;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.report.Results;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Standing;
import org.evenhand.verdict.Verdict;

/**
 * The most important result of a report: a disparity over all categories before one in some, these
 * before one of all periods together, then parity, then what is ruled out.
 *
 * @param kind what sort of result it is
 * @param rulings those it consists of, the largest gap first; none where all periods together give
 *     it
 * @param standings the disparities of all periods together, likewise
 */
public record Lead(Kind kind, List<Ruling> rulings, List<Standing> standings) {

  /** To rule out what lies beyond ten times, or half of all cases, is to say nothing. */
  private static final double WORTH_RULING_OUT_TIMES = 10;

  private static final double WORTH_RULING_OUT_POINTS = 0.5;

  /** The sorts of result, the most important first. */
  public enum Kind {
    /** A group's rate differs over all categories. */
    OVERALL,
    /** It is higher in some categories and lower in others. */
    BOTH_DIRECTIONS,
    /** A group's rate differs in a category. */
    CATEGORY,
    /** A group's rate differs in all periods together. */
    STANDING,
    /** A group's rate is within the margin. */
    PARITY,
    /** No answer, but large gaps are ruled out for every group. */
    RULED_OUT,
    /** The counts say nothing. */
    NOTHING
  }

  /** That of these results. */
  public static Lead of(Results results) {
    Rulings rulings = Rulings.of(results);
    Gaps gaps = Gaps.of(results);
    List<Standing> standing = gaps.standing(results.standings());
    return Stream.of(
            new Lead(Kind.OVERALL, gaps.ordered(rulings.overall(), Lead::isOneWay), standing),
            new Lead(
                Kind.BOTH_DIRECTIONS,
                gaps.ordered(rulings.overall(), Lead::isInBothDirections),
                standing),
            new Lead(Kind.CATEGORY, gaps.ordered(rulings.byCategory(), Lead::isOneWay), standing),
            new Lead(Kind.STANDING, List.of(), standing),
            new Lead(
                Kind.PARITY,
                rulings.overall().stream()
                    .filter(ruling -> ruling.verdict() instanceof Verdict.ParityShown)
                    .toList(),
                List.of()),
            new Lead(
                Kind.RULED_OUT,
                ruledOut(
                    rulings.overall(),
                    Margins.isRatio(results.plan())
                        ? WORTH_RULING_OUT_TIMES
                        : WORTH_RULING_OUT_POINTS),
                List.of()))
        .filter(lead -> !(lead.kind == Kind.STANDING ? standing : lead.rulings).isEmpty())
        .findFirst()
        .orElse(new Lead(Kind.NOTHING, List.of(), List.of()));
  }

  /** The ruling that is told first. */
  public Ruling first() {
    return rulings.get(0);
  }

  /** The group that is told of first; empty where the counts say nothing. */
  public Optional<String> group() {
    return Stream.concat(
            rulings.stream().map(ruling -> ruling.key().comparison().group()),
            standings.stream().map(standing -> standing.comparison().group()))
        .findFirst();
  }

  private static boolean isOneWay(Ruling ruling) {
    return ruling.verdict() instanceof Verdict.DisparityFound found && !found.isInBothDirections();
  }

  private static boolean isInBothDirections(Ruling ruling) {
    return ruling.verdict() instanceof Verdict.DisparityFound found && found.isInBothDirections();
  }

  /** All rulings if each of them rules such a gap out; the largest gap first. */
  private static List<Ruling> ruledOut(List<Ruling> overall, double largest) {
    return overall.stream().allMatch(ruling -> ruling.ruledOut().orElse(largest) < largest)
        ? overall.stream()
            .sorted(Comparator.comparingDouble((Ruling ruling) -> -ruling.ruledOut().orElseThrow()))
            .toList()
        : List.of();
  }
}
