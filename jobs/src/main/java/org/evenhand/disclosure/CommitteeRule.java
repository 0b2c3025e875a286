package org.evenhand.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Subject;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Alternative;
import org.evenhand.verdict.Lack;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Verdict;

/**
 * The rule of the committee's report: counts below a minimum are hidden, with their complements.
 *
 * <p>A cell of a table of rates is hidden if its decided, its sanctioned or its not sanctioned
 * cases are fewer than the minimum; none at all is no exception. Then further cells are hidden, the
 * cheapest first, until no hidden one can be worked out from rows, columns and margins. A cell that
 * is hidden at the plan's own rung is hidden at every further one. A comparison is hidden if the
 * cell of its group or of its reference is, or if the sum over the declared groups that it tells
 * would give a hidden cell away; where it leaves strata out, its counts alone are hidden if they
 * would tell what was left out. How many strata a comparison uses, and that it has none, is hidden
 * if the comparison is hidden in any category, because it tells where one side has no case. The
 * caseload hides counts below the minimum and what would give any hidden count away. Lines of the
 * gate account that count rows by code are margins of the caseload and are left out. Verdicts
 * always stand; where a comparison is hidden they stand without numbers.
 *
 * <p>What the rates and the number of rows admitted give away together, such as a small number of
 * undecided cases in all, is not printed but can be reckoned. The rates themselves, or the counts
 * of the groups compared where no rates were asked for, are the table that all else is protected
 * against.
 *
 * <p>The protection is against exact reckoning with printed counts. It does not bound how closely a
 * hidden count can be guessed, which a release to the public must do as well.
 */
public final class CommitteeRule {

  private static final String CODE_FOUND = "code_found";
  private static final Lack TOO_SMALL =
      new Lack(
          Lack.Kind.PRINTABLE_COUNTS,
          "the counts are too small to print or would give a small one away");

  private final Plan plan;

  private CommitteeRule(Plan plan) {
    this.plan = plan;
  }

  /** The rule with the plan's minimum. */
  public static CommitteeRule of(Plan plan) {
    return new CommitteeRule(plan);
  }

  /**
   * What the committee's report may print.
   *
   * @param findings all findings of the run, with adjusted p-values
   * @param rulings all rulings of the run
   * @param facts the facts of the run
   * @param codes the codes of each dimension with their labels
   */
  public Release of(
      List<Finding> findings, List<Ruling> rulings, RunFacts facts, Map<String, List<Code>> codes) {
    Protection protection = new Protection(findings, plan);
    return new Release(
        findings.stream().map(finding -> protection.of(finding).of(finding)).toList(),
        rulings.stream().map(ruling -> release(ruling, protection.of(ruling.primary()))).toList(),
        facts.without(CODE_FOUND),
        codes,
        plan);
  }

  /**
   * The release with what may be printed of the other ways to put the primary question. Each is
   * protected by its own counts; what the release hides of a group over all categories stays hidden
   * in all of them. Their counts are not printed, so that tables that differ in one point cannot be
   * set off against each other.
   */
  public Release beside(Release release, List<Alternative> alternatives) {
    Set<String> hidden =
        release.rulings().stream()
            .filter(ruling -> isOverall(ruling.subject()))
            .filter(ruling -> ruling.primary().estimate().isSuppressed())
            .map(ruling -> ruling.subject().comparison().group())
            .collect(Collectors.toSet());
    return release.with(alternatives.stream().map(one -> beside(one, hidden)).toList());
  }

  private static ReleasedAlternative beside(Alternative alternative, Set<String> hidden) {
    Protection own =
        new Protection(alternative.judgement().findings(), alternative.specification().plan());
    return new ReleasedAlternative(
        alternative.specification(),
        alternative.judgement().rulings().stream()
            .filter(ruling -> isOverall(ruling.subject()))
            .map(ruling -> release(ruling, beside(ruling, own, hidden)))
            .toList(),
        alternative.lacking());
  }

  private static Redaction beside(Ruling ruling, Protection own, Set<String> hidden) {
    Optional<Cell.Cause> withheld = Optional.of(Cell.Cause.COMPLEMENT);
    return new Redaction(
        withheld,
        hidden.contains(ruling.subject().comparison().group())
            ? withheld
            : own.of(ruling.primary()).result());
  }

  private static boolean isOverall(Subject subject) {
    return subject.complaintCategory().equals(Subject.ALL);
  }

  private static ReleasedRuling release(Ruling ruling, Redaction redaction) {
    boolean isHidden = redaction.result().isPresent();
    return new ReleasedRuling(
        ruling.subject(),
        isHidden ? withoutReason(ruling.verdict()) : ruling.verdict(),
        sentence(ruling, redaction),
        redaction.of(ruling.primary()),
        redaction.result(ruling.parity().lower(), "no interval"),
        redaction.result(ruling.parity().upper(), "no interval"),
        redaction.result(ruling.smallestDetectable(), "even the largest would go unseen"),
        ruling.ends());
  }

  private static String sentence(Ruling ruling, Redaction redaction) {
    if (redaction.result().isPresent()) {
      return ruling.abridged().withoutNumbers();
    }
    return redaction.counts().isPresent() ? ruling.abridged().withoutCounts() : ruling.sentence();
  }

  /** A reason may say that a count is zero. */
  private static Verdict withoutReason(Verdict verdict) {
    if (verdict instanceof Verdict.NotEnoughEvidence) {
      return new Verdict.NotEnoughEvidence(TOO_SMALL);
    }
    return verdict instanceof Verdict.NotAssessable
        ? new Verdict.NotAssessable(TOO_SMALL)
        : verdict;
  }
}
