package org.evenhand.report.section;

import java.util.List;
import java.util.Set;
import org.evenhand.disclosure.Release;
import org.evenhand.disclosure.RunFacts;
import org.evenhand.report.Block;
import org.evenhand.report.Block.Fact;
import org.evenhand.report.Entry;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** The complete plan; keys that depart from the default are marked. */
public final class PlanSection implements Section {

  @Override
  public String id() {
    return "plan";
  }

  @Override
  public String title() {
    return "The plan";
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public List<Block> write(Release release) {
    RunFacts facts = release.facts();
    return List.of(
        new Block.Paragraph(
            "The plan fixes questions, margins and minimum sizes before the data are seen. Its hash"
                + " changes when a single character of it does: compare it with the hash that was"
                + " recorded when the plan was agreed."),
        Block.Facts.of(
            new Fact("Title", facts.plan().title()),
            new Fact("Period", facts.period()),
            new Fact("Window", facts.window()),
            new Fact("Hash (SHA-256)", facts.plan().hash())),
        Table.of(
            "Every key of the plan",
            facts.plan().keys().stream().anyMatch(RunFacts.Key::differs)
                ? "Keys marked \u201cno\u201d have another value than in the default plan."
                : "Every key has the default plan's value.",
            facts.plan().keys(),
            List.of(
                Source.header("Key", RunFacts.Key::name),
                Source.text(
                    "Value", key -> Entry.text(key.value().isBlank() ? "blank" : key.value())),
                Source.text(
                    "As in the default", key -> Entry.text(key.differs() ? "no" : "yes")))));
  }
}
