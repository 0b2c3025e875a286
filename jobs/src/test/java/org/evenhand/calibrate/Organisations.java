package org.evenhand.calibrate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.likeforlike.Comparisons;
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
    return SimulationSetup.of(cube, plan(), List.of(), List.of());
  }

  /**
   * Four groups with 36, 30, 23 and 10% of so many cases, a hundredth undeclared, in ten kinds with
   * rates from 15 to 55%; the export tells incidents and persons, which all have one case.
   *
   * @param undeclared the share of cases without a declared alignment
   */
  static SimulationSetup large(int cases, double undeclared) {
    double[] equal = new double[10];
    Arrays.fill(equal, 0.1);
    Cube cube = counted(cases, undeclared, equal);
    List<Clusters> told =
        Comparisons.TOKENS.stream()
            .map(
                token ->
                    Clusters.of(List.of(token), cube.dimensions(), List.of(), List.of())
                        .within(cube))
            .toList();
    return SimulationSetup.of(cube, plan(), List.of(), told);
  }

  /** So many declared cases of these groups, with kinds of such shares, and no tokens. */
  static SimulationSetup uneven(int cases, double... kindShares) {
    return setup(counted(cases, 0, kindShares));
  }

  private static Cube counted(int cases, double undeclared, double[] kindShares) {
    List<String> kinds = IntStream.range(0, 10).mapToObj(kind -> "k" + kind).toList();
    List<String> codes = List.of("G1", "G2", "G3", "G4", "unknown");
    double[] shares = {0.36, 0.30, 0.23, 0.10};
    CubeOfCases builder = new CubeOfCases(kinds, codes);
    for (int kind = 0; kind < kinds.size(); kind++) {
      double rate = 0.15 + 0.4 * kind / 9;
      for (int group = 0; group < codes.size(); group++) {
        double share =
            group == shares.length ? undeclared : shares[group] / 0.99 * (1 - undeclared);
        long n = Math.round(share * cases * kindShares[kind]);
        builder.decided(kinds.get(kind), codes.get(group), Math.round(rate * n), n);
      }
    }
    return builder.build();
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
