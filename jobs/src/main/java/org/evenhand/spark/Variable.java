package org.evenhand.spark;

import java.util.Collection;
import java.util.List;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.NumericDimension;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;

/**
 * What cases are counted by: the codes of a field, or as many of them as are told apart.
 *
 * @param field of the gate
 * @param coarsening what is told apart
 */
public record Variable(String field, Coarsening coarsening) {

  /** The codes of a field. */
  public static Variable of(String field) {
    return new Variable(field, Coarsening.NONE);
  }

  /** The codes of each of these fields. */
  public static List<Variable> each(List<String> fields) {
    return fields.stream().map(Variable::of).toList();
  }

  boolean isCoarse() {
    return !coarsening.equals(Coarsening.NONE);
  }

  /** Whether these hold all that it tells apart: itself or the codes of its field. */
  public boolean isIn(Collection<Variable> others) {
    return others.contains(this) || others.contains(of(field));
  }

  /** The number of codes that it can have as a dimension. */
  public int capacity(Gate gate) {
    GateField own = gate.fields().get(gate.position(field));
    return coarsening.capacity(
        NumericDimension.of(own.kind()).map(scale -> scale.codes().size()).orElse(own.capacity()));
  }

  /** The name of its dimension, and of its column where counts are written. */
  public String name() {
    return isCoarse() ? field + ":" + coarsening.name() : field;
  }
}
