package org.evenhand.stat;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Trials that hang together, such as those that share a person, cluster by cluster. What a cluster
 * holds of a group in a stratum is one entry; clusters with the same entries can stand once and be
 * counted. This type is immutable.
 */
public final class Clustering {

  private final long[] times;
  private final int[] starts;
  private final int[] cells;
  private final long[] trials;
  private final long[] events;

  private Clustering(Builder builder) {
    times = Arrays.copyOf(builder.times, builder.clusters);
    starts = Arrays.copyOf(builder.starts, builder.clusters + 1);
    cells = Arrays.copyOf(builder.cells, builder.entries);
    trials = Arrays.copyOf(builder.trials, builder.entries);
    events = Arrays.copyOf(builder.events, builder.entries);
  }

  /** Trials of which each stands for itself, from their number and that of events by cell. */
  static Clustering single(long[] trials, long[] events) {
    Builder single = new Builder();
    for (int cell = 0; cell < trials.length; cell++) {
      single
          .entry(cell, 1, 1)
          .close(events[cell])
          .entry(cell, 1, 0)
          .close(trials[cell] - events[cell]);
    }
    return single.build();
  }

  /** Number of different clusters. */
  int kinds() {
    return times.length;
  }

  /** How many clusters there are of a kind. */
  long times(int kind) {
    return times[kind];
  }

  /** The first entry of a kind of cluster; the last is the one before the next kind's first. */
  int start(int kind) {
    return starts[kind];
  }

  /** Where the trials of an entry stand: {@code stratum * groups + group}. */
  int cell(int entry) {
    return cells[entry];
  }

  long trials(int entry) {
    return trials[entry];
  }

  long events(int entry) {
    return events[entry];
  }

  /** Number of clusters with a trial in any of these cells. */
  long size(boolean[] inCell) {
    return size(inCell, 0);
  }

  /** Whether any cluster has more than one trial. */
  public boolean linksTrials() {
    for (int kind = 0; kind < times.length; kind++) {
      long own = 0;
      for (int entry = starts[kind]; entry < starts[kind + 1]; entry++) {
        own += trials[entry];
      }
      if (own > 1) {
        return true;
      }
    }
    return false;
  }

  /** Number of clusters with an event in any of these cells. */
  long withEvent(boolean[] inCell) {
    return size(inCell, 1);
  }

  private long size(boolean[] inCell, long leastEvents) {
    long size = 0;
    for (int kind = 0; kind < times.length; kind++) {
      boolean any = false;
      for (int entry = starts[kind]; entry < starts[kind + 1] && !any; entry++) {
        any = inCell[cells[entry]] && events[entry] >= leastEvents;
      }
      size += any ? times[kind] : 0;
    }
    return size;
  }

  /** Whether the clusters together have just these trials and events. */
  boolean holds(long[] ofTrials, long[] ofEvents) {
    long[] trialsLeft = ofTrials.clone();
    long[] eventsLeft = ofEvents.clone();
    for (int kind = 0; kind < times.length; kind++) {
      for (int entry = starts[kind]; entry < starts[kind + 1]; entry++) {
        trialsLeft[cells[entry]] -= times[kind] * trials[entry];
        eventsLeft[cells[entry]] -= times[kind] * events[entry];
      }
    }
    return Arrays.stream(trialsLeft).allMatch(left -> left == 0)
        && Arrays.stream(eventsLeft).allMatch(left -> left == 0);
  }

  /** The same clusters with every cell in another place, without those that go to none (-1). */
  public Clustering moved(IntUnaryOperator place) {
    Builder moved = new Builder();
    for (int kind = 0; kind < times.length; kind++) {
      for (int entry = starts[kind]; entry < starts[kind + 1]; entry++) {
        int cell = place.applyAsInt(cells[entry]);
        if (cell >= 0) {
          moved.entry(cell, trials[entry], events[entry]);
        }
      }
      moved.close(times[kind]);
    }
    return moved.build();
  }

  /** Takes clusters one after the other, the entries of each before it is closed. */
  public static final class Builder {

    private long[] times = new long[16];
    private int[] starts = new int[17];
    private int[] cells = new int[16];
    private long[] trials = new long[16];
    private long[] events = new long[16];
    private int clusters;
    private int entries;

