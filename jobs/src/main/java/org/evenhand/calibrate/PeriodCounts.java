package org.evenhand.calibrate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.cube.CellCounts;
import org.evenhand.cube.ClusterCounts;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Coordinates;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.cube.NumericDimension;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;

/**
 * Where the cases of simulated periods lie in a cube: for each kind and group, those without a
 * sanction and those with one. Immutable.
 */
final class PeriodCounts {

  private static final String SANCTIONED = "sanctioned";

  private final Layout layout;
  private final List<Dimension> dimensions;
  private final long[] coordinates;

  PeriodCounts(Layout layout, Plan plan) {
    this.layout = layout;
    dimensions = dimensions(layout, plan);
    coordinates = coordinates(List.of(), 0);
  }

  /** The number of every place, in a cube with further dimensions, under one code of each. */
  private long[] coordinates(List<Dimension> further, int code) {
    List<Dimension> all = new ArrayList<>(dimensions);
    all.addAll(further);
    Coordinates packed = Coordinates.over(all);
    long[] numbers = new long[2 * layout.kinds() * layout.groups()];
    for (int place = 0; place < numbers.length; place++) {
      int cell = place / 2;
      int[] kind = layout.kind(cell / layout.groups());
      int[] codes = Arrays.copyOf(kind, all.size());
      codes[kind.length] = layout.place(cell % layout.groups());
      codes[kind.length + 1] = place % 2;
      codes[kind.length + 2] = place % 2;
      Arrays.fill(codes, dimensions.size(), codes.length, code);
      numbers[place] = packed.pack(codes);
    }
    return numbers;
  }

  private static List<Dimension> dimensions(Layout layout, Plan plan) {
    List<Dimension> dimensions = new ArrayList<>(layout.fields().fixed());
    dimensions.add(layout.fields().alignment());
    String other =
        plan.decided().stream().filter(code -> !code.equals(SANCTIONED)).findFirst().orElse("");
    dimensions.add(new Dimension(FieldName.OUTCOME, List.of(Code.of(other), Code.of(SANCTIONED))));
    String rung = Integer.toString(plan.sanctions().rung());
    dimensions.add(
        new Dimension(
            FieldName.SANCTION,
            List.of(
                Code.of("not_applicable"), new Code("rung_" + rung, "", Map.of("rung", rung)))));
    return dimensions;
  }

  /** The place of a case of a cell, {@code kind * groups + group}. */
  static int place(int cell, boolean isSanctioned) {
    return 2 * cell + (isSanctioned ? 1 : 0);
  }

  /** No counts yet, by place. */
  long[] none() {
    return new long[coordinates.length];
  }

  /** The cube of these counts. */
  Cube cube(long[] counts) {
    CellCounts all = new CellCounts(coordinates.length);
    add(counts, coordinates, all);
    return Cube.of(dimensions, all, new CellCounts());
  }

  private static void add(long[] counts, long[] numbers, CellCounts to) {
    for (int place = 0; place < numbers.length; place++) {
      if (counts[place] > 0) {
        to.add(numbers[place], counts[place]);
      }
    }
  }

  /** A period as it was drawn: cases by place, and the places of those that are linked. */
  record Drawn(long[] counts, int[] places) {}

  /** Makes cubes of quarters, each with its cases in its last month. */
  Function<List<Drawn>, Cube> quarters(Period last, int number, List<Links.Sort> sorts) {
    NumericDimension scale = NumericDimension.MONTHS;
    List<Dimension> month = List.of(new Dimension(FieldName.RECEIVED_MONTH, scale.codes()));
    List<Dimension> all = new ArrayList<>(dimensions);
    all.addAll(month);
    long[][] numbers = new long[number][];
    for (int quarter = 0; quarter < number; quarter++) {
      YearMonth received = last.back(number - 1 - quarter).to();
      int code = scale.place(12 * received.getYear() + received.getMonthValue() - 1);
      numbers[quarter] = coordinates(month, code);
    }
    return drawn -> {
      CellCounts sum = new CellCounts(number * coordinates.length);
      for (int quarter = 0; quarter < number; quarter++) {
        add(drawn.get(quarter).counts(), numbers[quarter], sum);
      }
      Cube cube = Cube.of(all, sum, new CellCounts()).with(last);
      for (Links.Sort sort : sorts) {
        ClusterCounts clusters = new ClusterCounts();
        for (int quarter = 0; quarter < number; quarter++) {
          add(sort, drawn.get(quarter).places(), numbers[quarter], clusters);
        }
        cube = cube.with(Clusters.of(sort.tokens(), all, clusters).within(cube));
      }
      return cube;
    };
  }

  /** Clusters of cases that have come to stand in these places. */
  Clusters clusters(Links.Sort sort, int[] places) {
    ClusterCounts counts = new ClusterCounts();
    add(sort, places, coordinates, counts);
    return Clusters.of(sort.tokens(), dimensions, counts);
  }

  private static void add(Links.Sort sort, int[] places, long[] numbers, ClusterCounts to) {
    for (int[] members : sort.members()) {
      for (int member : members) {
        to.add(numbers[places[member]], 1);
      }
      to.end(1);
    }
  }
}
