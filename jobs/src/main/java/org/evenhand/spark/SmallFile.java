package org.evenhand.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.evenhand.gate.Refusal;

/**
 * A file that is read whole, wherever the export itself may lie.
 *
 * @param bytes what it holds
 * @param sha256 of its bytes
 */
public record SmallFile(byte[] bytes, String sha256) {

  private static final int LARGEST = 64 << 20;

  /**
   * Reads a file.
   *
   * @param location path or URI
   * @throws Refusal if it is not there, cannot be read or is too large to be a companion
   */
  public static SmallFile read(Engine engine, String location) {
    try {
      Path path = Location.path(location);
      FileSystem fs = path.getFileSystem(engine.context().hadoopConfiguration());
      try (InputStream in = fs.open(path)) {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
          throw new Refusal(location + ": is larger than 64 MiB: name a companion file");
        }
        return of(bytes);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(location + ": cannot be read: check that it is there and may be read");
    }
  }

  /** A file of these bytes. */
  static SmallFile of(byte[] bytes) throws IOException {
    return new SmallFile(bytes, Sha256.of(new ByteArrayInputStream(bytes)));
  }
}
