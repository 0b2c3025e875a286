package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.ReporterConcentration;
import org.evenhand.measure.reports.Reporters;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.CodeRows;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Persons;
import org.evenhand.report.section.Rulings;
import org.evenhand.report.section.ShareColumns;
import org.evenhand.report.section.SideBySide;
import org.evenhand.report.section.Tested;
import org.evenhand.schema.FieldName;

/** Who reported whom, and what a few reporters do to the result. */
public final class ReportersSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Reporters.QUESTION.id(),
          "Who reported whom",
          Set.of(Reporters.QUESTION),
          ReportersSection::write);

  private static final String REPORTED = "reported";

  private ReportersSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Who could see whose conduct is not known, and many reporters have no declared"
                + " alignment. The tables say who reported whom; they say nothing of why."));
    blocks.add(
        CodeRows.of(
            new CodeRows.Heading(
                "Complaints by reporter and accused",
                "Each column is a group of accused; its entries say how many of all complaints"
                    + " about the group came from the reporters in the row.",
                "Reporter"),
            labels,
            lines(results, labels, REPORTED),
            ShareColumns::inFull));
    blocks.add(
        CodeRows.of(
            new CodeRows.Heading(
                "Sanctions by reporter and accused",
                "The entries say how many of the decided complaints of this reporter about this"
                    + " group were followed by a sanction; nothing is held fixed here.",
                "Reporter"),
            labels,
            lines(results, labels, Answers.SANCTIONED),
            ShareColumns::inFull));
    blocks.add(fromOutside(results, labels));
    blocks.add(
        Tested.block(
            Answers.of(results, Reporters.QUESTION, REPORTED, "all"),
            "A small p-value means that reporters of all declared groups naming each group equally"
                + " often does not fit the counts."));
    blocks.addAll(concentration(results, labels));
    return blocks;
  }

  private static List<CodeRows.Line> lines(Results results, Labels labels, String stage) {
    return Answers.strata(results, Reporters.QUESTION).stream()
        .filter(stratum -> stratum.startsWith(FieldName.REPORTER_ALIGNMENT))
        .map(
            stratum ->
                new CodeRows.Line(
                    labels.code(
                        FieldName.REPORTER_ALIGNMENT,
                        stratum.substring(FieldName.REPORTER_ALIGNMENT.length() + 1)),
                    Answers.of(results, Reporters.QUESTION, stage, stratum)))
        .toList();
  }

  private static Table fromOutside(Results results, Labels labels) {
    Answers outside = Answers.of(results, Reporters.QUESTION, "from_outside");
    return Table.of(
        "Complaints that came from outside of the accused's group",
        "Shares are of complaints by reporters who declared an alignment; difference and ratio set"
            + " the share beside that of complaints about "
            + labels.references(outside.overall(Statistic.RATE_RATIO))
            + " that came from outside of this group.",
        outside.overall(Statistic.RATE),
        ShareColumns.join(
            ShareColumns.named("Accused", labels),
            ShareColumns.of(outside, "From outside", "Share"),
            ShareColumns.apart(outside),
            List.of(
                Source.number("Odds ratio", s -> odds(outside, s, Format::estimate)),
                Source.number(
                    outside.rangeLabel(Statistic.ODDS_RATIO),
                    s -> odds(outside, s, Format::range)))));
  }

  private static Entry odds(Answers outside, FindingKey key, Function<Finding, Entry> entry) {
    return ShareColumns.compared(outside, key, Statistic.ODDS_RATIO, entry);
  }

  private static List<Block> concentration(Results results, Labels labels) {
    Question question = ReporterConcentration.QUESTION;
    Answers spread = Answers.comparing(results, question, REPORTED, FieldName.REPORTER_TOKEN);
    if (!spread.has(Statistic.PERSONS)) {
      return List.of();
    }
    return List.of(
        Persons.spread(
            "How complaints are spread over reporters", "complaints", "reporters", spread),
        new SideBySide(labels, Rulings.of(results))
            .table(
                "Sanctions like for like, with and without the reporters with the most complaints",
                "Percentages of decided cases that were sanctioned, compared within the plan's"
                    + " strata; reporters with equally many complaints are left out together, or"
                    + " none of them where they would not be few.",
                List.of(
                    variant(results, "All cases", "all"),
                    variant(results, "Without the five", FieldName.REPORTER_TOKEN + "=not_top_5"),
                    variant(
                        results,
                        "Without one in a hundred",
                        FieldName.REPORTER_TOKEN + "=not_top_1_percent"))));
  }

  private static SideBySide.Variant variant(Results results, String name, String stratum) {
    return new SideBySide.Variant(
        name, Answers.of(results, ReporterConcentration.QUESTION, Answers.SANCTIONED, stratum));
  }
}
