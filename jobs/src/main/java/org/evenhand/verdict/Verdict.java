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
   * The group differs from others, by tests that are adjusted, and parity was not shown.
   *
   * @param size what can be said of how large it is
   */
  record DisparityFound(Size size) implements Verdict {
    /** The name that stands in the column {@code verdict}. */
    public static final String COLUMN = "disparity_found";

    /** What can be said of how large a disparity is. */
    public enum Size {
      /** The whole interval lies outside the margin. */
      CLEAR("Disparity found (clear)"),
      /** The interval is not wholly outside the margin. */
      UNCERTAIN("Disparity found (size uncertain)"),
      /** Higher in some categories and lower in others: no one figure has a meaning. */
      BOTH_DIRECTIONS("Disparity found, in both directions");

      private final String label;

      Size(String label) {
        this.label = label;
      }

      /** What a report calls a disparity of such a size. */
      public String label() {
        return label;
      }
    }

    /** Whether one figure over all categories would hide that they point both ways. */
    public boolean isInBothDirections() {
      return size == Size.BOTH_DIRECTIONS;
    }

    @Override
    public String column() {
      return COLUMN;
    }

    @Override
    public String label() {
      return size.label();
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
   * @param lack such as an absent group
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
