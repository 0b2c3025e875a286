package org.evenhand.spark;

import java.io.Serializable;
import java.util.List;
import org.evenhand.cube.NumericDimension;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;

/**
 * What cases are counted by: the codes of a field, or whether it was recorded and nothing else.
 *
 * @param field of the gate
 * @param recordedOnly whether all that counts is whether it was recorded
 */
public record Variable(String field, boolean recordedOnly) implements Serializable {

  /** The codes of whether a field was recorded. */
  static final List<Code> RECORDED = List.of(Code.of("recorded"), Code.of(Contract.NOT_RECORDED));

  /** The codes of a field. */
  public static Variable of(String field) {
    return new Variable(field, false);
  }

  /** The codes of each of these fields. */
  public static List<Variable> each(List<String> fields) {
    return fields.stream().map(Variable::of).toList();
  }

  /** Whether a field that counts was recorded. */
  public static Variable recorded(String field) {
    return new Variable(field, true);
  }

  /** The number of codes that it can have as a dimension. */
  public int capacity(Gate gate) {
    if (recordedOnly) {
      return RECORDED.size();
    }
    GateField own = gate.fields().get(gate.position(field));
    return NumericDimension.of(own.kind())
        .map(scale -> scale.codes().size())
        .orElse(own.capacity());
  }

  /** The name of its dimension, and of its column where counts are written. */
  public String name() {
    return recordedOnly ? field + ":recorded" : field;
  }

  /** The place of a field's value in the dimension of whether it was recorded. */
  static int place(NumericDimension scale, int place) {
    return scale.isRecorded(place) ? 0 : 1;
  }
}
