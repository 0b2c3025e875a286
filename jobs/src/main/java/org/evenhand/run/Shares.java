package org.evenhand.run;

import java.util.List;
import java.util.SplittableRandom;

/** Codes and the shares in which they occur; the shares add up to one. Immutable. */
final class Shares {

  private final List<String> codes;
  private final double[] upTo;

  private Shares(List<String> codes, double[] upTo) {
    this.codes = codes;
    this.upTo = upTo;
  }

  /**
   * Takes codes and their shares, in the same order.
   *
   * @throws IllegalArgumentException if there is none, one is negative, or they do not add up to
   *     one
   */
  static Shares of(List<String> codes, List<Double> shares) {
    double[] upTo = new double[shares.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      if (shares.get(i) < 0) {
        throw new IllegalArgumentException("a share must not be negative");
      }
      sum += shares.get(i);
      upTo[i] = sum;
    }
    if (Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException("the shares must add up to 1");
    }
    return new Shares(List.copyOf(codes), upTo);
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
