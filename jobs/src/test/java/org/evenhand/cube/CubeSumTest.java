package org.evenhand.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.schema.Code;
import org.junit.jupiter.api.Test;

/** The claim that counts of several exports add up by their codes, whatever the codes' places. */
class CubeSumTest {

  private static Dimension dimension(String name, String... codes) {
    return new Dimension(name, Arrays.stream(codes).map(Code::of).toList());
  }

  private static Cell cell(long cases, Integer... codes) {
    return new Cell(List.of(codes), cases);
  }

  private static Map<List<String>, Long> named(Cube cube) {
    Map<List<String>, Long> named = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    for (Cell cell : cube.cells()) {
      List<String> codes =
          List.of(
              cube.dimensions().get(0).codes().get(cell.codes().get(0)).code(),
              cube.dimensions().get(1).codes().get(cell.codes().get(1)).code());
      named.put(codes, cell.cases());
    }
    return named;
  }

  private static final Cube FIRST =
      Cube.of(
          List.of(dimension("group", "A", "B"), dimension("kind", "x", "y")),
          List.of(cell(3, 0, 0), cell(4, 1, 1)));

  @Test
  void of_codesElsewhereAndFurtherOnes_addedByTheirNames() {
    Cube other =
        Cube.of(
            List.of(
                dimension("place", "p"),
                dimension("kind", "y", "x"),
                dimension("group", "D", "C", "A")),
            List.of(cell(10, 0, 1, 2), cell(20, 0, 0, 1), cell(30, 0, 0, 0)));
    Cube sum = CubeSum.of(FIRST, List.of(other));
    assertEquals(
        Map.of(
            List.of("A", "x"),
            13L,
            List.of("B", "y"),
            4L,
            List.of("C", "y"),
            20L,
            List.of("D", "y"),
            30L),
        named(sum));
    assertEquals(
        List.of("A", "B", "C", "D"),
        sum.dimensions().get(0).codes().stream().map(Code::code).toList());
  }

  @Test
  void of_clustersOfTheFirst_keptBesideTheCasesOfTheOthers() {
    Cluster pair = new Cluster(List.of(cell(1, 0, 0), cell(1, 1, 1)), 2);
    Clusters own =
        Clusters.of(List.of("incident_id"), FIRST.dimensions(), List.of(pair), List.of());
    Cube other =
        Cube.of(
            List.of(dimension("group", "C", "B"), dimension("kind", "y")), List.of(cell(7, 1, 0)));
    Cube sum = CubeSum.of(FIRST.with(own.within(FIRST)), List.of(other));
    Clusters kept = sum.clusters(List.of("incident_id"));
    assertEquals(2, kept.size());
    assertEquals(4, kept.linked().stream().mapToLong(Cell::cases).sum());
    assertEquals(10, kept.unlinked().stream().mapToLong(Cell::cases).sum());
    assertEquals(14, sum.cases());
  }

  @Test
  void of_cubeWithoutADimension_refused() {
    Cube other = Cube.of(List.of(dimension("group", "A")), List.of(cell(1, 0)));
    assertThrows(IllegalArgumentException.class, () -> CubeSum.of(FIRST, List.of(other)));
  }
}
