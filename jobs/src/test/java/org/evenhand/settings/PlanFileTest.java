package org.evenhand.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenhand.schema.Language;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFileTest {

  @TempDir Path folder;

  private PlanFile read(String yaml) throws IOException {
    return PlanFile.read(Files.writeString(folder.resolve("plan.yaml"), yaml));
  }

  private String refusal(String yaml) {
    return assertThrows(ConfigurationException.class, () -> read(yaml)).getMessage();
  }

  @Test
  void defaults_areTheDocumentedPlan() {
    Plan plan = PlanFile.defaults().plan();
    assertEquals(Language.ENGLISH, plan.language());
    assertEquals("", plan.period());
    assertEquals(
        new Plan.Primary("mh_rate_ratio", List.of("complaint_category"), List.of("severity")),
        plan.primary());
    assertEquals(new Plan.Margins(List.of(0.80, 1.25), List.of(-0.05, 0.05)), plan.margins());
    assertEquals(new Plan.Levels(0.05, 0.10, 0.80), plan.levels());
    assertEquals(new Plan.Minimum(30, 10), plan.minimum());
    assertEquals(new Plan.Sanctions(1, List.of(4, 7)), plan.sanctions());
    assertEquals(
        List.of("no_breach", "insufficient_evidence", "resolved_informally", "sanctioned"),
        plan.decided());
    assertEquals(Plan.REST, plan.comparator());
    assertEquals(new Plan.Monitoring(0.05), plan.monitoring());
    assertEquals(5, plan.committee().minimumCell());
    assertEquals(0.0, plan.gate().maximumRejectedShare());
    assertEquals(List.of(), PlanFile.defaults().differences());
    List<String> lines = PlanFile.defaults().lines();
    assertEquals("title: Default plan", lines.get(0));
    assertTrue(lines.contains("margins.rate_ratio: [0.8, 1.25]"), lines.toString());
    assertEquals("gate.maximum_rejected_share: 0", lines.get(lines.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "# only a remark\n", "{}\n", "levels: {}\n", "levels: {alpha: 0.050}\n"})
  void read_nothingDiffers_defaultPlan(String yaml) throws IOException {
    PlanFile file = read(yaml);
    assertEquals(PlanFile.defaults().plan(), file.plan());
    assertEquals(List.of(), file.differences());
  }

  @Test
  void read_ownKeys_mapsMergedListsReplaced() throws IOException {
    PlanFile file =
        read(
            """
            title: Own plan
            period: 2026-07..2026-09
            levels: {alpha: 0.01}
            primary:
              strata: [complaint_category, region]
            decided: [sanctioned]
            """);
    Plan plan = file.plan();
    assertEquals(new Plan.Levels(0.01, 0.10, 0.80), plan.levels());
    assertEquals(List.of("complaint_category", "region"), plan.primary().strata());
    assertEquals(List.of("severity"), plan.primary().further());
    assertEquals(List.of("sanctioned"), plan.decided());
    assertEquals("2026Q3", plan.period());
    assertEquals(
        List.of(
            "title: Own plan",
            "period: 2026-07..2026-09",
            "primary.strata: [complaint_category, region]",
            "levels.alpha: 0.01",
            "decided: [sanctioned]"),
        file.differences());
  }

  @Test
  void read_digest_isThatOfTheBytes() throws IOException {
    // printf 'title: abc\n' | sha256sum
    assertEquals(
        "81fa0eb2cbacd33b5533df471c45d3f7849f40d711e420e5ca4c1851ce255c26",
        read("title: abc\n").sha256());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/settings/plan-refusals.csv", numLinesToSkip = 1)
  void read_wrongPlan_oneLineWithFileLineAndKey(String yaml, String message) {
    assertEquals(message, refusal(yaml.replace("|", "\n")));
  }

  /** A group's code may be a number that stands under other keys too: those are left alone. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void read_languageByItsCode_isThatOfThePlan(Language language) throws IOException {
    assertEquals(language, read("language: " + language.code()).plan().language());
  }

  @Test
  void verdictKeysUnlike_otherLanguage_changesNoVerdict() throws IOException {
    PlanFile welsh = read("language: cy");
    assertEquals(List.of("language: cy"), welsh.differences());
    assertEquals(List.of(), welsh.verdictKeysUnlike(PlanFile.defaults().values()));
  }

  @Test
  void renamed_groupsAndTitle_nothingElse() throws IOException {
    PlanFile file = read("title: Is 4 treated as 7 is?\ncomparator: 4\nsanctions: {beside: [4]}\n");
    PlanFile renamed =
        file.renamed(word -> word.equals("4") ? "K" : word, text -> text.replace("4", "?"));
    assertEquals("K", renamed.plan().comparator());
    assertEquals("Is ? treated as 7 is?", renamed.plan().title());
    assertEquals(List.of(4), renamed.plan().sanctions().further());
    assertEquals(
        List.of("title: Is ? treated as 7 is?", "sanctions.beside: [4]", "comparator: K"),
        renamed.differences());
    assertTrue(renamed.lines().contains("comparator: K"), renamed.lines().toString());
    assertEquals(file.sha256(), renamed.sha256());
    assertEquals(PlanFile.defaults(), PlanFile.defaults().renamed(word -> word, text -> text));
  }

  @Test
  void read_notUtf8_saysSo() throws IOException {
    Path file = folder.resolve("plan.yaml");
    Files.write(file, "title: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    String message =
        assertThrows(ConfigurationException.class, () -> PlanFile.read(file)).getMessage();
    assertEquals("plan.yaml: is not UTF-8; save it as UTF-8", message);
  }

  @Test
  void read_absentFile_saysSo() {
    String message =
        assertThrows(
                ConfigurationException.class, () -> PlanFile.read(folder.resolve("absent.yaml")))
            .getMessage();
    assertEquals("absent.yaml: cannot be read; check the path and its permissions", message);
  }
}
