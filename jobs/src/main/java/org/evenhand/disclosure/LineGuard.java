package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Promises;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;

/**
 * What may be printed of the questions beside the tables of sanction rates. A row is what one
 * question says of one group at one stage; a line holds the findings that differ in the group
 * alone.
 *
 * <p>A row is hidden if a count in it is below the minimum, or if it holds a rate or compares rates
 * and what is left of a count is. Where just one group of a line of groups alone is hidden, the row
 * of the next smallest is hidden with it, because margins would give it away; where several are
 * equally small, the rows of all of them, because only their names could tell them apart. Where a
 * comparison is hidden, the counts of all others in its line are, because each tells the sum of the
 * others.
 */
final class LineGuard {

  /** Statistics of a part of the counts, of which what is left can be as telling as the part. */
  private static final Set<Statistic> SHARES =
      EnumSet.of(
          Statistic.RATE,
          Statistic.RATE_DIFFERENCE,
          Statistic.RATE_RATIO,
          Statistic.ODDS_RATIO,
          Statistic.EXACT_ODDS_RATIO,
          Statistic.MH_RATE_RATIO,
          Statistic.MH_RATE_DIFFERENCE,
          Statistic.MH_ODDS_RATIO);

  /** Questions about what the organisation promised, in whose counts no person stands. */
  private static final Set<Question> OF_NO_PERSON = Set.of(Promises.QUESTION);

  /** What one question says of one group at one stage. */
  private record Row(
      String window,
      Question question,
      String stage,
      String category,
      String stratum,
      String compared,
      String group) {

    static Row of(Finding finding) {
      return of(finding, finding.subject().comparison().group());
    }

    static Row of(Finding finding, String group) {
      Subject subject = finding.subject();
      return new Row(
          subject.window(),
          subject.question(),
          subject.stage(),
          subject.complaintCategory(),
          subject.stratum(),
          subject.comparison().compared(),
          group);
    }
  }

  /** What the findings of one line share. */
  private record Line(Row groups, String reference, Statistic statistic, OptionalDouble level) {

    static Line of(Finding finding) {
      return new Line(
          Row.of(finding, Subject.ALL),
          finding.subject().comparison().reference(),
          finding.statistic(),
          finding.level());
    }

    /**
     * Lines of the same groups share what is hidden, so that one after the other is settled: in an
     * order that does not follow from which group is named first.
     */
    static final Comparator<Line> ORDER =
        Comparator.comparing(Line::statistic).thenComparingDouble(line -> line.level.orElse(0));

    boolean isAlone() {
      return reference.equals(Comparison.NONE);
    }
  }

  private final long minimum;
  private final Map<Row, Cell.Cause> hidden = new HashMap<>();
  private final Map<Line, List<Finding>> lines = new LinkedHashMap<>();

  /**
   * @param findings of the questions that it guards
   * @param minimum counts below it are hidden
   */
  LineGuard(List<Finding> findings, long minimum) {
    this.minimum = minimum;
    for (Finding finding : findings) {
      lines.computeIfAbsent(Line.of(finding), line -> new ArrayList<>()).add(finding);
      if (isSmall(finding)) {
        hidden.put(Row.of(finding), Cell.Cause.PRIMARY);
      }
    }
    lines.keySet().stream().filter(Line::isAlone).sorted(Line.ORDER).forEach(this::hideComplement);
  }

  /** What is hidden of a finding. */
  Redaction of(Finding finding) {
    Cell.Cause cause = hidden.get(Row.of(finding));
    if (cause != null) {
      return Redaction.of(Optional.of(cause));
    }
    Line line = Line.of(finding);
    boolean tellsOfOthers = !line.isAlone() && lines.get(line).stream().anyMatch(this::isHidden);
    return new Redaction(
        tellsOfOthers ? Optional.of(Cell.Cause.COMPLEMENT) : Optional.empty(), Optional.empty());
  }

  /** The margin of a line is no group: hiding it would hide nothing. */
  private void hideComplement(Line line) {
    List<Finding> findings = lines.get(line);
    if (findings.stream().filter(this::isHidden).count() == 1) {
      List<Finding> shown =
          findings.stream()
              .filter(finding -> !isHidden(finding))
              .filter(finding -> !finding.subject().comparison().group().equals(Subject.ALL))
              .toList();
      long smallest = shown.stream().mapToLong(f -> f.counts().nGroup()).min().orElse(0);
      shown.stream()
          .filter(finding -> finding.counts().nGroup() == smallest)
          .forEach(finding -> hidden.put(Row.of(finding), Cell.Cause.COMPLEMENT));
    }
  }

  private boolean isHidden(Finding finding) {
    return hidden.containsKey(Row.of(finding));
  }

  private boolean isSmall(Finding finding) {
    if (OF_NO_PERSON.contains(finding.subject().question())) {
      return false;
    }
    Counts counts = finding.counts();
    boolean isShare = SHARES.contains(finding.statistic());
    boolean reference =
        counts.nReference().isPresent()
            && isSmall(counts.nReference().getAsLong(), counts.xReference().orElse(0), isShare);
    return reference || isSmall(counts.nGroup(), counts.xGroup(), isShare);
  }

  private boolean isSmall(long n, long x, boolean isShare) {
    long left = n - x;
    return n < minimum || x < minimum || (isShare && left >= 0 && left < minimum);
  }
}
