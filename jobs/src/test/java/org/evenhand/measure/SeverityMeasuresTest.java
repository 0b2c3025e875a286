package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.fixture.MeasureReference;
import org.evenhand.fixture.SeverityCases;
import org.evenhand.measure.catalogue.Catalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions on sanctions, their severity and length, guidelines and appeals. */
class SeverityMeasuresTest {

  private static final Pattern TEXTBOOK =
      Pattern.compile("\\b(trials?|events?|allocation|stratum|strata|empty|infinite|units?)\\b");
  private static final Set<Statistic> COUNTS =
      Set.of(Statistic.STRATA_USED, Statistic.STRATA_EXCLUDED);

  private static List<Measure> asked() {
    return Catalogue.of(Plans.asking(SeverityCases.QUESTIONS));
  }

  private static List<Finding> findings(String question, Cube cube) {
    return asked().stream()
        .filter(measure -> measure.question().id().equals(question))
        .flatMap(measure -> measure.findings(cube).stream())
        .toList();
  }

  static Stream<Measure> measures() {
    return asked().stream();
  }

  @TestFactory
  Stream<DynamicTest> agreesWithR() {
    Cube cube = SeverityCases.drawn().cube();
    List<Finding> findings = asked().stream().flatMap(m -> m.findings(cube).stream()).toList();
    return MeasureReference.findings("severity").stream()
        .map(row -> DynamicTest.dynamicTest(name(row), () -> check(row, findings)));
  }

  private static String name(CSVRecord row) {
    return String.join(
        " ", row.get("question"), row.get("stage"), row.get("group"), row.get("statistic"));
  }

  private static void check(CSVRecord row, List<Finding> findings) {
    List<Finding> found = findings.stream().filter(finding -> isAbout(row, finding)).toList();
    assertEquals(1, found.size());
    Finding finding = found.get(0);
    assertEquals(row.get("n"), Long.toString(finding.counts().nGroup()));
    assertEquals(row.get("x"), Long.toString(finding.counts().xGroup()));
    assertEquals(row.get("n_reference"), text(finding.counts().nReference()));
    assertEquals(row.get("x_reference"), text(finding.counts().xReference()));
    close(row.get("value"), finding.estimate());
    close(row.get("lower"), finding.lower());
    close(row.get("upper"), finding.upper());
    close(row.get("p"), finding.pValue());
  }

  private static boolean isAbout(CSVRecord row, Finding finding) {
    FindingKey key = finding.key();
    return List.of(
            key.question().id(),
            key.stage(),
            key.comparison().group(),
            key.comparison().reference(),
            finding.statistic().code())
        .equals(
            List.of(
                row.get("question"),
                row.get("stage"),
                row.get("group"),
                row.get("reference"),
                row.get("statistic")));
  }

  private static String text(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : "";
  }

