package org.evenhand.run;

import java.util.SplittableRandom;

/**
 * The days on which a synthetic case passes its stages, as offsets from the day of receipt:
 * triaged, investigated, charged, decided, appealed, appeal decided. The time from one stage to the
 * next is geometric with the truth's median, so offsets never decrease; a stage that is not reached
 * is blank.
 */
final class CaseCourse {

  private static final int CHARGED = 2;
  private static final int DECIDED = 3;
  private static final int APPEALED = 4;
  private static final int APPEAL_DECIDED = 5;
  private static final double CHARGED_IN_VAIN = 0.3;
  private static final double LN_2 = StrictMath.log(2);

  private final Truth.Progress progress;
  private final double[] scales;

  CaseCourse(Truth.Progress progress) {
    this.progress = progress;
    this.scales = progress.days().stream().mapToDouble(median -> median / LN_2).toArray();
  }

  /** Fills in the stages of a case without a decision: none to all of those before one. */
  void undecided(String[] values, int first, SplittableRandom random) {
    int stages = random.nextInt(CHARGED + 2);
    int day = 0;
    for (int stage = 0; stage < stages; stage++) {
      day = pass(values, first, stage, day, random);
    }
  }

  /** Fills in the stages of a decided case; one without a sanction need not have been charged. */
  void decided(String[] values, int first, boolean sanctioned, SplittableRandom random) {
    boolean charged = sanctioned || random.nextDouble() < CHARGED_IN_VAIN;
    int day = 0;
    for (int stage = 0; stage <= DECIDED; stage++) {
      if (stage != CHARGED || charged) {
        day = pass(values, first, stage, day, random);
      }
    }
  }

  /** Fills in the appeal against a sanction and returns its outcome, blank if there is none. */
  String appeal(String[] values, int first, SplittableRandom random) {
    if (random.nextDouble() >= progress.appealed()) {
      return "";
    }
    int decided = Integer.parseInt(values[first + DECIDED]);
    int day = pass(values, first, APPEALED, decided, random);
    String outcome = progress.appeals().draw(random);
    if (!outcome.equals("pending") && !outcome.equals("withdrawn")) {
      pass(values, first, APPEAL_DECIDED, day, random);
    }
    return outcome;
  }

  private int pass(String[] values, int first, int stage, int day, SplittableRandom random) {
    double wait = -StrictMath.log(1 - random.nextDouble()) * scales[stage];
    int reached = day + (int) wait;
    values[first + stage] = Integer.toString(reached);
    return reached;
  }
}
