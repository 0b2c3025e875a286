package org.evenhand.report.section.appeals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.appeals.Appeals;
import org.evenhand.measure.appeals.Reinstatement;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.StepTables;

/** Appeals and what they changed; suggestive only, and every table says so. */
public final class AppealsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Appeals.QUESTION.id(),
          "Appeals (suggestive only)",
          Set.of(Appeals.QUESTION),
          AppealsSection::write);

  private static final StepTables.Step APPEALED = new StepTables.Step("appealed", "Appealed");
  private static final StepTables.Step OVERTURNED = new StepTables.Step("overturned", "Overturned");
  private static final StepTables.Step REDUCED =
      new StepTables.Step("reduced", "Overturned or made milder");
  private static final StepTables.Step REINSTATED = new StepTables.Step("reinstated", "Reinstated");

  private AppealsSection() {}

  private static List<Block> write(Results results) {
    StepTables tables = new StepTables(results, Appeals.QUESTION);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Who appeals is not drawn at random. And under one and the same standard, groups with"
                + " different mixes of clear and doubtful cases have different shares of overturned"
                + " sanctions: a difference here does not show two standards, and equal shares do"
                + " not show one. Everything in this section is suggestive only."));
    blocks.add(counts(tables));
    blocks.add(
        comparisons(
            tables,
            "Appeals, each group beside the others",
            List.of(APPEALED, OVERTURNED, REDUCED)));
    blocks.addAll(reinstatement(results));
    return blocks;
  }

  private static Table counts(StepTables tables) {
    return Table.of(
        "Appeals and what they changed (suggestive only)",
        "Each column names the part and the whole: appeals of sanctioned cases, decided ones of"
            + " appeals, and of the decided appeals those that overturned the sanction, or"
            + " overturned it or made it milder.",
        tables.groups(APPEALED.stage()),
        List.of(
            Source.header("Group", tables::group),
            tables.counts(new StepTables.Step(APPEALED.stage(), "Appealed of sanctioned")),
            tables.counts(new StepTables.Step("appeal_decided", "Decided of appeals")),
            tables.counts(new StepTables.Step(OVERTURNED.stage(), "Overturned of decided")),
            tables.rate("Overturned, %", OVERTURNED.stage()),
            tables.counts(new StepTables.Step(REDUCED.stage(), "Overturned or milder, of decided")),
            tables.rate("Overturned or milder, %", REDUCED.stage())));
  }

  /** Nothing where the export does not say who was reinstated. */
  private static List<Block> reinstatement(Results results) {
    StepTables tables = new StepTables(results, Reinstatement.QUESTION);
    if (tables.groups(REINSTATED.stage()).isEmpty()) {
      return List.of();
    }
    return List.of(
        Table.of(
            "Reinstatement after suspension or expulsion (suggestive only)",
            "The first number says in how many cases of suspension or expulsion it is recorded"
                + " whether the person was reinstated; the percentage is of those.",
            tables.groups(REINSTATED.stage()),
            List.of(
                Source.header("Group", tables::group),
                tables.counts(
                    new StepTables.Step(
                        "reinstatement_recorded", "Recorded of suspended or expelled")),
                tables.counts(REINSTATED),
                tables.rate("Reinstated, %", REINSTATED.stage()))),
        comparisons(tables, "Reinstatement, each group beside the others", List.of(REINSTATED)));
  }

  private static Table comparisons(StepTables tables, String caption, List<StepTables.Step> steps) {
    return tables.comparisons(
        caption + " (suggestive only)",
        "Each row sets a group's percentage beside that of %s, nothing held fixed; the wholes are"
            + " those of the table above.",
        steps,
        Statistic.RATE_RATIO,
        Statistic.RATE_DIFFERENCE);
  }
}
