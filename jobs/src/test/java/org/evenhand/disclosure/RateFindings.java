package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.fixture.Adherences;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.SanctionRate;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.schema.AccountLine;
import org.evenhand.stat.Value;

/** A table of sanction rates with its margins, and its release. */
final class RateFindings {

  private static final List<AccountLine> ACCOUNT =
      List.of(
          new AccountLine("read", "", "", 1),
          new AccountLine("code_found", "declared_alignment", "A", 1));

  static final RunFacts FACTS =
      new RunFacts(
          "2026Q3",
          "quarter",
          new RunFacts.PlanFacts("Default plan", "00", List.of(), Adherences.whole()),
          new RunFacts.InputFacts("cases.csv", "00", new RunFacts.Rows(1, 1, 0, 0), ACCOUNT),
          new RunFacts.Versions("0", "1"),
          List.of());

  private RateFindings() {}

  /**
   * The release of a table: sanctioned cases by category and group, each with many not sanctioned.
   */
  static Release release(long[][] sanctioned) {
    List<Finding> findings = new ArrayList<>();
    int rows = sanctioned.length;
    int columns = sanctioned[0].length;
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        long x = sum(sanctioned, i, j);
        long cells = (i == rows ? rows : 1L) * (j == columns ? columns : 1);
        findings.add(rate(code("c", i, rows), code("g", j, columns), x, x + 100 * cells));
      }
    }
    return CommitteeRule.of(Plans.standard()).of(findings, List.of(), FACTS, Map.of());
  }

  static String code(String prefix, int position, int margin) {
    return position == margin ? Subject.ALL : prefix + position;
  }

  private static long sum(long[][] table, int row, int column) {
    long sum = 0;
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[0].length; j++) {
        boolean isIn =
            (row == table.length || row == i) && (column == table[0].length || column == j);
        sum += isIn ? table[i][j] : 0;
      }
    }
    return sum;
  }

  private static Finding rate(String category, String group, long x, long n) {
    Comparison alone = new Comparison("declared_alignment", group, Comparison.NONE);
    return Finding.of(
        new Subject(SanctionRate.QUESTION, "sanctioned", category, Subject.ALL, alone),
        Statistic.RATE,
        Counts.of(n, x),
        Value.of((double) x / n),
        "share");
  }
}
