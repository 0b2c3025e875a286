package org.evenhand.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Trials of several groups within strata, and how they hang together: not at all, in clusters, or
 * in clusters of two sorts that cross, such as those of a person and of an incident. This type is
 * immutable.
 */
public final class LinkedTrials {

  private final int groups;
  private final long[] trials;
  private final long[] events;
  private final Clustering single;
  private final List<Clustering> ways;
  private final Optional<Clustering> shared;

  private LinkedTrials(int groups, long[] trials, long[] events) {
    this.groups = groups;
    this.trials = trials;
    this.events = events;
    single = Clustering.single(trials, events);
    ways = List.of();
    shared = Optional.empty();
  }

  private LinkedTrials(LinkedTrials all, List<Clustering> ways, Optional<Clustering> shared) {
    groups = all.groups;
    trials = all.trials;
    events = all.events;
    single = all.single;
    this.ways = List.copyOf(ways);
    this.shared = shared;
  }

  /**
   * Trials that have nothing to do with each other.
   *
   * @param groups number of groups, which can be 0 where there is no trial
   * @param trials by {@code stratum * groups + group}
   * @param events among them, likewise
   * @throws IllegalArgumentException if the counts are not those of whole strata or events do not
   *     lie between 0 and trials
   */
  public static LinkedTrials independent(int groups, long[] trials, long[] events) {
    boolean isWhole = groups < 1 ? trials.length == 0 : trials.length % groups == 0;
    if (trials.length != events.length || !isWhole) {
      throw new IllegalArgumentException("every stratum needs one count per group");
    }
    return new LinkedTrials(groups, trials.clone(), events.clone());
  }

  /**
   * The same trials in clusters.
   *
   * @param clusterings none, those of one sort, or those of one sort, of another and of trials that
   *     share a cluster of both
   * @throws IllegalArgumentException if there are two or more than three, or if the trials of one
   *     are not these
   */
  public LinkedTrials in(List<Clustering> clusterings) {
    if (!clusterings.stream().allMatch(clustering -> clustering.holds(trials, events))) {
      throw new IllegalArgumentException("every trial is in one cluster of each sort");
    }
    return switch (clusterings.size()) {
      case 0 -> this;
      case 1 -> new LinkedTrials(this, clusterings, Optional.empty());
      case 3 -> new LinkedTrials(this, clusterings.subList(0, 2), Optional.of(clusterings.get(2)));
      default -> throw new IllegalArgumentException("clusters are of one sort or cross in two");
    };
  }

  /** Whether any trials are said to hang together. */
  public boolean areLinked() {
    return !ways.isEmpty();
  }

  /** Every trial as a cluster of its own. */
  Clustering single() {
    return single;
  }

  /** The sorts of clusters; where trials are not linked, each is one. */
  List<Clustering> ways() {
    return areLinked() ? ways : List.of(single);
  }

  /** The clusters of trials that share both, where there are two sorts. */
  Optional<Clustering> shared() {
    return shared;
  }

  /** Number of groups. */
  public int groups() {
    return groups;
  }

  /** Number of strata. */
  int strata() {
    return trials.length / Math.max(1, groups);
  }

  /** Where the trials of a group in a stratum stand. */
  int cell(int stratum, int group) {
    return stratum * groups + group;
  }

  long trials(int stratum, int group) {
    return trials[cell(stratum, group)];
  }

  long events(int stratum, int group) {
    return events[cell(stratum, group)];
  }

  int cells() {
    return trials.length;
  }

  long trialsIn(int cell) {
    return trials[cell];
  }

  long eventsIn(int cell) {
    return events[cell];
  }

  /** The table of two sides in a stratum. */
  TwoByTwo table(Sides sides, int stratum) {
    long x1 = 0;
    long n1 = 0;
    long x2 = 0;
    long n2 = 0;
    for (int group = 0; group < groups; group++) {
      if (sides.inGroup(group)) {
        x1 += events(stratum, group);
        n1 += trials(stratum, group);
      } else if (sides.inReference(group)) {
        x2 += events(stratum, group);
        n2 += trials(stratum, group);
      }
    }
    return new TwoByTwo(x1, n1, x2, n2);
  }

  /** Rows of events and other trials, one per group that takes part; one table per stratum. */
  public List<long[][]> crossTables(IntPredicate takesPart) {
    List<long[][]> tables = new ArrayList<>();
    for (int stratum = 0; stratum < strata(); stratum++) {
      int own = stratum;
      tables.add(
          IntStream.range(0, groups)
              .filter(takesPart)
              .mapToObj(g -> new long[] {events(own, g), trials(own, g) - events(own, g)})
              .toArray(long[][]::new));
    }
    return tables;
  }

  /**
   * The fewest clusters, over the sorts of clusters, that have a trial of any of these groups;
   * trials where they are not linked.
   */
  public long clusters(IntPredicate inGroups) {
    return fewest(cells(inGroups));
  }

  /**
   * The fewest clusters, over the sorts, with an event of any of these groups; events where trials
   * are not linked.
   */
  public long clustersWithEvent(IntPredicate inGroups) {
    boolean[] inCell = cells(inGroups);
    return fewest(way -> way.withEvent(inCell));
  }

  /** The fewest clusters that have a trial in any of these cells. */
  long fewest(boolean[] inCell) {
    return fewest(way -> way.size(inCell));
  }

  private long fewest(ToLongFunction<Clustering> count) {
    return ways().stream().mapToLong(count).min().orElseThrow();
  }

  private boolean[] cells(IntPredicate inGroups) {
    boolean[] inCell = new boolean[trials.length];
    for (int cell = 0; cell < inCell.length; cell++) {
      inCell[cell] = inGroups.test(cell % groups);
    }
    return inCell;
  }
}
