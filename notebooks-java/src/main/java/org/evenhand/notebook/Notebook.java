package org.evenhand.notebook;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A Jupyter notebook of format 4, as the JSON that it is. */
final class Notebook {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 4;

  private final ObjectNode root;

  private Notebook(ObjectNode root) {
    this.root = root;
  }

  /**
   * Reads a notebook.
   *
   * @throws IllegalArgumentException if there is no such file, or it is no Java notebook of format
   *     4
   * @throws IOException if it cannot be read
   */
  static Notebook read(Path file) throws IOException {
    JsonNode json = json(file);
    if (!(json instanceof ObjectNode root) || json.path("nbformat").asInt() != FORMAT) {
      throw new IllegalArgumentException(
          file + ": not a notebook of format 4; open and save it in a current Jupyter");
    }
    if (!json.at("/metadata/kernelspec/language").asText().equals("java")) {
      throw new IllegalArgumentException(
          file + ": not a Java notebook; set metadata.kernelspec.language to java");
    }
    return new Notebook(root);
  }

  private static JsonNode json(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + ": no such notebook; name an *.ipynb file");
    }
    try {
      return JSON.readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(file + ": not JSON; save it again from Jupyter", e);
    }
  }

  /** The cells of code, in order; a change to one is a change to this notebook. */
  List<CodeCell> codeCells() {
    List<CodeCell> cells = new ArrayList<>();
    for (JsonNode cell : root.path("cells")) {
      if (cell instanceof ObjectNode object && cell.path("cell_type").asText().equals("code")) {
        cells.add(new CodeCell(object));
      }
    }
    return cells;
  }

  /** Writes it, readable by its owner only: its outputs are as confidential as the tables. */
  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(file);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    DefaultIndenter indent = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter layout =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    Files.writeString(file, JSON.writer(layout).writeValueAsString(root) + "\n");
  }
}
