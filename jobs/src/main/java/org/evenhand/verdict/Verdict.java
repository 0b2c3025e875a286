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
    /** The name that stands in the column {@code verdict}. */
    public static final String COLUMN = "parity_shown";

    @Override
    public String column() {
      return COLUMN;
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
    /** The name that stands in the column {@code verdict}. */
    public static final String COLUMN = "disparity_found";

    @Override
    public String column() {
      return COLUMN;
    }

    @Override
    public String label() {
      return clear ? "Disparity found (clear)" : "Disparity found (size uncertain)";
    }
  }

  /**
   * The counts cannot tell.
   *
   * @param lack why not
   */
  record NotEnoughEvidence(Lack lack) implements Verdict {
    /** The name that stands in the column {@code verdict}. */
    public static final String COLUMN = "not_enough_evidence";

    /** What is lacking, in plain words. */
    public String reason() {
      return lack.words();
    }

    @Override
    public String column() {
      return COLUMN;
    }

    @Override
    public String label() {
      return "Not enough evidence";
    }
  }

  /**
   * One answer would be misleading or impossible.
   *
   * @param lack such as mixed strata or an absent group
   */
  record NotAssessable(Lack lack) implements Verdict {
    /** The name that stands in the column {@code verdict}. */
    public static final String COLUMN = "not_assessable";

    /** Why not, in plain words. */
    public String reason() {
      return lack.words();
    }

    @Override
    public String column() {
      return COLUMN;
    }

    @Override
    public String label() {
      return "Not assessable";
    }
  }
}
