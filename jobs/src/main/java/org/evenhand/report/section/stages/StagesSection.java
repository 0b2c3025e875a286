package org.evenhand.report.section.stages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.stages.Stages;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** The funnel from receipt to sanction, and each stage's part in the ratio over all stages. */
public final class StagesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Stages.QUESTION.id(),
          "From complaint to sanction, stage by stage",
          Set.of(Stages.QUESTION),
          StagesSection::write);

  private static final String OVERALL = "received_to_sanctioned";

  private StagesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Map<String, Answers> stages = Answers.byStage(results, Stages.QUESTION);
    Map<String, Answers> steps = new LinkedHashMap<>(stages);
    steps.values().removeIf(answers -> !answers.has(Statistic.RATE));
    return List.of(
        new Block.Paragraph(
            "A case has reached a stage if its day was recorded or if it came further. A case that"
                + " is pending may still take its next step and is not counted for or against it."
                + " A case that ended, with or without a decision, took no further step. Later"
                + " stages hold only the cases that earlier ones let through, and often few of"
                + " them."),
        flows(labels, stages),
        shares(labels, steps),
        ratios(labels, steps, Answers.of(results, Stages.QUESTION, OVERALL)));
  }

  private static Table flows(Labels labels, Map<String, Answers> stages) {
    return FindingTable.of(labels, rows(stages, stage -> stage.allGroups(Statistic.PASSED_ON)))
        .about("Stage")
        .estimate("Came in", Statistic.REACHED)
        .estimate("Went on", Statistic.PASSED_ON)
        .estimate("Ended", Statistic.ENDED)
        .estimate("Pending", Statistic.PENDING)
        .table(
            "Cases at each stage, all groups together",
            "In each row the cases that came in are those that went on, ended there and are pending"
                + " there; those that went on come in at the next stage.");
  }

  private static Table shares(Labels labels, Map<String, Answers> steps) {
    List<FindingRow> groups =
        steps.values().stream()
            .findFirst()
            .map(first -> FindingRow.of("", first, Statistic.RATE))
            .orElse(List.of());
    FindingTable table = FindingTable.of(labels, groups).group();
    steps.forEach(
        (step, answers) ->
            table.from(answers).estimateWithRange(Labels.words(step).toString(), Statistic.RATE));
    return table.table(
        "Of the cases at each stage, the percentage that went on to the next",
        "Each column is named by the stage that cases went on to; its percentages are of the cases"
            + " that reached the stage before and are not pending there.");
  }

  private static Table ratios(Labels labels, Map<String, Answers> steps, Answers overall) {
    List<FindingRow> rows = new ArrayList<>(rows(steps, step -> step.keys(Statistic.RATE_RATIO)));
    rows.addAll(FindingRow.of("All stages", overall, Statistic.RATE_RATIO));
    return FindingTable.of(labels, rows)
        .about("Going on to")
        .group()
        .estimateWithRange("Ratio", Statistic.RATE_RATIO)
        .number("Difference", row -> ofStep(row, overall, Statistic.RATE_DIFFERENCE))
        .number("Part of the whole", row -> ofStep(row, overall, Statistic.SHARE_OF_LOG_RATIO))
        .table(
            "Each group's percentages beside those of "
                + labels.references(overall.keys(Statistic.RATE_RATIO)),
            "A ratio above 1 means that more of the group's cases went on; the ratios of the stages"
                + " multiply to that of all stages, and the last column says what part of it goes"
                + " with each stage, on a logarithmic scale: parts can be negative or above 100%.");
  }

  /** The rows of all stages together leave blank what is about one of them. */
  private static Entry ofStep(FindingRow row, Answers overall, Statistic statistic) {
    return row.answers() == overall ? Entry.text("") : row.answers().estimate(row.key(), statistic);
  }

  private static List<FindingRow> rows(
      Map<String, Answers> stages, Function<Answers, List<FindingKey>> keys) {
    List<FindingRow> rows = new ArrayList<>();
    stages.forEach(
        (stage, answers) ->
            rows.addAll(FindingRow.of(Labels.words(stage), answers, keys.apply(answers))));
    return rows;
  }
}
