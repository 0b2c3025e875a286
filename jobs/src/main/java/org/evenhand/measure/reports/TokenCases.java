package org.evenhand.measure.reports;

import java.util.List;
import java.util.function.Predicate;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;

/** How many cases name the person that a question is about, and how many do not. */
final class TokenCases {

  private TokenCases() {}

  /** Cases with the token and cases without it. */
  static List<Finding> of(Cube cube, String token, Question question) {
    long named =
        cube.clusters(List.of(token)).clusters().stream()
            .mapToLong(cluster -> Math.multiplyExact(cluster.cases(), cluster.times()))
            .sum();
    FindingKey with = question.about("with_token", token, FindingKey.ALL);
    FindingKey without = question.about("without_token", token, FindingKey.ALL);
    return List.of(
        Finding.count(with, Statistic.CASES, cube.cases(), named),
        Finding.count(without, Statistic.CASES, cube.cases(), cube.cases() - named));
  }

  /** How many persons of a token have a case that is such a one. */
  static long persons(Cube cube, String token, Predicate<Cluster> such) {
    return cube.clusters(List.of(token)).clusters().stream()
        .filter(such)
        .mapToLong(Cluster::times)
        .sum();
  }
}
