package org.evenhand.report.section.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.message.Message;
import org.evenhand.report.Adherence;
import org.evenhand.report.Block;
import org.evenhand.report.Block.Fact;
import org.evenhand.report.Entry;
import org.evenhand.report.Results;
import org.evenhand.report.RunFacts;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** The complete plan, how the run kept to it, and what changed since the last period. */
public final class PlanSection {

  /** The section. */
  public static final Section SECTION =
      new Section("plan", Message.of("about.plan"), Set.of(), PlanSection::write);

  private PlanSection() {}

  private static List<Block> write(Results results) {
    RunFacts facts = results.facts();
    Adherence adherence = facts.plan().adherence();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("about.plan_reading")));
    blocks.add(stated(facts));
    blocks.add(new Block.Heading(Message.of("report.departures")));
    blocks.addAll(departures(adherence));
    blocks.add(new Block.Heading(Message.of("about.plan_changes")));
    blocks.add(
        adherence
            .earlier()
            .map(PlanSection::since)
            .orElse(new Block.Paragraph(Message.of("about.plan_no_earlier"))));
    blocks.add(keys(facts.plan().keys()));
    return blocks;
  }

  private static Block stated(RunFacts facts) {
    List<Fact> stated = new ArrayList<>();
    stated.add(fact("about.plan_title", facts.plan().title()));
    stated.add(fact("report.period", facts.period()));
    stated.add(fact("about.plan_window", facts.window()));
    stated.add(fact("about.plan_hash", facts.plan().hash()));
    Optional<Adherence.Lock> lock = facts.plan().adherence().lock();
    stated.add(
        new Fact(
            Message.of("about.plan_locked"),
            lock.map(PlanSection::locked).orElse(Message.of("format.no"))));
    lock.filter(own -> !own.hash().equals(facts.plan().hash()))
        .ifPresent(own -> stated.add(fact("about.plan_locked_hash", own.hash())));
    return new Block.Facts(stated);
  }

  private static Fact fact(String name, String meaning) {
    return new Fact(Message.of(name), Message.literal(meaning));
  }

  private static Message locked(Adherence.Lock lock) {
    return Message.of(
        lock.period().isEmpty() ? "about.plan_locked_any" : "about.plan_locked_for",
        "date",
        lock.date(),
        "period",
        lock.period(),
        "version",
        lock.software());
  }

  private static List<Block> departures(Adherence adherence) {
    List<Block> blocks = new ArrayList<>();
    if (adherence.count() == 0) {
      blocks.add(new Block.Paragraph(Message.of("about.plan_no_departure")));
    }
    if (!adherence.departures().isEmpty()) {
      blocks.add(
          new Block.Bullets(
              adherence.departures().stream().map(Adherence.Departure::sentence).toList()));
    }
    if (!adherence.changes().isEmpty()) {
      blocks.add(
          new PlanChanges(Message.of("about.plan_locked"), Message.of("about.plan_used"))
              .table(
                  Message.of("about.plan_changed"),
                  Message.of("about.plan_changed_reading"),
                  adherence.changes()));
    }
    if (!adherence.remarks().isEmpty()) {
      blocks.add(new Block.Paragraph(Message.of("about.plan_remarks")));
      blocks.add(new Block.Bullets(adherence.remarks()));
    }
    return blocks;
  }

  private static Block since(Adherence.Earlier earlier) {
    String period = earlier.period();
    if (earlier.changes().isEmpty()) {
      return new Block.Paragraph(Message.of("about.plan_not_recorded", "period", period));
    }
    List<Adherence.Change> changes = earlier.changes().get();
    return changes.isEmpty()
        ? new Block.Paragraph(Message.of("about.plan_same", "period", period))
        : new PlanChanges(
                Message.of("about.plan_in", "period", period), Message.of("about.plan_now"))
            .table(
                Message.of("about.plan_since", "period", period),
                Message.of("about.plan_since_reading"),
                changes);
  }

  private static Block keys(List<RunFacts.Key> keys) {
    return Table.of(
        Message.of("about.plan_keys"),
        Message.of(
            keys.stream().anyMatch(RunFacts.Key::differs)
                ? "about.plan_keys_differ"
                : "about.plan_keys_default"),
        keys,
        List.of(
            Source.header(Message.of("about.plan_key"), key -> Message.literal(key.name())),
            Source.text(Message.of("about.plan_value"), key -> Entry.text(value(key))),
            Source.text(
                Message.of("about.plan_as_default"),
                key -> Entry.text(Message.of(key.differs() ? "format.no" : "format.yes")))));
  }

  private static Message value(RunFacts.Key key) {
    return key.value().isBlank() ? Message.of("about.blank") : Message.literal(key.value());
  }
}
