package org.evenhand.spark;

import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Decompresses pages. What a page says of its size is not believed: a file of a few bytes can claim
 * gigabytes.
 */
final class ParquetCodecs implements CompressionCodecFactory {

  /** What this program can decompress, wherever it runs. */
  static final Set<CompressionCodecName> KNOWN =
      EnumSet.of(
          CompressionCodecName.UNCOMPRESSED,
          CompressionCodecName.SNAPPY,
          CompressionCodecName.GZIP,
          CompressionCodecName.ZSTD,
          CompressionCodecName.LZ4,
          CompressionCodecName.LZ4_RAW);

  /** Writers end a page at a megabyte; DuckDB at a hundred. */
  private static final int LARGEST_PAGE = 128 << 20;

  /** So many bytes at most stand for one of LZ4. */
  private static final int MOST_OF_LZ4 = 255;

  private final CompressionCodecFactory codecs;

  ParquetCodecs(Configuration conf) {
    codecs = new CodecFactory(conf, 0);
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("exports are only read");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    BytesInputDecompressor own = codecs.getDecompressor(codec);
    return new BytesInputDecompressor() {
      @Override
      public BytesInput decompress(BytesInput page, int size) throws IOException {
        if (size < 0 || size > LARGEST_PAGE) {
          throw new IOException("a page of such a size");
        }
        return switch (codec) {
          case UNCOMPRESSED -> sized(page, size);
          case GZIP -> unzipped(page, size);
          case LZ4 -> unblocked(page, size);
          case SNAPPY -> {
            // The first number of compressed data, by which the library takes memory.
            if (BytesUtils.readUnsignedVarInt(page.toInputStream()) != size) {
              throw new IOException("a page of another size than it says");
            }
            yield own.decompress(page, size);
          }
          default -> own.decompress(page, size);
        };
      }

      @Override
      public void decompress(ByteBuffer page, int length, ByteBuffer into, int size)
          throws IOException {
        throw new UnsupportedOperationException("pages are read on the heap");
      }

      @Override
      public void release() {
        own.release();
      }
    };
  }

  private static BytesInput sized(BytesInput page, int size) throws IOException {
    if (page.size() != size) {
      throw new IOException("a page of another size than it says");
    }
    return page;
  }

  /** Reads to the end, where the checksum is. */
  private static BytesInput unzipped(BytesInput page, int size) throws IOException {
    try (InputStream in = new GZIPInputStream(page.toInputStream(), 1 << 13)) {
      byte[] bytes = in.readNBytes(size);
      if (bytes.length != size || in.read() >= 0) {
        throw new IOException("a page of another size than it says");
      }
      return BytesInput.from(bytes);
    }
  }

  /**
   * Hadoop's blocks of LZ4: the length of each, and its pieces with theirs. Hadoop's own reader
   * takes memory for whatever length a piece claims.
   */
  private static BytesInput unblocked(BytesInput page, int size) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(page.toInputStream().readAllBytes());
    if (size > (long) MOST_OF_LZ4 * in.remaining()) {
      throw new IOException("a page of another size than it says");
    }
    byte[] bytes = new byte[size];
    int filled = 0;
    while (in.hasRemaining()) {
      int end = filled + Math.min(in.getInt(), size - filled);
      while (filled < end) {
        int length = in.getInt();
        filled +=
            new Lz4Decompressor()
                .decompress(in.array(), in.position(), length, bytes, filled, end - filled);
        in.position(in.position() + length);
      }
    }
    if (filled != size) {
      throw new IOException("a page of another size than it says");
    }
    return BytesInput.from(bytes);
  }

  @Override
  public void release() {
    codecs.release();
  }
}
