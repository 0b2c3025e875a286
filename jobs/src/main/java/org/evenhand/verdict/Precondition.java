package org.evenhand.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Plan;

/** What keeps the decision table from being read at all; the first that applies is the answer. */
final class Precondition {

  /**
   * Cases with a sanction, and without one, that equal rates must let expect in the smaller group.
   * Below, the test's chi-squared tail is far from the truth, however large the other group is.
   */
  private static final int LEAST_EXPECTED = 5;

  private Precondition() {}

  /**
   * The verdict that takes the table's place: a group is absent, sizes are too small, or results
   * over strata are mixed; empty if the table may be read.
   */
  static Optional<Verdict> of(Evidence evidence, Directions directions) {
    return absence(evidence).or(() -> smallness(evidence)).or(() -> mixture(evidence, directions));
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
    boolean nothingComparable =
        evidence
            .likeForLike(Statistic.STRATA_USED)
            .map(used -> used.estimate().orElse(0) == 0)
            .orElse(false);
    return nothingComparable
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
    Names names = evidence.names();
    Plan.Minimum minimum = evidence.plan().minimum();
    Counts counts = evidence.counts();
    long sanctioned = counts.xGroup() + counts.xReference().orElse(0);
    String tooSmall = null;
    if (counts.nGroup() < minimum.decided()) {
      tooSmall = "fewer than %d decided cases in %s".formatted(minimum.decided(), names.group());
    } else if (counts.nReference().orElse(0) < minimum.decided()) {
      tooSmall =
          "fewer than %d decided cases in %s".formatted(minimum.decided(), names.reference());
    } else if (sanctioned < minimum.sanctioned()) {
      tooSmall =
          "fewer than %d sanctioned cases in %s and %s together"
              .formatted(minimum.sanctioned(), names.group(), names.reference());
    } else if (leastExpected(counts) < LEAST_EXPECTED) {
      tooSmall =
          "fewer than %d cases with a sanction, or without one, to be expected in %s or in %s at equal rates"
              .formatted(LEAST_EXPECTED, names.group(), names.reference());
    }
    return Optional.ofNullable(tooSmall)
        .map(few -> new Lack(Lack.Kind.SIZE, "there were " + few))
        .map(Verdict.NotEnoughEvidence::new);
  }

  /** The smallest count that equal rates let expect in the two groups' table. */
  private static double leastExpected(Counts counts) {
    long reference = counts.nReference().orElse(0);
    long decided = counts.nGroup() + reference;
    long sanctioned = counts.xGroup() + counts.xReference().orElse(0);
    long rarer = Math.min(sanctioned, decided - sanctioned);
    return (double) Math.min(counts.nGroup(), reference) * rarer / decided;
  }

  private static Optional<Verdict> mixture(Evidence evidence, Directions directions) {
    if (!evidence.isOverall()) {
      return Optional.empty();
    }
    Directions found = directions.of(evidence.key().comparison());
    return found.areOpposite()
        ? Optional.of(opposite(evidence, found))
        : heterogeneity(evidence, found);
  }

  private static Verdict opposite(Evidence evidence, Directions found) {
    Names names = evidence.names();
    CodeLabels lexicon = evidence.lexicon();
    return notAssessable(
        Lack.Kind.AGREEMENT,
        "results are mixed, with a higher rate in %s than in %s in %s and a lower one in %s"
            .formatted(
                names.group(),
                names.reference(),
                Names.list(found.higher(), lexicon),
                Names.list(found.lower(), lexicon)));
  }

  private static Optional<Verdict> heterogeneity(Evidence evidence, Directions found) {
    OptionalDouble p =
        evidence
            .likeForLike(Statistic.BRESLOW_DAY_TARONE)
            .map(Finding::pValue)
            .orElse(OptionalDouble.empty());
    double limit = evidence.plan().levels().homogeneity();
    return p.isPresent() && p.getAsDouble() < limit
        ? Optional.of(
            notAssessable(
                Lack.Kind.AGREEMENT,
                "results are mixed: kinds of cases differ in how %s and %s compare (%s)%s"
                    .formatted(
                        evidence.names().group(),
                        evidence.names().reference(),
                        "test of equal odds ratios: p %s, below the agreed %s"
                            .formatted(
                                VerdictWords.pValue(p.getAsDouble()),
                                VerdictWords.number(limit, 2)),
                        where(evidence, found))))
        : Optional.empty();
  }

  /** In which categories the adjusted tests find a difference; nothing if in none. */
  private static String where(Evidence evidence, Directions found) {
    boolean isHigher = !found.higher().isEmpty();
    List<FindingKey> categories = isHigher ? found.higher() : found.lower();
    return categories.isEmpty()
        ? ""
        : ", with a %s rate in %s in %s"
            .formatted(
                isHigher ? "higher" : "lower",
                evidence.names().group(),
                Names.list(categories, evidence.lexicon()));
  }
}
