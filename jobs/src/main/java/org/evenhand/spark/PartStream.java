package org.evenhand.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.evenhand.gate.Rule;

/**
 * The bytes of a part of a workbook, unpacked. It holds the part to its checksum, and stops where
 * the whole part, or a piece of it that must be held in memory at once, is larger than an export
 * has any need of.
 */
final class PartStream extends CheckedInputStream {

  /** Sixteen times the longest line of a CSV file: markup takes its share. */
  private static final int LONGEST_PIECE = 1 << 20;

  private final long checksum;
  private final Expansion expansion;
  private long unpacked;
  private long piece;
  private boolean atEnd;
  private Spoilt spoilt;

  /**
   * @param unpacked the bytes
   * @param checksum CRC-32 of all of them
   * @param compressed size of the packed part
   */
  PartStream(InputStream unpacked, long checksum, long compressed) {
    super(unpacked, new CRC32());
    this.checksum = checksum;
    this.expansion = Expansion.of(compressed);
  }

  /** Ends a piece. */
  void endPiece() {
    piece = 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    // The parser of the JDK closes what it has read to its end.
    int read = atEnd ? -1 : super.read(into, from, length);
    if (read < 0) {
      atEnd = true;
      if (getChecksum().getValue() != checksum) {
        throw failed(Rule.CORRUPT);
      }
      return read;
    }
    unpacked += read;
    piece += read;
    if (expansion.isBeyond(unpacked) || piece > LONGEST_PIECE) {
      throw failed(Rule.EXPANDS);
    }
    return read;
  }

  /** Reads what is left, so that the checksum is looked at. */
  void drain() throws IOException {
    byte[] rest = new byte[8 * 1024];
    while (read(rest, 0, rest.length) >= 0) {
      endPiece();
    }
  }

  private Spoilt failed(Rule rule) {
    spoilt = new Spoilt(rule);
    return spoilt;
  }

  /** What went wrong here, if a reader on top of it says only that something did. */
  Spoilt cause() {
    return spoilt == null ? new Spoilt(Rule.CORRUPT) : spoilt;
  }
}
