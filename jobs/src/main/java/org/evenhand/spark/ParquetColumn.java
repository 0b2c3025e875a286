package org.evenhand.spark;

import java.util.Arrays;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType;
import org.evenhand.gate.Cells;

/**
 * A column of a Parquet file: the cell of the row that is being read, as text; a null is a blank.
 */
final class ParquetColumn extends PrimitiveConverter {

  private static final byte[] BLANK = new byte[0];

  private final PrimitiveType type;
  private final ParquetText text;
  private ColumnReader reader;
  private ParquetClaims claims;
  private Dictionary dictionary;
  private byte[][] entries;
  private int[] uses;
  private int entry;
  private byte[] value;

  ParquetColumn(PrimitiveType type) {
    this.type = type;
    this.text = ParquetText.of(type).orElseThrow();
  }

  PrimitiveType type() {
    return type;
  }

  /** Prepares for the next chunk, whose dictionary comes before its reader. */
  void clear() {
    dictionary = null;
    entries = new byte[0][];
    uses = new int[0];
  }

  /** Begins with a chunk. */
  void begin(ColumnReader chunk, ParquetClaims said) {
    reader = chunk;
    claims = said;
  }

  /** Goes to the next row. */
  void next() {
    entry = Cells.NO_ENTRY;
    value = BLANK;
    if (reader.getCurrentDefinitionLevel() == reader.getDescriptor().getMaxDefinitionLevel()) {
      reader.writeCurrentValueToConverter();
    }
    reader.consume();
  }

  /** Ends the chunk. */
  void end(long rows) {
    if (dictionary != null) {
      claims.values(dictionary, uses);
    }
    claims.end(rows);
  }

  byte[] bytes() {
    return entry == Cells.NO_ENTRY ? value : entries[entry];
  }

  int entry() {
    return entry;
  }

  byte[][] entries() {
    return entries;
  }

  @Override
  public boolean hasDictionarySupport() {
    return true;
  }

  @Override
  public void setDictionary(Dictionary chunk) {
    dictionary = chunk;
    uses = new int[chunk.getMaxId() + 1];
    entries = new byte[uses.length][];
    Arrays.setAll(entries, i -> text(chunk, i));
  }

  private byte[] text(Dictionary chunk, int number) {
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> text.of(chunk.decodeToBoolean(number) ? 1L : 0L);
      case INT32 -> text.of((long) chunk.decodeToInt(number));
      case INT64 -> text.of(chunk.decodeToLong(number));
      case FLOAT -> text.of((double) chunk.decodeToFloat(number));
      case DOUBLE -> text.of(chunk.decodeToDouble(number));
      case INT96, BINARY, FIXED_LEN_BYTE_ARRAY -> text.of(chunk.decodeToBinary(number));
    };
  }

  @Override
  public void addValueFromDictionary(int number) {
    uses[number]++;
    entry = number;
  }

  @Override
  public void addBinary(Binary bytes) {
    value = text.of(bytes);
    claims.value(bytes, value);
  }

  @Override
  public void addBoolean(boolean truth) {
    claims.value(truth);
    value = text.of(truth ? 1L : 0L);
  }

  @Override
  public void addInt(int number) {
    claims.value(number);
    value = text.of((long) number);
  }

  @Override
  public void addLong(long number) {
    claims.value(number);
    value = text.of(number);
  }

  @Override
  public void addFloat(float number) {
    claims.value(number);
    value = text.of((double) number);
  }

  @Override
  public void addDouble(double number) {
    claims.value(number);
    value = text.of(number);
  }
}
