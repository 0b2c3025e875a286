package org.evenhand.architecture.broken.report;

import org.evenhand.architecture.broken.stat.Dice;

/** Breaks rules: prints, has a name that says nothing, imports the statistics. */
public final class PrintHelper {

  private PrintHelper() {}

  /** Prints. */
  public static void print() {
    System.out.println(Dice.odds());
  }
}
