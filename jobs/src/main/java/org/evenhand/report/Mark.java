package org.evenhand.report;

import java.util.Arrays;
import org.evenhand.message.Message;
import org.evenhand.verdict.Verdict;

/** The sign that stands beside a verdict, so that it is told apart without colour. */
public enum Mark {
  PARITY("=", Verdict.ParityShown.COLUMN, "verdict.parity"),
  DISPARITY("\u2260", Verdict.DisparityFound.COLUMN, "verdict.disparity"),
  OPEN("?", Verdict.NotEnoughEvidence.COLUMN, "verdict.not_enough_evidence"),
  NONE("\u2013", Verdict.NotAssessable.COLUMN, "verdict.not_assessable");

  private final String sign;
  private final String column;
  private final String key;

  Mark(String sign, String column, String key) {
    this.sign = sign;
    this.column = column;
    this.key = key;
  }

  /** The sign itself. */
  public String sign() {
    return sign;
  }

  /** What such verdicts are called, whatever else they say. */
  public Message label() {
    return Message.of(key);
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
