package org.evenhand.report.section.about;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Block;
import org.evenhand.report.Block.Fact;
import org.evenhand.report.Entry;
import org.evenhand.report.Results;
import org.evenhand.report.RunFacts;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** By which methods and from which bytes the numbers were made. */
public final class MethodSection {

  /** The section. */
  public static final Section SECTION =
      new Section("method", "Methods and versions", Set.of(), MethodSection::write);

  private record Procedure(Statistic statistic, String method) {

    static Procedure of(Finding finding) {
      return new Procedure(finding.statistic(), finding.method());
    }
  }

  private MethodSection() {}

  private static List<Block> write(Results results) {
    RunFacts facts = results.facts();
    List<Procedure> procedures =
        results.findings().stream()
            .map(Procedure::of)
            .distinct()
            .sorted(Comparator.comparing(Procedure::statistic).thenComparing(Procedure::method))
            .toList();
    return List.of(
        new Block.Paragraph(
            "Anyone with the same export, the same plan and the same version of the software"
                + " gets the"
                + " same numbers."),
        Block.Facts.of(
            new Fact("Software", facts.versions().software()),
            new Fact("Contract", facts.versions().contract()),
            new Fact("Export", facts.input().name()),
            new Fact("Export (SHA-256)", facts.input().digest()),
            new Fact("Plan (SHA-256)", facts.plan().hash())),
        Table.of(
            "How each number was computed",
            "Each row names a kind of number in this report, as it is called in the tables of"
                + " findings, and the procedure that gave it.",
            procedures,
            List.of(
                Source.header("Number", p -> p.statistic().label()),
                Source.text("Name in tables", p -> Entry.text(p.statistic().code())),
                Source.text("Procedure", p -> Entry.text(p.method())))));
  }
}
