package org.evenhand.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.gate.Gate;
import org.evenhand.gate.Refusal;
import org.evenhand.gate.Terms;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.Mapping;
import org.evenhand.settings.MappingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The claims that the program reads its own drafts, and that they show nobody. */
class DraftTextTest {

  private static final String CHECK = "evenhand check";
  private static final int REGISTERS = 40;
  private static final int ROWS = 60;

  /** Names as fields have them, so that their columns are drafted, beside others. */
  private static final List<String> NAMES =
      List.of(
          "Result", "Penalty", "Type", "Group", "Area", "Role", "Ref", "Date received", "Level");

  /** What YAML, a shell or an eye may trip over. */
  private static final List<String> ODD =
      List.of(
          "yes",
          "no",
          "null",
          "~",
          "1",
          "1.5",
          "0x1F",
          "2026-07-03",
          "# x",
          "a: b",
          "- a",
          "a #b",
          "'",
          "\"",
          "\\",
          "a\\nb",
          "{a}",
          "[a]",
          "*a",
          "&a",
          "!a",
          "%a",
          "@",
          "`a`",
          "|",
          ">",
          "?",
          "? a",
          ", a",
          " a",
          "a ",
          "a\u00a0b",
          "\u00e9",
          "e\u0301",
          "\u00df",
          "\u65e5\u672c",
          "\ud83d\ude00",
          "a\u200bb",
          "\u202ea",
          "Upheld",
          "upheld",
          "UPHELD ",
          "Unknown",
          "all",
          "=1+1",
          "a,b",
          "a;b",
          "On",
          "Y",
          "A\tB");

  @TempDir Path folder;

  private static List<String> fieldNames() {
    return Contract.v1().cases().fields().stream().map(Field::name).toList();
  }

  private Mapping readBack(String text) throws IOException {
    Path file = Files.createTempFile(folder, "mapping", ".yaml");
    return MappingFile.read(Files.writeString(file, text), fieldNames()).mapping();
  }

