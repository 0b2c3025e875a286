package org.evenhand.report.section.verdicts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.evenhand.fixture.English;
import org.evenhand.report.Fixture;
import org.evenhand.report.Results;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.verdict.Ruling;
import org.junit.jupiter.api.Test;

/** What is ruled out, group by group, as a chart. */
class ReachPlotTest {

  private static final Results RESULTS = Fixture.results();

  /** The same results with other gaps left open, one for each of the first rulings. */
  private static Results leavingOpen(OptionalDouble... gaps) {
    List<Ruling> rulings =
        IntStream.range(0, gaps.length)
            .mapToObj(i -> leavingOpen(RESULTS.rulings().get(i), gaps[i]))
            .toList();
    return new Results(
        RESULTS.findings(), rulings, List.of(), RESULTS.facts(), RESULTS.codes(), RESULTS.plan());
  }

  private static Ruling leavingOpen(Ruling ruling, OptionalDouble gap) {
    return new Ruling(
        ruling.key(),
        ruling.verdict(),
        ruling.sentence(),
        ruling.remark(),
        ruling.primary(),
        ruling.parity(),
        ruling.differsFrom(),
        gap,
        ruling.detectable(),
        ruling.linkedBy(),
        ruling.turningPoint());
  }

  private static DotPlot plot(OptionalDouble... gaps) {
    return (DotPlot) VerdictSection.chart(leavingOpen(gaps)).orElseThrow();
  }

  @Test
  void chart_everyGroupReaches_titleIsTheLargestGap() {
    DotPlot plot = plot(OptionalDouble.of(1.25), OptionalDouble.of(2), OptionalDouble.of(1.5));
    assertEquals(
        "For no group do gaps of more than 2.00 times fit the counts", English.of(plot.title()));
    DotPlot.Dot second = plot.panels().get(0).dots().get(1);
    assertEquals(DotPlot.Limits.of(0.5, 2), second.limits());
    assertEquals("at most 2.00 times", English.of(second.words()));
    assertEquals(3, plot.data().rows().size());
  }

  @Test
  void chart_aGroupOfWhichNothingIsRuledOut_isNamed() {
    DotPlot plot = plot(OptionalDouble.of(1.5), OptionalDouble.empty());
    assertTrue(
        English.of(plot.title())
            .matches(
                "Gaps of more than 1\\.50 times do not fit the counts, but for .+ nothing is ruled out"),
        English.of(plot.title()));
    DotPlot.Dot second = plot.panels().get(0).dots().get(1);
    assertEquals(DotPlot.Limits.NONE, second.limits());
    assertEquals("nothing is ruled out", English.of(second.words()));
  }

  @Test
  void chart_nothingIsRuledOut_isNone() {
    assertEquals(
        Optional.empty(),
        VerdictSection.chart(leavingOpen(OptionalDouble.empty(), OptionalDouble.empty())));
  }
}
