package org.evenhand.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Trials written as rows of stratum, group, events, trials and no, one or two clusters. */
final class Links {

  private static final int FIRST = 4;

  private Links() {}

  static LinkedTrials trials(long[]... rows) {
    int groups = (int) Arrays.stream(rows).mapToLong(row -> row[1] + 1).max().orElse(0);
    int strata = (int) Arrays.stream(rows).mapToLong(row -> row[0] + 1).max().orElse(0);
    long[] trials = new long[groups * strata];
    long[] events = new long[trials.length];
    for (long[] row : rows) {
      trials[cell(row, groups)] += row[3];
      events[cell(row, groups)] += row[2];
    }
    return LinkedTrials.independent(groups, trials, events).in(clusterings(rows, groups));
  }

  /** The clusters of no or of one sort; or of one, of another and of both. */
  private static List<Clustering> clusterings(long[][] rows, int groups) {
    int sorts = Arrays.stream(rows).mapToInt(row -> row.length - FIRST).max().orElse(0);
    List<Clustering> clusterings = new ArrayList<>();
    for (int sort = 0; sort < sorts; sort++) {
      clusterings.add(clustering(rows, groups, FIRST + sort, FIRST + sort + 1));
    }
    if (sorts == 2) {
      clusterings.add(clustering(rows, groups, FIRST, FIRST + 2));
    }
    return clusterings;
  }

  private static Clustering clustering(long[][] rows, int groups, int from, int to) {
    TreeMap<long[], List<long[]>> byCluster = new TreeMap<>(Arrays::compare);
    for (long[] row : rows) {
      byCluster
          .computeIfAbsent(Arrays.copyOfRange(row, from, to), cluster -> new ArrayList<>())
          .add(row);
    }
    Clustering.Builder clusters = new Clustering.Builder();
    for (List<long[]> cluster : byCluster.values()) {
      cluster.forEach(row -> clusters.entry(cell(row, groups), row[3], row[2]));
      clusters.close(1);
    }
    return clusters.build();
  }

  private static int cell(long[] row, int groups) {
    return (int) row[0] * groups + (int) row[1];
  }
}
