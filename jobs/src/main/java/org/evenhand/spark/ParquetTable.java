package org.evenhand.spark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.OutputTable.Column;
import org.evenhand.schema.Row;

/**
 * Writes one Parquet file row by row. The tables of this project are small enough for one writer;
 * the same rows give the same bytes, which files that Spark names and divides would not.
 */
public final class ParquetTable implements Closeable {

  private final Order order;
  private final ParquetWriter<Row> writer;

  private ParquetTable(OutputFile file, OutputTable table, Order order) throws IOException {
    this.order = order;
    this.writer =
        new Builder(file, table)
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .build();
  }

  /** Puts the footer of what was written in order. */
  private interface Order {
    void put() throws IOException;
  }

  /** Opens a local file, replacing one that is there. */
  public static ParquetTable create(Path file, OutputTable table) throws IOException {
    return new ParquetTable(new LocalOutputFile(file), table, () -> ParquetFooter.putInOrder(file));
  }

  /** The bytes of a file of these rows; nothing is written anywhere. */
  static byte[] bytes(OutputTable table, Iterable<Row> rows) throws IOException {
    MemoryFile file = new MemoryFile();
    try (ParquetTable parquet = new ParquetTable(file, table, () -> {})) {
      for (Row row : rows) {
        parquet.row(row);
      }
    }
    byte[] bytes = file.bytes();
    ParquetFooter.putInOrder(bytes);
    return bytes;
  }

  /** Writes a row of the table. */
  public void row(Row row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    order.put();
  }

  private static MessageType type(OutputTable table) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (Column column : table.columns()) {
      switch (column.type()) {
        case STRING ->
            message
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
        case INTEGER -> message.optional(PrimitiveTypeName.INT64).named(column.name());
        case NUMBER -> message.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      }
    }
    return message.named(table.name());
  }

  private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
    private final OutputTable table;

    Builder(OutputFile file, OutputTable table) {
      super(file);
      this.table = table;
    }

    @Override
    protected Builder self() {
      return this;
    }

    // The library still asks for the form that it deprecates.
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<Row> getWriteSupport(Configuration conf) {
      return new Cells(table);
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(ParquetConfiguration conf) {
      return new Cells(table);
    }
  }

  /** Hands the cells of a row to Parquet as they are. */
  private static final class Cells extends WriteSupport<Row> {
    private final OutputTable table;
    private RecordConsumer to;

    Cells(OutputTable table) {
      this.table = table;
    }

    /**
     * The name that stands in the files of earlier versions, so that equal rows are equal files.
     */
    @Override
    public String getName() {
      return "example";
    }

    // The library still asks for the form that it deprecates.
    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration conf) {
      return new WriteContext(type(table), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration conf) {
      return new WriteContext(type(table), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      to = consumer;
    }

    @Override
    public void write(Row row) {
      List<Object> cells = row.cells();
      to.startMessage();
      for (int i = 0; i < cells.size(); i++) {
        if (cells.get(i) != null) {
          Column column = table.columns().get(i);
          to.startField(column.name(), i);
          add(column, cells.get(i));
          to.endField(column.name(), i);
        }
      }
      to.endMessage();
    }

    private void add(Column column, Object cell) {
      switch (column.type()) {
        case STRING -> to.addBinary(Binary.fromString((String) cell));
        case INTEGER -> to.addLong((Long) cell);
        case NUMBER -> to.addDouble((Double) cell);
      }
    }
  }
}
