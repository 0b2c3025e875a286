package org.evenhand.report.section;

import java.util.List;
import java.util.Set;
import org.evenhand.disclosure.Release;
import org.evenhand.disclosure.RunFacts;
import org.evenhand.report.Block;
import org.evenhand.report.Block.Fact;
import org.evenhand.report.Section;

/** The plan and every key in which it departs from the default. */
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
        new Block.Heading("Where it differs from the default plan"),
        facts.plan().lines().isEmpty()
            ? new Block.Paragraph("It does not differ: every key has its default.")
            : new Block.Bullets(facts.plan().lines()));
  }
}
