package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.spark.WantedAlignments;
import org.junit.jupiter.api.Test;

class DoubleCodedCasesTest {

  private static AuxiliaryTable ratings(String... rows) {
    return new AuxiliaryTable(
        "double_coding",
        List.of("case_id", "rater_token", "complaint_category", "severity", "blind"),
        List.of(rows).stream().map(row -> List.of(row.split(","))).toList());
  }

  private static List<List<String>> byCase(AuxiliaryTable ratings) {
    Map<Long, String> alignments =
        Map.of(WantedAlignments.hash("c1"), "A1", WantedAlignments.hash("c2"), "unknown");
    return DoubleCodedCases.of(ratings, alignments).rows();
  }

  @Test
  void twoRatings_oneRowInTheOrderOfTheRaters() {
    assertEquals(
        List.of(List.of("yes", "1", "A1", "harassment", "2", "bullying", "3")),
        byCase(ratings("c1,r2,bullying,3,yes", "c1,r1,harassment,2,yes")));
  }

  @Test
  void casesWithTheSameCodes_oneRowThatCountsThem() {
    Map<Long, String> alignments =
        Map.of(WantedAlignments.hash("c1"), "A1", WantedAlignments.hash("c2"), "A1");
    AuxiliaryTable ratings =
        ratings(
            "c1,r1,bullying,1,yes",
            "c1,r2,bullying,2,yes",
            "c2,r1,bullying,1,yes",
            "c2,r2,bullying,2,yes");
    assertEquals(
        List.of(List.of("yes", "2", "A1", "bullying", "1", "bullying", "2")),
        DoubleCodedCases.of(ratings, alignments).rows());
  }

  @Test
  void raterOfOneKindEach_isNotBlind() {
    assertEquals(
        List.of(List.of("not_recorded", "1", "unknown", "bullying", "1", "bullying", "1")),
        byCase(ratings("c2,r1,bullying,1,yes", "c2,r2,bullying,1,no")));
  }

  @Test
  void oneRatingOrACaseThatTheExportLacks_isLeftOut() {
    assertEquals(
        List.of(),
        byCase(ratings("c1,r1,bullying,1,yes", "c9,r1,bullying,1,yes", "c9,r2,bullying,1,yes")));
  }

  /** Ratings = two of each case that counts + those left out. */
  @Test
  void leftOut_everyRatingThatIsInNoNumber_byItsReason() {
    Map<Long, String> alignments =
        Map.of(
            WantedAlignments.hash("c1"), "A1",
            WantedAlignments.hash("c2"), "A1",
            WantedAlignments.hash("c3"), "A2");
    assertEquals(
        Map.of("no_such_case", 3L, "single_rating", 1L, "further_rating", 2L),
        DoubleCodedCases.leftOut(
            List.of("c9", "c1", "c2", "c1", "c9", "c1", "c1", "c8", "c3", "c3"), alignments));
  }
}
