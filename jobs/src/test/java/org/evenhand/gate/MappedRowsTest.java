package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.Test;

/**
 * The claim that rules over several columns and rows that are no cases come out as somebody would
 * have it who reads the mapping line by line, and that each row is counted once.
 */
class MappedRowsTest {

  private static final long SEED = 20261130;
  private static final int MAPPINGS = 400;
  private static final int ROWS = 60;

  private static final List<String> LOOKED = List.of("a", "b", "c");

  /** Cells of the columns that conditions look at: named ones, others, and ill-spelt ones. */
  private static final List<String> CELLS =
      List.of("", "Open", "Closed", "Café", "other", " Open", "Closed\u00a0", "Cafe\u0301", "OPEN");

  private static final List<String> NAMED = List.of("", "Open", "Closed", "Café");

  private static final List<String> OUTCOMES =
      Contract.v1().codeList("outcomes").codes().stream().map(Code::code).toList();

  private static final List<String> RESULTS =
      Stream.concat(OUTCOMES.stream().limit(3), Stream.of("", "won", "Won", "lost", "?")).toList();

  private static final List<String> COLUMNS =
      Stream.concat(
              Gates.CORE.stream().filter(name -> !name.equals("outcome")),
              Stream.concat(Stream.of("Result"), LOOKED.stream()))
          .toList();

