package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Estimated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gaps between the highest and the lowest group: such a gap grows with the number of groups though
 * nothing differs. Here every group stands beside all others together, so that it is nothing to a
 * group how many others there are.
 */
class ManyGroupsTest {

  private static final long SEED = 20260708;
  private static final RandomExport THREE = RandomExport.of(9_000, "A", "B", "C", "unknown");
  private static final RandomExport TWO = THREE.renamed(code -> code.equals("C") ? "B" : code);

  private static final Set<String> OTHERS = Set.of("B", "C");
  private static final int MANY = 500;

  /** More than nine decimals. */
  private static final Pattern DIGITS = Pattern.compile("(\\d\\.\\d{9})\\d+");

  static Stream<Measure> measures() {
    return Catalogue.of(Plans.standard()).stream();
  }

  /**
   * All that is said of one group, or of all together, stays as it is if two others become one: to
   * the last digit, but for sums over clusters, whose order is that of the groups in them.
   */
  @ParameterizedTest
  @MethodSource("measures")
  void findings_twoOtherGroupsJoined_stayAsTheyAre(Measure measure) {
    boolean isOfClusters =
        !measure.wants().isEmpty() || measure.question().id().startsWith("dependence_");
    assertEquals(
        written(notAboutTheOthers(measure, THREE), isOfClusters),
        written(notAboutTheOthers(measure, TWO), isOfClusters));
  }

  private static Set<String> written(Set<Finding> findings, boolean isRounded) {
    return findings.stream()
        .map(Finding::toString)
        .map(text -> isRounded ? DIGITS.matcher(text).replaceAll("$1") : text)
        .collect(Collectors.toSet());
  }

  private static Set<Finding> notAboutTheOthers(Measure measure, RandomExport export) {
    return measure.findings(export.cube(measure)).stream()
        .filter(finding -> !OTHERS.contains(finding.key().comparison().group()))
        .filter(finding -> !OTHERS.contains(finding.key().comparison().reference()))
        .filter(finding -> !holdsGroupsFixed(finding) && !countsGroups(finding))
        .collect(Collectors.toSet());
  }

  /** Such as a comparison of offices among cases of like alignment, or by who reported. */
  private static boolean holdsGroupsFixed(Finding finding) {
    boolean isOfAlignments = finding.key().comparison().compared().equals("declared_alignment");
    return !isOfAlignments || finding.key().stratum().matches("reporter_alignment=[BC]");
  }

  /**
   * A test that all groups are alike has a degree of freedom for each; an exchange has two sides or
   * one.
   */
  private static boolean countsGroups(Finding finding) {
    boolean isTest = finding.value() instanceof Estimated e && e.degreesOfFreedom().isPresent();
    return finding.key().comparison().group().equals(FindingKey.ALL)
        && (isTest || finding.statistic() == Statistic.EXCHANGES);
  }

  @Test
  void findings_notAboutTheOthers_areMany() {
    long estimated =
        measures()
            .flatMap(measure -> notAboutTheOthers(measure, THREE).stream())
            .filter(finding -> finding.estimate().isPresent())
            .filter(finding -> finding.key().comparison().reference().equals(Plan.REST))
            .count();
    assertTrue(estimated > MANY, () -> "only " + estimated);
  }

  @ParameterizedTest
  @MethodSource("measures")
  void group_findings_setItBesideAllOthersOrNobody(Measure measure) {
    for (Finding finding : measure.findings(THREE.cube(measure))) {
      Comparison comparison = finding.key().comparison();
      boolean isOfAlignments = comparison.compared().equals("declared_alignment");
      assertTrue(
          !isOfAlignments
              || Set.of(Plan.REST, Comparison.NONE).contains(comparison.reference())
              || comparison.group().equals(Plan.REST),
          finding::toString);
    }
  }

  /** A further group at the rates of all draws no group away from the others. */
  @Test
  void aGroup_oneAtTheRatesOfAllAdded_keepsItsSideAndMovesNoFurtherOff() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      int[] n = {100 + random.nextInt(400), 100 + random.nextInt(400), 100 + random.nextInt(400)};
      int[] x = new int[3];
      for (int g = 0; g < 3; g++) {
        x[g] = 20 + random.nextInt(n[g] - 40);
      }
      List<Double> before = logarithms(cases(n, x));
      Cases more = cases(n, x);
      int all = n[0] + n[1] + n[2];
      more.decided("k", "1", "D", all, x[0] + x[1] + x[2]);
      List<Double> after = logarithms(more);
      for (int g = 0; g < 3; g++) {
        assertTrue(before.get(g) * after.get(g) >= 0, before + " " + after);
        assertTrue(Math.abs(after.get(g)) <= Math.abs(before.get(g)) + 1e-12, before + " " + after);
      }
      assertEquals(0, after.get(3), 1e-12);
    }
  }

  private static Cases cases(int[] n, int[] x) {
    return new Cases("k")
        .decided("k", "1", "A", n[0], x[0])
        .decided("k", "1", "B", n[1], x[1])
        .decided("k", "1", "C", n[2], x[2]);
  }

  /** The logarithms of the like-for-like ratios, group by group. */
  private static List<Double> logarithms(Cases cases) {
    Asked asked = Asked.of(LikeForLike.of(Plans.standard()), cases.cube()).at("sanctioned");
    List<Double> logarithms = new ArrayList<>();
    for (Finding finding : PeerTrapsTest.all(asked.findings())) {
      boolean isRatio = finding.statistic() == Statistic.MH_RATE_RATIO;
      if (isRatio && Math.abs(finding.level().orElseThrow() - 0.95) < 1e-9) {
        logarithms.add(Math.log(finding.estimate().orElseThrow()));
      }
    }
    return logarithms;
  }
}
