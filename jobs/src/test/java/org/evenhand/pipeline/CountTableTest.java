package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.cube.Cube;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The claim that a table of several cubes gives the counts of the period, each case once. */
class CountTableTest {

  private static final List<String> FIELDS =
      List.of("complaint_category", "declared_alignment", "severity");

  private CountTable table;

  @BeforeEach
  void fill() {
    table = new CountTable(FIELDS);
    // Every cube counts the same cases: three of the period, and nine up to its end.
    row("history", 9, "complaint_category", "bullying", "declared_alignment", "A1");
    row("period", 1, "complaint_category", "bullying", "region", "R01");
    row("period", 2, "complaint_category", "bullying", "region", "R02");
    row("period", 1, "complaint_category", "bullying", "declared_alignment", "A1", "outcome", "x");
    row("period", 2, "complaint_category", "bullying", "declared_alignment", "A2", "outcome", "y");
  }

  private void row(String reach, long cases, String... codes) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < codes.length; i += 2) {
      row.put(codes[i], codes[i + 1]);
    }
    row.put("reach", reach);
    row.put("cases", cases);
    table.add(row);
  }

  private Cube over(String... fields) {
    return table.over(List.of(fields)).orElseThrow();
  }

  @Test
  void over_severalCubesAndReaches_eachCaseOfThePeriodOnce() {
    assertEquals(3, over("complaint_category", "declared_alignment").cases());
    assertEquals(3, over("complaint_category").cases());
    assertEquals(2, over("declared_alignment").cells().size());
  }

  @Test
  void over_fieldOfNoCube_absentAndNamed() {
    assertTrue(table.over(FIELDS).isEmpty());
    assertEquals(List.of("severity"), table.lacking(FIELDS));
    assertEquals(List.of(), table.lacking(List.of("complaint_category", "declared_alignment")));
    assertEquals(
        List.of("severity"), new CountTable(FIELDS).lacking(List.of("severity")), "without a row");
  }

  @Test
  void over_codesOfTheContract_keepWhatTheContractSaysOfThem() {
    Cube cube = over("declared_alignment");
    assertEquals("A1", cube.dimensions().get(0).codes().get(0).code());
    assertEquals("no", declared(cube, "unknown"));
  }

  @Test
  void over_codesOfAnOrganisation_standInTheirOwnOrderBeforeTheUndeclared() {
    row("period", 5, "complaint_category", "b", "declared_alignment", "Blue", "outcome", "x");
    row("period", 5, "complaint_category", "b", "declared_alignment", "declined", "outcome", "x");
    Cube cube = over("declared_alignment");
    assertEquals(
        List.of("A1", "A2", "Blue", "declined"),
        cube.occupied("declared_alignment").stream().map(code -> code.code()).toList());
    assertEquals("no", declared(cube, "declined"));
    assertEquals("yes", declared(cube, "Blue"));
  }

  private static String declared(Cube cube, String code) {
    return cube.dimensions().get(0).codes().stream()
        .filter(c -> c.code().equals(code))
        .findFirst()
        .orElseThrow()
        .attribute("declared", "yes");
  }
}
