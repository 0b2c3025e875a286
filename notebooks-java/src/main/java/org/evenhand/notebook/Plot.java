package org.evenhand.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.evenhand.report.Chart;
import org.evenhand.report.render.Drawing;
import org.evenhand.schema.Language;

/**
 * A drawing: an SVG file that needs neither script nor network.
 *
 * @param drawing what is drawn
 */
public record Plot(Drawing drawing) {

  private static final FileAttribute<?>[] PRIVATE =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
          }
          : new FileAttribute<?>[0];

  static Plot of(Chart chart) {
    return new Plot(Drawing.of(chart, Language.ENGLISH));
  }

  /** The drawing as the text of an SVG file. */
  public String svg() {
    return drawing.svg();
  }

  /** Writes the drawing as a file that only its owner reads; a browser opens it. */
  public Plot writeTo(Path file) {
    try {
      Files.deleteIfExists(file);
      Files.write(Files.createFile(file, PRIVATE), svg().getBytes(UTF_8));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + ": cannot be written; name a file in a folder that you may write", e);
    }
  }
}
