package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.CaseMix;
import org.evenhand.measure.Caseload;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.LikeForLike;
import org.evenhand.measure.LikeForLikeBeside;
import org.evenhand.measure.MissingAlignment;
import org.evenhand.measure.Question;
import org.evenhand.measure.SanctionGap;
import org.evenhand.measure.SanctionRate;
import org.evenhand.measure.Sensitivity;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.measure.Undeclared;
import org.evenhand.schema.Plan;

/**
 * What is hidden of each finding of a run: the rates are settled first, then those at further
 * rungs, then the comparisons, then the caseload, each within what those before it leave open. The
 * questions beside these tables are guarded line by line.
 */
final class Protection {

  private static final String BASE_STAGE = "sanctioned";
  private static final String ALIGNMENT = "declared_alignment";
  private static final String CALIBRATION = "calibration";

  /** The questions whose counts are one table of cases with all its margins. */
  private static final Set<Question> TABLE =
      Set.of(
          Caseload.QUESTION,
          SanctionRate.QUESTION,
          SanctionGap.QUESTION,
          LikeForLike.QUESTION,
          LikeForLikeBeside.QUESTION,
          Undeclared.QUESTION,
          CaseMix.QUESTION,
          MissingAlignment.QUESTION,
          Sensitivity.QUESTION);

  /** A dimension compared and a stage: what one table of rates is about. */
  private record Scope(String compared, String stage) {
    static Scope of(Subject subject) {
      return new Scope(subject.comparison().compared(), subject.stage());
    }
  }

  private final Map<Scope, RateGuard> rates = new LinkedHashMap<>();
  private final CaseloadGuard caseload;
  private final LineGuard further;
  private final Set<Comparison> comparable = new HashSet<>();

  /**
   * @param findings all findings of the run
   * @param plan gives the minimum and the outcomes in a rate
   */
  Protection(List<Finding> findings, Plan plan) {
    long minimum = plan.committee().minimumCell();
    Map<Scope, List<Finding>> scopes = new LinkedHashMap<>();
    List<Finding> cases = new ArrayList<>();
    List<Finding> beside = new ArrayList<>();
    for (Finding finding : findings) {
      if (!isInTable(finding)) {
        beside.add(finding);
        continue;
      }
      if (finding.statistic() == Statistic.STRATA_USED && finding.estimate().orElse(0) > 0) {
        comparable.add(finding.subject().comparison());
      }
      if (finding.statistic() == Statistic.CASES) {
        cases.add(finding);
      } else {
        scopes.computeIfAbsent(Scope.of(finding.subject()), s -> new ArrayList<>()).add(finding);
      }
    }
    GroupOrder order = GroupOrder.of(findings.stream().filter(Protection::isInTable).toList());
    Map<Scope, RateTable> tables = new LinkedHashMap<>();
    scopes.forEach(
        (scope, within) -> tables.put(scope, RateTable.of(scope.stage(), within, order)));
    tables.forEach(
        (scope, table) -> {
          if (scope.stage().equals(BASE_STAGE)) {
            rates.put(scope, RateGuard.of(scope.stage(), table, minimum));
          }
        });
    tables.forEach((scope, table) -> rates.computeIfAbsent(scope, s -> further(s, table, minimum)));
    RateGuard base =
        rates.getOrDefault(
            new Scope(ALIGNMENT, BASE_STAGE),
            RateGuard.of(BASE_STAGE, RateTable.of(BASE_STAGE, List.of(), order), minimum));
    caseload = CaseloadGuard.of(cases, base, plan.decided(), minimum);
    further = new LineGuard(beside, minimum);
  }

  private static boolean isInTable(Finding finding) {
    Question question = finding.subject().question();
    return TABLE.contains(question) || question.id().equals(CALIBRATION);
  }

  private RateGuard further(Scope scope, RateTable table, long minimum) {
    RateGuard base = rates.get(new Scope(scope.compared(), BASE_STAGE));
    return base == null
        ? RateGuard.of(scope.stage(), table, minimum)
        : base.beside(scope.stage(), table);
  }

  /** What is hidden of a finding. */
  Redaction of(Finding finding) {
    if (!isInTable(finding)) {
      return further.of(finding);
    }
    Subject subject = finding.subject();
    Comparison comparison = subject.comparison();
    String category = subject.complaintCategory();
    if (finding.statistic() == Statistic.CASES) {
      return Redaction.of(caseload.cell(subject));
    }
    RateGuard guard = rates.get(Scope.of(subject));
    if (comparison.reference().equals(Comparison.NONE)) {
      return Redaction.of(guard.cell(category, comparison.group()));
    }
    Optional<Cell.Cause> cause = guard.pair(category, comparison);
    if (subject.question().equals(MissingAlignment.QUESTION)) {
      cause = cause.or(() -> guard.undeclared(category));
    }
    if (tellsOfAbsence(finding)) {
      cause = cause.or(() -> guard.anyOf(comparison));
    }
    if (cause.isPresent() || guard.mayPrint(finding.counts(), category, comparison)) {
      return Redaction.of(cause);
    }
    Optional<Cell.Cause> withheld = Optional.of(Cell.Cause.COMPLEMENT);
    return new Redaction(withheld, givesCountsAway(finding) ? withheld : Optional.empty());
  }

  /**
   * Whether it says in how many kinds of cases, or that in all of them, one side has no case.
   * Beside the cells that are shown this would give a hidden zero away.
   */
  private boolean tellsOfAbsence(Finding finding) {
    Subject subject = finding.subject();
    boolean countsStrata =
        finding.statistic() == Statistic.STRATA_USED
            || finding.statistic() == Statistic.STRATA_EXCLUDED;
    return subject.complaintCategory().equals(Subject.ALL)
        && !subject.question().equals(SanctionGap.QUESTION)
        && !subject.question().id().equals(CALIBRATION)
        && (countsStrata || finding.reason().isPresent())
        && !isBeyondTipping(finding);
  }

  /** No undeclared cases tip a result that there is: that says nothing of absence. */
  private boolean isBeyondTipping(Finding finding) {
    return finding.statistic() == Statistic.TIPPING_POINT
        && comparable.contains(finding.subject().comparison());
  }

  /** Expected sanctions, and observed over expected, give the observed ones away. */
  private static boolean givesCountsAway(Finding finding) {
    return finding.statistic() == Statistic.EXPECTED_SANCTIONED
        || finding.statistic() == Statistic.OBSERVED_TO_EXPECTED;
  }
}
