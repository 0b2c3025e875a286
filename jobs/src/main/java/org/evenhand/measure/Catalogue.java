package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.schema.Plan;

/** The registry of measures: every question that can be asked, one line each. */
public final class Catalogue {

  private Catalogue() {}

  private static List<Measure> all(Plan plan) {
    return List.of(
        Caseload.of(),
        Stages.of(plan),
        CategoryStages.of(plan),
        PendingBounds.of(plan),
        Interim.of(plan),
        SanctionRate.of(plan),
        SanctionGap.of(plan),
        LikeForLike.of(plan),
        LikeForLikeBeside.of(plan),
        Dependence.ofRespondents(plan),
        Dependence.ofIncidents(plan),
        Dependence.ofDeciders(plan),
        Allegations.of(plan),
        ByRole.of(plan),
        MatchedComparators.of(plan),
        ByTarget.of(plan),
        Undeclared.of(plan),
        CaseMix.of(plan),
        CaseMixFactors.of(plan),
        Rungs.of(plan),
        SanctionSeverity.of(plan),
        SanctionSeverity.beside(plan),
        SuspensionLength.of(plan),
        GuidelineRange.of(plan),
        UsualRange.of(plan),
        WaitingTime.of(plan),
        CategoryTime.of(plan),
        Leaving.of(plan),
        OpenCases.of(plan),
        Backlog.of(plan),
        Promises.of(plan),
        AppealWaiting.of(plan),
        Appeals.of(plan),
        Reinstatement.of(plan),
        Routes.of(plan),
        RouteHeldFixed.of(plan),
        LawfulBasis.of(plan),
        Reporters.of(plan),
        ReporterConcentration.of(plan),
        Coordination.of(plan),
        PileOns.of(plan),
        RepeatRespondents.of(plan),
        Exchanges.of(plan),
        Jurisdiction.of(plan),
        IdentityChecks.of(plan),
        Disclosures.of(plan),
        DisclosureTiming.of(plan),
        Referrals.of(plan),
        ReferralDelay.of(plan),
        Agreement.of(plan),
        BlindDecisions.of(plan),
        Deciders.of(plan),
        OutsideContact.of(plan),
        MemberRates.of(plan),
        MemberFunnel.of(plan),
        RegionalFunnel.of(plan),
        CollectiveSanctions.of(),
        CollectiveShare.of(),
        ComplaintsPerMember.of(plan),
        RollingWindows.of(plan),
        PolicyChange.of(plan),
        VoteWindows.of(plan),
        Monitoring.of(plan),
        MissingAlignment.of(plan),
        Sensitivity.of(plan),
        ReportingPropensity.of(plan));
  }

  /**
   * The measures that a plan asks for, in the plan's order.
   *
   * @throws IllegalArgumentException if the plan asks an unknown question, asks one twice, or names
   *     an unknown estimand
   */
  public static List<Measure> of(Plan plan) {
    Map<String, Measure> known =
        all(plan).stream()
            .collect(Collectors.toMap(measure -> measure.question().id(), Function.identity()));
    List<Measure> asked = new ArrayList<>();
    for (String question : plan.questions()) {
      Measure measure = known.remove(question);
      if (measure == null) {
        throw new IllegalArgumentException(
            "plan key questions: " + question + " is unknown or asked twice; known: " + ids(plan));
      }
      asked.add(measure);
    }
    return List.copyOf(asked);
  }

  private static List<String> ids(Plan plan) {
    return all(plan).stream().map(measure -> measure.question().id()).toList();
  }
}
