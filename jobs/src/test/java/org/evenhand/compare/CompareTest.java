package org.evenhand.compare;

import static org.evenhand.compare.TwoFolders.changes;
import static org.evenhand.compare.TwoFolders.compare;
import static org.evenhand.compare.TwoFolders.sample;
import static org.evenhand.compare.TwoFolders.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.fixture.Words;
import org.evenhand.pipeline.Runs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The claim that compare names what changed each verdict: data, plan, mapping or software, each by
 * itself and together. Both samples under the example plan are run once; every test adds the run
 * that differs from them.
 */
@ExtendWith(SharedEngine.class)
class CompareTest {

  private static final String PLANTED = "abusive_or_insulting_language";
  private static final String THREE = "questions: [like_for_like, missing_alignment, sanction_gap]";

  private static Path second;
  private static Path third;

  @TempDir private Path folder;

  @BeforeAll
  static void runSamples() {
    second = Runs.second();
    third = Runs.third();
  }

  private Path run(String period, Path mapping, Path plan) throws IOException {
    return Runs.run(
        sample(period), mapping, plan, period, Files.createTempDirectory(folder, "out"));
  }

  @Test
  void compare_twoPeriods_theDataChangedThem() throws IOException {
    JsonNode said = compare(second, third);
    assertEquals(List.of("data"), texts(said.get("differ")));
    assertEquals(0, said.get("shared_months").asInt());
    assertEquals(List.of(), texts(said.get("notes")));
    List<String> changed = changes(said, "changed");
    assertEquals(unlike(second, third), changed);
    assertFalse(changed.isEmpty());
    assertEquals(40 - changed.size(), said.get("counts").get("unchanged").asInt());
    String text = TwoFolders.text(second, third);
    String head = "%d of 40 verdicts changed from A to B (%1$d by data).".formatted(changed.size());
    assertTrue(text.contains(head), text);
    assertTrue(text.contains("not by itself a change of the underlying rates"), text);
    assertTrue(text.contains("the two ranges overlap"), text);
  }

