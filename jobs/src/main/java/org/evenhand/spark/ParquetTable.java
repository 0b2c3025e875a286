package org.evenhand.spark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
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
  private final List<Column> columns;
  private final SimpleGroupFactory groups;
  private final ParquetWriter<Group> writer;

  private ParquetTable(OutputFile file, OutputTable table, Order order) throws IOException {
    MessageType type = type(table);
    this.order = order;
    this.columns = table.columns();
    this.groups = new SimpleGroupFactory(type);
    this.writer =
        ExampleParquetWriter.builder(file)
            .withConf(new PlainParquetConfiguration())
            .withType(type)
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
    Group group = groups.newGroup();
    List<Object> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) != null) {
        add(group, i, cells.get(i));
      }
    }
    writer.write(group);
  }

  private void add(Group group, int column, Object cell) {
    switch (columns.get(column).type()) {
      case STRING -> group.add(column, (String) cell);
      case INTEGER -> group.add(column, (long) (Long) cell);
      case NUMBER -> group.add(column, (double) (Double) cell);
    }
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
}
