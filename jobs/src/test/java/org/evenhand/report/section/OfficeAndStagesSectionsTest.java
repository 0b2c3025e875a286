package org.evenhand.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Plans;
import org.evenhand.fixture.Rendered;
import org.evenhand.fixture.WholeReport;
import org.evenhand.fixture.Words;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Document;
import org.evenhand.report.Entry;
import org.evenhand.report.Fixture;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.likeforlike.AllegationsSection;
import org.evenhand.report.section.likeforlike.ByRoleSection;
import org.evenhand.report.section.likeforlike.ByTargetSection;
import org.evenhand.report.section.likeforlike.MatchedComparatorsSection;
import org.evenhand.report.section.stages.CategoryStagesSection;
import org.evenhand.report.section.stages.InterimSection;
import org.evenhand.report.section.stages.StagesSection;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chapters about stages, office, targets and allegations, written from their findings. */
class OfficeAndStagesSectionsTest {

  private static final long SEED = 20260320;
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("complaint_category", List.of("bullying", "harassment")),
          Map.entry("declared_alignment", List.of("A1", "A2", "unknown")),
          Map.entry("severity", List.of("1", "3")),
          Map.entry("role_band", List.of("ordinary", "local_officer", "staff", "")),
          Map.entry("target_role_band", List.of("ordinary", "parliamentary_or_national", "")),
          Map.entry("channel", List.of("print")),
          Map.entry("received_month", List.of("2026-07", "2026-09")),
          Map.entry("outcome", List.of("sanctioned", "no_breach", "pending", "out_of_scope")),
          Map.entry("triaged_day", List.of("", "3")),
          Map.entry("investigated_day", List.of("", "30")),
          Map.entry("charged_day", List.of("", "", "80")),
          Map.entry("interim_measure", List.of("none", "suspension", "restriction", "")),
          Map.entry("interim_days", List.of("5", "12", "40")),
          Map.entry("n_allegations", List.of("1", "1", "2", "5")));

  static Stream<Section> sections() {
    return Stream.of(
        StagesSection.SECTION,
        CategoryStagesSection.SECTION,
        InterimSection.SECTION,
        AllegationsSection.SECTION,
        ByRoleSection.SECTION,
        MatchedComparatorsSection.SECTION,
        ByTargetSection.SECTION);
  }

  private static Results results(Section section) {
    Plan plan = asking(section.needs().stream().map(Question::id).toList());
    List<Measure> measures = Catalogue.of(plan);
    assertEquals(1, measures.size());
    Measure measure = measures.get(0);
    Cube cube = cube(List.copyOf(new TreeSet<>(measure.needs())));
    List<Finding> findings = measure.findings(cube);
    Map<String, List<Code>> codes =
        cube.dimensions().stream().collect(Collectors.toMap(Dimension::name, Dimension::codes));
    return new Results(findings, List.of(), List.of(), Fixture.results().facts(), codes, plan);
  }

  /** The default plan with other questions and no minimum count. */
  private static Plan asking(List<String> questions) {
    Plan plan = Plans.standard();
    return new Plan(
        plan.title(),
        org.evenhand.schema.Language.ENGLISH,
        plan.period(),
        plan.window(),
        plan.standing(),
        plan.primary(),
        plan.margins(),
        plan.levels(),
        plan.minimum(),
        plan.undeclared(),
        plan.sanctions(),
        plan.decided(),
        plan.comparator(),
        plan.variants(),
        plan.monitoring(),
        questions,
        new Plan.Committee(0),
        plan.gate());
  }

  private static Cube cube(List<String> fields) {
    CubeOfRows rows = new CubeOfRows(fields.toArray(String[]::new));
    Random random = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      String outcome = drawn("outcome", random);
      rows.with(
          20 + random.nextInt(9),
          fields.stream().map(field -> value(field, outcome, random)).toArray(String[]::new));
    }
    return rows.cube();
  }

  private static String value(String field, String outcome, Random random) {
    return switch (field) {
      case "outcome" -> outcome;
      case "sanction" -> outcome.equals("sanctioned") ? "formal_warning" : "";
      default -> drawn(field, random);
    };
  }

  private static String drawn(String field, Random random) {
    List<String> values = VALUES.get(field);
    return values.get(random.nextInt(values.size()));
  }

  @ParameterizedTest
  @MethodSource("sections")
  void write_manyCases_fillsEveryTableInPlainWords(Section section) {
    System.out.println("seed " + SEED);
    List<Block> blocks = section.write(results(section));
    Document.Chapter chapter = new Document.Chapter(section.id(), section.title(), blocks);
    List<Table> tables = WholeReport.tables(chapter);
    assertTrue(tables.size() >= 2, "tables of " + section.id());
    for (Table table : tables) {
      assertFalse(table.rows().isEmpty(), English.of(table.caption()));
      table.rows().forEach(row -> row.forEach(entry -> check(table, entry)));
    }
    Matcher avoided = Words.AVOIDED.matcher(Rendered.markdown(chapter));
    assertFalse(avoided.find(), () -> "found: " + avoided.group());
  }

  private static void check(Table table, Entry entry) {
    String caption = English.of(table.caption());
    String text = English.of(entry.text());
    assertFalse(text.contains("_"), caption + ": " + text);
    assertFalse(English.of(entry.note()).equals("not computed"), caption);
  }

  @ParameterizedTest
  @MethodSource("sections")
  void of_questionThatWasNotComputed_saysSo(Section section) {
    Document document =
        Document.of(Fixture.results(List.of("caseload")), List.of(), List.of(section));
    Block.Facts lines = (Block.Facts) WholeReport.chapter(document, "lacking").blocks().get(0);
    assertEquals(
        List.of(new Block.Fact(section.title(), Message.of("report.not_asked"))), lines.facts());
  }
}
