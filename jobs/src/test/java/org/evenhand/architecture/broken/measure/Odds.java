package org.evenhand.architecture.broken.measure;

import java.nio.file.Path;
import org.evenhand.architecture.broken.stat.Dice;
import picocli.CommandLine;

/**
 * Breaks rules: depends in a circle, imports a library that the table does not grant.
 *
 * @param path of something
 * @param number of something
 */
public record Odds(Path path, int number) {

  /** Goes round in a circle. */
  public static Class<?> circle() {
    return Dice.odds().number() > 0 ? Dice.class : CommandLine.class;
  }
}
