package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.message.Message;
import org.evenhand.report.Adherence;
import org.evenhand.report.Adherence.Change;
import org.evenhand.report.Adherence.Departure;
import org.evenhand.report.Adherence.Kind;
import org.evenhand.report.Format;
import org.evenhand.report.RunFacts.NotComputed;
import org.evenhand.report.RunFacts.Rows;
import org.evenhand.settings.LockFile;
import org.evenhand.verdict.Alternative;

/** States where a run departs from its plan as it was fixed. */
public final class Departures {

  private final Request request;
  private final History history;

  private Departures(Request request, History history) {
    this.request = request;
    this.history = history;
  }

  /**
   * How a run keeps to its plan.
   *
   * @param history what earlier runs into the same folder left
   * @param rows what became of the rows
   * @param notComputed the plan's questions without an answer
   * @param alternatives the other ways to put the primary question
   */
  public static Adherence of(
      Request request,
      History history,
      Rows rows,
      List<NotComputed> notComputed,
      List<Alternative> alternatives) {
    Departures departures = new Departures(request, history);
    List<Departure> found = new ArrayList<>();
    departures.locking().ifPresent(found::add);
    departures.otherPlans().ifPresent(found::add);
    unanswered(notComputed).ifPresent(found::add);
    unspecified(alternatives).ifPresent(found::add);
    List<Change> changes =
        request.lock().map(lock -> changes(lock.keys(), request.plan().values())).orElse(List.of());
    List<Message> remarks = new ArrayList<>();
    departures.otherText(changes).ifPresent(remarks::add);
    departures.rejected(rows).ifPresent(remarks::add);
    return new Adherence(
        request.lock().map(Departures::stated), found, changes, remarks, departures.earlier());
  }

  private static Adherence.Lock stated(LockFile lock) {
    return new Adherence.Lock(
        lock.date().toString(), lock.planSha256(), lock.period(), lock.software());
  }

  /** That the plan was not fixed, or not in time. */
  private Optional<Departure> locking() {
    if (request.lock().isEmpty()) {
      return departure(Kind.NOT_LOCKED, Message.of("about.departure_not_locked"));
    }
    LockFile lock = request.lock().get();
    if (wasReadBeforeThisLock(lock)) {
      return departure(
          Kind.LOCKED_AFTER_READING, late("about.departure_locked_after_reading", lock));
    }
    return LockFile.isLate(lock.date(), request.period())
        ? departure(Kind.LOCKED_LATE, late("about.departure_locked_late", lock))
        : Optional.empty();
  }

  private Message late(String key, LockFile lock) {
    return Message.of(
        key, "date", lock.date().toString(), "began", request.period().from().atDay(1).toString());
  }

  /**
   * Whether an earlier run of the same plan did not find the lock that lies beside it now. The
   * order tells more than the lock's date, which can be written by hand.
   */
  private boolean wasReadBeforeThisLock(LockFile lock) {
    return history.reads().stream()
        .filter(read -> read.planSha256().equals(request.plan().sha256()))
        .anyMatch(read -> !read.lockSha256().equals(lock.sha256()));
  }

  private Optional<Departure> otherPlans() {
    String own = request.plan().sha256();
    Set<String> others =
        history.reads().stream()
            .map(History.Read::planSha256)
            .filter(hash -> !hash.equals(own))
            .map(Format::shortHash)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (others.isEmpty()) {
      return Optional.empty();
    }
    boolean ownFirst = history.reads().get(0).planSha256().equals(own);
    return departure(
        Kind.READ_UNDER_ANOTHER_PLAN,
        Message.of(
            ownFirst ? "about.departure_read_since" : "about.departure_read_before",
            "count",
            others.size(),
            "hashes",
            String.join(", ", others)));
  }

  private static Optional<Departure> unanswered(List<NotComputed> notComputed) {
    int number = notComputed.size();
    return number == 0
        ? Optional.empty()
        : departure(
            Kind.NOT_COMPUTED,
            Message.of(
                "about.departure_not_computed",
                "count",
                number,
                "questions",
                notComputed.stream().map(NotComputed::question).collect(Collectors.joining(", "))));
  }

  private static Optional<Departure> unspecified(List<Alternative> alternatives) {
    List<String> lacking =
        alternatives.stream()
            .filter(other -> other.lacking().isPresent())
            .map(Alternative::specification)
            .map(way -> (way.aspect().column() + " " + way.value()).trim())
            .toList();
    return lacking.isEmpty()
        ? Optional.empty()
        : departure(
            Kind.NOT_COMPUTED,
            Message.of(
                "about.departure_not_answered",
                "count",
                lacking.size(),
                "ways",
                String.join(", ", lacking)));
  }

  private static Optional<Departure> departure(Kind kind, Message sentence) {
    return Optional.of(new Departure(kind, sentence));
  }

  /** A file that was touched without a change of any key. */
  private Optional<Message> otherText(List<Change> changes) {
    return request
        .lock()
        .filter(lock -> changes.isEmpty())
        .filter(lock -> !lock.planSha256().equals(request.plan().sha256()))
        .map(lock -> Message.of("about.departure_other_text"));
  }

  /** Rows that the plan allowed to be rejected. */
  private Optional<Message> rejected(Rows rows) {
    double allowed = request.plan().plan().gate().maximumRejectedShare();
    return rows.rejected() == 0
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "about.departure_rejected",
                "rejected",
                Format.count(rows.rejected()),
                "judged",
                Format.count(rows.judged()),
                "share",
                Format.percent((double) rows.rejected() / rows.judged()),
                "allowed",
                Format.percent(allowed)));
  }

  private Optional<Adherence.Earlier> earlier() {
    return history
        .earlier()
        .map(
            before ->
                new Adherence.Earlier(
                    before.period().label(),
                    before.keys().map(keys -> changes(keys, request.plan().values()))));
  }

  /** The keys whose value is another one, in the order of those now. */
  private static List<Change> changes(Map<String, String> before, Map<String, String> now) {
    Set<String> keys = new LinkedHashSet<>(now.keySet());
    keys.addAll(before.keySet());
    return keys.stream()
        .map(
            key ->
                new Change(
                    key, Optional.ofNullable(before.get(key)), Optional.ofNullable(now.get(key))))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }
}
