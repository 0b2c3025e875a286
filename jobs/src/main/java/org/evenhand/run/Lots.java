package org.evenhand.run;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Where lots are drawn that nobody may foresee or repeat: the letters of a report that is read
 * blind, and the key that seals what they stand for. With a seed, whoever knows the export and the
 * seed could work the letters out; so this is the one place that is random without one.
 */
final class Lots {

  private Lots() {}

  /** A generator that draws differently every time; tests take one with a seed in its place. */
  static RandomGenerator unforeseeable() {
    return new SecureRandom();
  }
}
