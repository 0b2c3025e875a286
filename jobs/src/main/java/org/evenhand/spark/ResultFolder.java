package org.evenhand.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A folder that a run wrote through {@link OutputFolder}, read back. */
public final class ResultFolder {

  private final FileSystem fs;
  private final Configuration conf;
  private final Path folder;

  private ResultFolder(FileSystem fs, Configuration conf, Path folder) {
    this.fs = fs;
    this.conf = conf;
    this.folder = folder;
  }

  /**
   * Opens a folder for reading.
   *
   * @param engine knows the file systems
   * @param path of the folder, or its URI
   * @throws IOException if it is none that could be there
   */
  public static ResultFolder open(Engine engine, String path) throws IOException {
    try {
      Configuration conf = engine.context().hadoopConfiguration();
      Path folder = Location.path(path);
      return new ResultFolder(folder.getFileSystem(conf), conf, folder);
    } catch (IllegalArgumentException e) {
      throw new IOException("no path", e);
    }
  }

  /** The bytes of a file. */
  public byte[] bytes(String name) throws IOException {
    try (InputStream in = fs.open(new Path(folder, name))) {
      return in.readAllBytes();
    }
  }

  /** SHA-256 of a file, as {@link OutputFolder#digests} has it. */
  public String digest(String name) throws IOException {
    return Sha256.of(new ByteArrayInputStream(bytes(name)));
  }

  /** The name of the file that a table stands in. */
  public static String fileOf(String table) {
    return table + "/" + table + ".parquet";
  }

  /**
   * Hands on every row of a table as its filled cells by column, in the order written.
   *
   * @throws IOException if the table is not there or is no such table
   */
  public void rows(String table, Consumer<Map<String, Object>> each) throws IOException {
    try (ParquetRows rows = ParquetRows.open(new Path(folder, fileOf(table)), conf)) {
      for (Optional<Map<String, Object>> row = rows.next(); row.isPresent(); row = rows.next()) {
        each.accept(row.get());
      }
    }
  }
}
