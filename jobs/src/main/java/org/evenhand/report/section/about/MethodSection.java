package org.evenhand.report.section.about;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
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
      new Section("method", Message.of("about.method"), Set.of(), MethodSection::write);

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
        new Block.Paragraph(Message.of("about.method_same")),
        Block.Facts.of(
            fact("report.software", facts.versions().software()),
            fact("about.method_contract", facts.versions().contract()),
            fact("report.export", facts.input().name()),
            fact("about.method_export_digest", facts.input().digest()),
            fact("about.method_plan_digest", facts.plan().hash())),
        Table.of(
            Message.of("about.method_table"),
            Message.of("about.method_table_reading"),
            procedures,
            List.of(
                Source.header(Message.of("about.method_number"), p -> p.statistic().label()),
                Source.text(Message.of("about.method_code"), p -> literal(p.statistic().code())),
                Source.text(Message.of("about.method_procedure"), p -> literal(p.method())))));
  }

  private static Fact fact(String name, String meaning) {
    return new Fact(Message.of(name), Message.literal(meaning));
  }

  private static Entry literal(String text) {
    return Entry.text(Message.literal(text));
  }
}
