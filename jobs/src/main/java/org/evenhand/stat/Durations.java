package org.evenhand.stat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * How long a number of subjects were observed and how that ended, as counts at each distinct time.
 * This type is immutable.
 *
 * @param moments the distinct times in ascending order, each with at least one subject
 */
public record Durations(List<Moment> moments) {

  /** Nobody was observed. */
  public static final Durations NONE = new Durations(List.of());

  /** Puts the moments in order and adds up those of the same time. */
  public Durations {
    moments = merged(moments);
  }

  /**
   * The subjects whose observation ended at one time.
   *
   * @param time since each subject's own start, at least 0
   * @param events subjects with the event that is looked at
   * @param competing subjects with another event after which it can no longer come
   * @param censored subjects of whom nothing more is known but that it had not come
   */
  public record Moment(long time, long events, long competing, long censored) {

    /**
     * @throws IllegalArgumentException if the time or a count is negative
     */
    public Moment {
      if (time < 0 || events < 0 || competing < 0 || censored < 0) {
        throw new IllegalArgumentException("a time and its counts must not be negative");
      }
    }

    Moment plus(Moment other) {
      return new Moment(
          time,
          Math.addExact(events, other.events),
          Math.addExact(competing, other.competing),
          Math.addExact(censored, other.censored));
    }

    /** Subjects with any event. */
    long ended() {
      return Math.addExact(events, competing);
    }

    /** Subjects whose observation ended. */
    long keys() {
      return Math.addExact(ended(), censored);
    }
  }

  /** All subjects of several groups together. */
  public static Durations pooled(Collection<Durations> groups) {
    List<Moment> all = new ArrayList<>();
    groups.forEach(group -> all.addAll(group.moments));
    return new Durations(all);
  }

  /** Number of subjects. */
  public long keys() {
    return sum(Moment::keys);
  }

  /** Number of subjects with the event that is looked at. */
  public long events() {
    return sum(Moment::events);
  }

  /** Number of subjects with that event up to a time, included. */
  public long eventsUpTo(long time) {
    return sum(moment -> moment.time <= time ? moment.events : 0);
  }

  /** Whether it is known of somebody at this time whether the event has come or not. */
  boolean reach(long time) {
    return !moments.isEmpty() && moments.get(moments.size() - 1).time >= time;
  }

  private long sum(ToLongFunction<Moment> count) {
    return moments.stream().mapToLong(count).reduce(0, Math::addExact);
  }

  private static List<Moment> merged(List<Moment> moments) {
    SortedMap<Long, Moment> byTime = new TreeMap<>();
    moments.stream()
        .filter(moment -> moment.keys() > 0)
        .forEach(moment -> byTime.merge(moment.time, moment, Moment::plus));
    return List.copyOf(byTime.values());
  }
}
