package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.schema.Code;

/**
 * A cube in the making: cases are put in by their codes. Alignments are {@code A, B, C, D}, {@code
 * declined} and {@code unknown}.
 */
public final class Cases {

  private static final Dimension SEVERITY = plain("severity", "1", "2", "not_recorded");
  private static final Dimension ALIGNMENT =
      new Dimension(
          "declared_alignment",
          List.of(
              Code.of("A"),
              Code.of("B"),
              Code.of("C"),
              Code.of("D"),
              new Code("declined", "declined", Map.of("declared", "no")),
              new Code("unknown", "unknown", Map.of("declared", "no"))));
  private static final Dimension OUTCOME =
      plain("outcome", "pending", "no_breach", "sanctioned", "withdrawn_by_reporter");
  private static final Dimension SANCTION =
      new Dimension(
          "sanction",
          List.of(
              Code.of("not_applicable"),
              rung("no_action", 0),
              rung("advice", 1),
              rung("formal_warning", 4),
              rung("expulsion", 9)));

  private final List<Dimension> dimensions;
  private final List<Cell> cells = new ArrayList<>();

  /** No case yet, in these categories. */
  public Cases(String... categories) {
    dimensions =
        List.of(plain("complaint_category", categories), SEVERITY, ALIGNMENT, OUTCOME, SANCTION);
  }

  private static Dimension plain(String name, String... codes) {
    List<Code> list = new ArrayList<>();
    for (String code : codes) {
      list.add(Code.of(code));
    }
    return new Dimension(name, list);
  }

  private static Code rung(String code, int rung) {
    return new Code(code, code, Map.of("rung", Integer.toString(rung)));
  }

  /** Adds cases with these codes, in the order of the dimensions; none if the number is 0. */
  public Cases with(long cases, String... codes) {
    if (cases == 0) {
      return this;
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      int place = dimensions.get(i).indexOf(codes[i]);
      if (place < 0) {
        throw new IllegalArgumentException(codes[i]);
      }
      places.add(place);
    }
    cells.add(new Cell(places, cases));
    return this;
  }

  /** Adds decided cases of which so many ended in advice. */
  public Cases decided(
      String category, String severity, String alignment, long decided, long sanctioned) {
    return with(sanctioned, category, severity, alignment, "sanctioned", "advice")
        .with(decided - sanctioned, category, severity, alignment, "no_breach", "not_applicable");
  }

  List<Dimension> dimensions() {
    return dimensions;
  }

  List<Cell> cells() {
    return cells;
  }

  public Cube cube() {
    return Cube.of(dimensions, cells);
  }
}
