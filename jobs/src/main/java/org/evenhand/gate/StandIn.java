package org.evenhand.gate;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.schema.Mapping;

/**
 * What the mapping puts in the place of something that a cell does not say: a default for a value
 * without a code, or a month for a date that names its year alone.
 */
abstract class StandIn {

  private static final int REMEMBERED = 10_000;

  private final Vocabulary known = new Vocabulary();

  /** What stands in for values of a column; null where nothing does. */
  static StandIn of(GateField field, Mapping.Column column) {
    if (column.other() != null) {
      return new ForCode(field, column);
    }
    return GateField.isStoodIn(column) ? new ForMonth(field, column) : null;
  }

  /** What stood in for this cell before, or {@link Vocabulary#ABSENT}. */
  final int known(byte[] bytes, int from, int length) {
    return known.find(bytes, from, length);
  }

  /** What stands in for a cell that was decoded to a rejection, or that rejection. */
  final int of(byte[] bytes, int from, int length, int decoded) {
    if (!isMeant(decoded)) {
      return decoded;
    }
    String value = Decoder.text(bytes, from, length);
    int meant = of(value);
    if (!Decoder.isRejection(meant) && known.size() < REMEMBERED) {
      known.put(value, meant);
    }
    return meant;
  }

  /** Whether it stands in where a cell is rejected in this way. */
  abstract boolean isMeant(int rejection);

  /** What stands in for a value, or its rejection. */
  abstract int of(String value);

  /** A code for every value that has none; among several codes it stands for one of them. */
  private static final class ForCode extends StandIn {

    private final Decoder decoder;
    private final NamedValues named;
    private final boolean several;
    private final int other;

    ForCode(GateField field, Mapping.Column column) {
      this.decoder = field.decoder(column);
      this.named = new NamedValues(named(field, column));
      this.several = field.several();
      this.other = field.decoder(Mapping.Column.of(field.name())).decode(column.other());
    }

    private static Set<String> named(GateField field, Mapping.Column column) {
      Set<String> named = new TreeSet<>(field.codes());
      named.addAll(column.recode().keySet());
      return named;
    }

    @Override
    boolean isMeant(int rejection) {
      return Decoder.isUnknown(rejection);
    }

    @Override
    int of(String value) {
      int most = Decoder.MISSING;
      int spelling = 0;
      for (String part : several ? value.split("\\|", -1) : new String[] {value}) {
        int one = part.isEmpty() ? Decoder.reject(Rule.BLANK) : decoder.decode(part);
        int meant = isMeant(one) ? unnamed(part) : one;
        if (Decoder.isRejection(meant)) {
          return meant;
        }
        spelling |= meant & Decoder.RESPELLED;
        most = Math.max(most, meant & ~Decoder.RESPELLED);
      }
      return most | spelling;
    }

    private int unnamed(String value) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      return named.place(bytes, 0, bytes.length) == NamedValues.OTHER
          ? other
          : Decoder.reject(Rule.SPELLING);
    }
  }

  /** A month for a date that names none. */
  private static final class ForMonth extends StandIn {

    private final Decoder decoder;

    ForMonth(GateField field, Mapping.Column column) {
      this.decoder = MonthDecoder.filling(field, column);
    }

    @Override
    boolean isMeant(int rejection) {
      return rejection == Decoder.reject(Rule.NO_MONTH);
    }

    @Override
    int of(String value) {
      return decoder.decode(value);
    }
  }
}
