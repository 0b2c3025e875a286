package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.evenhand.fixture.ChangeCases;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Rendered;
import org.evenhand.fixture.WholeReport;
import org.evenhand.fixture.Words;
import org.evenhand.schema.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sections on change and on what could overturn a result, written about whole tables. */
class ChangeSectionsTest {

  @ParameterizedTest
  @CsvSource({
    "policy, policy_change, policy-change, 6, 7",
    "windows, vote_windows, vote-windows, 9, 8",
    "monitor, monitoring, monitoring, 3, 4",
    "mix, case_mix_factors, case-mix-factors, 2, 5",
    "mix, pending_bounds, pending-bounds, 3, 5",
    "mix, reporting_propensity, reporting-propensity, 4, 9"
  })
  void write_wholeTable_everyEntryIsThereAndWordsAreKept(
      String table, String question, String id, int rows, int columns) throws IOException {
    Section section = WholeReport.section(id);
    Results results = Fixture.results(List.of(question), ChangeCases.cube(table));
    List<Block> blocks = section.write(results);
    Table first = blocks.stream().flatMap(ChangeSectionsTest::table).findFirst().orElseThrow();
    assertEquals(columns, first.columns().size());
    assertEquals(rows, first.rows().size());
    assertFalse(
        first.notes(Language.ENGLISH).contains("Not computed."), English.of(first.caption()));
    Matcher matcher =
        Words.AVOIDED.matcher(
            Rendered.markdown(new Document.Chapter(section.id(), section.title(), blocks)));
    assertFalse(matcher.find(), () -> "found: " + matcher.group());
    assertTrue(blocks.size() > 1);
  }

  private static Stream<Table> table(Block block) {
    if (block instanceof Chart chart) {
      return Stream.of(chart.data());
    }
    return block instanceof Table table ? Stream.of(table) : Stream.empty();
  }
}
