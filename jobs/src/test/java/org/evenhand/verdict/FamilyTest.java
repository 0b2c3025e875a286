package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.Test;

/** The adjustment within each family, against R's {@code p.adjust}. */
class FamilyTest {

  private record Row(String family, String group, double p, double adjusted) {}

  @Test
  void adjustsEachFamilyByItself() throws IOException {
    Map<String, List<Row>> families = read();
    assertEquals(List.of("all", "c1,c2,c3"), List.copyOf(families.keySet()));
    List<Finding> findings = new ArrayList<>();
    families.values().stream().flatMap(List::stream).forEach(row -> findings.addAll(of(row)));
    Judgement judgement = DecisionRule.of(Plans.standard()).of(findings, Map.of());
    for (Row row : families.values().stream().flatMap(List::stream).toList()) {
      Ruling ruling = ruling(judgement, row);
      assertEquals(row.p, ruling.primary().pValue().orElseThrow());
      assertEquals(row.adjusted, ruling.primary().adjustedPValue().orElseThrow(), 1e-12);
      Finding test = test(judgement, row);
      assertEquals(row.adjusted, test.adjustedPValue().orElseThrow(), 1e-12);
    }
  }

  @Test
  void aQuestionWithoutATestTakesNoPart() {
    List<Finding> findings = new ArrayList<>(of(new Row("all", "all:A", 0.02, 0)));
    findings.addAll(of(new Row("all", "all:B", 0.04, 0)));
    Value none = Value.notEstimable(Reason.ONE_OUTCOME);
    Scene third = new Scene("C", Scene.ENOUGH).likeForLike("all", Statistic.MH_RATE_RATIO, none);
    findings.addAll(third.likeForLike("all", Statistic.CMH_CHI_SQUARED, none).findings());
    List<Ruling> rulings = DecisionRule.of(Plans.standard()).of(findings, Map.of()).rulings();
    assertEquals(0.04, rulings.get(0).primary().adjustedPValue().orElseThrow());
    assertEquals(0.04, rulings.get(1).primary().adjustedPValue().orElseThrow());
    assertTrue(rulings.get(2).primary().adjustedPValue().isEmpty());
  }

  @Test
  void putsCategoriesInTheirOrderAndGroupsInAlphabeticalOrder() {
    List<Finding> findings = new ArrayList<>();
    for (String category : List.of("all", "z", "b")) {
      for (String group : List.of("C", "A", "B")) {
        findings.addAll(of(new Row("", category + ":" + group, 0.5, 0)));
      }
    }
    List<String> order =
        DecisionRule.of(Plans.standard()).of(findings, Map.of()).rulings().stream()
            .map(r -> r.key().complaintCategory() + ":" + r.key().comparison().group())
            .toList();
    assertEquals(
        List.of("all:A", "all:B", "all:C", "z:A", "z:B", "z:C", "b:A", "b:B", "b:C"), order);
  }

  private static List<Finding> of(Row row) {
    String[] place = row.group.split(":");
    return new Scene(place[1], Scene.ENOUGH)
        .ratio(place[0], new double[] {1.3, 2}, new double[] {1.4, 1.9}, row.p)
        .findings();
  }

  private static Ruling ruling(Judgement judgement, Row row) {
    return judgement.rulings().stream()
        .filter(ruling -> isAbout(ruling.primary(), row))
        .findFirst()
        .orElseThrow();
  }

  private static Finding test(Judgement judgement, Row row) {
    return judgement.findings().stream()
        .filter(finding -> finding.statistic() == Statistic.CMH_CHI_SQUARED)
        .filter(finding -> isAbout(finding, row))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isAbout(Finding finding, Row row) {
    String category = finding.key().complaintCategory();
    return row.group.equals(category + ":" + finding.key().comparison().group());
  }

  private static Map<String, List<Row>> read() throws IOException {
    Map<String, List<Row>> families = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                FamilyTest.class.getResourceAsStream("/reference/verdict/families.csv"),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("family"))
          .map(line -> line.split(";"))
          .map(f -> new Row(f[0], f[1], Double.parseDouble(f[2]), Double.parseDouble(f[3])))
          .forEach(row -> families.computeIfAbsent(row.family, name -> new ArrayList<>()).add(row));
    }
    return families;
  }
}
