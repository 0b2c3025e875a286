package org.evenhand.blind;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Where lots are drawn that nobody may foresee or repeat: the letters of a report that is read
 * blind, and the key that seals what they stand for. With a seed, whoever knows the export and the
 * seed could work the letters out; so this is the one place that is random without one.
 */
public final class SecureShuffle {

  private SecureShuffle() {}

  /** A generator that draws differently every time; tests take one with a seed in its place. */
  public static RandomGenerator unforeseeable() {
    return new SecureRandom();
  }

  /** A list in an order that is drawn: every order is as likely as any other. */
  static <T> List<T> shuffled(List<T> list, RandomGenerator lots) {
    List<T> left = new ArrayList<>(list);
    List<T> shuffled = new ArrayList<>();
    while (!left.isEmpty()) {
      shuffled.add(left.remove(lots.nextInt(left.size())));
    }
    return shuffled;
  }
}
