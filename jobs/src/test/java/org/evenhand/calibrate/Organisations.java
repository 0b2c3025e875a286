package org.evenhand.calibrate;

import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.Plans;
import org.evenhand.schema.Plan;

/** Small made-up organisations for the tests of the calibration. */
final class Organisations {

  static final long SEED = 20260731;

  private static final List<String> KINDS = List.of("c1", "c2", "c3");

  /** Decided cases by kind and group, as in {@code calibration.R}. */
  private static final int[][] DECIDED = {{120, 200, 260}, {150, 180, 240}, {90, 160, 210}};

  private static final int[] SANCTIONED = {87, 171, 230};

  private Organisations() {}

  /** Three kinds and three groups of these codes, all declared. */
  static Cube plain(String... codes) {
    CubeOfCases cube = new CubeOfCases(KINDS, List.of("A", "B", "C", "unknown"));
    for (int kind = 0; kind < DECIDED.length; kind++) {
      // How the sanctioned are spread over the groups is no part of the layout.
      for (int group = 0; group < codes.length; group++) {
        int sanctioned = group == 0 ? SANCTIONED[kind] / 3 : 0;
        sanctioned = group == 1 ? SANCTIONED[kind] / 3 : sanctioned;
        sanctioned = group == 2 ? SANCTIONED[kind] - 2 * (SANCTIONED[kind] / 3) : sanctioned;
        cube.decided(KINDS.get(kind), codes[group], sanctioned, DECIDED[kind][group]);
      }
    }
    return cube.build();
  }

  /** The default plan without further rungs. */
  static Plan plan() {
    return Plans.standard();
  }

  static SimulationSetup setup(Cube cube) {
    return SimulationSetup.of(cube, PlanEvaluator.forVerdicts(plan()), List.of());
  }

  /** Cases with severities and persons: every fifth case is the second of its person. */
  static Cube detailed(String first, String second, String third) {
    CubeOfRows rows =
        new CubeOfRows(
            "complaint_category", "severity", "outcome", "sanction", "declared_alignment");
    String[] groups = {first, second, third};
    int[] sizes = {150, 240, 330};
    for (int group = 0; group < groups.length; group++) {
      for (int i = 0; i < sizes[group]; i++) {
        String[] row = row(i, groups[group]);
        if (i % 10 == 0) {
          rows.cluster(1, row, row(i + 3, groups[group]));
        } else {
          rows.with(1, row);
        }
      }
    }
    rows.with(12, "bullying", "1", "no_breach", "", "unknown");
    return rows.cubeBy("respondent_token");
  }

  private static String[] row(int i, String group) {
    String category = i % 2 == 0 ? "bullying" : "harassment";
    String severity = Integer.toString(1 + i % 3);
    boolean sanctioned = i % 10 < (i % 2 == 0 ? 2 : 5) + i % 3 / 2;
    return new String[] {
      category,
      severity,
      sanctioned ? "sanctioned" : "no_breach",
      sanctioned ? (i % 4 == 0 ? "fixed_suspension" : "advice") : "",
      group
    };
  }
}
