package org.evenhand.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.gate.Rule;
import org.evenhand.gate.TextCells;
import org.evenhand.profile.ColumnProfile.Kind;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What columns are taken for, and that it does not hang on how the rows are divided. */
class ExportTallyTest {

  private static final int ROWS = 5_000;

  private static ColumnProfile column(Stream<String> values) {
    ExportTally tally = new ExportTally(1, Set.of());
    values.forEach(value -> row(tally, List.of(value)));
    return tally.profile(List.of("c"), Mapping.Layout.UNSAID).columns().get(0);
  }

  private static void row(ExportTally tally, List<String> cells) {
    tally.row(
        new TextCells(
            cells.stream()
                .map(cell -> cell.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new)));
  }

  private static List<String> row(Random random, int i) {
    LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
    return List.of(
        "C%05d".formatted(i),
        day.toString(),
        random.nextInt(10) == 0 ? "" : "code " + random.nextInt(30),
        String.valueOf(random.nextInt(2_000)),
        random.nextInt(9) == 0 ? "jo%d@example.org".formatted(i) : "R" + random.nextInt(900),
        "x".repeat(random.nextInt(300)),
        random.nextInt(400) == 0 ? "TEST-" + i : "R%d/%d".formatted(i / 3, i % 3),
        random.nextInt(3) == 0 ? "" : "status " + random.nextInt(4));
  }

  /**
   * The values of one column stay below what is kept, of others they pass it in some parts only.
   */
  @Test
  void profile_rowsDividedAnyhow_isTheSame() {
    long seed = 20260706;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<List<String>> rows = IntStream.range(0, ROWS).mapToObj(i -> row(random, i)).toList();
    String whole = seen(List.of(rows));
    for (int i = 0; i < 8; i++) {
      List<List<List<String>>> parts = new ArrayList<>();
      int from = 0;
      while (from < ROWS) {
        int to = Math.min(ROWS, from + 1 + random.nextInt(2_500));
        parts.add(rows.subList(from, to));
        from = to;
      }
      java.util.Collections.shuffle(parts, random);
      assertEquals(whole, seen(parts));
    }
  }

  private static ExportTally tally(List<List<String>> part) {
    ExportTally tally = new ExportTally(8, Set.of());
    part.forEach(cells -> row(tally, cells));
    tally.reject(Rule.COLUMNS);
    return tally;
  }