  private static Register random(Random random) {
    List<String> names = new ArrayList<>();
    for (String name : NAMES) {
      names.add(random.nextInt(4) > 0 ? name : name + " " + ODD.get(random.nextInt(ODD.size())));
    }
    names.add(ODD.get(random.nextInt(ODD.size())));
    names.add("");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      List<String> row = new ArrayList<>();
      for (String name : names) {
        row.add(
            name.startsWith("Date")
                ? "2026-07-%02d".formatted(1 + random.nextInt(31))
                : ODD.get(random.nextInt(ODD.size())));
      }
      rows.add(row);
    }
    return new Register(names, random.nextBoolean() ? null : "\t", rows);
  }

  @Test
  void text_oddNamesAndValues_readBackAsDrafted() throws IOException {
    long seed = 20260704;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < REGISTERS; i++) {
      Draft draft = random(random).draft();
      String text = DraftText.of(draft, CHECK);
      Mapping mapping = readBack(text);
      assertEquals(standing(draft), said(mapping), text);
      assertEquals(
          draft.ignored().stream().map(Draft.IgnoredColumn::name).toList(), mapping.ignore());
      assertEquals(draft.layout(), mapping.layout());
      assertAccepted(mapping, text);
    }
  }

  /** No code that it writes is one that the gate refuses. */
  private static void assertAccepted(Mapping mapping, String text) {
    Set<String> columns = new LinkedHashSet<>(mapping.ignore());
    columns.addAll(mapping.columns());
    try {
      Gate.over(new Terms(Contract.v1(), mapping), List.copyOf(columns));
    } catch (Refusal e) {
      assertTrue(e.getMessage().startsWith("missing column"), e.getMessage() + " in " + text);
    } catch (IllegalArgumentException e) {
      throw new AssertionError(text, e);
    }
  }

  private static Set<String> standing(Draft draft) {
    Set<String> standing = new TreeSet<>();
    draft.fields().stream()
        .filter(DraftedField::stands)
        .forEach(
            field -> {
              standing.add(field.field() + " " + field.origin().column().orElse("number"));
              field.ownCodes().forEach(code -> standing.add(field.field() + " " + code));
              field.recode().stream()
                  .filter(DraftedCode::stands)
                  .forEach(c -> standing.add(field.field() + " " + c.value() + ">" + c.code()));
            });
    return standing;
  }

  private static Set<String> said(Mapping mapping) {
    Set<String> said = new TreeSet<>();
    mapping
        .fields()
        .forEach(
            (field, source) -> {
              said.add(
                  field
                      + " "
                      + (source.origin() instanceof Mapping.Column column
                          ? column.name()
                          : "number"));
              if (source.codes() != null) {
                source.codes().list().stream()
                    .map(Code::code)
                    .forEach(c -> said.add(field + " " + c));
              }
              source.recode().forEach((from, to) -> said.add(field + " " + from + ">" + to));
            });
    return said;
  }

  /**
   * A person who agrees takes the marks away, and the columns that are fields now from the list.
   */
  @ParameterizedTest
  @ValueSource(strings = {"minneapolis", "nypd", "toronto"})
  void text_marksTakenAway_readWithWhatWasAsked(String register) throws IOException {
    Draft draft = Register.drawn(register).draft();
    String agreed =
        DraftText.of(draft, CHECK)
            .lines()
            .filter(line -> !line.contains("# see the question"))
            .map(line -> line.replaceFirst("# \\? ", ""))
            .collect(Collectors.joining("\n"));
    assertTrue(draft.open() > 4, agreed);
    Mapping mapping = readBack(agreed);
    draft.fields().stream()
        .flatMap(
            field -> field.recode().stream().map(c -> List.of(field.field(), c.value(), c.code())))
        .forEach(
            said ->
                assertEquals(
                    said.get(2), mapping.fields().get(said.get(0)).recode().get(said.get(1))));
  }

  /** Values that detectors see, in columns of their own and among codes, however frequent. */
  @Test
  void text_valuesThatIdentify_areNotShown() {
    List<String> identifying =
        List.of(
            "jo.bloggs@example.org",
            "@jobloggs",
            "https://example.org/jo",
            "07700 900123",
            "SW1A 1AA",
            "Joanna Bloggswick",
            "Mr Bloggs",
            "It was said in the meeting that she left. Nobody saw it.");
    long seed = 20260705;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> codes = List.of("Upheld", "Dismissed", "Warning", "Rude", "North", "Blue");
    List<String> names = new ArrayList<>(NAMES);
    IntStream.range(0, identifying.size()).forEach(i -> names.add("Column " + i));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      List<String> row = new ArrayList<>();
      NAMES.forEach(
          name ->
              row.add(
                  (random.nextInt(5) > 0 ? codes : identifying).get(random.nextInt(codes.size()))));
      row.addAll(identifying);
      rows.add(row);
    }
    Draft draft = Register.of(names, rows).draft();
    String text = DraftText.of(draft, CHECK);
    assertTrue(text.contains("Upheld: sanctioned"), text);
    identifying.forEach(value -> assertFalse(text.contains(value), value + " in " + text));
    Set<String> shown = new HashSet<>();
    draft.columns().forEach(column -> shown.add(column.seen()));
    shown.addAll(draft.warnings());
    shown.addAll(draft.asks());
    identifying.forEach(
        value -> assertTrue(shown.stream().noneMatch(line -> line.contains(value)), value));
  }

  @Test
  void text_longNumbers_areNotShown() {
    List<List<String>> rows =
        IntStream.range(0, 50).mapToObj(i -> List.of(String.valueOf(770_900_100 + i))).toList();
    String text = DraftText.of(Register.of(List.of("Level"), rows).draft(), CHECK);
    assertFalse(text.contains("770") || text.contains("900,1"), text);
    assertTrue(text.contains("of up to 9 figures"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd/MM/yyyy | dd/MM/yyyy | {days: {from: Received, to: Decided, date: \"dd/MM/yyyy\"}}",
        "dd/MM/yyyy | yyyy-MM-dd"
            + " | {days: {from: {column: Received, date: \"dd/MM/yyyy\"}, to: {column: Decided, date: \"yyyy-MM-dd\"}}}",
        "dd/MM/yy | dd/MM/yy"
            + " | {days: {from: Received, to: Decided, date: \"dd/MM/yy\", years_from: 1970}}"
      })
  void text_twoDates_areDaysBetweenThem(String received, String decided, String expected) {
    List<List<String>> rows =
        IntStream.range(1, 200)
            .mapToObj(i -> java.time.LocalDate.of(2026, 1, 1).plusDays(i))
            .map(
                day ->
                    List.of(
                        day.format(java.time.format.DateTimeFormatter.ofPattern(received)),
                        day.plusDays(20)
                            .format(java.time.format.DateTimeFormatter.ofPattern(decided))))
            .toList();
    String text = DraftText.of(Register.of(List.of("Received", "Decided"), rows).draft(), CHECK);
    assertTrue(text.contains("\n  decided_day: " + expected + "\n"), text);
  }

  @Test
  void text_dayAndMonthInEitherOrder_isAsked() {
    List<List<String>> rows =
        IntStream.range(0, 80)
            .mapToObj(i -> List.of("%02d/%02d/2026".formatted(1 + i % 12, 1 + i / 7)))
            .toList();
    String text = DraftText.of(Register.of(List.of("Received"), rows).draft(), CHECK);
    assertTrue(
        text.contains("\n  # ? received_month: {column: Received, date: \"dd/MM/yyyy\"}"), text);
    assertTrue(text.contains("can be read as MM/dd/yyyy just as well"), text);
  }

  @Test
  void text_noRows_isReadable() throws IOException {
    Draft draft = Register.of(List.of("Result", "Received"), List.of()).draft();
    assertEquals(Set.of("case_id"), readBack(DraftText.of(draft, CHECK)).fields().keySet());
    assertEquals("", draft.period());
  }
}
