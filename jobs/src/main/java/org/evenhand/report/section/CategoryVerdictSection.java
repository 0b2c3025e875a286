package org.evenhand.report.section;

import java.util.List;
import java.util.Set;
import org.evenhand.disclosure.Release;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** The verdicts within each complaint category, one sentence each. */
public final class CategoryVerdictSection implements Section {

  @Override
  public String id() {
    return "category-verdicts";
  }

  @Override
  public String title() {
    return "Verdicts by category, in words";
  }

  @Override
  public Set<String> needs() {
    return Set.of(Questions.LIKE_FOR_LIKE);
  }

  @Override
  public List<Block> write(Release release) {
    Labels labels = Labels.of(release);
    return List.of(
        Table.of(
            "The verdict on each group within each complaint category, in one sentence",
            "Each sentence gives one verdict with the counts that it rests on.",
            Rulings.of(release).byCategory(),
            List.of(
                Source.header("Complaint category", r -> labels.category(r.subject())),
                Source.header("Group", r -> labels.group(r.subject())),
                Source.text("Sentence", r -> Entry.text(r.sentence())))));
  }
}
