package org.evenhand.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Welsh;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.caseload.Caseload;
import org.evenhand.measure.ladder.GuidelineRange;
import org.evenhand.measure.ladder.Rungs;
import org.evenhand.measure.ladder.SanctionSeverity;
import org.evenhand.measure.mix.CaseMixFactors;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.measure.stages.Interim;
import org.evenhand.measure.stages.PendingBounds;
import org.evenhand.measure.stages.Stages;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Fixture;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.caseload.CaseloadSection;
import org.evenhand.report.section.ladder.GuidelineSection;
import org.evenhand.report.section.ladder.LadderSection;
import org.evenhand.report.section.ladder.SeveritySection;
import org.evenhand.report.section.mix.CaseMixFactorsSection;
import org.evenhand.report.section.rates.SanctionGapSection;
import org.evenhand.report.section.rates.SanctionRateSection;
import org.evenhand.report.section.stages.InterimSection;
import org.evenhand.report.section.stages.PendingBoundsSection;
import org.evenhand.report.section.stages.StagesSection;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.Interval;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.Test;

/** What the titles of charts say of whatever was found. */
class ChartTitlesTest {

  private static final String SANCTIONED = Answers.SANCTIONED;
  private static final Results NOTHING = Fixture.results(List.of("caseload"));

  private final List<Finding> findings = new ArrayList<>();
  private Question question;

  private ChartTitlesTest of(Question asked) {
    question = asked;
    return this;
  }

  private ChartTitlesTest add(String stage, String group, Statistic statistic, Value value) {
    return add(stage, group, statistic, Counts.of(100, 30, 200, 50), value);
  }

  private ChartTitlesTest add(
      String stage, String group, Statistic statistic, Counts counts, Value value) {
    findings.add(
        Finding.of(
            question.about(stage, new Comparison(FieldName.DECLARED_ALIGNMENT, group, "rest")),
            statistic,
            counts,
            value,
            "made up"));
    return this;
  }

  private static Value value(double estimate, double lower, double upper) {
    return Value.of(estimate, new Interval(lower, upper, 0.95));
  }

  private static Value none() {
    return Value.notEstimable(Reason.EMPTY_GROUP);
  }

  private Results results() {
    return new Results(
        findings, List.of(), List.of(), NOTHING.facts(), NOTHING.codes(), NOTHING.plan());
  }

  private void assertTitle(String english, Section section) {
    Message title =
        section.write(results()).stream()
            .filter(Chart.class::isInstance)
            .map(block -> ((Chart) block).title())
            .findFirst()
            .orElseThrow();
    assertSaid(english, title);
  }

  private static void assertSaid(String english, Message title) {
    assertEquals(english, English.of(title));
    Welsh.of(title);
  }

  private void assertStages(String english) {
    assertSaid(english, StagesSection.chart(results()).orElseThrow().title());
  }

  private ChartTitlesTest step(String stage, String group, Value ratio) {
    return of(Stages.QUESTION)
        .add(stage, group, Statistic.RATE, Value.of(0.3))
        .add(stage, group, Statistic.RATE_RATIO, ratio);
  }

  @Test
  void stages_aRangeThatLeavesOutOne_isToldWithItsStep() {
    step("charged", "A1", value(1.4, 0.9, 2.1)).step("sanctioned", "B2", value(0.7, 0.5, 0.9));
    assertStages(
        "Groups part most at the step to “Sanctioned”: B2 went on 0.70 times as often as"
            + " all other declared groups");
  }

  @Test
  void stages_ofTwoGroupsBesideEachOther_theOneAboveIsTold() {
    step("charged", "A1", value(0.8, 0.7, 0.9)).step("charged", "B2", value(1 / 0.8, 1.1, 1.4));
    assertStages(
        "Groups part most at the step to “Charged”: B2 went on 1.25 times as often as"
            + " all other declared groups");
  }

  @Test
  void stages_everyRangeTakesInOne_namesNobody() {
    step("charged", "A1", value(1.4, 0.9, 2.1)).step("charged", "B2", value(0.7, 0.5, 1.1));
    assertStages("At no step do these counts tell groups apart: every range takes in a ratio of 1");
  }

  @Test
  void stages_noRange_saysWhatIsDrawn() {
    step("charged", "A1", Value.of(1.4)).step("charged", "B2", none());
    assertStages("How often each group’s cases went on, step by step");
  }

  @Test
  void stages_noRatio_hasNoChart() {
    step("charged", "A1", none());
    assertTrue(StagesSection.chart(results()).isEmpty());
    assertTrue(StagesSection.chart(NOTHING).isEmpty());
  }

