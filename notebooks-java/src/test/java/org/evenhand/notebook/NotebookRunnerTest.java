package org.evenhand.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runner does what Jupyter does with a cell, and stops at the first that fails. */
class NotebookRunnerTest {

  @TempDir private Path folder;

  @Test
  void aCellSeesWhatEarlierCellsDeclared() throws IOException {
    Written written = succeeding("int twice(int n) {\n  return 2 * n;\n}\nint a = 4;", "twice(a)");
    assertEquals(0, written.outputs(1).size());
    JsonNode value = written.outputs(2).get(0);
    assertEquals("execute_result", value.path("output_type").asText());
    assertEquals(2, value.path("execution_count").asInt());
    assertEquals("8", Written.joined(value.at("/data/text~1plain")));
  }

  @Test
  void printedTextAndDrawingsKeepTheirOrder() throws IOException {
    Written written =
        succeeding(
            "System.out.println(\"one\");\nSystem.out.println(\"two\");\n"
                + "display(\"text/html\", \"<svg/>\");\nSystem.err.print(\"three\");");
    JsonNode outputs = written.outputs(1);
    assertEquals("stdout", outputs.get(0).path("name").asText());
    assertEquals("one\n", outputs.get(0).path("text").get(0).asText());
    assertEquals("two\n", outputs.get(0).path("text").get(1).asText());
    assertEquals("display_data", outputs.get(1).path("output_type").asText());
    assertEquals("<svg/>", Written.joined(outputs.get(1).at("/data/image~1svg+xml")));
    assertEquals("<svg/>", Written.joined(outputs.get(1).at("/data/text~1html")));
    assertEquals("stderr", outputs.get(2).path("name").asText());
    assertEquals(3, outputs.size());
  }

  @Test
  void commandsToAKernelAreLeftOut() throws IOException {
    Written written =
        succeeding("%jar ../lib\n\n%jar a.jar\n7 \n% 4", "%%jars\nnot java", "// prose");
    assertEquals("3", Written.joined(written.outputs(1).get(0).at("/data/text~1plain")));
    assertEquals(0, written.outputs(2).size());
    assertEquals(0, written.outputs(3).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"the check\");",
        "int n = \"text\";",
        "Absent absent = null;",
        "absent()",
        "int f() {",
        "int g() { return absent(); }\ng()",
        "1 +"
      })
  void aFailingCellStopsTheNotebook(String failing) throws IOException {
    Path out = folder.resolve("out.ipynb");
    Path notebook = Cells.in(folder, "int a = 1;", failing, "System.out.print(\"never\")");
    Execution execution = NotebookRunner.execute(notebook, out, Map.of());
    assertEquals(2, execution.failure().orElseThrow().cell());
    Written written = Written.read(out);
    JsonNode last = written.outputs(2).get(written.outputs(2).size() - 1);
    assertEquals("error", last.path("output_type").asText());
    assertTrue(last.path("traceback").size() > 0);
    assertEquals(0, written.outputs(3).size());
    assertTrue(written.code().get(2).path("execution_count").isNull());
  }

  @Test
  void theFailureIsOneLineThatNamesNotebookCellAndReason() throws IOException {
    Path notebook = Cells.in(folder, "throw new IllegalStateException(\"first\\nsecond\");");
    Path out = folder.resolve("out.ipynb");
    assertEquals(
        notebook + ": code cell 1 failed: java.lang.IllegalStateException: first; see " + out,
        NotebookRunner.execute(notebook, out, Map.of()).line());
  }

  @Test
  void anExceptionWithoutAMessageIsNamed() throws IOException {
    Path notebook = Cells.in(folder, "throw new IllegalStateException();");
    Execution execution = NotebookRunner.execute(notebook, folder.resolve("out.ipynb"), Map.of());
    assertEquals(
        Optional.of(new Execution.Failure(1, "java.lang.IllegalStateException")),
        execution.failure());
  }

  @Test
  void theProcessIsLeftAsItWas() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    Path notebook = Cells.in(folder, "System.out.print(System.getProperty(\"evenhand.test\"));");
    Path to = folder.resolve("out.ipynb");
    NotebookRunner.execute(notebook, to, Map.of("evenhand.test", "given"));
    assertEquals("given", Written.joined(Written.read(to).outputs(1).get(0).path("text")));
    assertNull(System.getProperty("evenhand.test"));
    assertSame(out, System.out);
    assertSame(err, System.err);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"nbformat\": 3}",
        "{\"nbformat\": 4, \"metadata\": {\"kernelspec\": {\"language\": \"python\"}}}"
      })
  void otherFilesAreRefused(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("other.ipynb"), content);
    Path out = folder.resolve("out.ipynb");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> NotebookRunner.execute(file, out, Map.of()));
    assertTrue(refused.getMessage().startsWith(file + ": not "), refused.getMessage());
  }

  private Written succeeding(String... cells) throws IOException {
    Path out = folder.resolve("out.ipynb");
    Execution execution = NotebookRunner.execute(Cells.in(folder, cells), out, Map.of());
    assertEquals(Optional.empty(), execution.failure());
    return Written.read(out);
  }
}
