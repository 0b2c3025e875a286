package org.evenhand.architecture.broken.stat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.evenhand.architecture.broken.measure.Release;

/** Breaks rules: imports a later room, asks the time, throws dice, knows a file. */
public final class Dice {

  private Dice() {}

  /** A release made of chance and time. */
  public static Release release() {
    return new Release(Path.of("."), Instant.now().getNano() + new Random().nextInt());
  }
}
