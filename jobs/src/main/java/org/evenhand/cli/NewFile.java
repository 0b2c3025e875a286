package org.evenhand.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.evenhand.settings.ConfigurationException;

/** A small file that is written whole or not at all, and never over another. */
final class NewFile {

  private NewFile() {}

  /**
   * Refuses a name that is taken, before work is done for it.
   *
   * @param taken what to say where there is a file of this name, after the name
   * @throws ConfigurationException if there is one
   */
  static void refuse(Path path, String taken) {
    if (Files.exists(path.toAbsolutePath(), LinkOption.NOFOLLOW_LINKS)) {
      throw new ConfigurationException(path.getFileName() + ": " + taken);
    }
  }

  /**
   * Writes a file; folders that are not there yet are made, as for the output of a run.
   *
   * @param taken what to say where there is one of this name, after the name
   * @throws ConfigurationException if there is one, or it cannot be written
   */
  static void write(Path path, String text, String taken) {
    Path file = path.toAbsolutePath();
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      makeFolder(file.getParent());
      Files.writeString(part, text);
      Files.move(part, file);
    } catch (FileAlreadyExistsException e) {
      throw new ConfigurationException(path.getFileName() + ": " + taken);
    } catch (IOException e) {
      discard(part);
      throw new ConfigurationException(
          path.getFileName() + ": cannot be written; name a file in a folder that you may write");
    }
  }

  private static void makeFolder(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      // Where a folder should be, a file is: that is no file of the name that was asked for.
      throw new NotDirectoryException(folder.toString());
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // What could not be written cannot be removed either; the complaint says so already.
    }
  }
}