  @Test
  void interim_inEachCase_saysWhoWasSuspendedMoreOrLessOften() {
    of(Interim.QUESTION).add("interim_suspension", "A1", Statistic.MH_RATE_RATIO, none());
    assertTitle("Suspensions before a decision, like for like", InterimSection.SECTION);
    add("interim_suspension", "B2", Statistic.MH_RATE_RATIO, value(1.2, 0.9, 1.6));
    assertTitle(
        "Suspensions before a decision: every range takes in a ratio of 1", InterimSection.SECTION);
    add("interim_suspension", "C3", Statistic.MH_RATE_RATIO, value(0.5, 0.3, 0.9));
    assertTitle(
        "C3 was suspended before a decision 0.50 times as often as all other declared groups in"
            + " like cases",
        InterimSection.SECTION);
  }

  private ChartTitlesTest gap(String group, double lowest, double highest) {
    return of(PendingBounds.QUESTION)
        .add(SANCTIONED, group, Statistic.PENDING_DIFFERENCE_LOWEST, Value.of(lowest))
        .add(SANCTIONED, group, Statistic.PENDING_DIFFERENCE_HIGHEST, Value.of(highest));
  }

  @Test
  void pendingBounds_inEachCase_saysWhoseGapCouldTurn() {
    assertTitle("Sanction rate with the pending cases at either end", PendingBoundsSection.SECTION);
    gap("A1", 0.1, 0.3);
    assertTitle(
        "The pending cases could turn the crude gap of no group round",
        PendingBoundsSection.SECTION);
    gap("B2", -0.1, 0.3);
    assertTitle(
        "The pending cases could turn the crude gap of B2 round", PendingBoundsSection.SECTION);
    findings.subList(0, 2).clear();
    assertTitle(
        "The pending cases could turn the crude gap of every group round",
        PendingBoundsSection.SECTION);
  }

  private ChartTitlesTest reached(String group, long decided, long sanctioned, long further) {
    return of(SanctionRate.QUESTION)
        .add(
            SANCTIONED,
            group,
            Statistic.RATE,
            Counts.of(decided, sanctioned),
            share(decided, sanctioned))
        .add(
            "rung_7_or_above",
            group,
            Statistic.RATE,
            Counts.of(decided, further),
            share(decided, further));
  }

  private static Value share(long decided, long sanctioned) {
    return decided == 0 ? none() : Value.of((double) sanctioned / decided);
  }

  private void assertStack(String english) {
    assertEquals(english, English.of(LadderSection.chart(results()).orElseThrow().title()));
  }

  @Test
  void ladder_inEachCase_saysBetweenWhichSharesGroupsLie() {
    assertTrue(LadderSection.chart(results()).isEmpty());
    reached("A1", 0, 0, 0);
    assertTrue(LadderSection.chart(results()).isEmpty());
    reached("B2", 200, 50, 20);
    assertStack("How far up the ladder of sanctions decided cases went");
    reached("C3", 100, 20, 10);
    assertStack("suspension: 10.0% of every declared group’s decided cases");
  }

  @Test
  void ladder_undeclaredCases_areDrawnAndNotInTheTitle() {
    reached("A1", 100, 30, 5).reached("B2", 100, 20, 10).reached("unknown", 2, 2, 2);
    assertStack("suspension: between 5.0% and 10.0% of the declared groups’ decided cases");
    assertEquals(
        List.of("A1", "70 (70.0%)", "25 (25.0%)", "5 (5.0%)"),
        LadderSection.chart(results()).orElseThrow().data().rows().get(0).stream()
            .map(entry -> English.of(entry.text()))
            .filter(text -> !text.equals("100"))
            .toList());
  }

  private ChartTitlesTest step(String group, Value ratio) {
    return of(Rungs.QUESTION).add("rung_1_or_above", group, Statistic.MH_RATE_RATIO, ratio);
  }

  @Test
  void ladderSteps_inEachCase_countsRangesBesideWhatChanceWouldLeaveOut() {
    step("A1", none());
    assertTitle("Cases that reached each step of the ladder, like for like", LadderSection.SECTION);
    step("B2", value(1.2, 0.9, 1.6));
    assertTitle(
        "Steps of the ladder: none of 1 ranges leaves out equality; chance alone would do so in"
            + " about 0",
        LadderSection.SECTION);
    step("C3", value(0.5, 0.4, 0.9));
    assertTitle(
        "Steps of the ladder: 1 of 2 ranges leaves out equality; chance alone would do so in"
            + " about 0",
        LadderSection.SECTION);
  }

  @Test
  void severity_inEachCase_saysWhoseSanctionsWereMoreSevere() {
    Statistic pairs = Statistic.PROBABILITY_OF_SUPERIORITY;
    of(SanctionSeverity.QUESTION).add(SANCTIONED, "A1", pairs, none());
    assertTitle("Severity of sanctions in pairs of like cases", SeveritySection.SECTION);
    add(SANCTIONED, "B2", pairs, value(0.45, 0.4, 0.5));
    assertTitle(
        "These counts do not tell whose sanctions were more severe: every range takes in half of"
            + " the pairs",
        SeveritySection.SECTION);
    add(SANCTIONED, "C3", pairs, value(0.3, 0.2, 0.4));
    assertTitle(
        "In 30.0% of pairs of like sanctioned cases, C3’s sanction was the more severe",
        SeveritySection.SECTION);
  }