  private final Random random = new Random(SEED);

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Mapping.Condition condition() {
    Map<String, Mapping.Test> tests = new TreeMap<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Set<String> values =
          IntStream.rangeClosed(0, random.nextInt(2))
              .mapToObj(v -> any(NAMED))
              .collect(Collectors.toSet());
      tests.put(any(LOOKED), new Mapping.Test(values, random.nextBoolean()));
    }
    return new Mapping.Condition(tests);
  }

  private Mapping.Rules rules() {
    List<Mapping.Decision> rules =
        IntStream.rangeClosed(0, random.nextInt(4))
            .mapToObj(i -> new Mapping.Decision(condition(), any(OUTCOMES)))
            .toList();
    Mapping.Column column =
        new Mapping.Column(
            "Result",
            null,
            null,
            Map.of("won", "no_breach"),
            random.nextBoolean() ? any(OUTCOMES) : null);
    List<Mapping.Origin> otherwise = new ArrayList<>();
    otherwise.add(null);
    otherwise.add(column);
    otherwise.add(new Mapping.Constant(any(OUTCOMES)));
    return new Mapping.Rules(rules, any(otherwise));
  }

  private List<String> cells() {
    List<String> cells = new ArrayList<>();
    for (String column : COLUMNS) {
      cells.add(any(LOOKED.contains(column) ? CELLS : RESULTS));
    }
    return cells;
  }

  private static String cell(List<String> cells, String column) {
    return cells.get(COLUMNS.indexOf(column));
  }

  /** The value as people read it: {@code OPEN} is nobody's guess where {@code Open} is named. */
  private static String read(String cell) {
    return cell.replace("\u00a0", " ").replace("Cafe\u0301", "Café").strip();
  }

  /** Whether a condition holds; nothing where it hangs on a cell that nobody can read. */
  private static String holds(Mapping.Condition condition, List<String> cells, Set<String> named) {
    boolean unclear = false;
    for (Map.Entry<String, Mapping.Test> test : condition.tests().entrySet()) {
      String cell = read(cell(cells, test.getKey()));
      if (cell.equals("OPEN") && named.contains(test.getKey() + "=Open")) {
        unclear = true;
      } else if (test.getValue().values().contains(cell) == test.getValue().negated()) {
        return "no";
      }
    }
    return unclear ? "unclear" : "yes";
  }

  private static Set<String> named(Stream<Mapping.Condition> conditions) {
    return conditions
        .flatMap(condition -> condition.tests().entrySet().stream())
        .flatMap(test -> test.getValue().values().stream().map(v -> test.getKey() + "=" + v))
        .collect(Collectors.toSet());
  }

  /** What a mapping makes of a row: the way and the value, or the rule that rejects it. */
  private static String decided(Mapping.Rules rules, List<String> cells) {
    Set<String> named = named(rules.rules().stream().map(Mapping.Decision::when));
    for (int i = 0; i < rules.rules().size(); i++) {
      String holds = holds(rules.rules().get(i).when(), cells, named);
      if (holds.equals("unclear")) {
        return " spelling";
      } else if (holds.equals("yes")) {
        return "when_" + (i + 1) + " " + rules.rules().get(i).then();
      }
    }
    if (rules.otherwise() == null) {
      return " no_rule";
    } else if (rules.otherwise() instanceof Mapping.Constant constant) {
      return "default " + constant.value();
    }
    return ofColumn(((Mapping.Column) rules.otherwise()).other(), cell(cells, "Result"));
  }

  private static String ofColumn(String other, String result) {
    if (result.isEmpty()) {
      return "column blank";
    } else if (result.equals("won")) {
      return "column no_breach";
    } else if (OUTCOMES.contains(result)) {
      return "column " + result;
    } else if (other == null) {
      return "column unknown_code";
    }
    return result.equals("Won") ? "column spelling" : "default " + other;
  }

  @Test
  void rules_randomTables_asReadLineByLine() {
    System.out.println("seed " + SEED);
    for (int m = 0; m < MAPPINGS; m++) {
      Mapping.Rules rules = rules();
      Gate gate = Gate.over(Gates.mapped(Map.of("outcome", Mapping.Source.of(rules))), COLUMNS);
      int position = gate.position("outcome");
      GateField field = gate.fields().get(position);
      Admission admission = gate.admission();
      Map<String, Long> ways = new TreeMap<>();
      for (int r = 0; r < ROWS; r++) {
        List<String> cells = cells();
        int value = admission.decode(position, TextCells.of(cells));
        String meant =
            Decoder.isRejection(value) ? Decoder.rule(value).id() : field.codes().get(value);
        String[] decided = decided(rules, cells).split(" ");
        assertEquals(decided[1], meant, rules + " " + cells);
        if (!decided[0].isEmpty()) {
          ways.merge(decided[0], 1L, Long::sum);
        }
      }
      for (int way = 0; way < field.ways().size(); way++) {
        assertEquals(
            ways.getOrDefault(field.ways().get(way), 0L),
            admission.account().decidedBy(position, way),
            rules + " " + field.ways().get(way));
      }
    }
  }

  @Test
  void rows_randomTables_excludedAsReadLineByLine() {
    for (int m = 0; m < MAPPINGS; m++) {
      List<Mapping.Exclusion> exclusions = new ArrayList<>();
      if (random.nextBoolean()) {
        exclusions.add(new Mapping.Exclusion(condition(), true, "others decide"));
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        exclusions.add(new Mapping.Exclusion(condition(), false, "no cases"));
      }
      Mapping plain = Gates.mapped(Map.of("outcome", Gates.constant("pending"))).mapping();
      Mapping mapping =
          new Mapping("", Mapping.Layout.UNSAID, plain.fields(), List.of("Result"), exclusions);
      Gate gate = Gate.over(new Terms(Contract.v1(), mapping), COLUMNS);
      Admission admission = gate.admission();
      long[] expected = new long[exclusions.size() + 2];
      for (int r = 0; r < ROWS; r++) {
        List<String> cells = cells();
        int fate = fate(exclusions, cells);
        expected[fate]++;
        assertEquals(fate == exclusions.size(), admission.judges(TextCells.of(cells), r));
      }
      Account account = admission.account();
      for (int i = 0; i < exclusions.size(); i++) {
        assertEquals(expected[i], account.excludedBy(i));
      }
      assertEquals(expected[exclusions.size() + 1], account.rowsRejected());
      assertEquals(
          ROWS - expected[exclusions.size()], account.rowsExcluded() + account.rowsRejected());
      assertAddsUpTwice(account, gate);
    }
  }

  /** The exclusion that a row falls under; their number where it is a case, one more if unclear. */
  private static int fate(List<Mapping.Exclusion> exclusions, List<String> cells) {
    for (int i = 0; i < exclusions.size(); i++) {
      Mapping.Exclusion exclusion = exclusions.get(i);
      String holds = holds(exclusion.when(), cells, named(Stream.of(exclusion.when())));
      if (holds.equals("unclear")) {
        return exclusions.size() + 1;
      } else if (holds.equals("yes") != exclusion.keeps()) {
        return i;
      }
    }
    return exclusions.size();
  }

  private static void assertAddsUpTwice(Account account, Gate gate) {
    Account twice = account.plus(new Account(gate.fields().size()).plus(account));
    assertEquals(2 * account.rowsExcluded(), twice.rowsExcluded());
    assertEquals(
        twice.rowsRead(), twice.rowsAdmitted() + twice.rowsRejected() + twice.rowsExcluded());
    assertTrue(account.rowsAdmitted() == 0, "no row was judged here");
  }
}
