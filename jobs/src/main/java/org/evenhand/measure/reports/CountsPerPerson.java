package org.evenhand.measure.reports;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Clusters;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.GiniCoefficient;
import org.evenhand.stat.TopShare;
import org.evenhand.stat.Value;

/**
 * How cases are spread over the persons who share them: how many persons have how many cases.
 *
 * @param values numbers of cases, ascending, each once
 * @param times how many persons have so many
 */
record CountsPerPerson(long[] values, long[] times) {

  static final int FEW = 5;
  private static final int HUNDRED = 100;

  /** The spread of what is counted of each person; persons with nothing of it are left out. */
  static CountsPerPerson of(Clusters clusters, ToLongFunction<Cluster> counted) {
    TreeMap<Long, Long> times = new TreeMap<>();
    for (Cluster cluster : clusters.clusters()) {
      long count = counted.applyAsLong(cluster);
      if (count > 0) {
        times.merge(count, cluster.times(), Math::addExact);
      }
    }
    return new CountsPerPerson(longs(times.keySet()), longs(times.values()));
  }

  private static long[] longs(Collection<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  /** The cases of a person in such cells. */
  static ToLongFunction<Cluster> casesIn(Predicate<Cell> such) {
    return cluster -> cluster.cells().stream().filter(such).mapToLong(Cell::cases).sum();
  }

  /** How many persons have at least so many. */
  long persons(long atLeast) {
    long persons = 0;
    for (int i = 0; i < values.length; i++) {
      persons += values[i] >= atLeast ? times[i] : 0;
    }
    return persons;
  }

  /** What the persons with at least so many have together. */
  long cases(long atLeast) {
    long cases = 0;
    for (int i = 0; i < values.length; i++) {
      cases += values[i] >= atLeast ? Math.multiplyExact(values[i], times[i]) : 0;
    }
    return cases;
  }

  /** One in a hundred persons, rounded up. */
  long onePercent() {
    return Math.max(1, (persons(1) + HUNDRED - 1) / HUNDRED);
  }

  /**
   * The smallest number of cases with which a person is among the first {@code k}. Persons with
   * equally many are taken together: all of them if they make at most {@code 2 k} in all, else none
   * of them, so that it depends on no order and the first are always few.
   */
  long cutoff(long k) {
    for (int i = values.length - 1; i >= 0; i--) {
      if (persons(values[i]) >= k) {
        return persons(values[i]) <= 2 * k ? values[i] : values[i] + 1;
      }
    }
    return 1;
  }

  /** How many persons there are, and how unequally the cases are spread over them. */
  List<Finding> findings(FindingKey key) {
    Value gini = GiniCoefficient.of(values, times);
    Counts counts = Counts.of(cases(1), persons(1));
    return List.of(
        Finding.count(key, Statistic.PERSONS, cases(1), persons(1)),
        top(key, Statistic.TOP_FIVE_SHARE, FEW),
        top(key, Statistic.TOP_PERCENT_SHARE, onePercent()),
        Finding.of(key, Statistic.GINI, counts, gini, "Gini, not corrected"));
  }

  private Finding top(FindingKey key, Statistic statistic, long k) {
    Value share = TopShare.of(values, times, k);
    long held = share instanceof Estimated e ? Math.round(e.value() * cases(1)) : 0;
    return Finding.of(
        key, statistic, Counts.of(cases(1), held), share, "persons with the most cases");
  }
}
