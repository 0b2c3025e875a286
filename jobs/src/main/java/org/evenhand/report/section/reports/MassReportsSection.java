package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.Coordination;
import org.evenhand.measure.reports.PileOns;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.report.section.SideBySide;
import org.evenhand.schema.FieldName;

/** What mass reports, coordinated reports and pile-ons do to the result. */
public final class MassReportsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "mass-reports",
          "Mass reports and pile-ons",
          Set.of(Coordination.QUESTION),
          MassReportsSection::write);

  private MassReportsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers cases =
        Answers.comparing(
            results, Coordination.QUESTION, Answers.SANCTIONED, FieldName.DECLARED_ALIGNMENT);
    Answers reports = Answers.of(results, Coordination.QUESTION, "sanctioned_per_report");
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Every other result counts a case once, however often it was reported. Here the result"
                + " per report stands beside it. Reports of one case are not independent: many of"
                + " them can be worth few cases."));
    blocks.add(rates(labels, cases, reports));
    blocks.add(
        new SideBySide(labels, Rulings.of(results))
            .table(
                "Sanctions like for like, per case and per report",
                "The same decided cases compared within the plan's strata, each counted once and"
                    + " then as often as it was reported, in percentages that were sanctioned.",
                List.of(
                    new SideBySide.Variant("Per case", cases),
                    new SideBySide.Variant("Per report", reports))));
    blocks.add(coordinated(results, labels));
    blocks.addAll(
        new Flag(Coordination.QUESTION, FieldName.COORDINATED_FLAG, "coordinated reports")
            .blocks(results));
    blocks.addAll(pileOns(results, labels));
    return blocks;
  }

  private static Table rates(Labels labels, Answers cases, Answers reports) {
    return FindingTable.of(labels, cases, Statistic.RATE)
        .group()
        .share("Cases sanctioned", "Rate per case")
        .from(reports)
        .share("Reports sanctioned", "Rate per report")
        .estimate("Worth so many cases", Statistic.EFFECTIVE_SIZE)
        .table(
            "Sanction rates per case and per report",
            "Of the decided cases, and of the reports of these cases, how many were followed by a"
                + " sanction; the last column says how many equally reported cases would tell as"
                + " much as these reports.");
  }

  private static Table coordinated(Results results, Labels labels) {
    return FindingTable.of(
            labels, Answers.of(results, Coordination.QUESTION, "coordinated"), Statistic.RATE)
        .group()
        .share("Coordinated cases", "Share of cases")
        .from(Answers.of(results, Coordination.QUESTION, "coordinated_per_report"))
        .estimate("Share of reports", Statistic.RATE)
        .fromRow()
        .crude()
        .table(
            "Cases with coordinated reports",
            "Shares are of the cases of which it is known whether their reports were coordinated,"
                + " and of the reports of such cases; difference and ratio compare the shares of"
                + " cases.");
  }

  private static List<Block> pileOns(Results results, Labels labels) {
    Question question = PileOns.QUESTION;
    Answers spread = Answers.comparing(results, question, "aimed_at", FieldName.TARGET_TOKEN);
    if (!spread.has(Statistic.PERSONS)) {
      return List.of();
    }
    return List.of(
        new Block.Heading("Many accused, one target"),
        new Persons("cases", "targets").table("How cases are spread over targets", labels, spread),
        FindingTable.of(labels, Answers.of(results, question, "in_pile_on"), Statistic.RATE)
            .group()
            .share("In a pile-on", "Share")
            .crude()
            .table(
                "Cases in a pile-on",
                "A pile-on is five or more cases in one month about conduct towards one target;"
                    + " shares are of the cases that name their target by a token."),
        new SideBySide(labels, Rulings.of(results))
            .table(
                "Sanctions like for like, with and without pile-ons",
                "Percentages of decided cases that were sanctioned, compared within the plan's"
                    + " strata.",
                List.of(
                    new SideBySide.Variant("All cases", Answers.of(results, question)),
                    new SideBySide.Variant(
                        "Without pile-ons",
                        Answers.of(
                            results,
                            question,
                            Answers.SANCTIONED,
                            FieldName.TARGET_TOKEN + "=no_pile_on")))));
  }
}
