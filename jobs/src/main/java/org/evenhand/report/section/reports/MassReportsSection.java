package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.Coordination;
import org.evenhand.measure.reports.PileOns;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Flags;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Persons;
import org.evenhand.report.section.Rulings;
import org.evenhand.report.section.ShareColumns;
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

  private static final String PER_REPORT = "sanctioned_per_report";

  private MassReportsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Every other result counts a case once, however often it was reported. Here the result"
                + " per report stands beside it. Reports of one case are not independent: many of"
                + " them can be worth few cases."));
    blocks.add(rates(results, labels));
    blocks.add(
        new SideBySide(labels, Rulings.of(results))
            .table(
                "Sanctions like for like, per case and per report",
                "The same decided cases compared within the plan's strata, each counted once and"
                    + " then as often as it was reported, in percentages that were sanctioned.",
                List.of(
                    new SideBySide.Variant("Per case", perCase(results)),
                    new SideBySide.Variant(
                        "Per report", Answers.of(results, Coordination.QUESTION, PER_REPORT)))));
    blocks.add(coordinated(results, labels));
    blocks.addAll(Flags.blocks(results, Flags.COORDINATED));
    blocks.addAll(pileOns(results, labels));
    return blocks;
  }

  private static Answers perCase(Results results) {
    return Answers.comparing(
        results, Coordination.QUESTION, Answers.SANCTIONED, FieldName.DECLARED_ALIGNMENT);
  }

  private static Table rates(Results results, Labels labels) {
    Answers cases = perCase(results);
    Answers reports = Answers.of(results, Coordination.QUESTION, PER_REPORT);
    return Table.of(
        "Sanction rates per case and per report",
        "Of the decided cases, and of the reports of these cases, how many were followed by a"
            + " sanction; the last column says how many equally reported cases would tell as much"
            + " as these reports.",
        cases.overall(Statistic.RATE),
        ShareColumns.join(
            ShareColumns.named("Group", labels),
            ShareColumns.of(cases, "Cases sanctioned", "Rate per case"),
            ShareColumns.of(reports, "Reports sanctioned", "Rate per report"),
            List.of(
                Source.number(
                    "Worth so many cases", s -> reports.estimate(s, Statistic.EFFECTIVE_SIZE)))));
  }

  private static Table coordinated(Results results, Labels labels) {
    Answers cases = Answers.of(results, Coordination.QUESTION, "coordinated");
    Answers reports = Answers.of(results, Coordination.QUESTION, "coordinated_per_report");
    return Table.of(
        "Cases with coordinated reports",
        "Shares are of the cases of which it is known whether their reports were coordinated, and"
            + " of the reports of such cases; difference and ratio compare the shares of cases.",
        cases.overall(Statistic.RATE),
        ShareColumns.join(
            ShareColumns.named("Group", labels),
            ShareColumns.of(cases, "Coordinated cases", "Share of cases"),
            List.<Source<FindingKey>>of(
                Source.number("Share of reports", s -> reports.estimate(s, Statistic.RATE))),
            ShareColumns.apart(cases)));
  }

  private static List<Block> pileOns(Results results, Labels labels) {
    Question question = PileOns.QUESTION;
    Answers spread = Answers.comparing(results, question, "aimed_at", FieldName.TARGET_TOKEN);
    if (!spread.has(Statistic.PERSONS)) {
      return List.of();
    }
    Answers share = Answers.of(results, question, "in_pile_on");
    return List.of(
        new Block.Heading("Many accused, one target"),
        Persons.spread("How cases are spread over targets", "cases", "targets", spread),
        Table.of(
            "Cases in a pile-on",
            "A pile-on is five or more cases in one month about conduct towards one target; shares"
                + " are of the cases that name their target by a token.",
            share.overall(Statistic.RATE),
            ShareColumns.join(
                ShareColumns.named("Group", labels),
                ShareColumns.of(share, "In a pile-on", "Share"),
                ShareColumns.apart(share))),
        new SideBySide(labels, Rulings.of(results))
            .table(
                "Sanctions like for like, with and without pile-ons",
                "Percentages of decided cases that were sanctioned, compared within the plan's"
                    + " strata.",
                List.of(
                    new SideBySide.Variant(
                        "All cases",
                        Answers.of(results, question, Answers.SANCTIONED, FindingKey.ALL)),
                    new SideBySide.Variant(
                        "Without pile-ons",
                        Answers.of(
                            results,
                            question,
                            Answers.SANCTIONED,
                            FieldName.TARGET_TOKEN + "=no_pile_on")))));
  }
}
