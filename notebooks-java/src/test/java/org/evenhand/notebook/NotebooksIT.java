package org.evenhand.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Executes every notebook of this module on the demo's tables; a failing cell fails the build. */
class NotebooksIT {

  private static final Path JAR = Path.of("..", "jobs", "target", "evenhand.jar");
  private static final Path DEMO = Path.of("target", "demo");
  private static final Path LOG = Path.of("target", "demo.log");

  /** The demo runs in a process of its own: Spark needs the options in its jar's manifest. */
  @BeforeAll
  static void runTheDemo() throws IOException, InterruptedException {
    assertTrue(Files.exists(JAR), JAR + " is missing; build from the top folder");
    Process demo =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "demo",
                "--samples",
                Path.of("..", "data-samples").toString(),
                "--out",
                DEMO.toString())
            .redirectErrorStream(true)
            .redirectOutput(LOG.toFile())
            .start();
    assertEquals(0, demo.waitFor(), "the demo failed; see notebooks-java/" + LOG);
  }

  @TestFactory
  List<DynamicTest> everyNotebookRuns() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
      List<Path> notebooks =
          files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
      assertFalse(notebooks.isEmpty());
      return notebooks.stream()
          .map(
              n ->
                  DynamicTest.dynamicTest(
                      n.getFileName().toString(),
                      () -> assertEquals(Optional.empty(), Cells.failure(n, DEMO))))
          .toList();
    }
  }
}
