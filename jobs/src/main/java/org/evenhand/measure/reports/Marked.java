package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Clusters;
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
  private static final String UNKNOWN = "unknown";
  private static final List<String> CODES = List.of(YES, "no", UNKNOWN);

  /**
   * The cube with the mark; cases without a token have the code for what is not known.
   *
   * @param such whether the cases of a cluster in a cell have it
   */
  Cube of(Cube cube, Clusters clusters, BiPredicate<Cluster, Cell> such) {
    List<Cell> marked = new ArrayList<>();
    Map<List<Integer>, Long> named = new HashMap<>();
    for (Cluster cluster : clusters.clusters()) {
      for (Cell cell : cluster.cells()) {
        long cases = Math.multiplyExact(cell.cases(), cluster.times());
        marked.add(cell(cell, such.test(cluster, cell) ? YES : "no", cases));
        named.merge(cell.codes(), cases, Math::addExact);
      }
    }
    for (Cell cell : cube.cells()) {
      long others = cell.cases() - named.getOrDefault(cell.codes(), 0L);
      if (others > 0) {
        marked.add(cell(cell, UNKNOWN, others));
      }
    }
    List<Dimension> dimensions = new ArrayList<>(cube.dimensions());
    dimensions.add(new Dimension(name, CODES.stream().map(Code::of).toList()));
    return Cube.of(dimensions, marked);
  }

  private static Cell cell(Cell cell, String mark, long cases) {
    List<Integer> codes = new ArrayList<>(cell.codes());
    codes.add(CODES.indexOf(mark));
    return new Cell(codes, cases);
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
