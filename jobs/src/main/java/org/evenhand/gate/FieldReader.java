package org.evenhand.gate;

import java.util.Map;
import org.evenhand.schema.Mapping;

/**
 * Reads the number that a field holds in a row, where that is more than to decode one cell. One
 * instance serves one partition.
 */
abstract class FieldReader {

  /** The value's meaning, as {@link Decoder#decode} gives it. */
  abstract int read(Cells cells);

  /** In which of the field's ways the last value came about; -1 in none of them. */
  int way() {
    return 0;
  }

  /**
   * What reads a field.
   *
   * @param decoder of the field's column, where it has one
   */
  static FieldReader of(GateField field, Decoder decoder) {
    return of(field, field.origin(), decoder);
  }

  private static FieldReader of(GateField field, Mapping.Origin origin, Decoder decoder) {
    Map<String, Integer> places = field.columns();
    if (origin instanceof Mapping.Column column) {
      return new CellReader(places.get(column.name()), column, decoder, StandIn.of(field, column));
    }
    if (origin instanceof Mapping.Days days) {
      return new DaysReader(days, places);
    }
    if (origin instanceof Mapping.Rules rules) {
      Decoder plain = field.decoder(Mapping.Column.of(field.name()));
      int[] decided = rules.rules().stream().mapToInt(rule -> plain.decode(rule.then())).toArray();
      FieldReader otherwise =
          rules.otherwise() == null ? null : of(field, rules.otherwise(), decoder);
      return new RulesReader(
          new Conditions(rules.rules().stream().map(Mapping.Decision::when).toList(), places),
          decided,
          otherwise);
    }
    return new FixedReader(fixed(field, origin));
  }

  private static int fixed(GateField field, Mapping.Origin origin) {
    return origin instanceof Mapping.Constant constant
        ? field.decoder(Mapping.Column.of(field.name())).decode(constant.value())
        : 0;
  }

  /** Reads the same in every row. */
  private static final class FixedReader extends FieldReader {

    private final int value;

    FixedReader(int value) {
      this.value = value;
    }

    @Override
    int read(Cells cells) {
      return value;
    }
  }
}
