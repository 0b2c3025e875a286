package org.evenhand.pipeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.measure.trend.StandingRatio;
import org.evenhand.message.Message;
import org.evenhand.schema.Code;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Spelling;
import org.evenhand.schema.Window;
import org.evenhand.settings.PlanFile;

/**
 * Goes back from the period reported, period by period of its length, as far as plan and counting
 * rule stay the same. A period that this export holds is taken from it, whatever earlier results
 * say; one that it does not hold is taken from them.
 *
 * @param request what was asked
 * @param months when the export's cases were received, and by which rules they were counted
 * @param history what earlier runs left on record
 * @param codes the codes of the export, by field
 * @param counts the cases of an earlier result by the fields that the question needs and by month,
 *     if it has them
 */
record SequenceSearch(
    Request request,
    Months months,
    History history,
    Map<String, List<Code>> codes,
    Function<History.Earlier, Optional<Cube>> counts) {

  /** The sequence that ends with the period reported. */
  Sequence found() {
    Period reported = request.period();
    Plan plan = request.plan().plan();
    if (!plan.questions().contains(StandingRatio.QUESTION.id())) {
      return Sequence.without(Message.of("report.not_asked"));
    }
    if (!plan.standing().includes(reported)) {
      return Sequence.without(Message.of("about.sequence_later", "since", plan.standing().since()));
    }
    return months
        .against(Window.QUARTER, reported)
        .map(Sequence::without)
        .orElseGet(() -> back(reported));
  }

  private Sequence back(Period reported) {
    List<Sequence.Part> parts = new ArrayList<>();
    List<Message> remarks = new ArrayList<>();
    parts.add(new Sequence.Part(reported, Optional.empty()));
    Period one = reported.back(1);
    Optional<Message> end = end(one);
    while (end.isEmpty()) {
      Optional<Sequence.Part> part = part(one);
      end = part.flatMap(this::otherSpelling);
      if (end.isEmpty()) {
        part.ifPresent(own -> parts.add(0, own));
        if (part.isEmpty()) {
          remarks.add(0, passedOver(one));
        }
        one = one.back(1);
        end = end(one);
      }
    }
    return new Sequence(
        parts,
        Message.of(
            "about.sequence_begins", "period", parts.get(0).period().label(), "reason", end.get()),
        remarks,
        Optional.empty());
  }

  /** Why the sequence goes no further back than to the period after this one. */
  private Optional<Message> end(Period period) {
    if (known().noneMatch(month -> !month.isAfter(period.to()))) {
      return Optional.of(Message.of("about.sequence_none_known"));
    }
    if (!request.plan().plan().standing().includes(period)) {
      return Optional.of(Message.of("about.sequence_planned"));
    }
    return earlier(period).flatMap(this::otherPlan).or(() -> otherRule(period));
  }

  /** The first month of everything that has cases. */
  private Stream<YearMonth> known() {
    return Stream.concat(
        months.first().stream(), history.periods().stream().map(e -> e.period().from()));
  }

  private Optional<History.Earlier> earlier(Period period) {
    return history.periods().stream().filter(e -> e.period().equals(period)).findFirst();
  }

  private Optional<Message> otherPlan(History.Earlier earlier) {
    PlanFile plan = request.plan();
    if (earlier.planSha256().equals(plan.sha256())) {
      return Optional.empty();
    }
    String period = earlier.period().label();
    if (earlier.keys().isEmpty()) {
      return Optional.of(Message.of("about.sequence_no_keys", "period", period));
    }
    List<String> changed = plan.verdictKeysUnlike(earlier.keys().get());
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "about.sequence_other_plan", "period", period, "keys", String.join(", ", changed)));
  }

  private Optional<Message> otherRule(Period period) {
    Optional<Set<String>> rules =
        months.has(period)
            ? Optional.of(months.rules(period).keySet())
            : earlier(period).map(History.Earlier::countingRules);
    return rules
        .filter(found -> !found.equals(months.rules(request.period()).keySet()))
        .map(found -> Message.of("about.sequence_other_rule", "period", period.label()));
  }

  private Optional<Sequence.Part> part(Period period) {
    return months.has(period)
        ? Optional.of(new Sequence.Part(period, Optional.empty()))
        : earlier(period)
            .filter(earlier -> !earlier.blind())
            .flatMap(counts)
            .map(cube -> new Sequence.Part(period, Optional.of(cube)));
  }

  /** Whether an earlier result calls a group by a code that people cannot tell from another. */
  private Optional<Message> otherSpelling(Sequence.Part part) {
    return part.stored()
        .filter(cube -> cube.dimensions().stream().anyMatch(this::isSpeltOtherwise))
        .map(cube -> Message.of("about.sequence_other_codes", "period", part.period().label()));
  }

  private boolean isSpeltOtherwise(Dimension stored) {
    Set<String> all = new TreeSet<>();
    stored.codes().forEach(code -> all.add(code.code()));
    codes.getOrDefault(stored.name(), List.of()).forEach(code -> all.add(code.code()));
    return !Spelling.alike(List.copyOf(all)).isEmpty();
  }

  private Message passedOver(Period period) {
    String key =
        earlier(period)
            .map(earlier -> earlier.blind() ? "about.sequence_blind" : "about.sequence_no_months")
            .orElse("about.sequence_no_case");
    return Message.of(key, "period", period.label());
  }
}
