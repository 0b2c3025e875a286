package org.evenhand.report.section.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.caseload.IdentityChecks;
import org.evenhand.measure.caseload.Jurisdiction;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** How many complaints were about people or matters outside the rules. */
public final class JurisdictionSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Jurisdiction.QUESTION.id(),
          "Outside the organisation's rules",
          Set.of(Jurisdiction.QUESTION),
          JurisdictionSection::write);

  private JurisdictionSection() {}

  private static List<Block> write(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Complaints about non-members, or about matters that the rules do not cover, are closed"
                + " as out of scope. They are in no sanction rate; how many there are says how much"
                + " of what was reported the other tables leave out."));
    blocks.add(
        table(
            results,
            outOfScope(results, FieldName.INITIATION_ROUTE),
            "Out of scope, by route",
            "Shares are of the cases that are no longer open."));
    blocks.add(
        table(
            results,
            outOfScope(results, FieldName.RESPONDENT_STATUS),
            "Out of scope, by status of the accused",
            "Shares are of the cases that are no longer open."));
    blocks.add(
        table(
            results,
            Answers.comparing(
                results, Jurisdiction.QUESTION, "non_member", FieldName.INITIATION_ROUTE),
            "Accused who were no members, by route",
            "Shares are of the cases in which the status of the accused was recorded."));
    Answers identity =
        Answers.comparing(
            results, IdentityChecks.QUESTION, "identity_not_verified", FieldName.INITIATION_ROUTE);
    if (identity.has(Statistic.RATE)) {
      blocks.add(
          table(
              results,
              identity,
              "Identity of the accused not verified or disputed, by route",
              "Shares are of the cases in which it is known whether identity was verified."));
    }
    return blocks;
  }

  private static Answers outOfScope(Results results, String field) {
    return Answers.comparing(results, Jurisdiction.QUESTION, "out_of_scope", field);
  }

  private static Table table(Results results, Answers answers, String caption, String reading) {
    return FindingTable.overall(Labels.of(results), answers, Statistic.RATE)
        .group("Cases")
        .share("Number", "Share")
        .table(caption, reading);
  }
}
