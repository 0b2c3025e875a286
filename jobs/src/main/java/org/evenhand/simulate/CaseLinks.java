package org.evenhand.simulate;

import java.util.SplittableRandom;

/** Which rows are about the same incident and which against the same respondent. */
final class CaseLinks {

  private static final char LINK = 'b';

  private final Seeds seeds;
  private final Truth.Scene scene;

  CaseLinks(Seeds seeds, Truth.Scene scene) {
    this.seeds = seeds;
    this.scene = scene;
  }

  /** The first row of the incident that a row is about: a few rows before it, or itself. */
  long incidentOf(long number) {
    long first = number;
    while (first > 0 && seeds.random(LINK, first).nextDouble() < scene.further()) {
      first--;
    }
    return first;
  }

  /**
   * The first row against the respondent of a row: an earlier one, or itself. A row that goes on
   * about an incident has a respondent of its own, so that nobody stands twice in one incident.
   */
  long respondentOf(long number) {
    long first = number;
    while (first > 0) {
      SplittableRandom link = seeds.random(LINK, first);
      boolean further = link.nextDouble() < scene.further();
      boolean repeat = link.nextDouble() < scene.repeat();
      if (further || !repeat) {
        return first;
      }
      first = link.nextLong(first);
    }
    return first;
  }
}