  @Test
  void guideline_inEachCase_saysBetweenWhichSharesGroupsLie() {
    of(GuidelineRange.QUESTION)
        .add("guideline_recorded", "A1", Statistic.RATE, Value.of(1))
        .add("above_guideline", "A1", Statistic.RATE, Value.of(0.2));
    assertTitle("Sanctions above, within and below the guideline", GuidelineSection.SECTION);
    add("guideline_recorded", "B2", Statistic.RATE, Value.of(1))
        .add("above_guideline", "B2", Statistic.RATE, Value.of(0.2));
    assertTitle(
        "Above the guideline: 20.0% of every declared group’s sanctions", GuidelineSection.SECTION);
    add("guideline_recorded", "C3", Statistic.RATE, Value.of(1))
        .add("above_guideline", "C3", Statistic.RATE, Value.of(0.25));
    assertTitle(
        "Above the guideline: between 20.0% and 25.0% of the declared groups’ sanctions",
        GuidelineSection.SECTION);
  }

  private ChartTitlesTest split(String group, double gap, double rates) {
    return of(CaseMixFactors.QUESTION)
        .add(SANCTIONED, group, Statistic.RATE_DIFFERENCE, Value.of(gap))
        .add(SANCTIONED, group, Statistic.RATE_EFFECT, Value.of(rates));
  }

  @Test
  void caseMix_inEachCase_saysWithWhatMostOfTheGapGoes() {
    assertTitle("The parts of the crude difference, field by field", CaseMixFactorsSection.SECTION);
    split("A1", -0.1, -0.08);
    assertTitle(
        "The crude gaps go mostly with rates in like cases, not with the mix of cases",
        CaseMixFactorsSection.SECTION);
    split("B2", 0.1, -0.01);
    assertTitle(
        "The crude gap of B2 goes mostly with the mix of cases, that of A1 with rates in like"
            + " cases",
        CaseMixFactorsSection.SECTION);
    findings.subList(0, 2).clear();
    assertTitle("The crude gaps go mostly with the mix of cases", CaseMixFactorsSection.SECTION);
  }

  @Test
  void gaps_ofBothSides_areCounted() {
    of(SanctionGap.QUESTION).add(SANCTIONED, "A1", Statistic.RATE_DIFFERENCE, none());
    assertTitle("Crude difference and ratio of sanction rates", SanctionGapSection.SECTION);
    add(SANCTIONED, "B2", Statistic.RATE_DIFFERENCE, value(0.1, 0.05, 0.2));
    add(SANCTIONED, "C3", Statistic.RATE_DIFFERENCE, value(-0.1, -0.2, -0.05));
    assertTitle(
        "Crude gaps: 2 of 2 ranges leave out equal rates; chance alone would do so in about 0",
        SanctionGapSection.SECTION);
  }

  @Test
  void rates_oneCategory_isNoSpan() {
    of(SanctionRate.QUESTION).add(SANCTIONED, "A1", Statistic.RATE, value(0.3, 0.2, 0.4));
    assertTitle("Sanction rates by complaint category", SanctionRateSection.SECTION);
  }

  private static String span(double... shares) {
    return English.of(
        Span.title(
            DoubleStream.of(shares),
            Message.literal("plain"),
            share -> Message.sentences(Message.literal("alike"), share),
            (lowest, highest) -> Message.sentences(lowest, highest)));
  }

  @Test
  void span_ofShares_isThatOfWhatIsPrinted() {
    assertEquals("plain", span());
    assertEquals("plain", span(0.3));
    assertEquals("alike 30.0%", span(0.3, 0.3001));
    assertEquals("0.0% 30.0%", span(0.3, 0, 0.2));
  }

  private ChartTitlesTest counted(String group, long cases, long pending) {
    return of(Caseload.QUESTION)
        .add("all", group, Statistic.CASES, Counts.of(cases, cases), Value.of(cases))
        .add("pending", group, Statistic.CASES, Counts.of(pending, pending), Value.of(pending))
        .reached(group, cases - pending, 1, 0);
  }

  @Test
  void caseload_inEachCase_saysBetweenWhichSharesArePending() {
    counted("A1", 100, 20);
    assertTitle("Cases of each group", CaseloadSection.SECTION);
    counted("B2", 50, 10).counted("unknown", 10, 9);
    assertTitle("20.0% of every declared group’s cases are pending", CaseloadSection.SECTION);
    counted("C3", 100, 35);
    assertTitle(
        "Between 20.0% and 35.0% of the declared groups’ cases are pending",
        CaseloadSection.SECTION);
  }
}
