package org.evenhand.report.section.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      new Section("plan", "The plan", Set.of(), PlanSection::write);

  private PlanSection() {}

  private static List<Block> write(Results results) {
    RunFacts facts = results.facts();
    Adherence adherence = facts.plan().adherence();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "The plan fixes questions, margins and minimum sizes before the data are seen. Its hash"
                + " changes when a single character of it does: compare it with the hash that the"
                + " minutes hold, and the date of the lock with theirs."));
    blocks.add(stated(facts));
    blocks.add(new Block.Heading("Departures from the plan"));
    blocks.addAll(departures(adherence));
    blocks.add(new Block.Heading("Changes since the last period"));
    blocks.add(
        adherence
            .earlier()
            .map(PlanSection::since)
            .orElse(
                new Block.Paragraph(
                    "No results of an earlier period lie in the folder of this report, so there is"
                        + " no plan to compare with.")));
    blocks.add(keys(facts.plan().keys()));
    return blocks;
  }

  private static Block stated(RunFacts facts) {
    List<Fact> stated = new ArrayList<>();
    stated.add(new Fact("Title", facts.plan().title()));
    stated.add(new Fact("Period", facts.period()));
    stated.add(new Fact("Window", facts.window()));
    stated.add(new Fact("Hash (SHA-256)", facts.plan().hash()));
    Optional<Adherence.Lock> lock = facts.plan().adherence().lock();
    stated.add(new Fact("Locked", lock.map(PlanSection::locked).orElse("no")));
    lock.filter(own -> !own.hash().equals(facts.plan().hash()))
        .ifPresent(own -> stated.add(new Fact("Hash when it was locked", own.hash())));
    return new Block.Facts(stated);
  }

  private static String locked(Adherence.Lock lock) {
    return "on %s (universal time), for %s, with version %s"
        .formatted(
            lock.date(), lock.period().isEmpty() ? "any period" : lock.period(), lock.software());
  }

  private static List<Block> departures(Adherence adherence) {
    List<Block> blocks = new ArrayList<>();
    if (adherence.count() == 0) {
      blocks.add(
          new Block.Paragraph(
              "None: the plan was locked before the period began, every key has the locked value,"
                  + " every question was computed, and no run into this folder had read the data"
                  + " under another plan."));
    }
    if (!adherence.departures().isEmpty()) {
      blocks.add(
          Block.Bullets.of(
              adherence.departures().stream().map(Adherence.Departure::sentence).toList()));
    }
    if (!adherence.changes().isEmpty()) {
      blocks.add(
          new PlanChanges("Locked", "Used")
              .table(
                  "Keys that were changed after the plan was locked",
                  "Each row is a departure: a key of the plan with the value that was locked and"
                      + " the value that this report follows.",
                  adherence.changes()));
    }
    if (!adherence.remarks().isEmpty()) {
      blocks.add(new Block.Paragraph("To be known, and no departure:"));
      blocks.add(Block.Bullets.of(adherence.remarks()));
    }
    return blocks;
  }

  private static Block since(Adherence.Earlier earlier) {
    if (earlier.changes().isEmpty()) {
      return new Block.Paragraph(
          "The results of "
              + earlier.period()
              + " in the folder of this report do not record the keys of their plan, so the two"
              + " plans cannot be compared.");
    }
    List<Adherence.Change> changes = earlier.changes().get();
    return changes.isEmpty()
        ? new Block.Paragraph(
            "None: every key has the value that it had in " + earlier.period() + ".")
        : new PlanChanges("In " + earlier.period(), "Now")
            .table(
                "Keys that had another value in " + earlier.period(),
                "Each row is a key of the plan with its value in the last period that was reported"
                    + " and its value in this one.",
                changes);
  }

  private static Block keys(List<RunFacts.Key> keys) {
    return Table.of(
        "Every key of the plan",
        keys.stream().anyMatch(RunFacts.Key::differs)
            ? "Keys marked \u201cno\u201d have another value than in the default plan."
            : "Every key has the default plan's value.",
        keys,
        List.of(
            Source.header("Key", RunFacts.Key::name),
            Source.text("Value", key -> Entry.text(key.value().isBlank() ? "blank" : key.value())),
            Source.text("As in the default", key -> Entry.text(key.differs() ? "no" : "yes"))));
  }
}
