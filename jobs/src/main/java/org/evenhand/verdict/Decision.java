package org.evenhand.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.evenhand.message.Message;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.ExpectedTwoByTwo;
import org.evenhand.stat.MissingMembership;
import org.evenhand.stat.Value;

/**
 * A verdict and what it was read from.
 *
 * @param evidence what bears on the group
 * @param tests the tests of its question
 * @param agreement whether categories answer alike
 * @param declared the verdict that the declared cases give
 * @param verdict the verdict
 */
record Decision(
    Evidence evidence, GroupTests tests, Agreement agreement, Verdict declared, Verdict verdict) {

  /** The largest odds of undeclared cases that are looked at. */
  private static final long FARTHEST = 1000;

  static Decision of(Evidence evidence, GroupTests tests, Agreement agreement) {
    Verdict neither = new Verdict.NotEnoughEvidence(Lack.NEITHER);
    Decision open = new Decision(evidence, tests, agreement, neither, neither);
    return evidence
        .obstacle()
        .map(open::with)
        .orElseGet(() -> open.isInBothDirections() ? open.bothDirections() : open.read());
  }

  private Decision with(Verdict other) {
    return new Decision(evidence, tests, agreement, other, other);
  }

  private boolean isInBothDirections() {
    return evidence.isOverall() && agreement.isInBothDirections(evidence.group());
  }

  private Decision bothDirections() {
    return with(new Verdict.DisparityFound(Verdict.DisparityFound.Size.BOTH_DIRECTIONS));
  }

  /** The answer of the declared cases, unless undeclared ones could change it. */
  private Decision read() {
    boolean isNamed = !tests.naming(evidence.group()).isEmpty();
    boolean isInside = evidence.parity().filter(evidence.margin()::holds).isPresent();
    if (isInside && !differsInSize()) {
      return with(new Verdict.ParityShown(isNamed)).unlessUndeclared();
    }
    if (isNamed) {
      return with(new Verdict.DisparityFound(size())).unlessUndeclared();
    }
    if (isInside) {
      return with(new Verdict.NotEnoughEvidence(Lack.DISAGREEMENT));
    }
    return tests.isTested() ? this : with(new Verdict.NotEnoughEvidence(Lack.NOT_ASKED));
  }

  private Verdict.DisparityFound.Size size() {
    return evidence.margin().isCleared(evidence.primary())
        ? Verdict.DisparityFound.Size.CLEAR
        : Verdict.DisparityFound.Size.UNCERTAIN;
  }

  private Decision unlessUndeclared() {
    double gamma = evidence.plan().undeclared().gamma();
    List<MissingMembership> missing = evidence.contrast().missing();
    Predicate<List<ExpectedTwoByTwo>> stands = stands();
    return stands.test(MissingMembership.at(gamma, missing))
            && stands.test(MissingMembership.at(1 / gamma, missing))
        ? this
        : new Decision(
            evidence, tests, agreement, declared, new Verdict.NotEnoughEvidence(Lack.UNDECLARED));
  }

  /** Whether the declared cases give an answer that undeclared ones could turn. */
  private boolean canTurn() {
    return declared instanceof Verdict.ParityShown
        || declared instanceof Verdict.DisparityFound found && !found.isInBothDirections();
  }

  /**
   * How many times as likely, in odds, undeclared cases must be the group's, or another's, for the
   * answer of the declared ones to turn; absent where it does not, or there is none.
   */
  OptionalDouble turningPoint() {
    return canTurn()
            && MissingMembership.turningPoint(evidence.contrast().missing(), stands(), FARTHEST)
                instanceof Estimated turning
        ? OptionalDouble.of(turning.value())
        : OptionalDouble.empty();
  }

  /** Whether the same would be said of other numbers of cases. */
  private Predicate<List<ExpectedTwoByTwo>> stands() {
    return declared instanceof Verdict.ParityShown ? isInside() : isTold();
  }

  private Predicate<List<ExpectedTwoByTwo>> isInside() {
    double level = 1 - 2 * evidence.plan().levels().alpha();
    Function<List<ExpectedTwoByTwo>, Value> primary = evidence.contrast().primaryOf(level);
    return strata ->
        primary.apply(strata) instanceof Estimated estimated
            && estimated.interval().filter(evidence.margin()::holds).isPresent();
  }

  /** Whether a pair still names the group if its result moves as far as the group's own. */
  private Predicate<List<ExpectedTwoByTwo>> isTold() {
    Function<List<ExpectedTwoByTwo>, Value> primary =
        evidence.contrast().primaryOf(evidence.plan().level());
    List<DoublePredicate> naming =
        tests.naming(evidence.group()).stream()
            .map(pair -> tests.isTold(evidence.group(), pair))
            .toList();
    return strata -> {
      double shift = shift(primary.apply(strata));
      return naming.stream().anyMatch(pair -> pair.test(shift));
    };
  }

  private double shift(Value moved) {
    double shift =
        moved instanceof Estimated other
            ? evidence.margin().deviation(OptionalDouble.of(other.value())) - evidence.deviation()
            : 0;
    return Double.isNaN(shift) ? 0 : shift;
  }

  private boolean differsInSize() {
    return evidence.isOverall() && agreement.differing().contains(evidence.group());
  }

  /** That categories differ in size, where the verdict stands all the same. */
  Optional<Message> remark() {
    return differsInSize()
            && verdict instanceof Verdict.DisparityFound found
            && !found.isInBothDirections()
        ? Optional.of(Message.of("verdict.remark_size"))
        : Optional.empty();
  }
}
