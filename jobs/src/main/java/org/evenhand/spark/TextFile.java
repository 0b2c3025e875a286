package org.evenhand.spark;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.GzipCodec;

/**
 * The bytes of a CSV file, unpacked where it is compressed; what spreadsheet programs call Unicode
 * text, which is UTF-16, comes as UTF-8.
 */
final class TextFile {

  private TextFile() {}

  static InputStream open(Path file, Configuration conf) throws IOException {
    InputStream in = file.getFileSystem(conf).open(file);
    try {
      return utf8(FileKind.isGzip(file.getName()) ? unzipped(in, conf) : in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Whether a file must be read from its beginning. */
  static boolean isWhole(Path file, Configuration conf) throws IOException {
    if (FileKind.isGzip(file.getName())) {
      return true;
    }
    try (InputStream in = file.getFileSystem(conf).open(file)) {
      return isUtf16(in.readNBytes(2));
    }
  }

  private static InputStream unzipped(InputStream in, Configuration conf) throws IOException {
    PushbackInputStream packed = new PushbackInputStream(in, 2);
    byte[] mark = start(packed);
    if (mark.length < 2) {
      throw new EOFException();
    }
    if (mark[0] != 0x1F || mark[1] != (byte) 0x8B) {
      throw new ZipException();
    }
    GzipCodec codec = new GzipCodec();
    codec.setConf(conf);
    return codec.createInputStream(packed);
  }

  private static InputStream utf8(InputStream in) throws IOException {
    PushbackInputStream text = new PushbackInputStream(in, 2);
    return isUtf16(start(text))
        ? ReaderInputStream.builder()
            .setReader(new InputStreamReader(text, StandardCharsets.UTF_16.newDecoder()))
            .setCharset(StandardCharsets.UTF_8)
            .get()
        : text;
  }

  private static byte[] start(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(2);
    in.unread(start);
    return start;
  }

  private static boolean isUtf16(byte[] start) {
    return start.length == 2
        && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
            || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
  }
}
