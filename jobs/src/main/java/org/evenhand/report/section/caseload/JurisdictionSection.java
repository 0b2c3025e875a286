package org.evenhand.report.section.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.caseload.IdentityChecks;
import org.evenhand.measure.caseload.Jurisdiction;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** How many complaints were about people or matters outside the rules. */
public final class JurisdictionSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Jurisdiction.QUESTION.id(),
          Message.of("caseload.scope"),
          Set.of(Jurisdiction.QUESTION),
          results -> new JurisdictionSection(results).write());

  private final Results results;
  private final Labels labels;

  private JurisdictionSection(Results results) {
    this.results = results;
    labels = Labels.of(results);
  }

  private List<Block> write() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("caseload.scope_how")));
    blocks.add(
        plot(
            outOfScope(FieldName.INITIATION_ROUTE),
            "caseload.scope_route_title",
            Message.of("caseload.scope_route"),
            Message.of("caseload.scope_closed_reading")));
    blocks.add(
        plot(
            outOfScope(FieldName.RESPONDENT_STATUS),
            "caseload.scope_route_title",
            Message.of("caseload.scope_status"),
            Message.of("caseload.scope_closed_reading")));
    blocks.add(
        plot(
            byRoute(Jurisdiction.QUESTION, "non_member"),
            "caseload.scope_members_title",
            Message.of("caseload.scope_members"),
            Message.of("caseload.scope_members_reading")));
    Answers identity = byRoute(IdentityChecks.QUESTION, "identity_not_verified");
    if (identity.has(Statistic.RATE)) {
      blocks.add(
          plot(
              identity,
              "caseload.scope_identity_title",
              Message.of("caseload.scope_identity"),
              Message.of("caseload.scope_identity_reading")));
    }
    return blocks;
  }

  private Answers outOfScope(String field) {
    return Answers.comparing(results, Jurisdiction.QUESTION, "out_of_scope", field);
  }

  private Answers byRoute(Question question, String stage) {
    return Answers.comparing(results, question, stage, FieldName.INITIATION_ROUTE);
  }

  /** The title tells the share among all cases, where it is among those compared. */
  private DotPlot plot(Answers answers, String title, Message caption, Message reading) {
    List<FindingKey> keys = answers.overall(Statistic.RATE);
    return new DotPlot(
        answers.allGroups(Statistic.RATE).stream()
            .findFirst()
            .flatMap(key -> answers.find(key, Statistic.RATE))
            .filter(share -> share.estimate().isPresent())
            .map(share -> Message.of(title, "share", Format.estimate(share).text()))
            .orElse(caption),
        Message.of("caseload.scope_chart_reading"),
        DotPlot.Scale.PERCENT,
        Optional.empty(),
        List.of(
            new DotPlot.Panel(
                Message.NONE,
                keys.stream()
                    .map(key -> Charts.dot(labels.compared(key), answers.find(key, Statistic.RATE)))
                    .toList())),
        FindingTable.overall(labels, answers, Statistic.RATE)
            .group("caseload.scope_cases")
            .share("caseload.scope_number", "caseload.scope_share")
            .table(caption, reading));
  }
}
