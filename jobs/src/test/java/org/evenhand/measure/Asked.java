package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evenhand.cube.Cube;

/**
 * The findings of one measure, looked up.
 *
 * @param findings all of them
 */
public record Asked(List<Finding> findings) {

  /** What a measure finds in a cube. */
  public static Asked of(Measure measure, Cube cube) {
    return new Asked(measure.findings(cube));
  }

  /** Those at this stage. */
  public Asked at(String stage) {
    return new Asked(findings.stream().filter(f -> f.key().stage().equals(stage)).toList());
  }

  /** Those in this stratum. */
  public Asked in(String stratum) {
    return new Asked(findings.stream().filter(f -> f.key().stratum().equals(stratum)).toList());
  }

  /** Those about a comparison of this field. */
  public Asked comparing(String field) {
    return new Asked(
        findings.stream().filter(f -> f.key().comparison().compared().equals(field)).toList());
  }

  /** The one finding of this statistic about a group. */
  public Finding find(String group, Statistic statistic) {
    List<Finding> found =
        findings.stream()
            .filter(f -> f.key().comparison().group().equals(group))
            .filter(f -> f.statistic() == statistic)
            .toList();
    assertEquals(1, found.size(), statistic + " of " + group);
    return found.get(0);
  }

  /** The estimate of a statistic about a group. */
  public double estimate(String group, Statistic statistic) {
    return find(group, statistic).estimate().orElseThrow();
  }

  /** Checks the estimate of a statistic about a group and its interval. */
  public void check(String group, Statistic statistic, double... expected) {
    Finding finding = find(group, statistic);
    close(expected[0], finding.estimate().orElseThrow());
    if (expected.length == 3) {
      close(expected[1], finding.lower().orElseThrow());
      close(expected[2], finding.upper().orElseThrow());
    }
  }

  public static void close(double expected, double actual) {
    assertEquals(expected, actual, 1e-6 * Math.max(1e-3, Math.abs(expected)));
  }
}