  private static void close(String expected, OptionalDouble actual) {
    if (!expected.isEmpty()) {
      double wanted = Double.parseDouble(expected);
      assertEquals(wanted, actual.orElseThrow(), Math.max(1e-9, 1e-6 * Math.abs(wanted)));
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void of_needs_sufficeAndNoneCanBeSpared(Measure measure) {
    Cube cube = SeverityCases.drawn().cube();
    List<String> needs = List.copyOf(measure.needs());
    assertEquals(measure.findings(cube), measure.findings(cube.marginal(needs)));
    for (String field : needs) {
      Cube lacking = cube.marginal(needs.stream().filter(need -> !need.equals(field)).toList());
      assertThrows(IllegalArgumentException.class, () -> measure.findings(lacking), field);
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void of_twoCodesSwapped_swapsNamesAndNothingElse(Measure measure) {
    Map<String, String> swap = Map.of("A1", "A3", "A3", "A1");
    UnaryOperator<String> names = code -> swap.getOrDefault(code, code);
    Set<Finding> renamed =
        measure.findings(SeverityCases.drawn().cube()).stream()
            .map(finding -> renamed(finding, names))
            .collect(Collectors.toSet());
    Cube swapped = SeverityCases.drawn(names, 1).cube();
    assertEquals(renamed, new HashSet<>(measure.findings(swapped)));
  }

  private static Finding renamed(Finding finding, UnaryOperator<String> names) {
    FindingKey s = finding.key();
    Comparison c = s.comparison();
    return Finding.of(
            new FindingKey(
                s.question(),
                s.stage(),
                s.complaintCategory(),
                s.stratum(),
                new Comparison(c.compared(), names.apply(c.group()), c.reference())),
            finding.statistic(),
            finding.counts(),
            finding.value(),
            finding.method())
        .counting(finding.counted());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void of_groupWithoutDecidedCases_isNotEstimableInWordsOfCases(Measure measure) {
    String[] pending = {"harassment", "1", "A4", "pending", "", "", "", "", "", ""};
    List<Finding> about =
        measure.findings(SeverityCases.drawn().with(3, pending).cube()).stream()
            .filter(finding -> finding.key().comparison().group().equals("A4"))
            .filter(finding -> !COUNTS.contains(finding.statistic()))
            .toList();
    assertFalse(about.isEmpty());
    for (Finding finding : about) {
      assertEquals(0, finding.counts().nGroup());
      String reason = English.of(finding.reason().orElseThrow());
      assertFalse(TEXTBOOK.matcher(reason).find(), reason);
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void of_nothingButUndecidedCases_isNotEstimable(Measure measure) {
    Cube cube =
        SeverityCases.none()
            .with(4, "harassment", "1", "A1", "pending", "", "", "", "", "", "")
            .with(4, "harassment", "1", "A2", "pending", "", "", "", "", "", "")
            .cube();
    for (Finding finding : measure.findings(cube)) {
      assertTrue(COUNTS.contains(finding.statistic()) || finding.reason().isPresent());
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void of_noSuchThingInTheGroup_neverSpeaksOfTheTextbook(Measure measure) {
    CubeOfRows cases =
        SeverityCases.none()
            .with(9, "harassment", "1", "A1", "no_breach", "", "", "", "", "", "")
            .with(9, "harassment", "1", "A2", "no_breach", "", "", "", "", "", "")
            .with(6, "harassment", "2", "A1", "sanctioned", "advice", "", "upheld", "", "", "")
            .with(6, "bullying", "2", "A2", "sanctioned", "advice", "", "upheld", "", "", "");
    for (Finding finding : measure.findings(cases.cube())) {
      String reason = English.of(finding.reason());
      assertFalse(TEXTBOOK.matcher(reason).find(), reason);
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void of_everyCaseTwice_leavesSharesAndTheirComparisons(Measure measure) {
    if (measure.question().id().equals("usual_range")) {
      return; // What the others got includes the twin.
    }
    List<Finding> once = measure.findings(SeverityCases.drawn().cube());
    List<Finding> twice = measure.findings(SeverityCases.drawn(code -> code, 2).cube());
    assertEquals(once.size(), twice.size());
    for (int i = 0; i < once.size(); i++) {
      assertEquals(once.get(i).key(), twice.get(i).key());
      boolean stays =
          Set.of(Unit.PROPORTION, Unit.RATIO, Unit.SCORE).contains(once.get(i).statistic().unit());
      if (stays && once.get(i).estimate().isPresent()) {
        double before = once.get(i).estimate().getAsDouble();
        assertEquals(before, twice.get(i).estimate().getAsDouble(), 1e-9);
      }
    }
  }

  @Test
  void appeals_everyComparison_saysSuggestiveOnly() {
    for (String question : List.of("appeals", "reinstatement")) {
      for (Finding finding : findings(question, SeverityCases.drawn().cube())) {
        boolean compares = finding.counts().nReference().isPresent();
        assertEquals(compares, finding.method().endsWith("; suggestive only"));
      }
    }
  }

  @Test
  void guidelineRange_endsTheWrongWayRound_countsAsNone() {
    Cube cube =
        SeverityCases.none()
            .with(3, row("A1", "advice", "expulsion", "advice"))
            .with(4, row("A1", "training", "advice", "training"))
            .with(2, row("A2", "advice", "training", "expulsion"))
            .cube();
    List<Finding> findings = findings("guideline_range", cube);
    assertEquals(Counts.of(9, 6), counts(findings, "guideline_recorded", "all"));
    assertEquals(Counts.of(4, 4), counts(findings, "within_guideline", "A1"));
    assertEquals(Counts.of(2, 2), counts(findings, "below_guideline", "A2"));
  }

  @Test
  void usualRange_tooFewOthers_isNotKnown() {
    CubeOfRows six =
        SeverityCases.none()
            .with(5, row("A1", "advice", "", ""))
            .with(1, row("A2", "training", "", ""));
    List<Finding> findings = findings("usual_range", six.cube());
    assertEquals(Counts.of(6, 6), counts(findings, "usual_range_known", "all"));
    assertEquals(Counts.of(1, 1), counts(findings, "above_usual_range", "A2"));
    Cube five =
        SeverityCases.none()
            .with(4, row("A1", "advice", "", ""))
            .with(1, row("A2", "training", "", ""))
            .cube();
    findings = findings("usual_range", five);
    assertEquals(Counts.of(5, 0), counts(findings, "usual_range_known", "all"));
  }

  private static String[] row(String group, String sanction, String low, String high) {
    return new String[] {"harassment", "2", group, "sanctioned", sanction, "", "", "", low, high};
  }

  private static Counts counts(List<Finding> findings, String stage, String group) {
    return findings.stream()
        .filter(finding -> finding.key().stage().equals(stage))
        .filter(finding -> finding.key().comparison().group().equals(group))
        .filter(finding -> finding.statistic() == Statistic.RATE)
        .findFirst()
        .orElseThrow()
        .counts();
  }
}
