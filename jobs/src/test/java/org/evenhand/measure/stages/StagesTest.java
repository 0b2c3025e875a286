package org.evenhand.measure.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.measure.Asked;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Plans;
import org.evenhand.measure.Statistic;
import org.junit.jupiter.api.Test;

/**
 * The funnel against published figures, arithmetic, and its own identities on every small funnel.
 */
class StagesTest {

  private static final List<String> STAGES =
      List.of("received", "triaged", "investigated", "charged", "sanctioned");

  private final CubeOfRows rows =
      new CubeOfRows(
          "complaint_category",
          "declared_alignment",
          "outcome",
          "sanction",
          "triaged_day",
          "investigated_day",
          "charged_day");

  /** Cases that came as far as a stage and are now as the outcome says. */
  private StagesTest cases(long cases, String alignment, int stage, String outcome) {
    rows.with(
        cases,
        "bullying",
        alignment,
        outcome,
        outcome.equals("sanctioned") ? "advice" : "",
        stage >= 1 ? "3" : "",
        stage >= 2 ? "40" : "",
        stage >= 3 ? "90" : "");
    return this;
  }

  private Asked asked() {
    return Asked.of(Stages.of(Plans.standard()), rows.cube());
  }

  /** Shares of 19, 24 and 29 per cent: SRA (2024), as counts that keep their proportions. */
  @Test
  void of_publishedShares_givesIndicesThatMultiply() {
    cases(19_000 - 2_400, "A1", 0, "out_of_scope").cases(81_000 - 7_600, "A2", 0, "out_of_scope");
    cases(2_400 - 29, "A1", 1, "no_breach").cases(7_600 - 71, "A2", 1, "no_breach");
    cases(29, "A1", 4, "sanctioned").cases(71, "A2", 4, "sanctioned");
    Asked asked = asked();
    assertEquals("1.3463", printed(asked.at("triaged"), Statistic.RATE_RATIO));
    assertEquals("1.2934", printed(asked.at("investigated"), Statistic.RATE_RATIO));
    assertEquals("1.7413", printed(asked.at("received_to_sanctioned"), Statistic.RATE_RATIO));
    Asked.close(
        Math.log((24.0 / 19) / (76.0 / 81)) / Math.log((29.0 / 19) / (71.0 / 81)),
        asked.at("triaged").estimate("A1", Statistic.SHARE_OF_LOG_RATIO));
  }

  private static String printed(Asked asked, Statistic statistic) {
    return String.format("%.4f", asked.estimate("A1", statistic));
  }

  /**
   * Figures of a party of February 2019: of 673 complaints 96 went to a panel, 366 were closed and
   * 211 are open; of the 96 the panel sent 42 on, closed 48 and looked further into 6; of the 42
   * hearings 18 have ended in a sanction and 24 are outstanding.
   */
  @Test
  void of_publishedReconciliation_addsUp() {
    cases(146, "A1", 1, "resolved_informally").cases(220, "A1", 1, "insufficient_evidence");
    cases(211, "A1", 1, "pending").cases(6, "A1", 2, "pending");
    cases(16 + 25, "A1", 2, "resolved_informally").cases(7, "A1", 2, "resigned_or_lapsed");
    cases(24, "A1", 3, "pending").cases(18, "A1", 3, "sanctioned");
    Asked asked = asked();
    flows(asked, "received", 673, 673, 0, 0);
    flows(asked, "triaged", 673, 96, 146 + 220, 211);
    flows(asked, "investigated", 96, 42, 16 + 25 + 7, 6);
    flows(asked, "charged", 42, 18, 0, 42 - 18);
    assertEquals(18, asked.at("sanctioned").estimate("A1", Statistic.REACHED));
    assertEquals(
        Counts.of(673 - 211, 96), asked.at("investigated").find("A1", Statistic.RATE).counts());
    assertEquals(
        "the groups beside it have no case that could have taken this step",
        English.of(asked.at("triaged").find("A1", Statistic.RATE_RATIO).reason()));
  }

  private static void flows(Asked asked, String stage, long in, long on, long ended, long pending) {
    Asked at = asked.at(stage);
    assertEquals(in, at.estimate("A1", Statistic.REACHED));
    assertEquals(on, at.estimate("A1", Statistic.PASSED_ON));
    assertEquals(ended, at.estimate("A1", Statistic.ENDED));
    assertEquals(pending, at.estimate("A1", Statistic.PENDING));
  }

