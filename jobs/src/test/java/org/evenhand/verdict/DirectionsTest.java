package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.junit.jupiter.api.Test;

/** Which categories count as higher or lower, at the edges of the adjusted limit. */
class DirectionsTest {

  private static final double ALPHA = 0.05;
  private static final double[] HIGHER = {1.1, 2};
  private static final double[] LOWER = {0.5, 0.9};

  private final List<Finding> findings = new ArrayList<>();

  @Test
  void of_adjustedAtTheLimit_takesPart() {
    add("A", "c1", HIGHER, 0.025);
    add("A", "c2", LOWER, 0.05);
    assertEquals("[c1] [c2]", directions("A"));
  }

  @Test
  void of_smallOnlyBeforeTheAdjustment_takesNoPart() {
    add("A", "c1", HIGHER, 0.001);
    add("A", "c2", LOWER, 0.03);
    add("A", "c3", HIGHER, 0.5);
    assertEquals("[c1] []", directions("A"));
  }

  @Test
  void of_otherGroupsInTheFamily_countInTheAdjustmentAndAreNotNamed() {
    add("A", "c1", HIGHER, 0.02);
    add("A", "c2", LOWER, 0.02);
    add("B", "c1", LOWER, 0.001);
    assertEquals("[c1] [c2]", directions("A"));
    add("B", "c2", HIGHER, 0.9);
    assertEquals("[] []", directions("A"));
    assertEquals("[] [c1]", directions("B"));
  }

  private void add(String group, String category, double[] limits, double p) {
    findings.addAll(new Scene(group, Scene.ENOUGH).ratio(category, limits, limits, p).findings());
  }

  private String directions(String group) {
    Directions all =
        Directions.of(
            Hypotheses.of(Plans.standard(), findings, new CodeLabels(Map.of())).byCategory(),
            ALPHA);
    Directions own = all.of(new Comparison("declared_alignment", group, "rest"));
    return names(own.higher()) + " " + names(own.lower());
  }

  private static List<String> names(List<FindingKey> keys) {
    return keys.stream().map(FindingKey::complaintCategory).toList();
  }
}