  /** The questions whose label or direction the tables of the two periods print otherwise. */
  private static List<String> unlike(Path a, Path b) throws IOException {
    List<Map<String, String>> before = Runs.table(a, "verdicts");
    List<Map<String, String>> after = Runs.table(b, "verdicts");
    assertEquals(before.size(), after.size());
    List<String> unlike = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!answer(before.get(i)).equals(answer(after.get(i)))) {
        Map<String, String> row = after.get(i);
        unlike.add(
            "%s %s [[\"data\"]]".formatted(row.get("complaint_category"), row.get("group_code")));
      }
    }
    return unlike;
  }

  private static String answer(Map<String, String> row) {
    boolean isHigher =
        row.get("verdict").equals("disparity_found") && Double.parseDouble(row.get("estimate")) > 1;
    return row.get("label") + isHigher;
  }

  /** One figure over what points both ways would mislead, here as in the report. */
  @Test
  void compare_bothDirections_saysSoWithoutAFigure() throws IOException {
    Path other = Runs.copy(third, folder.resolve("other"));
    Map<String, Object> both =
        Map.of("verdict", "disparity_found", "label", "Disparity found, in both directions");
    TwoFolders.alter(other, CompareTest::isPlanted, both);
    String text = TwoFolders.text(third, other);
    assertTrue(
        text.contains("    B  Disparity found, in both directions; read the categories\n"), text);
  }

  @Test
  void compare_remark_isSaidBesideTheVerdict() throws IOException {
    Path other = Runs.copy(third, folder.resolve("other"));
    TwoFolders.alter(
        other, row -> isOf("A4", row), Map.of("label", "Other", "remark", "its size differs"));
    assertTrue(TwoFolders.text(third, other).contains("; its size differs\n"));
  }

  /** How far the undeclared may lean, and where the standing verdict begins, are of the plan. */
  @Test
  void compare_anotherGammaAndBeginning_thePlanChanged() throws IOException {
    Path plan =
        TwoFolders.plan(folder, THREE, "undeclared: {gamma: 50}", "standing: {since: 2026Q3}");
    Path own = run("2026Q3", null, TwoFolders.plan(folder, THREE));
    JsonNode said = compare(own, run("2026Q3", null, plan));
    assertEquals(List.of("plan"), texts(said.get("differ")));
    assertEquals(
        List.of("standing.since", "undeclared.gamma"),
        TwoFolders.stream(said.get("plan_keys")).map(key -> key.get("key").asText()).toList());
    List<String> changed = changes(said, "changed");
    assertTrue(changed.stream().allMatch(c -> c.endsWith(" [[\"plan\"]]")), changed.toString());
  }

  @Test
  void compare_oneRunWithItself_nothingDiffers() throws IOException {
    JsonNode said = compare(third, Path.of(third.toUri()));
    assertEquals(List.of(), texts(said.get("differ")));
    assertEquals(40, said.get("counts").get("unchanged").asInt());
    String text = TwoFolders.text(third, third);
    assertTrue(
        text.endsWith(
            "No verdict changed from A to B: all 40 are the same.\n\nWhat differs\n"
                + "  the same: software, plan, data, mapping\n"),
        text);
    assertEquals(40, TwoFolders.text(third, third, "--all").split("\n    A  ").length - 1);
    Terminal byUri = Terminal.run("compare", third.toUri().toString(), third.toString());
    assertEquals(0, byUri.code(), byUri.err());
  }

  @Test
  void compare_anotherPlan_thePlanChangedThem() throws IOException {
    Path plan =
        TwoFolders.plan(
            folder,
            "minimum: {decided: 60}",
            "margins: {rate_ratio: [0.7, 1.4]}",
            "primary: {strata: [complaint_category, severity]}");
    JsonNode said = compare(third, run("2026Q3", null, plan));
    assertEquals(List.of("plan"), texts(said.get("differ")));
    assertEquals(
        List.of(
            "title",
            "primary.strata",
            "margins.rate_ratio",
            "minimum.decided",
            "variants.estimands"),
        TwoFolders.stream(said.get("plan_keys")).map(key -> key.get("key").asText()).toList());
    List<String> changed = changes(said, "changed");
    assertTrue(changed.size() > 5, changed.toString());
    assertTrue(changed.stream().allMatch(c -> c.endsWith(" [[\"plan\"]]")), changed.toString());
    assertTrue(texts(said.get("notes")).get(0).contains("primary.strata"));
    assertEquals(
        List.of("Example plan for the sample exports", "Default plan"),
        List.of(said.at("/plan_keys/0/a").asText(), said.at("/plan_keys/0/b").asText()));
    assertEquals(0, said.findValues("change").size(), "one period has no change to test");
    assertEquals(0, said.findValues("ranges_overlap").size());
  }

  @Test
  void compare_anotherEstimand_saysThatFiguresAreOfOtherStatistics() throws IOException {
    Path plan = TwoFolders.plan(folder, "primary: {estimand: mh_rate_difference}");
    Path other = run("2026Q3", null, plan);
    String text = TwoFolders.text(second, other, "--all");
    assertTrue(text.contains("differ in primary.estimand: the figures of A and B are of"), text);
    assertFalse(text.contains("the change itself"), text);
    assertFalse(text.contains("the two ranges"), text);
  }

  @Test
  void compare_sameExportMergedByAMapping_theMappingChangedThem() throws IOException {
    Path mapping = TwoFolders.merging(folder, sample("2026Q3"), PLANTED, "trolling_or_pile_on");
    JsonNode said = compare(third, run("2026Q3", mapping, Runs.PLAN));
    assertEquals(List.of("mapping"), texts(said.get("differ")));
    assertTrue(changes(said, "changed").contains("trolling_or_pile_on A4 [[\"mapping\"]]"));
    assertEquals(
        List.of("A1", "A2", "A3", "A4").stream()
            .map(group -> PLANTED + " " + group + " [[\"mapping\"]]")
            .toList(),
        changes(said, "only_in_a"));
    JsonNode both = compare(second, run("2026Q3", mapping, Runs.PLAN));
    assertEquals(List.of("data", "mapping"), texts(both.get("differ")));
    assertTrue(changes(both, "only_in_a").get(0).endsWith(" [[\"data\",\"mapping\"]]"));
    assertEquals(0, both.findValues("change").size(), "no test across two mappings");
  }

  @Test
  void compare_planAndData_eachHasItsStep() throws IOException {
    Path plan = TwoFolders.plan(folder, "margins: {rate_ratio: [0.7, 1.4]}");
    JsonNode said = compare(second, run("2026Q3", null, plan));
    assertEquals(List.of("plan", "data"), texts(said.get("differ")));
    List<String> changed = new ArrayList<>(changes(said, "changed"));
    changed.addAll(changes(said, "changed_and_back"));
    for (String causes : List.of(" [[\"plan\"]]", " [[\"data\"]]", " [[\"plan\"], [\"data\"]]")) {
      assertTrue(changed.stream().anyMatch(c -> c.endsWith(causes)), causes + " in " + changed);
    }
  }

  @Test
  void compare_stratumThatTheCountsLack_saysSo() throws IOException {
    Path coarse = TwoFolders.plan(folder, THREE);
    Path fine = TwoFolders.plan(folder, THREE, "primary: {strata: [complaint_category, region]}");
    Path counted = run("2026Q2", null, coarse);
    JsonNode said = compare(counted, run("2026Q3", null, fine));
    assertTrue(
        texts(said.get("notes")).stream()
            .anyMatch(n -> n.contains("no field region") && n.contains("cannot be told apart")),
        said.get("notes").toString());
    List<String> changed = changes(said, "changed");
    assertFalse(changed.isEmpty());
    String text = TwoFolders.text(counted, third);
    assertTrue(text.contains("  plan: questions differs\n"), text);
    assertTrue(
        changed.stream().allMatch(c -> c.endsWith(" [[\"plan\",\"data\"]]")), changed.toString());
    JsonNode samePeriod = compare(counted, run("2026Q2", null, fine));
    assertTrue(
        changes(samePeriod, "changed").stream().allMatch(c -> c.endsWith(" [[\"plan\"]]")),
        "with the same counts it is the plan");
  }

  @Test
  void compare_referenceThatTheCountsLack_saysSo() throws IOException {
    Path cases = withNewGroup(sample("2026Q3"));
    Path plan = TwoFolders.plan(folder, "comparator: A5");
    Path other = Runs.run(cases, null, plan, "2026Q3", folder.resolve("out"));
    JsonNode said = compare(third, other);
    assertTrue(
        texts(said.get("notes")).stream().anyMatch(n -> n.contains("no case of the reference")),
        said.get("notes").toString());
  }

  @Test
  void compare_groupThatAppears_listedAsSuch() throws IOException {
    Path other =
        Runs.run(withNewGroup(sample("2026Q3")), null, Runs.PLAN, "2026Q3", folder.resolve("out"));
    JsonNode said = compare(third, other);
    assertEquals(0, said.findValues("ranges_overlap").size(), "one period, the same cases");
    List<String> only = changes(said, "only_in_b");
    assertEquals(10, only.size(), only.toString());
    assertTrue(only.stream().allMatch(c -> c.endsWith(" A5 [[\"data\"]]")), only.toString());
    String text = TwoFolders.text(third, other);
    assertTrue(text.contains("0 stand in A only, 10 in B only."), text);
    assertTrue(text.contains("Verdicts in B only\n\n  A5 over all categories\n    B  "), text);
    assertTrue(TwoFolders.text(other, third).contains("10 stand in A only, 0 in B only."));
  }

  /** The export with every other case of A1 declared as A5. */
  private Path withNewGroup(Path cases) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(cases));
    for (int i = 1; i < lines.size(); i += 2) {
      lines.set(i, lines.get(i).replaceFirst(",A1,", ",A5,"));
    }
    return Files.write(folder.resolve("cases.csv"), lines);
  }

  @Test
  void compare_verdictsOfAnotherVersion_theSoftwareChangedThem() throws IOException {
    Path other =
        TwoFolders.said(
            third, folder.resolve("other"), manifest -> manifest.put("software", "0.0.9"));
    JsonNode same = compare(third, other);
    assertEquals(List.of("software"), texts(same.get("differ")));
    assertEquals(40, same.get("counts").get("unchanged").asInt());
    TwoFolders.alter(other, CompareTest::isPlanted, DOUBTFUL);
    JsonNode said = compare(third, other);
    assertEquals(List.of(PLANTED + " A4 [[\"software\"]]"), changes(said, "changed"));
    assertEquals(
        List.of(PLANTED + " A4 [[\"software\"]]"), changes(compare(other, third), "changed"));
    assertEquals(
        List.of("B: verdicts/verdicts.parquet is not the file that the run wrote."),
        texts(said.get("notes")));
  }

  @Test
  void compare_bothOfAnotherVersion_saysWhichSetsThemBesideEachOther() throws IOException {
    Path a = older(second, "a");
    Path b = older(third, "b");
    assertEquals(
        List.of("Version 0.0.9 made both; version unreleased sets them beside each other."),
        texts(compare(a, b).get("notes")));
  }

  /** The columns that the first edition of the rule wrote, of which some have gone since. */
  @Test
  void compare_columnsOfAnEarlierVersion_areRead() throws IOException {
    Path older = older(third, "older");
    TwoFolders.withoutColumns(
        older,
        List.of("differs_from", "remark", "ruled_out", "detectable_ratio", "gamma_turning"),
        List.of("smallest_detectable", "verdict_lowest", "verdict_highest"));
    JsonNode said = compare(older, third);
    assertEquals(List.of("software"), texts(said.get("differ")));
    assertEquals(40, said.get("counts").get("unchanged").asInt());
  }

  private Path older(Path run, String name) throws IOException {
    return TwoFolders.said(run, folder.resolve(name), m -> m.put("software", "0.0.9"));
  }

  @Test
  void compare_alteredTableOfThisVersion_saysThatNothingAccountsForIt() throws IOException {
    Path other = Runs.copy(third, folder.resolve("other"));
    TwoFolders.alter(other, CompareTest::isPlanted, DOUBTFUL);
    JsonNode said = compare(third, other);
    assertEquals(List.of(), texts(said.get("differ")));
    assertEquals(List.of(PLANTED + " A4 [[]]"), changes(said, "changed"));
    assertTrue(texts(said.get("notes")).get(1).contains("of its stored verdicts 1 are not what"));
    String text = TwoFolders.text(third, other);
    assertTrue(text.contains("B as stored: 1 verdict changed (nothing that differs)"), text);
  }

  private static final Map<String, Object> DOUBTFUL =
      Map.of("verdict", "not_enough_evidence", "label", "Not enough evidence");

  private static boolean isPlanted(Map<String, Object> row) {
    return PLANTED.equals(row.get("complaint_category")) && isOf("A4", row);
  }

  private static boolean isOf(String group, Map<String, Object> row) {
    return group.equals(row.get("group_code"));
  }

  @Test
  void compare_disparityThatTurnsRound_isAChange() throws IOException {
    Path other = Runs.copy(third, folder.resolve("other"));
    TwoFolders.alter(other, CompareTest::isPlanted, Map.of("estimate", 0.5));
    String text = TwoFolders.text(third, other);
    assertTrue(text.contains("A  Disparity found (clear), higher rate"), text);
    assertTrue(text.contains("B  Disparity found (clear), lower rate"), text);
  }

  @Test
  void compare_rollingWindows_sharedMonthsAreNoIndependentLooks() throws IOException {
    Path cases = Runs.SAMPLES.resolve("full").resolve("cases.csv.gz");
    Path rolling = TwoFolders.plan(folder, THREE, "window: rolling4");
    Path before = Runs.run(cases, null, rolling, "2026Q2", folder.resolve("windows"));
    Path after = Runs.run(cases, null, rolling, "2026Q3", folder.resolve("windows"));
    JsonNode said = compare(before, after);
    assertEquals(9, said.get("shared_months").asInt());
    assertEquals(List.of(), texts(said.get("notes")));
    assertEquals(0, said.findValues("change").size(), "windows that overlap are not tested");
    assertTrue(TwoFolders.text(before, after).contains("share 9 months, of 12 in A and 12 in B"));
    Path alone =
        Runs.run(cases, null, TwoFolders.plan(folder, THREE), "2026Q3", folder.resolve("quarter"));
    JsonNode other = compare(alone, after);
    assertEquals(List.of("plan"), texts(other.get("differ")));
    assertTrue(
        texts(other.get("notes")).get(0).contains("no cases of the window rolling4"),
        other.get("notes").toString());
  }

  @Test
  void compare_text_keepsToTheWordsOfTheHouse() throws IOException {
    Path plan = TwoFolders.plan(folder, "minimum: {decided: 60}");
    String text = TwoFolders.text(second, run("2026Q3", null, plan), "--all");
    assertFalse(Words.AVOIDED.matcher(text).find(), text);
    assertFalse(text.matches("(?is).*\\b(improve|worse|better|rank|because)\\w*\\b.*"), text);
  }
}
