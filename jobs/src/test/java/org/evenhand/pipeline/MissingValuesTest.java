package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.simulate.EveryKind;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A missing outcome read as none, a missing group that takes its row with it: neither happens. */
@ExtendWith(SharedEngine.class)
class MissingValuesTest {

  private static final List<String[]> CASES = EveryKind.cases();

  @TempDir private static Path folder;

  /** What is blank is neither left out in silence nor taken for no sanction. */
  @ParameterizedTest
  @CsvSource({
    "outcome, '', blank",
    "outcome, no, unknown_code",
    "outcome, 0, unknown_code",
    "declared_alignment, '', blank",
    "declared_alignment, none, unknown_code",
    "complaint_category, '', blank"
  })
  void missing_ofAGroupOrAnOutcome_isRejectedWithItsRuleAndCounted(
      String column, String value, String rule) throws IOException {
    int place = List.of("complaint_category", "declared_alignment", "outcome").indexOf(column);
    List<String[]> spoilt = new ArrayList<>(CASES);
    for (int i = 0; i < 7; i++) {
      String[] kind = {EveryKind.MIXED, "A1", "no_breach"};
      kind[place] = value;
      spoilt.add(100 * i, kind);
    }
    Path export = EveryKind.write(folder.resolve("spoilt.csv"), spoilt);
    Path out = Files.createTempDirectory(folder, "spoilt");
    assertEquals(2, run(export, out).code());
    checkAccount(out.resolve("confidential/refused/period=2026Q3"), column, rule);
    Path plan =
        Files.writeString(folder.resolve("open.yaml"), "gate: {maximum_rejected_share: 0.5}");
    Terminal open = run(export, out, "--plan", plan.toString());
    assertEquals(0, open.code(), open.err());
    Path period = out.resolve("confidential/period=2026Q3");
    checkAccount(period, column, rule);
    Path good = EveryKind.write(folder.resolve("good.csv"), CASES);
    Path whole = Files.createTempDirectory(folder, "whole");
    assertEquals(0, run(good, whole).code());
    assertEquals(
        Runs.table(whole.resolve("confidential/period=2026Q3"), "sanction_rates"),
        Runs.table(period, "sanction_rates"));
  }

  private static void checkAccount(Path period, String column, String rule) throws IOException {
    Map<String, Long> account = EveryKind.account(period);
    assertEquals(CASES.size() + 7, account.get("read"));
    assertEquals(7, account.get("rejected"));
    assertEquals(CASES.size(), account.get("admitted"));
    List<Map<String, String>> rejected = Runs.table(period, "rejected_rows");
    assertEquals(7, rejected.size());
    for (int i = 0; i < 7; i++) {
      assertEquals(column, rejected.get(i).get("field"));
      assertEquals(rule, rejected.get(i).get("rule"));
      assertEquals(String.valueOf(100 * i + 2), rejected.get(i).get("row"));
    }
  }

  private static Terminal run(Path export, Path out, String... more) {
    List<String> line =
        new ArrayList<>(List.of("run", "--no-pdf", "--csv", "--period", "2026Q3", "--cases"));
    line.add(export.toString());
    line.add("--out");
    line.add(out.toString());
    line.addAll(List.of(more));
    return Terminal.run(line.toArray(String[]::new));
  }
}
