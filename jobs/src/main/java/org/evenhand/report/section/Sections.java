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
          new SanctionRateSection(),
          new SanctionGapSection(),
          new LikeForLikeSection(),
          new LikeForLikeBesideSection(),
          new CaseMixSection(),
          new RoutesSection(),
          new ReportersSection(),
          new MassReportsSection(),
          new RepeatRespondentsSection(),
          new JurisdictionSection(),
          new DisclosuresSection(),
          new ReferralsSection(),
          new MissingAlignmentSection(),
          new SensitivitySection(),
          new AlternativesSection(),
          new LimitsSection(),
          new PlanSection(),
          new MethodSection());

  private Sections() {}
}
