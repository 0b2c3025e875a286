package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Interval;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The decision table under every combination of what it reads. What is expected is written down
 * here from the rule's own page, case by case, and shares nothing with the code.
 */
class RuleTableTest {

  private enum Sizes {
    ENOUGH(Scene.ENOUGH),
    AT_THE_MINIMUM(Counts.of(30, 5, 30, 5)),
    GROUP_SMALL(Counts.of(29, 20, 900, 200)),
    REFERENCE_SMALL(Counts.of(400, 100, 29, 20)),
    FEW_SANCTIONED(Counts.of(400, 3, 900, 6)),
    GROUP_EMPTY(Counts.of(0, 0, 900, 200)),
    REFERENCE_EMPTY(Counts.of(400, 100, 0, 0));

    private final Counts counts;

    Sizes(Counts counts) {
      this.counts = counts;
    }
  }

  private enum Bounds {
    NOT_ASKED,
    AGREE,
    LOSE_THE_ANSWER,
    TURN_THE_DIRECTION
  }

  private enum Strata {
    ALIKE,
    OPPOSED,
    UNLIKE,
    NONE_COMPARABLE
  }

  private record Setting(
      boolean inside, boolean excludes, boolean clear, Sizes sizes, Bounds bounds, Strata strata) {}

  @TestFactory
  Stream<DynamicTest> everyCombinationOverAllCategories() {
    return settings().stream()
        .map(s -> DynamicTest.dynamicTest(s.toString(), () -> check(s, "all", expected(s, true))));
  }

  @TestFactory
  Stream<DynamicTest> everyCombinationInACategory() {
    return settings().stream()
        .filter(s -> s.strata != Strata.NONE_COMPARABLE)
        .map(s -> DynamicTest.dynamicTest(s.toString(), () -> check(s, "c1", expected(s, false))));
  }

  @Test
  void theMarginBelongsToParityAndAlphaToTheTest() {
    double[] margin = {0.80, 1.25};
    assertEquals("Parity shown within the agreed margin", label(margin, margin, 0.4));
    double[] touching = {1.25, 2.0};
    assertEquals("Disparity found (size uncertain)", label(touching, touching, 0.05));
    double[] below = {0.5, 0.80};
    assertEquals("Disparity found (size uncertain)", label(below, below, 0.05));
    assertEquals("Not enough evidence", label(touching, touching, 0.0501));
  }

  private static String label(double[] outer, double[] inner, double p) {
    Scene scene = new Scene("A", Scene.ENOUGH).ratio("all", outer, inner, p);
    return DecisionRule.of(Plans.standard())
        .of(scene.findings(), Map.of())
        .rulings()
        .get(0)
        .verdict()
        .label();
  }

