package org.evenhand.report;

import org.evenhand.verdict.Verdict;

/** The sign that stands beside a verdict, so that it is told apart without colour. */
public enum Mark {
  PARITY("="),
  DISPARITY("\u2260"),
  OPEN("?"),
  NONE("\u2013");

  private final String sign;

  Mark(String sign) {
    this.sign = sign;
  }

  /** The sign itself. */
  public String sign() {
    return sign;
  }

  /** The sign of a verdict. */
  public static Mark of(Verdict verdict) {
    if (verdict instanceof Verdict.ParityShown) {
      return PARITY;
    }
    if (verdict instanceof Verdict.DisparityFound) {
      return DISPARITY;
    }
    return verdict instanceof Verdict.NotEnoughEvidence ? OPEN : NONE;
  }
}
