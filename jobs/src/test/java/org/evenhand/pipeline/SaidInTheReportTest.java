package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that a run says what it did not look at, what is in no number and what is capped. */
@ExtendWith(SharedEngine.class)
class SaidInTheReportTest {

  private static final String MAPPING =
      """
      fields:
        case_id: ref
        received_month: {constant: 2026-07}
        complaint_category: {constant: bullying}
        declared_alignment: alignment
        outcome: {constant: no_breach}
        sanction: sanction
        decided_day: waited
        followed_day: waited
        n_reports: reports
        coordinated_flag: {constant: no}
      ignore: [handler, notes, none of the export]
      """;

  @TempDir private Path folder;

  @Test
  void run_ignoredCappedAndLeftOut_accountAndReportSaySo() throws IOException {
    List<String> lines =
        new ArrayList<>(List.of("ref,alignment,sanction,waited,reports,handler,notes"));
    for (int i = 0; i < 60; i++) {
      String waited = i < 2 ? "4094" : i < 5 ? "90000" : "4093";
      lines.add("c%d,A%d,,%s,%s,jo@example.org,x".formatted(i, 1 + i % 2, waited, i < 4 ? 300 : 1));
    }
    Path cases = Files.write(folder.resolve("cases.csv"), lines);
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
    Path ratings =
        Files.write(
            folder.resolve("ratings.csv"),
            List.of(
                "case_id,rater_token,complaint_category",
                "c1,r1,bullying",
                "c1,r2,bullying",
                "c1,r3,bullying",
                "c2,r1,bullying",
                "elsewhere,r1,bullying",
                "elsewhere,r2,bullying"));
    String out = folder.resolve("out").toString();
    Terminal run =
        Terminal.run(
            "run",
            "--no-pdf",
            "--cases=" + cases,
            "--mapping=" + mapping,
            "--double-coding=" + ratings,
            "--period=2026Q3",
            "--out=" + out,
            "--csv");
    assertEquals(0, run.code(), run.err());
    Path result = Path.of(out, "confidential", "period=2026Q3");
    Set<String> items = Set.of("ignored_columns", "companion_left_out", "largest");
    assertEquals(
        List.of(
            "ignored_columns   2",
            "companion_left_out double_coding further_rating 1",
            "companion_left_out double_coding no_such_case 2",
            "companion_left_out double_coding single_rating 1",
            "largest decided_day 4094_or_more 5",
            "largest followed_day 4094_or_more 5",
            "largest n_reports 254_or_more 4"),
        Runs.table(result, "gate_account").stream()
            .filter(row -> items.contains(row.get("item")))
            .map(
                row ->
                    String.join(
                        " ", row.get("item"), row.get("field"), row.get("rule"), row.get("rows")))
            .toList());
    String report = Files.readString(result.resolve("report.html"));
    for (String words :
        List.of(
            "2 columns that the mapping leaves unused (ignore), where the gate looked for nothing",
            "decided_day (4094 or more) in 5 cases; followed_day (4094 or more) in 5 cases; n_reports"
                + " (254 or more) in 4 cases.",
            "1 of cases with more than two, of which the first two count; 2 of cases that the"
                + " export does not have, or has twice; 1 of cases with one rating.")) {
      assertTrue(report.contains(words), words);
    }
  }
}
