package org.evenhand.simulate;

import java.util.SplittableRandom;

/**
 * The days on which a synthetic case passes its stages, as offsets from the day of receipt:
 * triaged, investigated, charged, decided, appealed, appeal decided. The time from one stage to the
 * next is geometric with the truth's median, so offsets never decrease; a stage that is not reached
 * is blank.
 */
final class CaseStages {

  /** Share of cases that were charged among those decided without a sanction. */
  static final double CHARGED_IN_VAIN = 0.3;

  private static final int INVESTIGATED = 1;
  private static final int CHARGED = 2;
  private static final int DECIDED = 3;
  private static final int APPEALED = 4;
  private static final int APPEAL_DECIDED = 5;

  private final Truth.Progress progress;
  private final Effects effects;
  private final Seeds seeds;

  CaseStages(Truth.Progress progress, Effects effects, Seeds seeds) {
    this.progress = progress;
    this.effects = effects;
    this.seeds = seeds;
  }

  /** Fills in the stages of a case without a decision: none to all of those before one. */
  void undecided(CaseDraft draft, SplittableRandom random) {
    int stages = random.nextInt(CHARGED + 2);
    int day = 0;
    for (int stage = 0; stage < stages; stage++) {
      day = pass(draft, stage, day, random);
    }
  }

  /** Fills in the stages of a decided case; one without a sanction need not have been charged. */
  void decided(CaseDraft draft, boolean sanctioned, SplittableRandom random) {
    boolean investigated = sanctioned || investigated(draft);
    double inVain = effects.probability("charged", CHARGED_IN_VAIN, draft);
    boolean charged = sanctioned || random.nextDouble() < inVain && investigated;
    int day = 0;
    for (int stage = 0; stage <= DECIDED; stage++) {
      boolean skipped = stage == CHARGED && !charged || stage == INVESTIGATED && !investigated;
      if (!skipped) {
        day = pass(draft, stage, day, random);
      }
    }
  }

  /** Every decided case was investigated, unless an effect has some cleared before that. */
  private boolean investigated(CaseDraft draft) {
    return !effects.isOn("investigated")
        || seeds.random("investigated", draft.number()).nextDouble()
            < effects.probability("investigated", 1, draft);
  }

  /** Fills in the appeal against a sanction, if there is one. */
  void appeal(CaseDraft draft, SplittableRandom random) {
    if (random.nextDouble() >= effects.probability("appealed", progress.appealed(), draft)) {
      return;
    }
    int decided = Integer.parseInt(draft.value(Column.DECIDED_DAY));
    int day = pass(draft, APPEALED, decided, random);
    String field = Column.APPEAL_OUTCOME.field();
    String outcome = effects.shares(field, progress.appeals(), draft).draw(random);
    draft.set(Column.APPEAL_OUTCOME, outcome);
    if (!outcome.equals("pending") && !outcome.equals("withdrawn")) {
      pass(draft, APPEAL_DECIDED, day, random);
    }
  }

  private int pass(CaseDraft draft, int stage, int day, SplittableRandom random) {
    double median =
        effects.number(Column.STAGES.get(stage).field(), progress.days().get(stage), draft);
    int reached = day + (int) Seeds.geometric(median, random);
    draft.set(Column.STAGES.get(stage), Integer.toString(reached));
    return reached;
  }
}
