package org.evenhand.spark;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The claim that a page takes the memory that it has, not that which it says. */
class ParquetCodecsTest {

  private static final long SEED = 20261130;

  private final ParquetCodecs codecs = new ParquetCodecs(new Configuration());

  @TestFactory
  Stream<DynamicTest> decompress_whatIsNoPage_exception() {
    Random random = new Random(SEED);
    return ParquetCodecs.KNOWN.stream()
        .flatMap(
            codec ->
                Stream.of(-1, 1 << 20, Integer.MAX_VALUE).map(size -> way(codec, size, random)));
  }

  private DynamicTest way(CompressionCodecName codec, int size, Random random) {
    byte[] page = new byte[64];
    random.nextBytes(page);
    return DynamicTest.dynamicTest(
        "%s %d, seed %d".formatted(codec, size, SEED),
        () -> assertThrows(Exception.class, () -> decompress(codec, page, size)));
  }

  private void decompress(CompressionCodecName codec, byte[] page, int size) throws IOException {
    codecs
        .getDecompressor(codec)
        .decompress(BytesInput.from(page), size)
        .toInputStream()
        .readAllBytes();
  }

  @Test
  void decompress_gzipThatGrows_exception() throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(page)) {
      for (int i = 0; i < 100; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    assertThrows(
        IOException.class,
        () -> decompress(CompressionCodecName.GZIP, page.toByteArray(), 1 << 10));
  }
}
