package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.CellCounts;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Coordinates;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.measure.Condition;
import org.evenhand.schema.Code;

/**
 * A cube with one more dimension, which says of each case whether those who share its token have
 * something in common; what is known of clusters alone so takes part like any field.
 *
 * @param name of the dimension
 */
record Marked(String name) {

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String UNKNOWN = "unknown";
  private static final List<String> CODES = List.of(YES, NO, UNKNOWN);

  /**
   * The cube with the mark; cases without a token have the code for what is not known.
   *
   * @param such whether the cases of a cluster in a cell have it
   */
  Cube of(Cube cube, Clusters clusters, Function<Cluster, Predicate<Cell>> such) {
    List<Dimension> dimensions = new ArrayList<>(cube.dimensions());
    Coordinates places = Coordinates.over(dimensions);
    dimensions.add(new Dimension(name, CODES.stream().map(Code::of).toList()));
    Coordinates marks = Coordinates.over(dimensions);
    CellCounts marked = new CellCounts();
    CellCounts named = new CellCounts();
    int[] codes = new int[dimensions.size()];
    for (Cluster cluster : clusters.clusters()) {
      Predicate<Cell> own = such.apply(cluster);
      for (Cell cell : cluster.cells()) {
        long cases = Math.multiplyExact(cell.cases(), cluster.times());
        mark(codes, cell, own.test(cell) ? YES : NO);
        marked.add(marks.pack(codes), cases);
        named.add(places.pack(codes), cases);
      }
    }
    for (Cell cell : cube.cells()) {
      mark(codes, cell, UNKNOWN);
      long others = cell.cases() - named.cases(places.pack(codes));
      if (others > 0) {
        marked.add(marks.pack(codes), others);
      }
    }
    return Cube.of(dimensions, marked, new CellCounts());
  }

  private static void mark(int[] codes, Cell cell, String mark) {
    for (int i = 0; i < cell.codes().size(); i++) {
      codes[i] = cell.codes().get(i);
    }
    codes[cell.codes().size()] = CODES.indexOf(mark);
  }

  /** Cases that have it. */
  Condition isSo() {
    return Condition.in(name, YES);
  }

  /** Cases of which it is known whether they have it. */
  Condition isKnown() {
    return Condition.in(name, UNKNOWN).not();
  }
}
