package org.evenhand.report.section.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.Leaving;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;

/** How cases end when people leave before a decision. */
public final class LeavingSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Leaving.QUESTION.id(),
          "Leaving before a decision",
          Set.of(Leaving.QUESTION),
          LeavingSection::write);

  private static final List<Integer> DAYS = List.of(730, 365, 270, 180, 90, 60, 30);

  private static final Map<String, String> ENDINGS = new LinkedHashMap<>();

  static {
    ENDINGS.put("decided", "Decided");
    ENDINGS.put("resigned_or_lapsed", "Resigned or lapsed");
    ENDINGS.put("withdrawn_by_reporter", "Withdrawn by the reporter");
    ENDINGS.put("closed_otherwise", "Closed otherwise");
  }

  private LeavingSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    int day = longest(results);
    return List.of(
        new Block.Paragraph(
            "A case whose accused person leaves, or whose reporter withdraws, is never decided."
                + " Each way of ending shuts out the others, and pending cases count as long as"
                + " they were followed. The tables stand at the longest time that the cases allow: "
                + day
                + " days from receipt."),
        shares(results, labels, day),
        differences(results, labels, day),
        new Block.Paragraph(
            "Leaving is neither a sanction nor an acquittal. Nothing here tells how such a case"
                + " would have been decided."));
  }

  /** The longest time at which the share of all cases is known. */
  private static int longest(Results results) {
    return DAYS.stream()
        .filter(
            day ->
                answers(results, "decided", day).keys(Statistic.CUMULATIVE_INCIDENCE).stream()
                    .filter(key -> key.comparison().group().equals(FindingKey.ALL))
                    .anyMatch(key -> isKnown(results, key, day)))
        .findFirst()
        .orElse(30);
  }

  private static boolean isKnown(Results results, FindingKey key, int day) {
    return answers(results, "decided", day)
        .find(key, Statistic.CUMULATIVE_INCIDENCE)
        .filter(finding -> finding.estimate().isPresent())
        .isPresent();
  }

  private static Table shares(Results results, Labels labels, int day) {
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Group", labels::group));
    ENDINGS.forEach(
        (ending, label) ->
            sources.add(
                Source.number(
                    label,
                    s ->
                        answers(results, ending, day)
                            .estimate(s, Statistic.CUMULATIVE_INCIDENCE))));
    return Table.of(
        "How cases had ended " + day + " days after receipt",
        "Each row is a group; the percentages are of all its cases, and what is missing to 100% was"
            + " still open.",
        answers(results, "decided", day).keys(Statistic.CUMULATIVE_INCIDENCE),
        sources);
  }

  private static Table differences(Results results, Labels labels, int day) {
    Statistic difference = Statistic.CUMULATIVE_INCIDENCE_DIFFERENCE;
    List<FindingKey> keys = answers(results, "decided", day).keys(difference);
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Group", labels::group));
    for (String ending : List.of("resigned_or_lapsed", "withdrawn_by_reporter")) {
      Answers answers = answers(results, ending, day);
      sources.add(Source.number(ENDINGS.get(ending), s -> answers.estimate(s, difference)));
      sources.add(Source.number(answers.rangeLabel(difference), s -> answers.range(s, difference)));
    }
    return Table.of(
        "Leaving compared, " + day + " days after receipt",
        "Each row compares a group with "
            + labels.references(keys)
            + ": the difference of the percentages of all cases that had ended in this way.",
        keys,
        sources);
  }

  private static Answers answers(Results results, String ending, int day) {
    return Answers.of(results, Leaving.QUESTION, ending + "_within_" + day + "_days");
  }
}
