package org.evenhand.spark;

import org.evenhand.cube.Scale;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.schema.Field;

/** How the fields of the gate become dimensions. */
public final class Fields {

  private Fields() {}

  /** The scale of a field that counts; null for one that holds codes. */
  static Scale scale(Field.Kind kind) {
    return switch (kind) {
      case DAY -> Scale.DAYS;
      case COUNT -> Scale.COUNTS;
      case MONTH -> Scale.MONTHS;
      case CODE, CODES, NUMBER, TOKEN, TEXT -> null;
    };
  }

  /** The number of codes that a field, or a facet of one, can have as a dimension. */
  public static int capacity(Gate gate, String name) {
    if (Facet.isRecorded(name)) {
      return Facet.capacity();
    }
    GateField field = gate.fields().get(gate.position(name));
    Scale scale = scale(field.kind());
    return scale == null ? field.capacity() : scale.codes().size();
  }
}
