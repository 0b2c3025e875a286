package org.evenhand.report.section.brief;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.caseload.Caseload;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.RunFacts;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.chart.CaseFlow;

/** Who is in the numbers: the rows of the export, and what became of their cases. */
public final class CasesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "cases",
          Message.of("brief.cases"),
          Set.of(Caseload.QUESTION, SanctionRate.QUESTION),
          CasesSection::write);

  private record Line(Message name, long cases) {}

  private CasesSection() {}

  private static List<Block> write(Results results) {
    Caseflow cases = Caseflow.of(results);
    RunFacts.Rows rows = results.facts().input().rows();
    return List.of(
        flow(cases),
        new Block.Paragraph(
            Message.of(
                "brief.undeclared",
                "undeclared",
                Format.count(cases.undeclared()),
                "received",
                Format.count(cases.received()))),
        new Block.Paragraph(
            Message.of(
                "brief.rows",
                "read",
                Format.count(rows.read()),
                "rejected",
                rows.rejected(),
                "outside",
                rows.outsidePeriod())));
  }

  private static CaseFlow flow(Caseflow cases) {
    return new CaseFlow(
        Message.of(
            "brief.flow_title",
            "decided",
            Format.count(cases.decided()),
            "received",
            Format.count(cases.received()),
            "sanctioned",
            Format.count(cases.sanctioned())),
        Message.of("brief.flow_reading"),
        List.of(
            new CaseFlow.Step(
                Message.of("brief.received"),
                cases.received(),
                List.of(
                    new CaseFlow.Branch(Message.of("brief.pending"), cases.pending()),
                    new CaseFlow.Branch(Message.of("brief.otherwise"), cases.otherwise()))),
            new CaseFlow.Step(
                Message.of("brief.decided"),
                cases.decided(),
                List.of(
                    new CaseFlow.Branch(
                        Message.of("brief.no_sanction"), cases.decided() - cases.sanctioned()))),
            new CaseFlow.Step(Message.of("brief.sanctioned"), cases.sanctioned(), List.of())),
        data(cases));
  }

  private static Table data(Caseflow cases) {
    return Table.of(
        Message.of("brief.flow_data"),
        Message.of("brief.flow_data_reading"),
        List.of(
            new Line(Message.of("brief.received"), cases.received()),
            new Line(Message.of("brief.pending"), cases.pending()),
            new Line(Message.of("brief.otherwise"), cases.otherwise()),
            new Line(Message.of("brief.decided"), cases.decided()),
            new Line(Message.of("brief.no_sanction"), cases.decided() - cases.sanctioned()),
            new Line(Message.of("brief.sanctioned"), cases.sanctioned())),
        List.of(
            Source.header(Message.of("brief.cases_are"), Line::name),
            Source.number(
                Message.of("brief.cases_column"),
                line -> Entry.number(Format.count(line.cases())))));
  }
}
