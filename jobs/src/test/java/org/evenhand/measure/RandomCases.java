package org.evenhand.measure;

import java.util.List;
import java.util.Random;

/** Cubes drawn at random from a fixed seed. */
final class RandomCases {

  static final long SEED = 20260317;

  private static final List<String> SEVERITIES = List.of("1", "2", "not_recorded");

  private RandomCases() {}

  /** Cases of every alignment given in every category and severity, decided and undecided. */
  static Cases of(Random random, int most, String... alignments) {
    Cases cases = new Cases("k1", "k2", "k3", "never");
    for (String category : List.of("k1", "k2", "k3")) {
      for (String severity : SEVERITIES) {
        for (String alignment : alignments) {
          fill(cases, random, most, category, severity, alignment);
        }
      }
    }
    return cases;
  }

  private static void fill(Cases cases, Random random, int most, String... place) {
    String[][] ends = {
      {"no_breach", "not_applicable"},
      {"sanctioned", "advice"},
      {"sanctioned", "formal_warning"},
      {"sanctioned", "expulsion"},
      {"pending", "not_applicable"}
    };
    for (String[] end : ends) {
      int n = random.nextInt(most + 1);
      cases.with(n, place[0], place[1], place[2], end[0], end[1]);
    }
  }
}
