package org.evenhand.report.section.time;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.Leaving;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
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

  private static final String DECIDED = "decided";
  private static final String LEFT = "resigned_or_lapsed";
  private static final String WITHDRAWN = "withdrawn_by_reporter";

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
        .filter(day -> isKnown(answers(results, DECIDED, day)))
        .findFirst()
        .orElse(30);
  }

  private static boolean isKnown(Answers decided) {
    return decided.keys(Statistic.CUMULATIVE_INCIDENCE).stream()
        .filter(key -> key.comparison().group().equals(FindingKey.ALL))
        .flatMap(key -> decided.find(key, Statistic.CUMULATIVE_INCIDENCE).stream())
        .anyMatch(finding -> finding.estimate().isPresent());
  }

  private static Table shares(Results results, Labels labels, int day) {
    Statistic share = Statistic.CUMULATIVE_INCIDENCE;
    return FindingTable.of(labels, answers(results, DECIDED, day), share)
        .group()
        .estimate("Decided", share)
        .from(answers(results, LEFT, day))
        .estimate("Resigned or lapsed", share)
        .from(answers(results, WITHDRAWN, day))
        .estimate("Withdrawn by the reporter", share)
        .from(answers(results, "closed_otherwise", day))
        .estimate("Closed otherwise", share)
        .table(
            "How cases had ended " + day + " days after receipt",
            "Each row is a group; the percentages are of all its cases, and what is missing to 100%"
                + " was still open.");
  }

  private static Table differences(Results results, Labels labels, int day) {
    Statistic difference = Statistic.CUMULATIVE_INCIDENCE_DIFFERENCE;
    Answers decided = answers(results, DECIDED, day);
    return FindingTable.of(labels, decided, difference)
        .group()
        .from(answers(results, LEFT, day))
        .estimateWithRange("Resigned or lapsed", difference)
        .from(answers(results, WITHDRAWN, day))
        .estimateWithRange("Withdrawn by the reporter", difference)
        .table(
            "Leaving compared, " + day + " days after receipt",
            "Each row compares a group with "
                + labels.references(decided.keys(difference))
                + ": the difference of the percentages of all cases that had ended in this way.");
  }

  private static Answers answers(Results results, String ending, int day) {
    return Answers.of(results, Leaving.QUESTION, ending + "_within_" + day + "_days");
  }
}
