package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Judged;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Holm;
import org.evenhand.stat.Shaffer;
import org.junit.jupiter.api.Test;

/**
 * What is adjusted together: the tests of all groups over the categories that can be asked, and the
 * pairs of a category where that is rejected. The adjustments themselves are held to R elsewhere.
 */
class FamilyTest {

  private static final long SEED = 20261130;
  private static final Plan PLAN = Plans.standard();
  private static final List<String> CATEGORIES = List.of("c1", "c2", "c3", "c4");
  private static final List<String> GROUPS = List.of("A", "B", "C", "D");

  @Test
  void adjusted_drawnCubes_isHolmOverCategoriesAndShafferWithinThem() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    int rejected = 0;
    for (int draw = 0; draw < 60; draw++) {
      CubeOfCases cube = new CubeOfCases(CATEGORIES, GROUPS);
      for (String category : CATEGORIES) {
        for (String group : GROUPS) {
          // The last category is too small to be asked, so that it takes no part.
          int n = category.equals("c4") ? 12 : 150 + random.nextInt(200);
          double rate = category.equals("c1") && group.equals("D") ? 0.5 : 0.3;
          cube.decided(category, group, random.doubles(n).filter(u -> u < rate).count(), n);
        }
      }
      Judged judged = Judged.of(PLAN, cube.build());
      Map<String, Finding> tests = new TreeMap<>();
      for (String category : CATEGORIES) {
        find(judged, category, "all", Comparison.NONE, Statistic.ALL_GROUPS_TEST)
            .filter(test -> test.adjustedPValue().isPresent())
            .ifPresent(test -> tests.put(category, test));
      }
      assertEquals(List.of("c1", "c2", "c3"), List.copyOf(tests.keySet()));
      double[] raw =
          tests.values().stream().mapToDouble(test -> test.pValue().orElseThrow()).toArray();
      double[] adjusted = Holm.adjust(raw);
      int next = 0;
      for (Finding test : tests.values()) {
        assertEquals(adjusted[next++], test.adjustedPValue().orElseThrow());
        if (test.adjustedPValue().orElseThrow() <= PLAN.levels().alpha()) {
          double own = test.pValue().orElseThrow();
          checkPairs(judged, test, Arrays.stream(raw).filter(p -> p >= own).count());
          rejected++;
        }
      }
    }
    assertTrue(rejected > 20, "rejected: " + rejected);
  }

  /** Pairs by Shaffer's steps, times the questions no clearer than theirs; none below its own. */
  private static void checkPairs(Judged judged, Finding test, long questions) {
    String category = test.key().complaintCategory();
    List<Finding> pairs = new ArrayList<>();
    for (int i = 0; i < GROUPS.size(); i++) {
      for (int j = i + 1; j < GROUPS.size(); j++) {
        Finding one =
            find(judged, category, GROUPS.get(i), GROUPS.get(j), Statistic.CMH_CHI_SQUARED)
                .orElseThrow();
        Finding other =
            find(judged, category, GROUPS.get(j), GROUPS.get(i), Statistic.CMH_CHI_SQUARED)
                .orElseThrow();
        assertEquals(one.pValue(), other.pValue());
        assertEquals(one.adjustedPValue(), other.adjustedPValue());
        pairs.add(one);
      }
    }
    double[] stepped =
        Shaffer.adjustAfter(
            0,
            GROUPS.size(),
            pairs.stream().mapToDouble(pair -> pair.pValue().orElseThrow()).toArray());
    double first = test.adjustedPValue().orElseThrow();
    for (int i = 0; i < stepped.length; i++) {
      double adjusted = Math.max(first, Math.min(1, questions * stepped[i]));
      assertEquals(adjusted, pairs.get(i).adjustedPValue().orElseThrow());
    }
  }

  private static Optional<Finding> find(
      Judged judged, String category, String group, String reference, Statistic statistic) {
    return judged.findings().stream()
        .filter(finding -> finding.statistic() == statistic)
        .filter(finding -> finding.key().question().id().equals("like_for_like"))
        .filter(finding -> finding.key().complaintCategory().equals(category))
        .filter(finding -> isAbout(finding.key(), group, reference))
        .findFirst();
  }

  private static boolean isAbout(FindingKey key, String group, String reference) {
    return key.comparison().group().equals(group) && key.comparison().reference().equals(reference);
  }
}
