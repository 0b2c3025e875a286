package org.evenhand.verdict;

/** The four answers that a question of the plan can get. */
public sealed interface Verdict {

  /** The name that stands in the column {@code verdict}. */
  String column();

  /** What a report calls it. */
  String label();

  /**
   * The parity interval lies inside the margin.
   *
   * @param differenceMeasured whether a small difference was measured all the same
   */
  record ParityShown(boolean differenceMeasured) implements Verdict {
    @Override
    public String column() {
      return "parity_shown";
    }

    @Override
    public String label() {
      return "Parity shown within the agreed margin";
    }
  }

  /**
   * The adjusted test excludes "no difference" and the parity interval is not inside the margin.
   *
   * @param clear whether the whole interval lies outside the margin; otherwise the size is
   *     uncertain
   */
  record DisparityFound(boolean clear) implements Verdict {
    @Override
    public String column() {
      return "disparity_found";
    }

    @Override
    public String label() {
      return clear ? "Disparity found (clear)" : "Disparity found (size uncertain)";
    }
  }

  /**
   * The counts cannot tell.
   *
   * @param reason what is lacking, in plain words
   */
  record NotEnoughEvidence(String reason) implements Verdict {
    @Override
    public String column() {
      return "not_enough_evidence";
    }

    @Override
    public String label() {
      return "Not enough evidence";
    }
  }

  /**
   * One answer would be misleading or impossible.
   *
   * @param reason such as mixed strata or an absent group, in plain words
   */
  record NotAssessable(String reason) implements Verdict {
    @Override
    public String column() {
      return "not_assessable";
    }

    @Override
    public String label() {
      return "Not assessable";
    }
  }
}
