package org.evenhand.spark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.hadoop.ParquetInputFormat;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.evenhand.gate.Cells;

/**
 * Reads the rows of Parquet files as the cells of a few columns. The cells are the same for every
 * row and hold what the row has until the next one is read; a column that a file lacks is blank.
 */
public final class ParquetColumns extends ReadSupport<ParquetColumns.Cell[]> {

  private static final String WANTED = "evenhand.parquet.columns";

  /** No column has this character in its name. */
  private static final String BETWEEN = "\0";

  /** Parquet files as parts of such rows. */
  public static final class Format extends ParquetInputFormat<Cell[]> {

    /** For Hadoop, which makes it by its name. */
    public Format() {
      super(ParquetColumns.class);
    }
  }

  /** Names the columns to be read, in the order of the cells. */
  static void want(Configuration conf, List<String> columns) {
    conf.set(WANTED, String.join(BETWEEN, columns));
  }

  private static List<String> names(String wanted) {
    return List.of(wanted.split(BETWEEN));
  }

  @Override
  public ReadContext init(InitContext context) {
    MessageType file = context.getFileSchema();
    List<String> wanted = names(context.getParquetConfiguration().get(WANTED));
    return new ReadContext(
        new MessageType(
            file.getName(),
            file.getFields().stream().filter(type -> wanted.contains(type.getName())).toList()));
  }

  // Parquet has deprecated this method and still demands it of every subclass.
  @SuppressWarnings("deprecation")
  @Override
  public RecordMaterializer<Cell[]> prepareForRead(
      Configuration conf, Map<String, String> metadata, MessageType file, ReadContext context) {
    List<String> wanted = names(conf.get(WANTED));
    Cell[] given =
        context.getRequestedSchema().getFields().stream()
            .map(type -> new Cell(type.asPrimitiveType().getPrimitiveTypeName()))
            .toArray(Cell[]::new);
    Cell[] cells = new Cell[wanted.size()];
    Arrays.setAll(cells, i -> new Cell(PrimitiveTypeName.BINARY));
    for (int i = 0; i < given.length; i++) {
      cells[wanted.indexOf(context.getRequestedSchema().getFieldName(i))] = given[i];
    }
    GroupConverter root =
        new GroupConverter() {
          @Override
          public Converter getConverter(int column) {
            return given[column];
          }

          @Override
          public void start() {
            for (Cell cell : given) {
              cell.clear();
            }
          }

          @Override
          public void end() {}
        };
    return new RecordMaterializer<>() {
      @Override
      public Cell[] getCurrentRecord() {
        return cells;
      }

      @Override
      public GroupConverter getRootConverter() {
        return root;
      }
    };
  }

  /** What a row holds in a column, as text; a null is a blank. */
  public static final class Cell extends PrimitiveConverter {

    private static final byte[] BLANK = new byte[0];

    private final PrimitiveTypeName type;
    private byte[][] entries = new byte[0][];
    private int entry = Cells.NO_ENTRY;
    private byte[] value = BLANK;

    private Cell(PrimitiveTypeName type) {
      this.type = type;
    }

    private void clear() {
      entry = Cells.NO_ENTRY;
      value = BLANK;
    }

    /** The bytes of the text. */
    byte[] bytes() {
      return entry == Cells.NO_ENTRY ? value : entries[entry];
    }

    /** The entry of the dictionary that it is; below 0 if it is none. */
    int entry() {
      return entry;
    }

    /** The dictionary of the part of the file that is being read. */
    byte[][] entries() {
      return entries;
    }

    @Override
    public boolean hasDictionarySupport() {
      return true;
    }

    @Override
    public void setDictionary(Dictionary dictionary) {
      entries = new byte[dictionary.getMaxId() + 1][];
      Arrays.setAll(entries, i -> entry(dictionary, i));
    }

    private byte[] entry(Dictionary dictionary, int number) {
      return switch (type) {
        case INT32 -> digits(dictionary.decodeToInt(number));
        case INT64 -> digits(dictionary.decodeToLong(number));
        default -> dictionary.decodeToBinary(number).getBytes();
      };
    }

    @Override
    public void addValueFromDictionary(int number) {
      entry = number;
    }

    @Override
    public void addBinary(Binary text) {
      value = text.getBytesUnsafe();
    }

    @Override
    public void addInt(int number) {
      value = digits(number);
    }

    @Override
    public void addLong(long number) {
      value = digits(number);
    }

    private static byte[] digits(long number) {
      return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }
  }
}
