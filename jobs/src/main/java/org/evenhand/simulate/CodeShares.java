package org.evenhand.simulate;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Codes and the shares in which they occur; the shares add up to one. Immutable. */
final class CodeShares {

  private static final double ROUNDING = 1e-9;

  private final List<String> codes;
  private final double[] upTo;

  private CodeShares(List<String> codes, double[] upTo) {
    this.codes = codes;
    this.upTo = upTo;
  }

  /**
   * Takes codes and their shares, in the same order.
   *
   * @throws IllegalArgumentException if there is none, one is negative, or they do not add up to
   *     one
   */
  static CodeShares of(List<String> codes, List<Double> shares) {
    double[] upTo = new double[shares.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      if (shares.get(i) < 0) {
        throw new IllegalArgumentException("a share must not be negative");
      }
      sum += shares.get(i);
      upTo[i] = sum;
    }
    if (Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException("the shares must add up to 1");
    }
    return new CodeShares(List.copyOf(codes), upTo);
  }

  /** Codes that occur equally often. */
  static CodeShares even(List<String> codes) {
    return of(codes, codes.stream().map(code -> 1.0 / codes.size()).toList());
  }

  List<String> codes() {
    return codes;
  }

  String code(int index) {
    return codes.get(index);
  }

  double share(int index) {
    return index == 0 ? upTo[0] : upTo[index] - upTo[index - 1];
  }

  /**
   * The shares when those of some codes together become another number, in proportion, and the
   * others make room for it or fill the gap, in proportion too.
   *
   * @param scope which codes
   * @param change of their sum
   * @throws IllegalArgumentException if there is nothing to change, or the new sum leaves no room
   *     for the others or a gap that they cannot fill
   */
  CodeShares with(Scope scope, DoubleUnaryOperator change) {
    double own = 0;
    for (int i = 0; i < upTo.length; i++) {
      own += scope.holds(codes.get(i), 0) ? share(i) : 0;
    }
    double sum = change.applyAsDouble(own);
    boolean alone = 1 - own < ROUNDING;
    if (own <= 0 || sum > 1 + ROUNDING || alone && sum < 1 - ROUNDING) {
      throw new IllegalArgumentException("the codes cannot have such a share");
    }
    double[] changed = new double[upTo.length];
    double total = 0;
    for (int i = 0; i < upTo.length; i++) {
      boolean within = scope.holds(codes.get(i), 0);
      total += share(i) * (within ? sum / own : alone ? 0 : (1 - sum) / (1 - own));
      changed[i] = total;
    }
    return new CodeShares(codes, changed);
  }

  /** Draws the position of a code. */
  int index(SplittableRandom random) {
    double at = random.nextDouble();
    int index = 0;
    while (index < upTo.length - 1 && at >= upTo[index]) {
      index++;
    }
    return index;
  }

  /** Draws a code. */
  String draw(SplittableRandom random) {
    return codes.get(index(random));
  }
}
