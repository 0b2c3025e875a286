package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Tally;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * The decided cases of one exchange.
 *
 * @param cases its decided cases, the earlier first where that was recorded
 * @param times how many exchanges have just such cases
 */
record Exchange(List<Side> cases, long times) {

  /** What kind of exchange it is; only exchanges of two sides can be compared. */
  enum Kind {
    TWO_SIDES,
    ONE_SIDE,
    UNDECLARED_SIDE,
    MORE_DECIDED_CASES,
    FEWER_DECIDED_CASES;

    String stage() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One decided case.
   *
   * @param alignment as declared
   * @param order its place in the exchange, where it was recorded
   * @param isSanctioned whether it ended in a sanction
   */
  record Side(Code alignment, OptionalInt order, boolean isSanctioned) {

    boolean isDeclared() {
      return Grouping.ALIGNMENT.takesPart().test(alignment);
    }
  }

  /**
   * All exchanges of a cube.
   *
   * @throws IllegalArgumentException if the cube lacks the token or a field
   */
  static List<Exchange> of(Cube cube, Plan plan) {
    CubeAxis alignments = CubeAxis.of(cube, FieldName.DECLARED_ALIGNMENT);
    CubeAxis orders = CubeAxis.of(cube, FieldName.ORDER_IN_EXCHANGE);
    var tallied = EventDefinition.sanctioned(plan).on(cube);
    List<Exchange> exchanges = new ArrayList<>();
    for (Cluster cluster : cube.clusters(List.of(FieldName.LINKED_GROUP)).clusters()) {
      List<Side> sides = new ArrayList<>();
      for (Cell cell : cluster.cells()) {
        Tally tally = tallied.apply(cell);
        OptionalInt order = orders.number(NumericDimension.COUNTS, cell);
        Side side = new Side(alignments.code(cell), order, tally.sanctioned() > 0);
        for (long i = 0; i < tally.decided(); i++) {
          sides.add(side);
        }
      }
      sides.sort((a, b) -> Integer.compare(a.order.orElse(0), b.order.orElse(0)));
      exchanges.add(new Exchange(List.copyOf(sides), cluster.times()));
    }
    return exchanges;
  }

  Kind kind() {
    if (cases.size() != 2) {
      return cases.size() < 2 ? Kind.FEWER_DECIDED_CASES : Kind.MORE_DECIDED_CASES;
    }
    if (!earlier().isDeclared() || !later().isDeclared()) {
      return Kind.UNDECLARED_SIDE;
    }
    return earlier().alignment.equals(later().alignment) ? Kind.ONE_SIDE : Kind.TWO_SIDES;
  }

  /** The earlier of two cases; any of the two where the order was not recorded. */
  Side earlier() {
    return cases.get(0);
  }

  /** The other of two cases. */
  Side later() {
    return cases.get(1);
  }

  /** Whether it is known which of two cases came first. */
  boolean hasOrder() {
    return earlier().order.isPresent()
        && later().order.isPresent()
        && !earlier().order.equals(later().order);
  }
}
