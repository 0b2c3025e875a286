package org.evenhand.report.section.brief;

import java.util.List;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.caseload.Caseload;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.report.Results;
import org.evenhand.report.section.Answers;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;

/** The cases of a period by how they stand: every case once in every count. */
final class Caseflow {

  private static final String PENDING = "pending";

  private final Results results;
  private final List<Finding> cases;

  private Caseflow(Results results) {
    this.results = results;
    this.cases =
        results.findings(Caseload.QUESTION, Statistic.CASES).stream()
            .filter(finding -> finding.key().complaintCategory().equals(FindingKey.ALL))
            .toList();
  }

  static Caseflow of(Results results) {
    return new Caseflow(results);
  }

  /** Whether cases were counted at all. */
  boolean isKnown() {
    return !cases.isEmpty();
  }

  long received() {
    return with(FindingKey.ALL);
  }

  long pending() {
    return with(PENDING);
  }

  /** Decided cases with a sanction at or above the plan's threshold. */
  long sanctioned() {
    return results.findings(SanctionRate.QUESTION, Statistic.RATE).stream()
        .filter(finding -> finding.key().stage().equals(Answers.SANCTIONED))
        .filter(finding -> finding.key().complaintCategory().equals(FindingKey.ALL))
        .filter(finding -> finding.key().comparison().group().equals(FindingKey.ALL))
        .mapToLong(finding -> finding.counts().xGroup())
        .sum();
  }

  /** Cases with an outcome on their merits. */
  long decided() {
    return results.plan().decided().stream().mapToLong(this::with).sum();
  }

  /** Cases that ended without a decision. */
  long otherwise() {
    return received() - decided() - pending();
  }

  /** Cases whose alignment was not declared. */
  long undeclared() {
    return results.codes(FieldName.DECLARED_ALIGNMENT).stream()
        .filter(code -> !code.isDeclared())
        .map(Code::code)
        .mapToLong(group -> count(FindingKey.ALL, group))
        .sum();
  }

  /** Cases with this outcome. */
  long with(String outcome) {
    return count(outcome, FindingKey.ALL);
  }

  private long count(String outcome, String group) {
    return cases.stream()
        .filter(finding -> finding.key().stage().equals(outcome))
        .filter(finding -> finding.key().comparison().group().equals(group))
        .mapToLong(finding -> finding.counts().nGroup())
        .sum();
  }
}
