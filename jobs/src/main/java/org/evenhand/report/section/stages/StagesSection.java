package org.evenhand.report.section.stages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.stages.Stages;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Chart;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.CaseFlow;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Ranges;
import org.evenhand.report.section.Shift;

/** The funnel from receipt to sanction, and each stage's part in the ratio over all stages. */
public final class StagesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Stages.QUESTION.id(),
          Message.of("stages.title"),
          Set.of(Stages.QUESTION),
          results -> new StagesSection(results).write());

  private static final String OVERALL = "received_to_sanctioned";

  private final Labels labels;
  private final Map<String, Answers> stages;
  private final Map<String, Answers> steps;
  private final Answers overall;

  private StagesSection(Results results) {
    labels = Labels.of(results);
    stages = Answers.byStage(results, Stages.QUESTION);
    steps = new LinkedHashMap<>(stages);
    steps.values().removeIf(answers -> !answers.has(Statistic.RATE));
    overall = Answers.of(results, Stages.QUESTION, OVERALL);
  }

  /** How often each group's cases went on, beside others; empty where no ratio is known. */
  public static Optional<Chart> chart(Results results) {
    StagesSection section = new StagesSection(results);
    return section.compared().anyMatch(ratio -> ratio.estimate().isPresent())
        ? Optional.of(section.plot())
        : Optional.empty();
  }

  private List<Block> write() {
    return List.of(new Block.Paragraph(Message.of("stages.how")), flow(), shares(), ratios());
  }

  private CaseFlow flow() {
    List<CaseFlow.Step> flow = new ArrayList<>();
    stages.forEach(
        (stage, answers) ->
            answers
                .allGroups(Statistic.REACHED)
                .forEach(key -> flow.add(step(Labels.words(stage), answers, key))));
    return new CaseFlow(
        Message.of(
            "stages.flow_title",
            "received",
            Format.count(flow.stream().findFirst().map(CaseFlow.Step::count).orElse(0L)),
            "sanctioned",
            Format.count(flow.isEmpty() ? 0 : flow.get(flow.size() - 1).count()),
            "pending",
            stages.values().stream()
                .flatMap(answers -> answers.allGroups(Statistic.PENDING).stream())
                .distinct()
                .mapToLong(key -> count(stages.get(key.stage()), key, Statistic.PENDING))
                .sum()),
        Message.of("stages.flow_reading"),
        flow,
        flowData());
  }

  private static CaseFlow.Step step(Message stage, Answers answers, FindingKey key) {
    return new CaseFlow.Step(
        stage,
        count(answers, key, Statistic.REACHED),
        answers.has(Statistic.ENDED)
            ? List.of(
                new CaseFlow.Branch(
                    Message.of("stages.ended"), count(answers, key, Statistic.ENDED)),
                new CaseFlow.Branch(
                    Message.of("stages.pending"), count(answers, key, Statistic.PENDING)))
            : List.of());
  }

  private static long count(Answers answers, FindingKey key, Statistic statistic) {
    return answers
        .find(key, statistic)
        .map(finding -> Math.round(finding.estimate().orElse(0)))
        .orElse(0L);
  }

  private Table flowData() {
    return FindingTable.of(labels, rows(stages, stage -> stage.allGroups(Statistic.PASSED_ON)))
        .about("stages.stage")
        .estimate("stages.came_in", Statistic.REACHED)
        .estimate("stages.went_on", Statistic.PASSED_ON)
        .estimate("stages.ended", Statistic.ENDED)
        .estimate("stages.pending", Statistic.PENDING)
        .table(Message.of("stages.flow_data"), Message.of("stages.flow_data_reading"));
  }

  private Table shares() {
    List<FindingRow> groups =
        steps.values().stream()
            .findFirst()
            .map(first -> FindingRow.of(first, first.keys(Statistic.RATE)))
            .orElse(List.of());
    FindingTable table = FindingTable.of(labels, groups).group();
    steps.forEach(
        (step, answers) ->
            table.from(answers).estimate(Labels.words(step), Statistic.RATE).range(Statistic.RATE));
    return table.table(Message.of("stages.shares"), Message.of("stages.shares_reading"));
  }

  private Table ratios() {
    List<FindingRow> rows = new ArrayList<>(compared(steps));
    rows.addAll(FindingRow.of(Message.of("stages.ratios_all"), overall, Statistic.RATE_RATIO));
    return FindingTable.of(labels, rows)
        .about("stages.going_on_to")
        .group()
        .estimateWithRange("common.ratio", Statistic.RATE_RATIO)
        .number("common.difference", row -> ofStep(row, Statistic.RATE_DIFFERENCE))
        .number("stages.part", row -> ofStep(row, Statistic.SHARE_OF_LOG_RATIO))
        .table(
            Message.of("stages.ratios", "reference", reference()),
            Message.of("stages.ratios_reading"));
  }

  /** The rows of all stages together leave blank what is about one of them. */
  private Entry ofStep(FindingRow row, Statistic statistic) {
    return row.answers() == overall
        ? Entry.text(Message.NONE)
        : row.answers().estimate(row.key(), statistic);
  }

  private DotPlot plot() {
    List<DotPlot.Panel> panels = new ArrayList<>();
    steps.forEach(
        (step, answers) -> panels.add(panel(Labels.words(step), answers, this::withShare)));
    panels.add(panel(Message.of("stages.chart_all"), overall, this::alone));
    return new DotPlot(
        Ranges.of(compared(), 1)
            .title(Message.of("stages.chart_plain"), Message.of("stages.chart_alike"), this::apart),
        Message.of("stages.chart_reading", "reference", reference()),
        DotPlot.Scale.RATIO,
        Optional.empty(),
        panels,
        plotData());
  }

  private DotPlot.Panel panel(Message title, Answers answers, Row row) {
    return new DotPlot.Panel(
        title,
        answers.keys(Statistic.RATE_RATIO).stream().map(key -> row.of(answers, key)).toList());
  }

  /** A row of the chart about a group at a stage. */
  private interface Row {
    DotPlot.Dot of(Answers answers, FindingKey key);
  }

  private DotPlot.Dot alone(Answers answers, FindingKey key) {
    return Charts.ranged(labels, key, answers.find(key, Statistic.RATE_RATIO));
  }

  private DotPlot.Dot withShare(Answers answers, FindingKey key) {
    DotPlot.Dot dot = alone(answers, key);
    return new DotPlot.Dot(
        dot.label(),
        dot.marker(),
        dot.estimate(),
        dot.limits(),
        Message.of(
            "stages.chart_words",
            "share",
            answers.estimate(key, Statistic.RATE).text(),
            "ratio",
            dot.words()));
  }

  private Message apart(Finding ratio) {
    return Message.of(
        Shift.isLittle(ratio.estimate().getAsDouble())
            ? "stages.chart_little"
            : "stages.chart_apart",
        "stage",
        Labels.words(ratio.key().stage()),
        "group",
        labels.group(ratio.key()),
        "ratio",
        Format.estimate(ratio).text(),
        "reference",
        labels.reference(ratio.key()));
  }

  private Table plotData() {
    return FindingTable.of(labels, compared(steps))
        .about("stages.going_on_to")
        .group()
        .estimate("stages.went_on", Statistic.RATE)
        .estimateWithRange("common.ratio", Statistic.RATE_RATIO)
        .table(Message.of("stages.chart_data"), Message.of("stages.chart_data_reading"));
  }

  private Message reference() {
    return labels.references(overall.keys(Statistic.RATE_RATIO));
  }

  /** The ratios of single steps. */
  private Stream<Finding> compared() {
    return steps.values().stream()
        .flatMap(
            answers ->
                answers.keys(Statistic.RATE_RATIO).stream()
                    .flatMap(key -> answers.find(key, Statistic.RATE_RATIO).stream()));
  }

  private static List<FindingRow> compared(Map<String, Answers> steps) {
    return rows(steps, step -> step.keys(Statistic.RATE_RATIO));
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
