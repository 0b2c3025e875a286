package org.evenhand.spark;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;
import org.evenhand.gate.Refusal;

/**
 * A Parquet file whose footer was read and agrees with itself and with the length of the file, so
 * that what is read by it lies in the file and is read once.
 *
 * @param file where it lies
 * @param said the footer as it is written
 * @param footer the footer as the library understands it
 */
record ParquetSource(HadoopInputFile file, FileMetaData said, ParquetMetadata footer) {

  private static final int MARK = 4;

  /** The footer's length and the closing mark. */
  private static final int TAIL = 2 * MARK;

  /** Nothing but the same row over and over takes less. */
  private static final long MOST_ROWS_PER_BYTE = 1_000;

  /**
   * Reads the footer of a file.
   *
   * @throws Refusal if the file cannot be read, is no Parquet, or its footer is at odds with it
   */
  static ParquetSource read(Path path, Configuration conf) {
    String name = path.getName();
    HadoopInputFile file;
    byte[] bytes;
    try {
      file = HadoopInputFile.fromPath(path, conf);
      bytes = footer(file);
    } catch (FileNotFoundException e) {
      throw new Refusal(name + ": cannot be read: check that it is there and may be read");
    } catch (IOException e) {
      throw new Refusal(name + ": is no Parquet file that can be read: copy or export it again");
    }
    try {
      // Its own length bounds what a footer can claim of the lengths of its lists.
      FileMetaData said = Util.readFileMetaData(new ByteArrayInputStream(bytes), bytes.length);
      refuseEncrypted(name, said);
      ParquetMetadata footer = new ParquetMetadataConverter().fromParquetMetadata(said);
      ParquetSource source = new ParquetSource(file, said, footer);
      source.check(file.getLength() - TAIL - bytes.length);
      return source;
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw new Refusal(name + ": is damaged in its footer: copy or export it again");
    }
  }

  private static byte[] footer(HadoopInputFile file) throws IOException {
    long end = file.getLength() - TAIL;
    if (end < MARK) {
      throw new IOException("too short");
    }
    try (SeekableInputStream in = file.newStream()) {
      byte[] tail = new byte[TAIL];
      in.seek(end);
      in.readFully(tail);
      refuseMark(file.getPath().getName(), Arrays.copyOfRange(tail, MARK, TAIL));
      int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
      if (length <= 0 || length > end - MARK) {
        throw new IOException("a footer that is not in the file");
      }
      byte[] footer = new byte[length];
      in.seek(end - length);
      in.readFully(footer);
      return footer;
    }
  }

  private static void refuseMark(String name, byte[] mark) throws IOException {
    switch (new String(mark, StandardCharsets.US_ASCII)) {
      case "PAR1" -> {}
      case "PARE" -> throw encrypted(name);
      default -> throw new IOException("no mark of Parquet");
    }
  }

  private static void refuseEncrypted(String name, FileMetaData said) {
    if (said.isSetEncryption_algorithm()) {
      throw encrypted(name);
    }
  }

  private static Refusal encrypted(String name) {
    return new Refusal(name + ": is encrypted: write it without encryption");
  }

  String name() {
    return file.getPath().getName();
  }

  MessageType schema() {
    return footer.getFileMetaData().getSchema();
  }

  /** Its row groups. */
  List<BlockMetaData> groups() {
    return footer.getBlocks();
  }

  /** What the footer says of a chunk. */
  ColumnMetaData said(int group, int column) {
    return said.getRow_groups().get(group).getColumns().get(column).getMeta_data();
  }

  /** The name of a chunk's column; blank where the column lies within another. */
  static String name(ColumnChunkMetaData chunk) {
    return chunk.getPath().size() == 1 ? chunk.getPath().toArray()[0] : "";
  }

  /**
   * Whether a column holds lengths of time. Parquet has no type for them: pandas writes plain
   * numbers, in a unit of its choice, and says beside them what they were.
   */
  boolean holdsDurations(String column) {
    String columns = footer.getFileMetaData().getKeyValueMetaData().getOrDefault("pandas", "");
    return Pattern.compile(
            "\"name\": \"" + Pattern.quote(column) + "\"[^{}]*\"numpy_type\": \"timedelta64")
        .matcher(columns)
        .find();
  }

  private void check(long end) {
    long rows = 0;
    long[][] places = new long[schema().getColumns().size() * groups().size()][];
    int place = 0;
    for (int g = 0; g < groups().size(); g++) {
      RowGroup group = said.getRow_groups().get(g);
      hold(group.getNum_rows() >= 0 && group.getColumnsSize() == schema().getColumns().size());
      rows = Math.addExact(rows, group.getNum_rows());
      for (int c = 0; c < group.getColumnsSize(); c++) {
        check(group, group.getColumns().get(c), schema().getColumns().get(c));
        checkFilter(group.getColumns().get(c).getMeta_data(), end);
        ColumnChunkMetaData chunk = groups().get(g).getColumns().get(c);
        places[place++] =
            new long[] {chunk.getStartingPos(), chunk.getStartingPos() + chunk.getTotalSize()};
      }
    }
    hold(rows == said.getNum_rows());
    if (rows > MOST_ROWS_PER_BYTE * (end + TAIL)) {
      throw new Refusal(
          name() + ": unpacks to far more than an export of its size would: export the file again");
    }
    check(places, end);
  }

  private static void check(RowGroup group, ColumnChunk chunk, ColumnDescriptor column) {
    ColumnMetaData said = chunk.getMeta_data();
    hold(!chunk.isSetFile_path());
    hold(Arrays.equals(said.getPath_in_schema().toArray(), column.getPath()));
    hold(
        new ParquetMetadataConverter().getPrimitive(said.getType())
            == column.getPrimitiveType().getPrimitiveTypeName());
    hold(said.getTotal_compressed_size() >= 0 && said.getTotal_uncompressed_size() >= 0);
    hold(
        column.getMaxRepetitionLevel() > 0
            ? said.getNum_values() >= group.getNum_rows()
            : said.getNum_values() == group.getNum_rows());
    hold(
        said.getCodec() != CompressionCodec.UNCOMPRESSED
            || said.getTotal_compressed_size() == said.getTotal_uncompressed_size());
  }

  private static void checkFilter(ColumnMetaData said, long end) {
    hold(
        !said.isSetBloom_filter_offset()
            || (said.getBloom_filter_offset() >= MARK
                && said.getBloom_filter_offset() < end
                && said.getBloom_filter_length() >= 0
                && said.getBloom_filter_length() <= end - said.getBloom_filter_offset()));
  }

  /** Each chunk lies between the opening mark and the footer, and apart from the others. */
  private static void check(long[][] places, long end) {
    Arrays.sort(places, (a, b) -> Long.compare(a[0], b[0]));
    long free = MARK;
    for (long[] place : places) {
      hold(place[0] >= free && place[1] >= place[0]);
      free = place[1];
    }
    hold(free <= end);
  }

  private static void hold(boolean agrees) {
    if (!agrees) {
      throw new ParquetDamage("a footer at odds with its file");
    }
  }
}
