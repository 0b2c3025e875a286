package org.evenhand.stat;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** The point at which a function changes its sign, to nearly the last digit of a double. */
final class Root {
  private static final double RELATIVE_ACCURACY = 1e-14;
  private static final double ABSOLUTE_ACCURACY = 1e-20;
  private static final int MOST_EVALUATIONS = 10_000;

  private Root() {}

  /**
   * The root of a continuous function between two points at which its signs differ.
   *
   * @throws org.apache.commons.math3.exception.NoBracketingException if the signs are equal
   */
  static double between(double from, double to, UnivariateFunction function) {
    var solver = new BrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY, Double.MIN_VALUE);
    return solver.solve(MOST_EVALUATIONS, function, from, to);
  }
}