  private static String seen(List<List<List<String>>> parts) {
    // A single part is added to nothing, so that what adding up loses is seen.
    ExportTally sum =
        parts.stream().map(ExportTallyTest::tally).reduce(ExportTally::and).orElseThrow();
    ExportProfile profile =
        sum.profile(List.of("a", "b", "c", "d", "e", "f", "g", "h"), Mapping.Layout.UNSAID);
    assertEquals(parts.size(), profile.unreadable().get(Rule.COLUMNS));
    StringBuilder seen = new StringBuilder().append(profile.rows());
    for (ColumnProfile column : profile.columns()) {
      seen.append(
          "%n%s %s %d %d %b %s %s %s %d %s %s"
              .formatted(
                  column.name(),
                  column.kind(),
                  column.blanks(),
                  column.distinct(),
                  column.exact(),
                  column.values(),
                  column.suspicions(),
                  column.patterns(),
                  column.largest(),
                  column.tests(),
                  column.partedBy()));
      for (ColumnProfile other : profile.columns()) {
        seen.append(' ').append(profile.blanks(column, other));
      }
    }
    return seen.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY, ''",
    "CONSTANT, open",
    "CODES, Upheld;Dismissed;Open",
    "CODES, Yes;No",
    "DATES, 2026-07-03;2026-07-04;2025-01-31",
    "DATES, 03-JUL-2026;14-AUG-2026",
    "DATES, 3 July 2026;14 August 2026;9 Sept 2026",
    "WHOLE_NUMBERS, 0;1;17",
    "NUMBERS, 0.5;-1.25;3",
    "PERSONAL, a@example.org;b@example.org",
    "TEXT, 'It was said that she left. He did not.;They met at noon. Nobody saw it.'"
  })
  void kind_fewValues_areTakenForWhatTheyAre(Kind expected, String values) {
    String[] all = values.split(";");
    assertEquals(
        expected, column(IntStream.range(0, 60).mapToObj(i -> all[i % all.length])).kind());
  }

  @Test
  void kind_manyValues_areTakenForWhatTheyAre() {
    IntStream rows = IntStream.range(0, 2_000);
    assertEquals(Kind.IDENTIFIERS, column(rows.mapToObj(i -> "26-%04d".formatted(i))).kind());
    ColumnProfile text =
        column(IntStream.range(0, 2_000).mapToObj(i -> "something else was said " + "a".repeat(i)));
    assertEquals(Kind.TEXT, text.kind());
    assertTrue(text.values().isEmpty());
  }

  @Test
  void blanks_besideFewValues_areCounted() {
    ExportTally tally = new ExportTally(3, Set.of());
    for (int i = 0; i < 90; i++) {
      row(tally, List.of(i % 3 == 0 ? "" : "x", "s" + i % 3 % 2, "v" + i));
    }
    ExportProfile profile = tally.profile(List.of("a", "b", "c"), Mapping.Layout.UNSAID);
    List<ColumnProfile> columns = profile.columns();
    assertEquals(Map.of("s0", 30L), profile.blanks(columns.get(0), columns.get(1)));
    assertEquals(Map.of("", 30L), profile.blanks(columns.get(0), columns.get(0)));
    assertEquals(Map.of(), profile.blanks(columns.get(1), columns.get(0)));
    assertEquals(Map.of(), profile.blanks(columns.get(0), columns.get(2)), "too many values");
  }

  @ParameterizedTest
  @CsvSource({
    "TEST, true",
    "Test case 3, true",
    "test-0017, true",
    "(dummy), true",
    "Cas de test, true",
    "Testimony, false",
    "Contest, false",
    "Latest, false",
    "Protest march, false",
    "17, false",
    "Drug test, false"
  })
  void tests_wordsOfTestRecords_areCounted(String value, boolean expected) {
    Map<String, Long> tests = column(Stream.of("a", value, "b", value)).tests();
    assertEquals(expected ? Map.of(value, 2L) : Map.of(), tests);
  }

  @Test
  void flaws_oneAndSeveral_agreeInNumber() {
    ExportTally tally = new ExportTally(1, Set.of());
    tally.reject(Rule.COLUMNS);
    tally.reject(Rule.QUOTE);
    tally.reject(Rule.QUOTE);
    tally.reject(Rule.CORRUPT);
    List<String> flaws = tally.profile(List.of("c"), Mapping.Layout.UNSAID).flaws();
    assertTrue(flaws.get(0).startsWith("1 line has more or fewer cells"), flaws.toString());
    assertTrue(
        flaws.get(1).startsWith("2 lines open a quote and do not close it: close"),
        flaws.toString());
    assertEquals("a file is damaged: save or copy the file again", flaws.get(2));
  }

  /** Cases numbered within an incident, and not years, offices or check digits. */
  @ParameterizedTest
  @CsvSource({"/, R%d/%d", "-, 26.%d-%02d", "'', 2026-%d%d", "'', R%d.%d/x", "'', %d%d"})
  void partedBy_numberWithinSomething_isItsMark(String mark, String pattern) {
    ColumnProfile parted =
        column(IntStream.range(0, 3_000).mapToObj(i -> pattern.formatted(100 + i / 3, 1 + i % 3)));
    assertEquals(mark, parted.partedBy().orElse(""));
  }

  @Test
  void partedBy_yearOrAllDifferent_isNone() {
    IntStream rows = IntStream.range(0, 90);
    assertEquals("", column(rows.mapToObj(i -> "2026-" + (10 + i))).partedBy().orElse(""));
    IntStream more = IntStream.range(0, 300);
    assertEquals(
        "", column(more.mapToObj(i -> "%d-%d".formatted(1000 + i, i % 9))).partedBy().orElse(""));
  }

  @Test
  void isUnique_oneRepeated_isNot() {
    assertTrue(column(IntStream.range(0, 900).mapToObj(i -> "C" + i)).isUnique());
    assertTrue(!column(IntStream.range(0, 900).mapToObj(i -> "C" + Math.max(1, i))).isUnique());
  }
}
