package org.evenhand.report.section.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.stages.Stages;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
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
    return List.of(
        new Block.Paragraph(
            "A case has reached a stage if its day was recorded or if it came further. A case that"
                + " is pending may still take its next step and is not counted for or against it."
                + " A case that ended, with or without a decision, took no further step. Later"
                + " stages hold only the cases that earlier ones let through, and often few of"
                + " them."),
        flows(results),
        shares(results, labels),
        ratios(results, labels));
  }

  /** The stages with a step that leads to them. */
  private static List<String> steps(Results results) {
    return Answers.stages(results, Stages.QUESTION).stream()
        .filter(stage -> at(results, stage).has(Statistic.RATE))
        .toList();
  }

  private static Answers at(Results results, String stage) {
    return Answers.of(results, Stages.QUESTION, stage);
  }

  private static Table flows(Results results) {
    List<FindingRow> lines = new ArrayList<>();
    for (String stage : Answers.stages(results, Stages.QUESTION)) {
      Answers answers = at(results, stage);
      List<FindingKey> all =
          answers.keys(Statistic.PASSED_ON).stream()
              .filter(key -> key.comparison().group().equals(FindingKey.ALL))
              .toList();
      lines.addAll(FindingRow.of(Labels.words(stage), answers, all));
    }
    return Table.of(
        "Cases at each stage, all groups together",
        "In each row the cases that came in are those that went on, ended there and are pending"
            + " there; those that went on come in at the next stage.",
        lines,
        List.of(
            FindingRow.about("Stage"),
            FindingRow.estimate("Came in", Statistic.REACHED),
            FindingRow.estimate("Went on", Statistic.PASSED_ON),
            FindingRow.estimate("Ended", Statistic.ENDED),
            FindingRow.estimate("Pending", Statistic.PENDING)));
  }

  private static Table shares(Results results, Labels labels) {
    List<String> steps = steps(results);
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Group", labels::group));
    for (String step : steps) {
      Answers answers = at(results, step);
      sources.add(Source.number(Labels.words(step), s -> answers.estimate(s, Statistic.RATE)));
      sources.add(
          Source.number(answers.rangeLabel(Statistic.RATE), s -> answers.range(s, Statistic.RATE)));
    }
    return Table.of(
        "Of the cases at each stage, the percentage that went on to the next",
        "Each column is named by the stage that cases went on to; its percentages are of the cases"
            + " that reached the stage before and are not pending there.",
        steps.isEmpty() ? List.of() : at(results, steps.get(0)).keys(Statistic.RATE),
        sources);
  }

  private static Table ratios(Results results, Labels labels) {
    List<FindingRow> lines = new ArrayList<>();
    String range = "Range";
    for (String step : steps(results)) {
      Answers answers = at(results, step);
      range = answers.rangeLabel(Statistic.RATE_RATIO);
      lines.addAll(FindingRow.of(Labels.words(step), answers, answers.keys(Statistic.RATE_RATIO)));
    }
    Answers overall = at(results, OVERALL);
    lines.addAll(FindingRow.of("All stages", overall, overall.keys(Statistic.RATE_RATIO)));
    List<Source<FindingRow>> sources = new ArrayList<>();
    sources.add(FindingRow.about("Going on to"));
    sources.add(FindingRow.group(labels));
    sources.add(FindingRow.estimate("Ratio", Statistic.RATE_RATIO));
    sources.add(FindingRow.range(range, Statistic.RATE_RATIO));
    sources.add(
        Source.number("Difference", line -> line.answers() == overall ? none() : difference(line)));
    sources.add(
        Source.number(
            "Part of the whole", line -> line.answers() == overall ? none() : part(line)));
    return Table.of(
        "Each group's percentages beside those of "
            + labels.references(overall.keys(Statistic.RATE_RATIO)),
        "A ratio above 1 means that more of the group's cases went on; the ratios of the stages"
            + " multiply to that of all stages, and the last column says what part of it goes with"
            + " each stage, on a logarithmic scale: parts can be negative or above 100%.",
        lines,
        sources);
  }

  private static Entry none() {
    return Entry.text("");
  }

  private static Entry difference(FindingRow line) {
    return line.answers().estimate(line.key(), Statistic.RATE_DIFFERENCE);
  }

  private static Entry part(FindingRow line) {
    return line.answers().estimate(line.key(), Statistic.SHARE_OF_LOG_RATIO);
  }
}
