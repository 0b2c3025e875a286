package org.evenhand.cube;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.schema.Code;
import org.junit.jupiter.api.Test;

class CoarseningTest {

  private static final Coarsening LATE =
      Coarsening.telling("late", List.of(code -> code.code().compareTo("c") >= 0));
  private static final Dimension LETTERS = new Dimension("letter", codes("a", "c", "b", "d"));
  private static final Dimension SIDES = new Dimension("side", codes("left", "right"));

  private static List<Code> codes(String... codes) {
    return Arrays.stream(codes).map(Code::of).toList();
  }

  private static Cell cell(int letter, int side, long cases) {
    return new Cell(List.of(letter, side), cases);
  }

  private static Cube cube(Cell... cells) {
    return Cube.of(List.of(LETTERS, SIDES), List.of(cells));
  }

  @Test
  void codesThatAreNotToldApart_goByTheFirstOfThem() {
    assertEquals(codes("a", "c"), LATE.codes(LETTERS.codes()));
    assertArrayEquals(new int[] {0, 1, 0, 1}, LATE.places(LETTERS.codes()));
    assertEquals(2, LATE.capacity(4));
    assertEquals(codes("a", "c"), LATE.codes(LATE.codes(LETTERS.codes())));
  }

  @Test
  void recorded_isOneCodeForAllNumbers() {
    List<Code> days = NumericDimension.DAYS.codes();
    assertEquals(codes("recorded", "not_recorded"), Coarsening.RECORDED.codes(days));
    int[] places = Coarsening.RECORDED.places(days);
    assertEquals(1, places[NumericDimension.DAYS.place(-1)]);
    assertEquals(0, places[NumericDimension.DAYS.place(17)]);
  }

  @Test
  void coarser_addsUpWhatIsNotToldApart() {
    Cube fine = cube(cell(0, 0, 1), cell(2, 0, 2), cell(1, 1, 4), cell(3, 1, 8));
    Cube coarse = fine.coarser(Map.of("letter", LATE));
    assertEquals(List.of(cell(0, 0, 3), cell(1, 1, 12)), coarse.cells());
    assertEquals(
        List.of("letter", "side"), coarse.dimensions().stream().map(Dimension::name).toList());
  }

  @Test
  void part_comesFromTheCubeThatHasTheFields() {
    Cube bySide = cube(cell(0, 0, 1), cell(1, 1, 4)).marginal(List.of("side"));
    Cube byLetter = cube(cell(0, 0, 1), cell(1, 1, 4)).marginal(List.of("letter"));
    Cube both = bySide.with(byLetter);
    assertEquals(byLetter.cells(), both.part(List.of("letter")).cells());
    assertEquals(bySide.cells(), both.part(List.of("side")).cells());
    assertThrows(IllegalArgumentException.class, () -> both.part(List.of("side", "letter")));
  }
}