    /**
     * An entry of the cluster that is being put together.
     *
     * @param cell {@code stratum * groups + group}
     * @param ofTrials trials that the cluster has there; without one there is no entry
     * @param ofEvents events among them
     * @throws IllegalArgumentException if events do not lie between 0 and trials
     */
    public Builder entry(int cell, long ofTrials, long ofEvents) {
      if (ofEvents < 0 || ofEvents > ofTrials) {
        throw new IllegalArgumentException("events must lie between 0 and trials");
      }
      if (ofTrials == 0) {
        return this;
      }
      if (entries == cells.length) {
        cells = Arrays.copyOf(cells, 2 * entries);
        trials = Arrays.copyOf(trials, 2 * entries);
        events = Arrays.copyOf(events, 2 * entries);
      }
      cells[entries] = cell;
      trials[entries] = ofTrials;
      events[entries++] = ofEvents;
      return this;
    }

    /**
     * Closes the cluster, of which there are so many; without an entry there is none.
     *
     * @throws IllegalArgumentException if there are fewer than none
     */
    public Builder close(long howMany) {
      if (howMany < 0) {
        throw new IllegalArgumentException("there cannot be fewer clusters than none");
      }
      if (howMany == 0) {
        entries = starts[clusters];
      }
      if (entries == starts[clusters]) {
        return this;
      }
      if (clusters == times.length) {
        times = Arrays.copyOf(times, 2 * clusters);
        starts = Arrays.copyOf(starts, 2 * clusters + 1);
      }
      times[clusters++] = howMany;
      starts[clusters] = entries;
      return this;
    }

    /** The clusters that were closed. */
    public Clustering build() {
      return new Clustering(this);
    }

    /**
     * The clusters that were closed, in an order that hangs on them alone: the entries of each by
     * their cells, those of one cell added up, and clusters by their entries, those with the same
     * ones once.
     */
    public Clustering inOrder() {
      Builder summed = new Builder();
      for (int cluster = 0; cluster < clusters; cluster++) {
        sort(starts[cluster], starts[cluster + 1]);
        for (int entry = starts[cluster]; entry < starts[cluster + 1]; ) {
          int cell = cells[entry];
          long ofTrials = 0;
          long ofEvents = 0;
          for (; entry < starts[cluster + 1] && cells[entry] == cell; entry++) {
            ofTrials = Math.addExact(ofTrials, trials[entry]);
            ofEvents = Math.addExact(ofEvents, events[entry]);
          }
          summed.entry(cell, ofTrials, ofEvents);
        }
        summed.close(times[cluster]);
      }
      return summed.byEntries();
    }

    private Clustering byEntries() {
      int[] order =
          IntStream.range(0, clusters).boxed().sorted(this::compare).mapToInt(i -> i).toArray();
      Builder ordered = new Builder();
      for (int i = 0; i < clusters; ) {
        int own = order[i];
        long howMany = 0;
        for (; i < clusters && compare(own, order[i]) == 0; i++) {
          howMany = Math.addExact(howMany, times[order[i]]);
        }
        for (int entry = starts[own]; entry < starts[own + 1]; entry++) {
          ordered.entry(cells[entry], trials[entry], events[entry]);
        }
        ordered.close(howMany);
      }
      return ordered.build();
    }

    private int compare(int a, int b) {
      int other = starts[b];
      for (int entry = starts[a]; entry < starts[a + 1]; entry++, other++) {
        if (other == starts[b + 1]) {
          return 1;
        }
        int compared = compareEntries(entry, other);
        if (compared != 0) {
          return compared;
        }
      }
      return other < starts[b + 1] ? -1 : 0;
    }

    private int compareEntries(int a, int b) {
      int byCell = Integer.compare(cells[a], cells[b]);
      int byTrials = byCell == 0 ? Long.compare(trials[a], trials[b]) : byCell;
      return byTrials == 0 ? Long.compare(events[a], events[b]) : byTrials;
    }

    /** By insertion: a cluster has few entries, and these mostly come in order. */
    private void sort(int from, int to) {
      for (int i = from + 1; i < to; i++) {
        int cell = cells[i];
        long ofTrials = trials[i];
        long ofEvents = events[i];
        int place = i;
        for (; place > from && cells[place - 1] > cell; place--) {
          cells[place] = cells[place - 1];
          trials[place] = trials[place - 1];
          events[place] = events[place - 1];
        }
        cells[place] = cell;
        trials[place] = ofTrials;
        events[place] = ofEvents;
      }
    }
  }
}
