package org.evenhand.report;

import java.util.Arrays;
import org.evenhand.verdict.Verdict;

/** The sign that stands beside a verdict, so that it is told apart without colour. */
public enum Mark {
  PARITY("=", Verdict.ParityShown.COLUMN, "Parity shown"),
  DISPARITY("\u2260", Verdict.DisparityFound.COLUMN, "Disparity found"),
  OPEN("?", Verdict.NotEnoughEvidence.COLUMN, "Not enough evidence"),
  NONE("\u2013", Verdict.NotAssessable.COLUMN, "Not assessable");

  private final String sign;
  private final String column;
  private final String label;

  Mark(String sign, String column, String label) {
    this.sign = sign;
    this.column = column;
    this.label = label;
  }

  /** The sign itself. */
  public String sign() {
    return sign;
  }

  /** What such verdicts are called, whatever else they say. */
  public String label() {
    return label;
  }

  /** The sign of a verdict. */
  public static Mark of(Verdict verdict) {
    return of(verdict.column());
  }

  /**
   * The sign of the verdict with this name in the column {@code verdict}.
   *
   * @throws NoSuchElementException if no verdict has this name
   */
  public static Mark of(String column) {
    return Arrays.stream(values())
        .filter(mark -> mark.column.equals(column))
        .findFirst()
        .orElseThrow();
  }
}
