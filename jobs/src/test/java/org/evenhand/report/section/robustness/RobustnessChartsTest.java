package org.evenhand.report.section.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.fixture.English;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Chart;
import org.evenhand.report.Fixture;
import org.evenhand.report.Results;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Lead;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** The charts of what could overturn a result. */
class RobustnessChartsTest {

  private static final Results RESULTS = Fixture.results();
  private static final Ruling RULING = RESULTS.rulings().get(0);
  private static final Verdict OPEN =
      RESULTS.rulings().stream()
          .map(Ruling::verdict)
          .filter(Verdict.NotEnoughEvidence.class::isInstance)
          .findFirst()
          .orElseThrow();

  private static Ruling turning(Verdict verdict, OptionalDouble point) {
    return new Ruling(
        RULING.key(),
        verdict,
        RULING.sentence(),
        RULING.remark(),
        RULING.primary(),
        RULING.parity(),
        RULING.differsFrom(),
        RULING.ruledOut(),
        RULING.detectable(),
        RULING.linkedBy(),
        point);
  }

  private static Ruling parity(OptionalDouble point) {
    return turning(new Verdict.ParityShown(false), point);
  }

  private static Block block(Ruling... rulings) {
    return new TurningPlot(Labels.of(RESULTS), List.of(rulings), 2).block();
  }

  private static String title(Ruling... rulings) {
    return English.of(((DotPlot) block(rulings)).title());
  }

  @Test
  void turning_answersThatFell_areCounted() {
    Ruling fallen = turning(OPEN, OptionalDouble.of(1.5));
    Ruling stands = parity(OptionalDouble.of(3));
    assertEquals("One of 2 answers hangs on whose the undeclared cases are", title(stands, fallen));
    assertEquals("2 of 2 answers hang on whose the undeclared cases are", title(fallen, fallen));
  }

  @Test
  void turning_answersThatStand_saysWhatWouldTurnTheFirst() {
    assertEquals(
        "No answer turns unless undeclared cases are 3.00 times as likely to be of one side",
        title(
            parity(OptionalDouble.of(11)),
            parity(OptionalDouble.of(3)),
            parity(OptionalDouble.empty())));
  }

  @Test
  void turning_nothingTurns_saysSo() {
    assertEquals(
        new Block.Paragraph(Message.of("robustness.turning_never")),
        block(parity(OptionalDouble.empty())));
    DotPlot plot = (DotPlot) block(parity(OptionalDouble.empty()), parity(OptionalDouble.of(3)));
    DotPlot.Dot dot = plot.panels().get(0).dots().get(0);
    assertEquals("does not turn, however likely they are of one side", English.of(dot.words()));
    assertTrue(dot.estimate().isEmpty());
  }

  @Test
  void missing_nothingComputed_hasNoChart() {
    assertEquals(
        Optional.empty(), MissingAlignmentSection.turning(Fixture.results(List.of("caseload"))));
  }

  @Test
  void specifications_lead_isThatOfTheReport() {
    DotPlot plot = (DotPlot) SpecificationsSection.chart(RESULTS).orElseThrow();
    String group = English.of(Labels.of(RESULTS).group(Lead.of(RESULTS).group().orElseThrow()));
    assertTrue(English.of(plot.title()).startsWith(group), English.of(plot.title()));
    List<DotPlot.Dot> dots = plot.panels().get(0).dots();
    assertEquals(DotPlot.Role.SUMMARY, dots.get(0).role());
    assertEquals("As planned", English.of(dots.get(0).label()));
    assertEquals(plot.data().rows().size(), dots.size());
  }

  /** What is measured on another scale is not drawn on this one, and stands last. */
  @Test
  void specifications_anotherScale_isInWordsAlone() {
    DotPlot plot = (DotPlot) SpecificationsSection.chart(RESULTS).orElseThrow();
    List<DotPlot.Dot> dots = plot.panels().get(0).dots();
    DotPlot.Dot last = dots.get(dots.size() - 1);
    assertTrue(English.of(last.label()).startsWith("Measured by"), English.of(last.label()));
    assertTrue(last.estimate().isEmpty());
    assertTrue(English.of(last.words()).contains("points"), English.of(last.words()));
    double[] drawn =
        dots.stream().skip(1).flatMapToDouble(dot -> dot.estimate().stream()).toArray();
    double[] sorted = drawn.clone();
    Arrays.sort(sorted);
    assertEquals(Arrays.toString(sorted), Arrays.toString(drawn));
  }

  @Test
  void specifications_noOtherWay_hasNoChart() {
    Results without =
        new Results(
            RESULTS.findings(),
            RESULTS.rulings(),
            List.of(),
            RESULTS.facts(),
            RESULTS.codes(),
            RESULTS.plan());
    assertEquals(Optional.<Chart>empty(), SpecificationsSection.chart(without));
  }
}
