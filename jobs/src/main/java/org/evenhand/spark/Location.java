package org.evenhand.spark;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;

/** Where something lies or is to lie, as people write it. */
final class Location {

  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/.*");

  private Location() {}

  /**
   * The path or URI. Hadoop takes what stands before a colon for the scheme of a URI; a file on
   * this machine may have a colon in its name all the same.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Path path(String location) {
    boolean isUri = URI.matcher(location).matches() && !isFile(location);
    return location.indexOf(':') < 0 || isUri
        ? new Path(location)
        : new Path("file", null, java.nio.file.Path.of(location).toAbsolutePath().toString());
  }

  private static boolean isFile(String location) {
    try {
      return Files.exists(java.nio.file.Path.of(location));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
