package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Applicants to the six largest graduate departments, Berkeley 1973 (R, package datasets,
 * UCBAdmissions), fed as an export. Admission stands for the sanction: expected figures are the
 * published ones and those of R 4.2.2 (mantelhaen.test; metafor 3.8.1 rma.mh), for men beside
 * women.
 */
@ExtendWith(SharedEngine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UcbAdmissionsTest {

  /** Department, then admitted and rejected men, admitted and rejected women. */
  private static final Map<String, long[]> DEPARTMENTS =
      Map.of(
          "A", new long[] {512, 313, 89, 19},
          "B", new long[] {353, 207, 17, 8},
          "C", new long[] {120, 205, 202, 391},
          "D", new long[] {138, 279, 131, 244},
          "E", new long[] {53, 138, 94, 299},
          "F", new long[] {22, 351, 24, 317});

  @TempDir private static Path folder;
  private List<Map<String, String>> findings;

  @BeforeAll
  void runTheMainJob() throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.yaml"),
            """
            fields:
              case_id: {row_number: true}
              received_month: {constant: "1973-01"}
              complaint_category: {column: department, codes: as_found}
              declared_alignment: {column: sex, codes: [men, women]}
              outcome: {column: admitted, recode: {"yes": sanctioned, "no": no_breach}}
              sanction: {column: admitted, recode: {"yes": advice, "no": ""}}
            """);
    Path cases = Files.writeString(folder.resolve("ucb.csv"), export());
    Path period = Runs.run(cases, mapping, null, "1973", folder.resolve("out"));
    findings = Runs.table(period, "findings");
  }

  private static String export() {
    StringBuilder rows = new StringBuilder("department,sex,admitted\n");
    DEPARTMENTS.forEach(
        (department, n) -> {
          for (int i = 0; i < n.length; i++) {
            String row =
                department + (i < 2 ? ",men," : ",women,") + (i % 2 == 0 ? "yes" : "no") + "\n";
            rows.append(row.repeat(Math.toIntExact(n[i])));
          }
        });
    return rows.toString();
  }

  @Test
  void crudeGap_isThePublishedOne() {
    Map<String, String> men = find("sanction_rate", "rate", "all", "men");
    assertEquals("2691", men.get("n_group"));
    assertEquals(0.4451877, number(men, "estimate"), 5e-8);
    assertEquals(
        0.3035422, number(find("sanction_rate", "rate", "all", "women"), "estimate"), 5e-8);
    assertEquals(
        1.8410800372, number(find("sanction_gap", "odds_ratio", "all", "men"), "estimate"), 1e-9);
    assertEquals(
        92.2052804115, number(find("sanction_gap", "chi_squared", "all", "men"), "estimate"), 1e-8);
  }

  @Test
  void likeForLike_isWhatTheTextbooksPrint() {
    expect("mh_odds_ratio", 0.9046968, 0.7719074, 1.0603298);
    expect("mh_rate_ratio", 0.944905, 0.866452, 1.030461);
    expect("mh_rate_difference", -0.018425, -0.047482, 0.010632);
    expectTest("cmh_chi_squared", 1.524607, 0.216924);
    expectTest("cmh_chi_squared_corrected", 1.4269, 0.2323);
    expectTest("breslow_day", 18.82551, 0.0020714);
  }

  @Test
  void caseMix_isSplitAndSimpsonFlagged() {
    expectAlone("case_mix", "composition_effect", 0.177674);
    expectAlone("case_mix", "rate_effect", -0.036028);
    expectAlone("case_mix", "simpson_reversal", 1);
    expectAlone("case_mix", "standardised_rate", 0.387319);
    Map<String, String> difference = find("case_mix", "standardised_rate_difference", "all", "men");
    assertEquals(-0.042637, number(difference, "estimate"), 5e-7);
    assertEquals(-0.078514, number(difference, "ci_lower"), 5e-7);
    assertEquals(-0.006759, number(difference, "ci_upper"), 5e-7);
    assertEquals(
        1.003597,
        number(find("case_mix", "observed_to_expected", "all", "women"), "estimate"),
        5e-7);
  }

  private void expect(String statistic, double estimate, double lower, double upper) {
    Map<String, String> row = find("like_for_like", statistic, "all", "men");
    assertEquals(estimate, number(row, "estimate"), 5.1e-7);
    assertEquals(lower, number(row, "ci_lower"), 5.1e-7);
    assertEquals(upper, number(row, "ci_upper"), 5.1e-7);
  }

  private void expectTest(String statistic, double value, double p) {
    Map<String, String> row = find("like_for_like", statistic, "all", "men");
    assertEquals(value, number(row, "estimate"), 5e-5);
    assertEquals(p, number(row, "p_value"), 5e-5);
  }

  private void expectAlone(String question, String statistic, double estimate) {
    assertEquals(estimate, number(find(question, statistic, "all", "men"), "estimate"), 5e-7);
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  /** The finding at the plan's rung; where it comes at two levels, that of level 1 - alpha. */
  private Map<String, String> find(
      String question, String statistic, String category, String group) {
    return findings.stream()
        .filter(row -> row.get("question").equals(question))
        .filter(row -> row.get("statistic").equals(statistic))
        .filter(row -> row.get("stage").equals("sanctioned"))
        .filter(row -> row.get("complaint_category").equals(category))
        .filter(row -> row.get("group_code").equals(group))
        .findFirst()
        .orElseThrow();
  }
}
