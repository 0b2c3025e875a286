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
        new Caseload(),
        new Stages(plan),
        new CategoryStages(plan),
        new PendingBounds(plan),
        new Interim(plan),
        new SanctionRate(plan),
        new SanctionGap(plan),
        new LikeForLike(plan),
        new LikeForLikeBeside(plan),
        Dependence.respondent(plan),
        Dependence.incident(plan),
        Dependence.decider(plan),
        new Allegations(plan),
        new ByRole(plan),
        new MatchedComparators(plan),
        new ByTarget(plan),
        new Undeclared(plan),
        new CaseMix(plan),
        new CaseMixFactors(plan),
        new Rungs(plan),
        SanctionSeverity.of(plan),
        SanctionSeverity.beside(plan),
        new SuspensionLength(plan),
        new GuidelineRange(plan),
        new UsualRange(plan),
        new WaitingTime(plan),
        new CategoryTime(plan),
        new Leaving(plan),
        new OpenCases(plan),
        new Backlog(plan),
        new Promises(plan),
        new AppealWaiting(plan),
        new Appeals(plan),
        new Reinstatement(plan),
        new Routes(plan),
        new RouteHeldFixed(plan),
        new LawfulBasis(plan),
        new Reporters(plan),
        new ReporterConcentration(plan),
        new Coordination(plan),
        new PileOns(plan),
        new RepeatRespondents(plan),
        new Exchanges(plan),
        new Jurisdiction(plan),
        new IdentityChecks(plan),
        new Disclosures(plan),
        new DisclosureTiming(plan),
        new Referrals(plan),
        new ReferralDelay(plan),
        new Agreement(plan),
        new BlindDecisions(plan),
        new Deciders(plan),
        new OutsideContact(plan),
        new MemberRates(plan),
        new MemberFunnel(plan),
        new RegionalFunnel(plan),
        new CollectiveSanctions(),
        new CollectiveShare(),
        new ComplaintsPerMember(plan),
        new RollingWindows(plan),
        new PolicyChange(plan),
        new VoteWindows(plan),
        new Monitoring(plan),
        new MissingAlignment(plan),
        new Sensitivity(plan),
        new ReportingPropensity(plan));
  }

  /**
   * The measures that a plan asks for, in the plan's order.
   *
   * @throws IllegalArgumentException if the plan asks an unknown question, asks one twice, or names
   *     an unknown estimand
   */
  public static List<Measure> of(Plan plan) {
    Map<String, Measure> known =
        all(plan).stream().collect(Collectors.toMap(Measure::id, Function.identity()));
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
    return all(plan).stream().map(Measure::id).toList();
  }
}
