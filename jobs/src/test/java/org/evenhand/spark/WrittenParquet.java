package org.evenhand.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * A Parquet file as the library of Spark writes it, in the ways in which it and others do.
 *
 * @param codec of its pages
 * @param version of its pages
 * @param dictionary whether columns have one
 * @param checksums whether pages have them, as Spark's have and those of Arrow and DuckDB lack
 */
record WrittenParquet(
    CompressionCodecName codec, WriterVersion version, boolean dictionary, boolean checksums) {

  private static final int ROWS_OF_A_GROUP = 100;

  static final WrittenParquet BY_SPARK =
      new WrittenParquet(CompressionCodecName.SNAPPY, WriterVersion.PARQUET_1_0, true, true);

  /**
   * Writes a file.
   *
   * @param columns their types, as Parquet writes them
   * @param rows the values in the order of the columns, or null
   */
  Path write(Path file, String columns, List<List<Object>> rows) throws IOException {
    MessageType schema = MessageTypeParser.parseMessageType("message rows { " + columns + " }");
    MemoryFile memory = new MemoryFile();
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(memory)
            .withType(schema)
            .withCompressionCodec(codec)
            .withWriterVersion(version)
            .withDictionaryEncoding(dictionary)
            .withPageWriteChecksumEnabled(checksums)
            .withRowGroupRowCountLimit(ROWS_OF_A_GROUP)
            .build()) {
      for (List<Object> row : rows) {
        writer.write(group(schema, row));
      }
    }
    return Files.write(file, memory.bytes());
  }

  private static Group group(MessageType schema, List<Object> row) {
    Group group = new SimpleGroup(schema);
    for (int column = 0; column < row.size(); column++) {
      Object value = row.get(column);
      if (value instanceof Integer number) {
        group.add(column, number);
      } else if (value instanceof Long number) {
        group.add(column, number);
      } else if (value instanceof Float number) {
        group.add(column, number);
      } else if (value instanceof Double number) {
        group.add(column, number);
      } else if (value instanceof Boolean truth) {
        group.add(column, truth);
      } else if (value instanceof Binary bytes) {
        group.add(column, bytes);
      } else if (value != null) {
        group.add(column, value.toString());
      }
    }
    return group;
  }
}
