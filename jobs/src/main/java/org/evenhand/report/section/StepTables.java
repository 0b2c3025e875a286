package org.evenhand.report.section;

import java.util.List;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** Tables of a question that asks of several steps how often each group took them. */
public final class StepTables {

  private final Results results;
  private final Question question;
  private final Labels labels;

  public StepTables(Results results, Question question) {
    this.results = results;
    this.question = question;
    this.labels = Labels.of(results);
  }

  /**
   * A step of the question.
   *
   * @param stage its name in the findings
   * @param label its name in a table
   */
  public record Step(String stage, String label) {}

  private record Line(Step step, FindingKey key) {}

  /** The groups that the question counted at this stage. */
  public List<FindingKey> groups(String stage) {
    return answers(stage).overall(Statistic.RATE);
  }

  /** What people read for the group of a subject. */
  public String group(FindingKey key) {
    return labels.group(key);
  }

  /** A column with the part and the whole at this step. */
  public Source<FindingKey> counts(Step step) {
    Answers answers = answers(step.stage());
    return Source.number(step.label(), s -> answers.entry(s, Statistic.RATE, Format::ofGroup));
  }

  /** A column with the percentage at this step. */
  public Source<FindingKey> rate(String label, String stage) {
    Answers answers = answers(stage);
    return Source.number(label, s -> answers.estimate(s, Statistic.RATE));
  }

  /** The groups that are compared at these steps, each step beside each group. */
  public Table comparisons(
      String caption, String reading, List<Step> steps, Statistic ratio, Statistic difference) {
    Answers first = answers(steps.get(0).stage());
    List<Line> lines =
        steps.stream()
            .flatMap(
                step -> answers(step.stage()).overall(ratio).stream().map(s -> new Line(step, s)))
            .toList();
    return Table.of(
        caption,
        reading.formatted(labels.references(first.overall(ratio))),
        lines,
        List.of(
            Source.header("Step", line -> line.step().label()),
            Source.header("Group", line -> labels.group(line.key())),
            Source.number(
                "Of the group", line -> at(line).entry(line.key(), ratio, Format::ofGroup)),
            Source.number(
                "Of those beside", line -> at(line).entry(line.key(), ratio, Format::ofReference)),
            Source.number("Ratio", line -> at(line).estimate(line.key(), ratio)),
            Source.number(first.rangeLabel(ratio), line -> at(line).range(line.key(), ratio)),
            Source.number("Difference", line -> at(line).estimate(line.key(), difference)),
            Source.number(
                first.rangeLabel(difference), line -> at(line).range(line.key(), difference))));
  }

  private Answers at(Line line) {
    return answers(line.step().stage());
  }

  private Answers answers(String stage) {
    return Answers.of(results, question, stage);
  }
}
