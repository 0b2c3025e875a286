package org.evenhand.fuzz;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.spark.Engine;

/**
 * Puts a kept corpus and a great many generated inputs to the command line, all in one process.
 * Arguments: a folder for inputs that break a promise, how many, the seed, the number of the first.
 */
public final class Fuzz {

  /** Inputs that once broke a promise, and the words that generated ones are made of. */
  static final Path KEPT = Path.of("src", "test", "resources", "fuzz");

  private Fuzz() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    Path folder = Files.createDirectories(Path.of(args[0]));
    int broken;
    // Held open to the end, so that every command joins it.
    Engine.start("local[2]");
    try (Campaign campaign = new Campaign(folder, out::println)) {
      campaign.run(Long.parseLong(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[1]));
      broken = campaign.broken();
    }
    System.exit(broken == 0 ? 0 : 1);
  }
}
