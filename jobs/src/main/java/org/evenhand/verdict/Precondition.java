package org.evenhand.verdict;

import java.util.Optional;
import org.evenhand.measure.Counts;
import org.evenhand.measure.likeforlike.LinkedContrast;
import org.evenhand.message.Message;
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
                Message.of(
                    "verdict.lack_common_stratum",
                    "group",
                    names.group(),
                    "reference",
                    names.reference())))
        : Optional.empty();
  }

  private static Verdict absent(Message side) {
    return notAssessable(Lack.Kind.GROUP, Message.of("verdict.lack_group", "group", side));
  }

  private static Verdict notAssessable(Lack.Kind lacking, Message words) {
    return new Verdict.NotAssessable(new Lack(lacking, words));
  }

  private static Optional<Verdict> smallness(Evidence evidence) {
    Plan.Minimum minimum = evidence.plan().minimum();
    LinkedContrast contrast = evidence.contrast();
    Names names = evidence.names();
    Message few = null;
    if (contrast.groupSize() < minimum.decided()) {
      few = few("verdict.lack_decided", minimum.decided(), contrast, names);
    } else if (contrast.referenceSize() < minimum.decided()) {
      Names reference = new Names(names.reference(), names.group());
      few = few("verdict.lack_decided", minimum.decided(), contrast, reference);
    } else if (contrast.sanctionedSize() < minimum.sanctioned()) {
      few = few("verdict.lack_sanctioned", minimum.sanctioned(), contrast, names);
    } else if (contrast.leastExpected() < LEAST_EXPECTED) {
      few = few("verdict.lack_expected", LEAST_EXPECTED, contrast, names);
    }
    return Optional.ofNullable(few)
        .map(words -> new Lack(Lack.Kind.SIZE, words))
        .map(Verdict.NotEnoughEvidence::new);
  }

  /** What there are too few of, in the group or on both sides. */
  private static Message few(String key, long minimum, LinkedContrast contrast, Names names) {
    return Message.of(
        key,
        "minimum",
        minimum,
        "linked",
        contrast.isLinked() ? "yes" : "no",
        "group",
        names.group(),
        "reference",
        names.reference());
  }
}
