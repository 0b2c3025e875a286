package org.evenhand.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What earlier runs left in a folder, wherever it lies; only looked at.
 *
 * @param engine knows the file systems
 * @param path of the folder, or its URI; it need not be there
 */
public record Archive(Engine engine, String path) {

  /**
   * The names of the folders in it, in their order; none if it is not there.
   *
   * @throws IOException if it cannot be read
   */
  public List<String> folders() throws IOException {
    try {
      return Arrays.stream(files().listStatus(Location.path(path)))
          .filter(FileStatus::isDirectory)
          .map(status -> status.getPath().getName())
          .sorted()
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /**
   * What a file below it holds; empty if it is not there.
   *
   * @param name such as {@code period=2026Q3/manifest.json}
   * @throws IOException if it cannot be read
   */
  public Optional<byte[]> file(String name) throws IOException {
    try (InputStream in = files().open(new Path(Location.path(path), name))) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private FileSystem files() throws IOException {
    return Location.path(path).getFileSystem(engine.context().hadoopConfiguration());
  }
}
