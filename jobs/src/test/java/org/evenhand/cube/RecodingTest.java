package org.evenhand.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.schema.Code;
import org.junit.jupiter.api.Test;

class RecodingTest {

  private static final Dimension SIDE = dimension("side", "a1", "a2", "a3", "unknown");
  private static final Dimension OTHER = dimension("other", "a1", "a2");
  private static final Recoding RECODING =
      new Recoding(
          Set.of("side"), Map.of("a1", Code.of("Z"), "a2", Code.of("B"), "a3", Code.of("K")));

  private static Dimension dimension(String name, String... codes) {
    return new Dimension(name, Stream.of(codes).map(Code::of).toList());
  }

  private static Cell cell(long cases, Integer... codes) {
    return new Cell(List.of(codes), cases);
  }

  /** Every cell with its codes in words, in the order of the cells. */
  private static List<String> inWords(List<Dimension> dimensions, List<Cell> cells) {
    List<String> words = new ArrayList<>();
    for (Cell cell : cells) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < dimensions.size(); i++) {
        word.append(dimensions.get(i).codes().get(cell.codes().get(i)).code()).append(' ');
      }
      words.add(word.append(cell.cases()).toString());
    }
    return words;
  }

  @Test
  void of_dimension_newCodesInTheirOrderThenThoseThatStay() {
    assertEquals(
        List.of("B", "K", "Z", "unknown"),
        RECODING.of(SIDE).codes().stream().map(Code::code).toList());
    assertSame(OTHER, RECODING.of(OTHER));
  }

  @Test
  void of_cube_sameCountsInTheOrderOfTheNewCodes() {
    List<Dimension> dimensions = List.of(SIDE, OTHER);
    Cube cube =
        Cube.of(dimensions, List.of(cell(1, 0, 1), cell(2, 1, 0), cell(3, 2, 1), cell(4, 3, 0)));
    Cube recoded = RECODING.of(cube);
    assertEquals(
        List.of("B a1 2", "K a2 3", "Z a2 1", "unknown a1 4"),
        inWords(recoded.dimensions(), recoded.cells()));
    assertEquals(cube.cases(), recoded.cases());
  }

  @Test
  void of_clusters_sameClustersUnderTheNewCodes() {
    List<Dimension> dimensions = List.of(SIDE);
    Clusters clusters =
        Clusters.of(
            List.of("token"),
            dimensions,
            List.of(
                new Cluster(List.of(cell(1, 0), cell(2, 1)), 5),
                new Cluster(List.of(cell(1, 2)), 7)),
            List.of(cell(9, 0)));
    Clusters recoded = RECODING.of(clusters);
    assertEquals(
        List.of("[B 2, Z 1] 5", "[K 1] 7"),
        recoded.clusters().stream()
            .map(c -> inWords(recoded.dimensions(), c.cells()) + " " + c.times())
            .toList());
    assertEquals(List.of("Z 9"), inWords(recoded.dimensions(), recoded.unlinked()));
  }

  @Test
  void of_companion_valuesOfTheFieldAlone() {
    AuxiliaryTable companion =
        new AuxiliaryTable("members", List.of("side", "other"), List.of(List.of("a1", "a1")));
    AuxiliaryTable.Row row = RECODING.of(companion).asRows().get(0);
    assertEquals("Z", row.text("side"));
    assertEquals("a1", row.text("other"));
  }
}
