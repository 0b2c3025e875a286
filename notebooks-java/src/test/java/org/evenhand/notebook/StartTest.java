package org.evenhand.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code start} leaves is private, and lies with the tables; a stand-in plays Jupyter. */
class StartTest {

  private static final String NOTEBOOK = "notebook.ipynb";

  @TempDir private Path folder;
  private Path start;
  private Path out;
  private Path copy;

  @BeforeEach
  void aCheckoutThatIsBuilt() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path checkout = Files.createDirectories(folder.resolve("a \"checkout\""));
    start = checkout.resolve("notebooks-java/start");
    write("notebooks-java/notebooks/" + NOTEBOOK, "{}");
    write("notebooks-java/target/notebooks.jar", "");
    write("notebooks-java/target/lib/some.jar", "");
    write("notebooks-java/target/kernel/rapaio-jupyter-kernel-3.0.1.jar", "");
    write("jobs/target/evenhand.jar", "");
    Files.copy(Path.of("start"), start);
    executable(start);
    out = Files.createDirectories(folder.resolve("out"));
    copy = out.resolve("confidential/notebooks");
    Path jupyter = Files.createDirectories(folder.resolve("bin")).resolve("jupyter-lab");
    Files.writeString(
        jupyter,
        """
        #!/bin/sh
        printf '%s\\n' "$@" >"$PLAYED/arguments"
        cp "${JUPYTER_PATH%%:*}/kernels/rapaio-jupyter-kernel/kernel.json" "$PLAYED"
        printf '%s' "$JUPYTER_PATH" >"$PLAYED/path"
        echo saved >"${1#--notebook-dir=}/saved.ipynb"
        mkdir "${1#--notebook-dir=}/.ipynb_checkpoints"
        """);
    executable(jupyter);
  }

  @Test
  void whatIsSavedIsPrivate() throws Exception {
    Files.createDirectories(out.resolve("confidential"));
    assertEquals(0, run(out.toString(), "--no-browser"));
    assertEquals("rwx------", mode(copy));
    assertEquals("rw-------", mode(copy.resolve(NOTEBOOK)));
    assertEquals("rw-------", mode(copy.resolve("saved.ipynb")));
    assertEquals("rwx------", mode(copy.resolve(".ipynb_checkpoints")));
    assertEquals(
        List.of("--notebook-dir=" + copy.toRealPath(), "--no-browser"),
        Files.readAllLines(folder.resolve("arguments")));
    assertFalse(Files.exists(Path.of(Files.readString(folder.resolve("path")))));
  }

  @Test
  void theKernelKnowsTheTablesAndTheJars() throws Exception {
    Files.createDirectories(out.resolve("confidential"));
    assertEquals(0, run(out.toString()));
    JsonNode kernel = new ObjectMapper().readTree(folder.resolve("kernel.json").toFile());
    assertEquals("-Devenhand.tables=" + out.toRealPath(), kernel.path("argv").path(1).asText());
    String jars = kernel.path("env").path("RJK_CLASSPATH").asText();
    for (String jar : jars.split(";")) {
      assertTrue(Files.exists(Path.of(jar)), jar);
    }
    assertEquals(3, jars.split(";").length);
  }

  @Test
  void aCopyThatWasWorkedOnIsKeptAndMadePrivate() throws Exception {
    Files.createDirectories(copy);
    Files.writeString(copy.resolve(NOTEBOOK), "worked on");
    assertEquals(0, run(out.toString()));
    assertEquals("worked on", Files.readString(copy.resolve(NOTEBOOK)));
    assertEquals("rw-------", mode(copy.resolve(NOTEBOOK)));
  }

  @Test
  void aFolderWithoutAResultIsRefused() throws Exception {
    assertEquals(3, run(out.toString()));
    assertTrue(Files.readString(folder.resolve("said")).contains("out: holds no result"));
    assertFalse(Files.exists(copy));
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(start.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JUPYTER_PATH");
    builder.environment().put("PLAYED", folder.toString());
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, own) -> own + path);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start()
        .waitFor();
  }

  private void write(String name, String text) throws IOException {
    Path file = start.getParent().getParent().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
