package org.evenhand.report.contents;

import java.util.List;
import org.evenhand.report.Section;
import org.evenhand.report.section.about.LimitsSection;
import org.evenhand.report.section.about.MethodSection;
import org.evenhand.report.section.about.NotAnswerableSection;
import org.evenhand.report.section.about.PlanSection;
import org.evenhand.report.section.about.ReadingSection;
import org.evenhand.report.section.about.RowsSection;
import org.evenhand.report.section.appeals.AppealWaitingSection;
import org.evenhand.report.section.appeals.AppealsSection;
import org.evenhand.report.section.brief.CasesSection;
import org.evenhand.report.section.brief.FoundSection;
import org.evenhand.report.section.brief.HowLongSection;
import org.evenhand.report.section.brief.HowSureSection;
import org.evenhand.report.section.brief.MainPointsSection;
import org.evenhand.report.section.brief.OverTimeSection;
import org.evenhand.report.section.brief.PlacesSection;
import org.evenhand.report.section.brief.WhereSection;
import org.evenhand.report.section.brief.WordsSection;
import org.evenhand.report.section.caseload.CaseloadSection;
import org.evenhand.report.section.caseload.JurisdictionSection;
import org.evenhand.report.section.consistency.AgreementSection;
import org.evenhand.report.section.consistency.BlindDecisionsSection;
import org.evenhand.report.section.consistency.DecidersSection;
import org.evenhand.report.section.consistency.OutsideContactSection;
import org.evenhand.report.section.ladder.GuidelineSection;
import org.evenhand.report.section.ladder.LadderSection;
import org.evenhand.report.section.ladder.SeveritySection;
import org.evenhand.report.section.ladder.SuspensionLengthSection;
import org.evenhand.report.section.ladder.UsualRangeSection;
import org.evenhand.report.section.likeforlike.AllegationsSection;
import org.evenhand.report.section.likeforlike.ByRoleSection;
import org.evenhand.report.section.likeforlike.ByTargetSection;
import org.evenhand.report.section.likeforlike.LikeForLikeFurtherSection;
import org.evenhand.report.section.likeforlike.LikeForLikeSection;
import org.evenhand.report.section.likeforlike.MatchedComparatorsSection;
import org.evenhand.report.section.likeforlike.PooledCategoriesSection;
import org.evenhand.report.section.members.CollectiveSection;
import org.evenhand.report.section.members.MemberFunnelSection;
import org.evenhand.report.section.members.MemberRatesSection;
import org.evenhand.report.section.members.RegionalFunnelSection;
import org.evenhand.report.section.mix.CaseMixFactorsSection;
import org.evenhand.report.section.mix.CaseMixSection;
import org.evenhand.report.section.rates.SanctionGapSection;
import org.evenhand.report.section.rates.SanctionRateSection;
import org.evenhand.report.section.reports.DisclosuresSection;
import org.evenhand.report.section.reports.ExchangesSection;
import org.evenhand.report.section.reports.MassReportsSection;
import org.evenhand.report.section.reports.ReferralsSection;
import org.evenhand.report.section.reports.RepeatRespondentsSection;
import org.evenhand.report.section.reports.ReportersSection;
import org.evenhand.report.section.reports.RoutesSection;
import org.evenhand.report.section.robustness.AlternativesSection;
import org.evenhand.report.section.robustness.MissingAlignmentSection;
import org.evenhand.report.section.robustness.ReportingPropensitySection;
import org.evenhand.report.section.robustness.SensitivitySection;
import org.evenhand.report.section.robustness.SpecificationsSection;
import org.evenhand.report.section.stages.CategoryStagesSection;
import org.evenhand.report.section.stages.InterimSection;
import org.evenhand.report.section.stages.PendingBoundsSection;
import org.evenhand.report.section.stages.StagesSection;
import org.evenhand.report.section.time.BacklogSection;
import org.evenhand.report.section.time.CategoryTimeSection;
import org.evenhand.report.section.time.LeavingSection;
import org.evenhand.report.section.time.OpenCasesSection;
import org.evenhand.report.section.time.PromisesSection;
import org.evenhand.report.section.time.WaitingTimeSection;
import org.evenhand.report.section.trend.MonitoringSection;
import org.evenhand.report.section.trend.PolicyChangeSection;
import org.evenhand.report.section.trend.RollingWindowsSection;
import org.evenhand.report.section.trend.VoteWindowsSection;
import org.evenhand.report.section.verdicts.CategoryVerdictSection;
import org.evenhand.report.section.verdicts.StandingSection;
import org.evenhand.report.section.verdicts.VerdictSection;

/** The sections of the committee's report, in their order. */
public final class Sections {

  /** What everybody reads; one line per section. */
  public static final List<Section> BRIEF =
      List.of(
          MainPointsSection.SECTION,
          CasesSection.SECTION,
          FoundSection.SECTION,
          OverTimeSection.SECTION,
          HowSureSection.SECTION,
          WhereSection.SECTION,
          HowLongSection.SECTION,
          PlacesSection.SECTION,
          LimitsSection.SECTION,
          WordsSection.SECTION);

  /** What it rests on; one line per section. */
  public static final List<Section> ANNEX =
      List.of(
          VerdictSection.SECTION,
          ReadingSection.SECTION,
          CategoryVerdictSection.SECTION,
          StandingSection.SECTION,
          RowsSection.SECTION,
          CaseloadSection.SECTION,
          StagesSection.SECTION,
          CategoryStagesSection.SECTION,
          PendingBoundsSection.SECTION,
          InterimSection.SECTION,
          SanctionRateSection.SECTION,
          SanctionGapSection.SECTION,
          LikeForLikeSection.SECTION,
          LikeForLikeFurtherSection.SECTION,
          AllegationsSection.SECTION,
          ByRoleSection.SECTION,
          MatchedComparatorsSection.SECTION,
          ByTargetSection.SECTION,
          PooledCategoriesSection.SECTION,
          CaseMixSection.SECTION,
          CaseMixFactorsSection.SECTION,
          LadderSection.SECTION,
          SeveritySection.SECTION,
          SuspensionLengthSection.SECTION,
          GuidelineSection.SECTION,
          UsualRangeSection.SECTION,
          WaitingTimeSection.SECTION,
          CategoryTimeSection.SECTION,
          LeavingSection.SECTION,
          OpenCasesSection.SECTION,
          BacklogSection.SECTION,
          PromisesSection.SECTION,
          AppealWaitingSection.SECTION,
          AppealsSection.SECTION,
          RoutesSection.SECTION,
          ReportersSection.SECTION,
          MassReportsSection.SECTION,
          RepeatRespondentsSection.SECTION,
          ExchangesSection.SECTION,
          JurisdictionSection.SECTION,
          DisclosuresSection.SECTION,
          ReferralsSection.SECTION,
          AgreementSection.SECTION,
          BlindDecisionsSection.SECTION,
          DecidersSection.SECTION,
          OutsideContactSection.SECTION,
          MemberRatesSection.SECTION,
          MemberFunnelSection.SECTION,
          RegionalFunnelSection.SECTION,
          CollectiveSection.SECTION,
          RollingWindowsSection.SECTION,
          PolicyChangeSection.SECTION,
          VoteWindowsSection.SECTION,
          MonitoringSection.SECTION,
          MissingAlignmentSection.SECTION,
          SensitivitySection.SECTION,
          ReportingPropensitySection.SECTION,
          SpecificationsSection.SECTION,
          AlternativesSection.SECTION,
          NotAnswerableSection.SECTION,
          PlanSection.SECTION,
          MethodSection.SECTION);

  private Sections() {}
}
