package org.evenhand.stat;

/**
 * What every trial adds to a statistic that is, to first order, a sum over trials: so much, and so
 * much more if it was an event. Trials of one cell, a group in a stratum, add the same.
 *
 * @param perTrial by cell
 * @param perEvent by cell, in addition
 * @param used whether the trials of a cell take part; where they do not they add nothing
 */
record Influence(double[] perTrial, double[] perEvent, boolean[] used) {

  /** One without any part. */
  static Influence none(int cells) {
    return new Influence(new double[cells], new double[cells], new boolean[cells]);
  }

  /**
   * Has the trials of a cell take part: an event at a distance of {@code 1 - centre} and any other
   * trial at {@code -centre}, each times the weight.
   */
  void set(int cell, double weight, double centre) {
    used[cell] = true;
    perEvent[cell] = weight;
    perTrial[cell] = -weight * centre;
  }

  /** The sum over trials and events of one cell. */
  double of(int cell, long trials, long events) {
    return perTrial[cell] * trials + perEvent[cell] * events;
  }

  /** The sum over all trials. */
  double total(LinkedTrials trials) {
    double total = 0;
    for (int cell = 0; cell < used.length; cell++) {
      total += of(cell, trials.trialsIn(cell), trials.eventsIn(cell));
    }
    return total;
  }
}
