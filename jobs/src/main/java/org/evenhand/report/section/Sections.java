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
          new DetectableSection(),
          new RowsSection(),
          new CaseloadSection(),
          new StagesSection(),
          new CategoryStagesSection(),
          new PendingBoundsSection(),
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
          new CaseMixFactorsSection(),
          new LadderSection(),
          new SeveritySection(),
          new SuspensionLengthSection(),
          new GuidelineSection(),
          new UsualRangeSection(),
          new WaitingTimeSection(),
          new CategoryTimeSection(),
          new LeavingSection(),
          new OpenCasesSection(),
          new BacklogSection(),
          new PromisesSection(),
          new AppealWaitingSection(),
          new AppealsSection(),
          new RoutesSection(),
          new ReportersSection(),
          new MassReportsSection(),
          new RepeatRespondentsSection(),
          new ExchangesSection(),
          new JurisdictionSection(),
          new DisclosuresSection(),
          new ReferralsSection(),
          new AgreementSection(),
          new BlindDecisionsSection(),
          new DecidersSection(),
          new OutsideContactSection(),
          new MemberRatesSection(),
          new MemberFunnelSection(),
          new RegionalFunnelSection(),
          new CollectiveSection(),
          new RollingWindowsSection(),
          new PolicyChangeSection(),
          new VoteWindowsSection(),
          new MonitoringSection(),
          new MissingAlignmentSection(),
          new SensitivitySection(),
          new ReportingPropensitySection(),
          new SpecificationsSection(),
          new AlternativesSection(),
          new NotAnswerableSection(),
          new LimitsSection(),
          new PlanSection(),
          new MethodSection());

  private Sections() {}
}