  @Test
  void of_daysThatAreMissing_countsNoStageAsSkipped() {
    rows.with(1, "bullying", "A1", "sanctioned", "advice", "", "", "");
    rows.with(1, "bullying", "A1", "no_breach", "", "", "", "");
    rows.with(1, "bullying", "A1", "withdrawn_by_reporter", "", "", "", "8");
    rows.with(1, "bullying", "A1", "pending", "", "", "8", "");
    rows.with(1, "bullying", "A1", "sanctioned", "no_action", "", "", "");
    Asked asked = asked();
    List<Integer> reached = List.of(5, 5, 4, 3, 1);
    for (int i = 0; i < 5; i++) {
      assertEquals(reached.get(i), (int) asked.at(STAGES.get(i)).estimate("A1", Statistic.REACHED));
    }
  }

  @Test
  void of_everySmallFunnel_stagesAddUpToTheWhole() {
    for (int code = 0; code < 1 << 11; code++) {
      boolean isPending = (code >> 9) > 0;
      if (isPending && (code >> 5 & 0xf) > 0) {
        continue;
      }
      StagesTest test = new StagesTest();
      for (int stage = 0; stage < 5; stage++) {
        String end = stage == 4 ? "sanctioned" : "administratively_closed";
        test.cases(1 + (code >> stage & 1), "A1", stage, end);
        test.cases(stage == 4 ? 2 : 1 + (code >> 5 + stage & 1), "A2", stage, end);
      }
      test.cases(code >> 9 & 1, "A1", 2, "pending").cases(code >> 10 & 1, "A2", 3, "pending");
      test.checkSums(isPending);
    }
  }

  private void checkSums(boolean isPending) {
    Asked asked = asked();
    Finding overall = asked.at("received_to_sanctioned").find("A1", Statistic.RATE_RATIO);
    double logarithm = Math.log(overall.estimate().orElseThrow());
    double sum = 0;
    for (String stage : STAGES.subList(1, 5)) {
      sum += asked.at(stage).estimate("A1", Statistic.LOG_RATE_RATIO);
      assertEquals(
          Math.log(asked.at(stage).estimate("A1", Statistic.RATE_RATIO)),
          asked.at(stage).estimate("A1", Statistic.LOG_RATE_RATIO),
          1e-12);
    }
    assertEquals(logarithm, sum, 1e-12);
    if (Math.abs(logarithm) > 1e-9) {
      double shares =
          STAGES.subList(1, 5).stream()
              .mapToDouble(s -> asked.at(s).estimate("A1", Statistic.SHARE_OF_LOG_RATIO))
              .sum();
      assertEquals(1, shares, 1e-9);
    }
    if (!isPending) {
      Counts ends = overall.counts();
      double crude =
          (double) ends.xGroup()
              / ends.nGroup()
              / ((double) ends.xReference().orElseThrow() / ends.nReference().orElseThrow());
      assertEquals(crude, overall.estimate().orElseThrow(), 1e-12);
    }
    for (String stage : STAGES.subList(0, 4)) {
      Asked at = asked.at(stage);
      for (String group : List.of("A1", "A2", "all")) {
        assertEquals(
            at.estimate(group, Statistic.REACHED),
            at.estimate(group, Statistic.PASSED_ON)
                + at.estimate(group, Statistic.ENDED)
                + at.estimate(group, Statistic.PENDING));
        assertEquals(
            at.estimate(group, Statistic.PASSED_ON),
            asked.at(STAGES.get(STAGES.indexOf(stage) + 1)).estimate(group, Statistic.REACHED));
      }
    }
  }

  @Test
  void of_noSanctionInTheReference_hasNoShares() {
    cases(2, "A1", 4, "sanctioned").cases(3, "A2", 3, "no_breach");
    Asked last = asked().at("sanctioned");
    assertEquals(
        "no case of the groups beside it took this step, so that there is no ratio",
        English.of(last.find("A1", Statistic.SHARE_OF_LOG_RATIO).reason()));
    assertEquals(
        "a ratio of 0 has no logarithm",
        English.of(last.find("A2", Statistic.LOG_RATE_RATIO).reason()));
  }
}
