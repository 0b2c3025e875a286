package org.evenhand.measure.reports;

import java.util.List;
import java.util.function.Predicate;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.stat.Value;

/** How many cases name the person that a question is about, and how many do not. */
final class TokenCases {

  private TokenCases() {}

  /** Cases with the token and cases without it. */
  static List<Finding> of(Cube cube, String token, Question question) {
    long named =
        cube.clusters(token).clusters().stream()
            .mapToLong(cluster -> Math.multiplyExact(cluster.cases(), cluster.times()))
            .sum();
    return List.of(
        cases(key(question, token, "with_token"), named, cube.cases()),
        cases(key(question, token, "without_token"), cube.cases() - named, cube.cases()));
  }

  /** What is said of all persons of a token at a stage. */
  static FindingKey key(Question question, String token, String stage) {
    return new FindingKey(
        question,
        stage,
        FindingKey.ALL,
        FindingKey.ALL,
        new Comparison(token, FindingKey.ALL, Comparison.NONE));
  }

  /** How many persons of a token have a case that is such a one. */
  static long persons(Cube cube, String token, Predicate<Cluster> such) {
    return cube.clusters(token).clusters().stream().filter(such).mapToLong(Cluster::times).sum();
  }

  private static Finding cases(FindingKey key, long cases, long all) {
    return Finding.of(key, Statistic.CASES, Counts.of(all, cases), Value.of(cases), "count");
  }
}
