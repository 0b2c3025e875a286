package org.evenhand.cube;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.evenhand.schema.Code;
import org.junit.jupiter.api.Test;

/** The claims that coordinates are exact and ordered, and that a cube is additive. */
class CubeTest {

  private static final long SEED = 20260723;

  private static Dimension dimension(String name, int codes) {
    return new Dimension(name, IntStream.range(0, codes).mapToObj(i -> Code.of(name + i)).toList());
  }

  private static List<int[]> everyCell(int... capacities) {
    List<int[]> cells = new ArrayList<>(List.of(new int[0]));
    for (int capacity : capacities) {
      List<int[]> longer = new ArrayList<>();
      for (int[] cell : cells) {
        for (int code = 0; code < capacity; code++) {
          int[] next = Arrays.copyOf(cell, cell.length + 1);
          next[cell.length] = code;
          longer.add(next);
        }
      }
      cells = longer;
    }
    return cells;
  }

  @Test
  void coordinates_everySmallShape_exactAndOrdered() {
    for (int[] capacities : everyCell(6, 6, 6)) {
      List<Integer> sizes = Arrays.stream(capacities).mapToObj(c -> c + 1).toList();
      Coordinates coordinates = Coordinates.of(List.of(0, 1, 2), sizes);
      long before = -1;
      for (int[] cell : everyCell(sizes.get(0), sizes.get(1), sizes.get(2))) {
        long packed = coordinates.pack(cell);
        assertTrue(packed > before, "numbers have the order of the codes");
        assertArrayEquals(cell, coordinates.unpack(packed));
        before = packed;
      }
    }
  }

  @Test
  void coordinates_positions_takenFromTheRow() {
    Coordinates coordinates = Coordinates.of(List.of(2, 0), List.of(5, 5));
    assertArrayEquals(new int[] {4, 1}, coordinates.unpack(coordinates.pack(new int[] {1, 3, 4})));
  }

  @Test
  void coordinates_limits() {
    Coordinates widest = Coordinates.of(List.of(0, 1, 2), List.of(1 << 21, 1 << 21, 1 << 21));
    int[] last = {(1 << 21) - 1, (1 << 21) - 1, (1 << 21) - 1};
    assertEquals(Long.MAX_VALUE, widest.pack(last));
    assertArrayEquals(last, widest.unpack(Long.MAX_VALUE));
    List<Integer> tooMany = List.of(1 << 21, 1 << 21, (1 << 21) + 1);
    assertThrows(IllegalArgumentException.class, () -> Coordinates.of(List.of(0, 1, 2), tooMany));
    assertEquals(0, Coordinates.of(List.of(), List.of()).pack(new int[] {7}));
  }

  @Test
  void cellCounts_anyCells_asAMap() {
    Random random = new Random(SEED);
    CellCounts counts = new CellCounts();
    Map<Long, Long> expected = new TreeMap<>();
    for (int i = 0; i < 100_000; i++) {
      long cell = i % 3 == 0 ? random.nextInt(50) : (random.nextLong() >>> 1) >>> (i % 60);
      long cases = 1 + random.nextInt(3);
      counts.add(cell, cases);
      expected.merge(cell, cases, Long::sum);
    }
    assertArrayEquals(
        expected.keySet().stream().mapToLong(Long::longValue).toArray(), counts.cells());
    expected.forEach((cell, cases) -> assertEquals(cases, counts.cases(cell), "seed " + SEED));
    Map<Long, Long> visited = new TreeMap<>();
    counts.forEach(visited::put);
    assertEquals(expected, visited);
    assertEquals(0, new CellCounts().cases(3));
  }

  @Test
  void cube_anyOrderAndDivision_same() {
    List<Dimension> dimensions = List.of(dimension("a", 3), dimension("b", 2));
    List<Cell> cells = new ArrayList<>();
    for (int[] cell : everyCell(3, 2)) {
      cells.add(new Cell(List.of(cell[0], cell[1]), 1 + 10L * cell[0] + cell[1]));
      cells.add(new Cell(List.of(cell[0], cell[1]), 5));
    }
    Cube cube = Cube.of(dimensions, cells);
    List<List<Integer>> order = cube.cells().stream().map(Cell::codes).toList();
    assertEquals(everyCell(3, 2).stream().map(c -> List.of(c[0], c[1])).toList(), order);
    Random random = new Random(SEED);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(cells, random);
      assertEquals(cube.cells(), Cube.of(dimensions, cells).cells());
    }
  }

  @Test
  void cube_rollUp_keepsEveryCase() {
    List<Dimension> dimensions = List.of(dimension("a", 3), dimension("b", 4), dimension("c", 2));
    List<Cell> cells =
        everyCell(3, 4, 2).stream()
            .map(c -> new Cell(Arrays.stream(c).boxed().toList(), 1 + c[0] + 3L * c[1] + 7L * c[2]))
            .toList();
    Cube cube = Cube.of(dimensions, cells);
    for (List<String> names :
        List.of(List.of("a"), List.of("c", "b"), List.of("b", "a", "c"), List.<String>of())) {
      assertEquals(cube.cases(), cube.marginal(names).cases(), names.toString());
    }
    assertEquals(
        cube.marginal(List.of("b")).cells(),
        cube.marginal(List.of("c", "b")).marginal(List.of("b")).cells());
    assertEquals(
        cube.cells(),
        cube.marginal(List.of("b", "a", "c")).marginal(List.of("a", "b", "c")).cells());
    assertThrows(IllegalArgumentException.class, () -> cube.marginal(List.of("d")));
  }

  @Test
  void cube_ofCounts_asOfCellsWithoutThoseTakenAway() {
    List<Dimension> dimensions = List.of(dimension("a", 3), dimension("b", 2));
    Coordinates coordinates = Coordinates.over(dimensions);
    CellCounts counts = new CellCounts();
    CellCounts without = new CellCounts();
    counts.add(coordinates.pack(new int[] {2, 1}), 4);
    counts.add(coordinates.pack(new int[] {0, 1}), 3);
    counts.add(coordinates.pack(new int[] {1, 0}), 2);
    without.add(coordinates.pack(new int[] {1, 0}), 2);
    without.add(coordinates.pack(new int[] {2, 1}), 1);
    assertEquals(
        List.of(new Cell(List.of(0, 1), 3), new Cell(List.of(2, 1), 3)),
        Cube.of(dimensions, counts, without).cells());
  }

  @Test
  void cube_misfit_refused() {
    List<Dimension> dimensions = List.of(dimension("a", 3));
    for (List<Integer> codes :
        List.of(List.of(0, 0), List.<Integer>of(), List.of(3), List.of(-1))) {
      List<Cell> cells = List.of(new Cell(codes, 1));
      assertThrows(IllegalArgumentException.class, () -> Cube.of(dimensions, cells));
    }
    assertThrows(IllegalArgumentException.class, () -> new Cell(List.of(0), 0));
  }
}
