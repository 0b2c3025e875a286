package org.evenhand.report.section;

import java.util.List;
import org.evenhand.report.Section;

/** The sections of the committee's report, in their order. */
public final class Sections {

  /** One line per section. */
  public static final List<Section> STANDARD =
      List.of(
          new VerdictSection(),
          new ReadingSection(),
          new CategoryVerdictSection(),
          new RowsSection(),
          new CaseloadSection(),
          new StagesSection(),
          new CategoryStagesSection(),
          new InterimSection(),
          new SanctionRateSection(),
          new SanctionGapSection(),
          new LikeForLikeSection(),
          new LikeForLikeBesideSection(),
          new AllegationsSection(),
          new ByRoleSection(),
          new MatchedComparatorsSection(),
          new ByTargetSection(),
          new CaseMixSection(),
          new LadderSection(),
          new SeveritySection(),
          new SuspensionLengthSection(),
          new GuidelineSection(),
          new UsualRangeSection(),
          new AppealsSection(),
          new WaitingTimeSection(),
          new CategoryTimeSection(),
          new LeavingSection(),
          new OpenCasesSection(),
          new AppealWaitingSection(),
          new BacklogSection(),
          new PromisesSection(),
          new MemberRatesSection(),
          new RegionalFunnelSection(),
          new MemberFunnelSection(),
          new CollectiveSection(),
          new CaseMixFactorsSection(),
          new PolicyChangeSection(),
          new VoteWindowsSection(),
          new MonitoringSection(),
          new ExchangesSection(),
          new BlindDecisionsSection(),
          new DecidersSection(),
          new OutsideContactSection(),
          new AgreementSection(),
          new RoutesSection(),
          new ReportersSection(),
          new MassReportsSection(),
          new RepeatRespondentsSection(),
          new JurisdictionSection(),
          new DisclosuresSection(),
          new ReferralsSection(),
          new MissingAlignmentSection(),
          new PendingBoundsSection(),
          new SensitivitySection(),
          new ReportingPropensitySection(),
          new AlternativesSection(),
          new NotAnswerableSection(),
          new LimitsSection(),
          new PlanSection(),
          new MethodSection());

  private Sections() {}
}
