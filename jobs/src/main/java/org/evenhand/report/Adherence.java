package org.evenhand.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.message.Message;
import org.evenhand.schema.Language;

/**
 * How a run kept to its plan, as a report states it.
 *
 * @param lock the lock of the plan, if it has one
 * @param departures what was otherwise than planned, but for the keys
 * @param changes keys that were locked with another value; each is a departure too
 * @param remarks what a reader should know and is no departure
 * @param earlier the latest earlier period whose results lie in the same folder
 */
public record Adherence(
    Optional<Lock> lock,
    List<Departure> departures,
    List<Change> changes,
    List<Message> remarks,
    Optional<Earlier> earlier) {

  private static final Set<Kind> NOT_BEFOREHAND =
      Set.of(Kind.NOT_LOCKED, Kind.LOCKED_LATE, Kind.LOCKED_AFTER_READING);

  /** Copies the lists. */
  public Adherence {
    departures = List.copyOf(departures);
    changes = List.copyOf(changes);
    remarks = List.copyOf(remarks);
  }

  /** The number of departures, each changed key counted as one. */
  public int count() {
    return departures.size() + changes.size();
  }

  /** Every departure in words, the changed keys last. */
  public List<Stated> stated(Language language) {
    return Stream.concat(
            departures.stream()
                .map(
                    one ->
                        new Stated(
                            one.kind().name().toLowerCase(Locale.ROOT),
                            one.sentence().in(language))),
            changes.stream()
                .map(one -> new Stated("changed_since_locked", one.sinceLocked().in(language))))
        .toList();
  }

  /** Whether nothing speaks against the plan having been fixed before the data were seen. */
  public boolean isFixedBeforehand() {
    return changes.isEmpty()
        && departures.stream().map(Departure::kind).noneMatch(NOT_BEFOREHAND::contains);
  }

  /**
   * The lock of a plan.
   *
   * @param date the day on which it was made, in universal time, such as {@code 2026-06-26}
   * @param hash SHA-256 of the plan that was locked, in hexadecimal
   * @param period the period it is for, blank for any
   * @param software the version that made it
   */
  public record Lock(String date, String hash, String period, String software) {}

  /** What kinds of departure there are besides changed keys. */
  public enum Kind {
    /** There is no lock. */
    NOT_LOCKED,
    /** The lock was made when the period had begun. */
    LOCKED_LATE,
    /** The lock was made when the data had been read under this plan. */
    LOCKED_AFTER_READING,
    /** The data had been read under another plan. */
    READ_UNDER_ANOTHER_PLAN,
    /** A planned question has no answer. */
    NOT_COMPUTED
  }

  /**
   * A departure.
   *
   * @param kind its kind
   * @param sentence what was otherwise than planned
   */
  public record Departure(Kind kind, Message sentence) {}

  /**
   * A departure as it is written down.
   *
   * @param kind its kind in small letters
   * @param what was otherwise than planned, in words
   */
  public record Stated(String kind, String what) {}

  /**
   * A key whose value is another one than before.
   *
   * @param key such as {@code margins.rate_ratio}
   * @param before the value before, empty if there was no such key
   * @param after the value now, empty if there is no such key
   */
  public record Change(String key, Optional<String> before, Optional<String> after) {

    private Message sinceLocked() {
      return Message.of(
          "about.departure_key", "key", key, "before", value(before), "after", value(after));
    }

    private static Message value(Optional<String> value) {
      return value.map(Message::literal).orElse(Message.of("about.departure_no_key"));
    }
  }

  /**
   * The plan of an earlier period, set beside this one.
   *
   * @param period the earlier period
   * @param changes keys that had another value then; empty if its results do not record their plan
   */
  public record Earlier(String period, Optional<List<Change>> changes) {}
}
