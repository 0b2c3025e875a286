package org.evenhand.measure.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.measure.Measure;
import org.evenhand.measure.appeals.AppealWaiting;
import org.evenhand.measure.appeals.Appeals;
import org.evenhand.measure.appeals.Reinstatement;
import org.evenhand.measure.caseload.Caseload;
import org.evenhand.measure.caseload.IdentityChecks;
import org.evenhand.measure.caseload.Jurisdiction;
import org.evenhand.measure.consistency.Agreement;
import org.evenhand.measure.consistency.BlindDecisions;
import org.evenhand.measure.consistency.Deciders;
import org.evenhand.measure.consistency.OutsideContact;
import org.evenhand.measure.ladder.GuidelineRange;
import org.evenhand.measure.ladder.Rungs;
import org.evenhand.measure.ladder.SanctionSeverity;
import org.evenhand.measure.ladder.SuspensionLength;
import org.evenhand.measure.ladder.UsualRange;
import org.evenhand.measure.likeforlike.Allegations;
import org.evenhand.measure.likeforlike.ByRole;
import org.evenhand.measure.likeforlike.ByTarget;
import org.evenhand.measure.likeforlike.Dependence;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.likeforlike.LikeForLikeFurther;
import org.evenhand.measure.likeforlike.MatchedComparators;
import org.evenhand.measure.likeforlike.PooledCategories;
import org.evenhand.measure.members.CollectiveSanctions;
import org.evenhand.measure.members.CollectiveShare;
import org.evenhand.measure.members.ComplaintsPerMember;
import org.evenhand.measure.members.MemberFunnel;
import org.evenhand.measure.members.MemberRates;
import org.evenhand.measure.members.RegionalFunnel;
import org.evenhand.measure.mix.CaseMix;
import org.evenhand.measure.mix.CaseMixFactors;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.measure.reports.Coordination;
import org.evenhand.measure.reports.DisclosureTiming;
import org.evenhand.measure.reports.Disclosures;
import org.evenhand.measure.reports.Exchanges;
import org.evenhand.measure.reports.LawfulBasis;
import org.evenhand.measure.reports.PileOns;
import org.evenhand.measure.reports.ReferralDelay;
import org.evenhand.measure.reports.Referrals;
import org.evenhand.measure.reports.RepeatRespondents;
import org.evenhand.measure.reports.ReporterConcentration;
import org.evenhand.measure.reports.Reporters;
import org.evenhand.measure.reports.RouteHeldFixed;
import org.evenhand.measure.reports.Routes;
import org.evenhand.measure.robustness.MissingAlignment;
import org.evenhand.measure.robustness.ReportingPropensity;
import org.evenhand.measure.robustness.Sensitivity;
import org.evenhand.measure.robustness.Undeclared;
import org.evenhand.measure.stages.CategoryStages;
import org.evenhand.measure.stages.Interim;
import org.evenhand.measure.stages.PendingBounds;
import org.evenhand.measure.stages.Stages;
import org.evenhand.measure.time.Backlog;
import org.evenhand.measure.time.CategoryTime;
import org.evenhand.measure.time.Leaving;
import org.evenhand.measure.time.OpenCases;
import org.evenhand.measure.time.Promises;
import org.evenhand.measure.time.WaitingTime;
import org.evenhand.measure.trend.Monitoring;
import org.evenhand.measure.trend.PolicyChange;
import org.evenhand.measure.trend.RollingWindows;
import org.evenhand.measure.trend.StandingRatio;
import org.evenhand.measure.trend.VoteWindows;
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
        LikeForLikeFurther.of(plan),
        StandingRatio.of(plan),
        Dependence.ofRespondents(plan),
        Dependence.ofIncidents(plan),
        Dependence.ofDeciders(plan),
        Allegations.of(plan),
        ByRole.of(plan),
        MatchedComparators.of(plan),
        ByTarget.of(plan),
        PooledCategories.of(plan),
        Undeclared.of(plan),
        CaseMix.of(plan),
        CaseMixFactors.of(plan),
        Rungs.of(plan),
        SanctionSeverity.of(plan),
        SanctionSeverity.further(plan),
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