  private static List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    for (Sizes sizes : Sizes.values()) {
      for (Bounds bounds : Bounds.values()) {
        for (Strata strata : Strata.values()) {
          for (boolean excludes : new boolean[] {false, true}) {
            settings.add(new Setting(true, excludes, false, sizes, bounds, strata));
            settings.add(new Setting(false, excludes, false, sizes, bounds, strata));
            settings.add(new Setting(false, excludes, true, sizes, bounds, strata));
          }
        }
      }
    }
    return settings;
  }

  private static String expected(Setting s, boolean overall) {
    if (s.sizes == Sizes.GROUP_EMPTY || s.sizes == Sizes.REFERENCE_EMPTY) {
      return "Not assessable";
    }
    if (overall && s.strata == Strata.NONE_COMPARABLE) {
      return "Not assessable";
    }
    if (s.sizes != Sizes.ENOUGH && s.sizes != Sizes.AT_THE_MINIMUM) {
      return "Not enough evidence";
    }
    if (overall && s.strata != Strata.ALIKE) {
      return "Not assessable";
    }
    if (s.bounds == Bounds.LOSE_THE_ANSWER) {
      return "Not enough evidence";
    }
    if (s.inside) {
      return s.bounds == Bounds.TURN_THE_DIRECTION
          ? "Not enough evidence"
          : "Parity shown within the agreed margin";
    }
    if (s.bounds == Bounds.TURN_THE_DIRECTION || !s.excludes) {
      return "Not enough evidence";
    }
    return s.clear ? "Disparity found (clear)" : "Disparity found (size uncertain)";
  }

  private static void check(Setting s, String category, String expected) {
    List<Finding> findings = findings(s, category);
    Judgement judgement = DecisionRule.of(Plans.standard()).of(findings, Map.of());
    Ruling ruling =
        judgement.rulings().stream()
            .filter(r -> r.key().complaintCategory().equals(category))
            .findFirst()
            .orElseThrow();
    assertEquals(expected, ruling.verdict().label(), ruling.sentence());
    assertTrue(ruling.sentence().startsWith(expected), ruling.sentence());
    if (ruling.verdict() instanceof Verdict.ParityShown parity) {
      assertEquals(s.excludes, parity.differenceMeasured());
      assertEquals(s.excludes, ruling.sentence().contains("a small difference was measured"));
    }
    if (ruling.verdict() instanceof Verdict.NotEnoughEvidence) {
      assertTrue(ruling.sentence().contains("could have been seen"), ruling.sentence());
    }
    checkMixed(s, category, ruling);
  }

  private static void checkMixed(Setting s, String category, Ruling ruling) {
    boolean isMixed = s.strata == Strata.OPPOSED || s.strata == Strata.UNLIKE;
    boolean isRead = category.equals("all") && (s.sizes == Sizes.ENOUGH || s.sizes.ordinal() == 1);
    assertEquals(isMixed && isRead, ruling.sentence().contains("mixed"), ruling.sentence());
    if (isMixed && isRead) {
      assertFalse(ruling.sentence().contains("times"), "a pooled headline: " + ruling.sentence());
      assertFalse(ruling.sentence().contains("of every 100"), ruling.sentence());
    }
  }

  private static List<Finding> findings(Setting s, String category) {
    double[] outer = outer(s);
    double[] inner = s.inside ? new double[] {0.9, 1.2} : new double[] {1.1, 1.9};
    Scene scene = new Scene("A", s.sizes.counts);
    scene.ratio(category, outer, inner, s.excludes ? 0.001 : 0.4);
    strata(s, scene);
    bounds(s, category, scene);
    return scene.findings();
  }

  private static double[] outer(Setting s) {
    return s.clear ? new double[] {1.3, 2.0} : new double[] {0.85, 2.0};
  }

  private static void strata(Setting s, Scene scene) {
    scene.likeForLike(
        "all", Statistic.STRATA_USED, Value.of(s.strata == Strata.NONE_COMPARABLE ? 0 : 2));
    double homogeneity = s.strata == Strata.UNLIKE ? 0.0999 : 0.1;
    scene.likeForLike("all", Statistic.BRESLOW_DAY_TARONE, Value.tested(3, 1, homogeneity));
    direction(scene, "c2", new double[] {1.01, 4}, s);
    direction(scene, "c3", new double[] {0.5, 0.99}, s);
  }

  /** A category by itself: off equal rates, and after the adjustment only if strata are opposed. */
  private static void direction(Scene scene, String category, double[] limits, Setting s) {
    double p = s.strata == Strata.OPPOSED ? 0.001 : 0.03;
    scene.ratio(category, limits, limits, p);
  }

  private static void bounds(Setting s, String category, Scene scene) {
    switch (s.bounds) {
      case NOT_ASKED -> {}
      case AGREE -> {
        bound(scene, Statistic.BOUND_LOWEST, category, s, false);
        bound(scene, Statistic.BOUND_HIGHEST, category, s, false);
      }
      case LOSE_THE_ANSWER -> {
        bound(scene, Statistic.BOUND_LOWEST, category, s, false);
        bound(scene, Statistic.BOUND_HIGHEST, category, s, true);
      }
      case TURN_THE_DIRECTION -> {
        bound(scene, Statistic.BOUND_HIGHEST, category, s, false);
        scene.missing(Statistic.BOUND_LOWEST, category, tested(0.5, 0.3, 0.79, 0.95, 0.001));
        scene.missing(Statistic.BOUND_LOWEST, category, tested(0.5, 0.35, 0.78, 0.90, 0.001));
      }
      default -> throw new IllegalStateException();
    }
  }

  /** A bound at which the table gives the answer of the declared cases, or another one. */
  private static void bound(
      Scene scene, Statistic statistic, String category, Setting s, boolean another) {
    boolean inside = another ? !s.inside && !s.excludes : s.inside;
    boolean excludes = another ? s.inside : s.excludes;
    double[] inner = inside ? new double[] {0.9, 1.2} : new double[] {1.1, 1.9};
    double p = excludes ? 0.001 : 0.4;
    double[] outer = outer(s);
    scene.missing(statistic, category, tested(1.4, outer[0], outer[1], 0.95, p));
    scene.missing(statistic, category, tested(1.4, inner[0], inner[1], 0.90, p));
  }

  private static Value tested(double value, double lower, double upper, double level, double p) {
    return Estimated.of(value).with(new Interval(lower, upper, level)).withPValue(p);
  }
}
