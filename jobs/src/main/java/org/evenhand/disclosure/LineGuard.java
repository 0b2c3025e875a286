package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.measure.Unit;

/**
 * What may be printed of the questions beside the tables of sanction rates, each line of groups by
 * itself: a line holds the findings that differ in the group alone.
 *
 * <p>A finding is hidden if one of its counts is below the minimum, or if it is a share or a ratio
 * and what is left of its count is. Where just one group of a line is hidden, the next smallest is
 * hidden with it, because margins would give it away. Where a comparison is hidden, the counts of
 * all others in its line are, because each tells the sum of the others.
 */
final class LineGuard {

  /** What the findings of one line share. */
  private record Line(
      String question,
      String stage,
      String category,
      String stratum,
      String compared,
      String reference,
      Statistic statistic,
      OptionalDouble level) {

    static Line of(Finding finding) {
      Subject subject = finding.subject();
      Comparison comparison = subject.comparison();
      return new Line(
          subject.question(),
          subject.stage(),
          subject.complaintCategory(),
          subject.stratum(),
          comparison.compared(),
          comparison.reference(),
          finding.statistic(),
          finding.level());
    }
  }

  private final long minimum;
  private final Map<Finding, Redaction> redactions = new IdentityHashMap<>();

  /**
   * @param findings of the questions that it guards
   * @param minimum counts below it are hidden
   */
  LineGuard(List<Finding> findings, long minimum) {
    this.minimum = minimum;
    Map<Line, List<Finding>> lines = new LinkedHashMap<>();
    for (Finding finding : findings) {
      lines.computeIfAbsent(Line.of(finding), line -> new ArrayList<>()).add(finding);
    }
    lines.forEach(this::guard);
  }

  /** What is hidden of a finding. */
  Redaction of(Finding finding) {
    return redactions.get(finding);
  }

  private void guard(Line line, List<Finding> findings) {
    List<Finding> small = findings.stream().filter(this::isSmall).toList();
    Optional<Finding> complement =
        small.size() == 1 && isAlone(line)
            ? smallestBeside(small.get(0), findings)
            : Optional.empty();
    for (Finding finding : findings) {
      redactions.put(finding, redaction(finding, line, small, complement));
    }
  }

  private static Redaction redaction(
      Finding finding, Line line, List<Finding> small, Optional<Finding> complement) {
    if (small.contains(finding)) {
      return Redaction.of(Optional.of(Cell.Cause.PRIMARY));
    }
    if (complement.filter(other -> other == finding).isPresent()) {
      return Redaction.of(Optional.of(Cell.Cause.COMPLEMENT));
    }
    Optional<Cell.Cause> counts =
        small.isEmpty() || isAlone(line) ? Optional.empty() : Optional.of(Cell.Cause.COMPLEMENT);
    return new Redaction(counts, Optional.empty());
  }

  private static boolean isAlone(Line line) {
    return line.reference().equals(Comparison.NONE);
  }

  /** The margin of a line is no group: hiding it would hide nothing. */
  private static Optional<Finding> smallestBeside(Finding hidden, List<Finding> line) {
    return line.stream()
        .filter(finding -> finding != hidden)
        .filter(finding -> !finding.subject().comparison().group().equals(Subject.ALL))
        .min(Comparator.comparingLong(finding -> finding.counts().nGroup()));
  }

  private boolean isSmall(Finding finding) {
    Counts counts = finding.counts();
    Unit unit = finding.statistic().unit();
    boolean reference =
        counts.nReference().isPresent()
            && isSmall(counts.nReference().getAsLong(), counts.xReference().orElse(0), unit);
    return reference || isSmall(counts.nGroup(), counts.xGroup(), unit);
  }

  private boolean isSmall(long n, long x, Unit unit) {
    boolean isShare = unit == Unit.PROPORTION || unit == Unit.RATIO;
    long left = n - x;
    return n < minimum || x < minimum || (isShare && left >= 0 && left < minimum);
  }
}
