package org.evenhand.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The exit code says whether every cell ran. */
class RunNotebooksTest {

  @TempDir private Path folder;

  private final StringWriter said = new StringWriter();

  @Test
  void cellsThatRunGiveZero() throws IOException {
    assertEquals(0, exitCode(Cells.in(folder, "System.getProperty(\"evenhand.tables\")")));
    Written written = Written.read(folder.resolve("out/made.ipynb"));
    String value = Written.joined(written.outputs(1).get(0).at("/data/text~1plain"));
    assertEquals("\"" + folder.toAbsolutePath() + "\"", value);
  }

  @Test
  void aFailingCellGivesOne() throws IOException {
    assertEquals(1, exitCode(Cells.in(folder, "int a = 1 / 0;")));
    assertTrue(said.toString().contains("code cell 1 failed"), said.toString());
  }

  @Test
  void aWrongFileOrArgumentGivesThree() throws IOException {
    assertEquals(3, exitCode(Files.writeString(folder.resolve("no.ipynb"), "no notebook")));
    assertEquals(3, exitCode(folder.resolve("absent.ipynb")));
    assertEquals(3, commandLine().execute("--tables", folder.toString()));
    String notebook = Cells.in(folder, "1").toString();
    String absent = folder.resolve("absent").toString();
    assertEquals(3, commandLine().execute(notebook, "--tables", absent, "--out", absent));
  }

  private int exitCode(Path notebook) {
    String out = folder.resolve("out").toString();
    return commandLine().execute(notebook.toString(), "--tables", folder.toString(), "--out", out);
  }

  private CommandLine commandLine() {
    PrintWriter writer = new PrintWriter(said, true);
    return RunNotebooks.commandLine().setOut(writer).setErr(writer);
  }
}
