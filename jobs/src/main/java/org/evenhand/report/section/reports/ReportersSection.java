package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.ReporterConcentration;
import org.evenhand.measure.reports.Reporters;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.report.section.SideBySide;
import org.evenhand.report.section.Strata;
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
        byReporter(results, labels, REPORTED)
            .table(
                "Complaints by reporter and accused",
                "Each column is a group of accused; its entries say how many of all complaints"
                    + " about the group came from the reporters in the row."));
    blocks.add(
        byReporter(results, labels, Answers.SANCTIONED)
            .table(
                "Sanctions by reporter and accused",
                "The entries say how many of the decided complaints of this reporter about this"
                    + " group were followed by a sanction; nothing is held fixed here."));
    blocks.add(fromOutside(results, labels));
    blocks.add(
        CodeRows.test(
            labels,
            Answers.of(results, Reporters.QUESTION, REPORTED),
            "A small p-value means that reporters of all declared groups naming each group equally"
                + " often does not fit the counts."));
    blocks.addAll(concentration(results, labels));
    return blocks;
  }

  private static FindingTable byReporter(Results results, Labels labels, String stage) {
    List<FindingRow> rows = new ArrayList<>();
    for (String stratum : Answers.strata(results, Reporters.QUESTION)) {
      rows.addAll(
          CodeRows.row(
              labels.code(FieldName.REPORTER_ALIGNMENT, Strata.value(stratum)).toString(),
              Answers.of(results, Reporters.QUESTION, stage, stratum)));
    }
    return CodeRows.of(labels, "Reporter", rows);
  }

  private static Table fromOutside(Results results, Labels labels) {
    Answers outside = Answers.of(results, Reporters.QUESTION, "from_outside");
    return FindingTable.of(labels, outside, Statistic.RATE)
        .group("Accused")
        .share("From outside", "Share")
        .crude()
        .versus("Odds ratio", Statistic.ODDS_RATIO)
        .table(
            "Complaints that came from outside of the accused's group",
            "Shares are of complaints by reporters who declared an alignment; difference and ratio"
                + " set the share beside that of complaints about "
                + labels.references(outside.keys(Statistic.RATE_RATIO))
                + " that came from outside of this group.");
  }

  private static List<Block> concentration(Results results, Labels labels) {
    Answers spread =
        Answers.comparing(
            results, ReporterConcentration.QUESTION, REPORTED, FieldName.REPORTER_TOKEN);
    if (!spread.has(Statistic.PERSONS)) {
      return List.of();
    }
    return List.of(
        new Persons("complaints", "reporters")
            .table("How complaints are spread over reporters", labels, spread),
        new SideBySide(labels, Rulings.of(results))
            .table(
                "Sanctions like for like, with and without the reporters with the most complaints",
                "Percentages of decided cases that were sanctioned, compared within the plan's"
                    + " strata; reporters with equally many complaints are left out together, or"
                    + " none of them where they would not be few.",
                List.of(
                    variant(results, "All cases", FindingKey.ALL),
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
