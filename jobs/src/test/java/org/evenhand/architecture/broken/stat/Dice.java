package org.evenhand.architecture.broken.stat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.evenhand.architecture.broken.measure.Odds;

/** Breaks rules: imports a later room, asks the time, throws dice, knows a file. */
public final class Dice {

  private Dice() {}

  /** Odds made of chance and time. */
  public static Odds odds() {
    return new Odds(Path.of("."), Instant.now().getNano() + new Random().nextInt());
  }
}
