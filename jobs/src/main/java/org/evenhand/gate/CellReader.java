package org.evenhand.gate;

import org.evenhand.schema.Mapping;

/**
 * Reads a cell of which a part counts, or in whose place the mapping puts something where the cell
 * does not say it.
 */
final class CellReader extends FieldReader {

  private static final int AS_IT_STANDS = 0;
  private static final int STOOD_IN = 1;

  private final int column;
  private final Slice slice;
  private final Decoder decoder;
  private final StandIn standIn;
  private int way;

  /**
   * A reader of one column.
   *
   * @param standIn what stands for values that say too little; null where they are rejected
   */
  CellReader(int column, Mapping.Column as, Decoder decoder, StandIn standIn) {
    this.column = column;
    this.slice = as.part() == null ? null : Slice.of(as.part());
    this.decoder = decoder;
    this.standIn = standIn;
  }

  @Override
  int read(Cells cells) {
    int from = cells.from(column);
    int length = cells.length(column);
    way = AS_IT_STANDS;
    if (slice != null) {
      long part = slice.in(cells.bytes(column), from, length);
      if (part == Slice.NONE) {
        return Decoder.reject(Rule.PART);
      }
      from = Slice.from(part);
      length = Slice.length(part);
    }
    return standIn == null
        ? decoder.decode(cells.bytes(column), from, length)
        : filled(cells.bytes(column), from, length);
  }

  private int filled(byte[] bytes, int from, int length) {
    int known = standIn.known(bytes, from, length);
    int decoded = known == Vocabulary.ABSENT ? decoder.decode(bytes, from, length) : known;
    int meant = Decoder.isRejection(decoded) ? standIn.of(bytes, from, length, decoded) : decoded;
    boolean isStoodIn = known != Vocabulary.ABSENT || meant != decoded;
    way = isStoodIn && !Decoder.isRejection(meant) ? STOOD_IN : AS_IT_STANDS;
    return meant;
  }

  @Override
  int way() {
    return way;
  }
}
