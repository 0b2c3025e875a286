package org.evenhand.verdict;

import java.util.Arrays;
import java.util.Optional;
import org.evenhand.message.Message;
import org.evenhand.schema.Language;

/** The four answers that a question of the plan can get. */
public sealed interface Verdict {

  /** The name that stands in the column {@code verdict}. */
  String column();

  /** What a report calls it. */
  Message label();

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
    public Message label() {
      return Message.of("verdict.parity_within_margin");
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
      CLEAR("verdict.disparity_clear"),
      /** The interval is not wholly outside the margin. */
      UNCERTAIN("verdict.disparity_uncertain"),
      /** Higher in some categories and lower in others: no one figure has a meaning. */
      BOTH_DIRECTIONS("verdict.disparity_both_directions");

      private final String key;

      Size(String key) {
        this.key = key;
      }

      /** What a report calls a disparity of such a size. */
      public Message label() {
        return Message.of(key);
      }

      /** The size of the disparity that a report calls so, in whatever language. */
      public static Optional<Size> called(String label) {
        return Arrays.stream(values()).filter(size -> size.isCalled(label)).findFirst();
      }

      private boolean isCalled(String label) {
        return Arrays.stream(Language.values()).map(label()::in).anyMatch(label::equals);
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
    public Message label() {
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
    public Message reason() {
      return lack.words();
    }

    @Override
    public String column() {
      return COLUMN;
    }

    @Override
    public Message label() {
      return Message.of("verdict.not_enough_evidence");
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
    public Message reason() {
      return lack.words();
    }

    @Override
    public String column() {
      return COLUMN;
    }

    @Override
    public Message label() {
      return Message.of("verdict.not_assessable");
    }
  }
}
