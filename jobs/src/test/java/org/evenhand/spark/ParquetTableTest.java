package org.evenhand.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.OutputTable.Column;
import org.evenhand.schema.OutputTable.Type;
import org.evenhand.schema.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {

  private static final OutputTable TABLE =
      new OutputTable(
          "table",
          "",
          "",
          List.of(),
          List.of(
              new Column("text", Type.STRING, "", ""),
              new Column("whole", Type.INTEGER, "", ""),
              new Column("number", Type.NUMBER, "", "")));

  @TempDir private Path folder;

  @Test
  void close_anyStartOfTheJvm_encodingsAreInOrder() throws IOException {
    Path file = folder.resolve("table.parquet");
    try (ParquetTable table = ParquetTable.create(file, TABLE)) {
      table.row(new Row(TABLE).set("text", "a").set("whole", 1L).set("number", 0.5));
      table.row(new Row(TABLE).set("text", "a").set("number", 0.5));
    }
    for (ColumnMetaData column : columns(Files.readAllBytes(file))) {
      List<Encoding> encodings = column.getEncodings();
      assertFalse(encodings.isEmpty());
      assertEquals(encodings.stream().sorted().toList(), encodings);
    }
  }

  @Test
  void bytes_inMemory_sameAsInAFile() throws IOException {
    Path file = folder.resolve("table.parquet");
    List<Row> rows = new ArrayList<>();
    for (long i = 0; i < 100_000; i++) {
      rows.add(
          new Row(TABLE)
              .set("text", "text " + i * 7919 % 100_003)
              .set("whole", i)
              .set("number", i / 7.0));
    }
    try (ParquetTable table = ParquetTable.create(file, TABLE)) {
      for (Row row : rows) {
        table.row(row);
      }
    }
    assertArrayEquals(Files.readAllBytes(file), ParquetTable.bytes(TABLE, rows));
  }

  private static List<ColumnMetaData> columns(byte[] parquet) throws IOException {
    int length = ByteBuffer.wrap(parquet).order(ByteOrder.LITTLE_ENDIAN).getInt(parquet.length - 8);
    FileMetaData footer =
        Util.readFileMetaData(
            new ByteArrayInputStream(parquet, parquet.length - 8 - length, length));
    return footer.getRow_groups().get(0).getColumns().stream()
        .map(column -> column.getMeta_data())
        .toList();
  }
}
