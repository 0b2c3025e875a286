package org.evenhand.verdict;

import java.util.Optional;
import org.evenhand.measure.Counts;
import org.evenhand.measure.likeforlike.LinkedContrast;
import org.evenhand.schema.Plan;

/** What keeps a question from being asked at all; the first that applies is the answer. */
final class Precondition {

  /**
   * Cases with a sanction, and without one, that equal rates must let expect on the smaller side.
   * Below, the tails of the tests are far from the truth, however large the other side is.
   */
  static final int LEAST_EXPECTED = 10;

  private Precondition() {}

  /**
   * The verdict that takes the rule's place: a group is absent, or sizes are too small; empty if
   * the question can be asked. It hangs on sizes alone and not on what was decided in the group.
   */
  static Optional<Verdict> of(Evidence evidence) {
    return absence(evidence).or(() -> smallness(evidence));
  }

  private static Optional<Verdict> absence(Evidence evidence) {
    Names names = evidence.names();
    Counts counts = evidence.counts();
    if (counts.nGroup() == 0) {
      return Optional.of(absent(names.group()));
    }
    if (counts.nReference().orElse(0) == 0) {
      return Optional.of(absent(names.reference()));
    }
    return evidence.contrast().contrast().comparable().isEmpty()
        ? Optional.of(
            notAssessable(
                Lack.Kind.COMMON_STRATUM,
                "there is no kind of case with decided cases in both %s and %s"
                    .formatted(names.group(), names.reference())))
        : Optional.empty();
  }

  private static Verdict absent(String side) {
    return notAssessable(Lack.Kind.GROUP, "there is no decided case in " + side);
  }

  private static Verdict notAssessable(Lack.Kind lacking, String words) {
    return new Verdict.NotAssessable(new Lack(lacking, words));
  }

  private static Optional<Verdict> smallness(Evidence evidence) {
    Plan.Minimum minimum = evidence.plan().minimum();
    LinkedContrast contrast = evidence.contrast();
    Names names = evidence.names();
    String independent = contrast.isLinked() ? " that do not hang together" : "";
    String few = null;
    if (contrast.groupSize() < minimum.decided()) {
      few =
          "fewer than %d decided cases%s in %s"
              .formatted(minimum.decided(), independent, names.group());
    } else if (contrast.referenceSize() < minimum.decided()) {
      few =
          "fewer than %d decided cases%s in %s"
              .formatted(minimum.decided(), independent, names.reference());
    } else if (contrast.sanctionedSize() < minimum.sanctioned()) {
      few =
          "fewer than %d sanctioned cases%s in %s and %s together"
              .formatted(minimum.sanctioned(), independent, names.group(), names.reference());
    } else if (contrast.leastExpected() < LEAST_EXPECTED) {
      few =
          "fewer than %d cases with a sanction, or without one, to be expected in %s or in %s at equal rates"
              .formatted(LEAST_EXPECTED, names.group(), names.reference());
    }
    return Optional.ofNullable(few)
        .map(words -> new Lack(Lack.Kind.SIZE, "there were " + words))
        .map(Verdict.NotEnoughEvidence::new);
  }
}
