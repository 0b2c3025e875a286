package org.evenhand.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.Util;

/**
 * Puts the lists of encodings in a Parquet footer into their own order. The writer takes them from
 * hash sets, whose order changes from one start of the JVM to the next; nothing reads meaning into
 * it.
 */
final class ParquetFooter {

  /** The footer's length and the closing mark. */
  private static final int TAIL = 8;

  private ParquetFooter() {}

  /** Does so in a file. */
  static void putInOrder(Path file) throws IOException {
    try (RandomAccessFile parquet = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] tail = new byte[TAIL];
      parquet.seek(parquet.length() - TAIL);
      parquet.readFully(tail);
      byte[] footer = new byte[length(tail)];
      long start = parquet.length() - TAIL - footer.length;
      parquet.seek(start);
      parquet.readFully(footer);
      parquet.seek(start);
      parquet.write(ordered(footer));
    }
  }

  /** Does so in the bytes of a file. */
  static void putInOrder(byte[] file) throws IOException {
    int end = file.length - TAIL;
    int start = end - length(Arrays.copyOfRange(file, end, file.length));
    byte[] ordered = ordered(Arrays.copyOfRange(file, start, end));
    System.arraycopy(ordered, 0, file, start, ordered.length);
  }

  private static int length(byte[] tail) {
    return ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private static byte[] ordered(byte[] footer) throws IOException {
    FileMetaData file = Util.readFileMetaData(new ByteArrayInputStream(footer));
    file.getRow_groups().stream()
        .flatMap(group -> group.getColumns().stream())
        .forEach(column -> order(column.getMeta_data()));
    ByteArrayOutputStream out = new ByteArrayOutputStream(footer.length);
    Util.writeFileMetaData(file, out);
    if (out.size() != footer.length) {
      throw new IOException("a footer in another order has the same length");
    }
    return out.toByteArray();
  }

  private static void order(ColumnMetaData column) {
    column.getEncodings().sort(Comparator.naturalOrder());
    if (column.isSetEncoding_stats()) {
      column
          .getEncoding_stats()
          .sort(
              Comparator.comparing(PageEncodingStats::getPage_type)
                  .thenComparing(PageEncodingStats::getEncoding));
    }
  }
}
