package org.evenhand.report.section.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.caseload.Caseload;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;

/** How many cases there were, by group, category and outcome, decided or not. */
public final class CaseloadSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Caseload.QUESTION.id(),
          "What was counted",
          Set.of(Caseload.QUESTION),
          CaseloadSection::write);

  private CaseloadSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Paragraph(
            "A case is one person and one incident, however many reports were made of it. Cases"
                + " without a decision are counted here and are in no rate."),
        byGroup(results),
        new Block.Paragraph(
            "Cases whose alignment was not declared stand in rows and columns of their own. They"
                + " are"
                + " never added to another group and never guessed."),
        byOutcome(results),
        byCategory(results));
  }

  private static Table byGroup(Results results) {
    Labels labels = Labels.of(results);
    Answers cases = Answers.of(results, Caseload.QUESTION, FindingKey.ALL);
    Answers rates = Answers.of(results, SanctionRate.QUESTION);
    return Table.of(
        "Cases of each group",
        "Each row is a group: all its cases, those of them that were decided, and those of the"
            + " decided that ended in a sanction.",
        cases.overall(Statistic.CASES),
        List.of(
            Source.header("Group", labels::group),
            Source.number("Cases", s -> cases.estimate(s, Statistic.CASES)),
            Source.number("Decided", s -> rates.entry(s, Statistic.RATE, Format::nGroup)),
            Source.number("Sanctioned", s -> rates.entry(s, Statistic.RATE, Format::xGroup))));
  }

  private static Table byOutcome(Results results) {
    Labels labels = Labels.of(results);
    List<String> outcomes = Answers.stages(results, Caseload.QUESTION);
    Map<String, Answers> answers =
        outcomes.stream()
            .collect(
                Collectors.toMap(
                    outcome -> outcome, o -> Answers.of(results, Caseload.QUESTION, o)));
    List<Source<String>> sources = new ArrayList<>();
    sources.add(Source.header("Outcome", labels::outcome));
    for (FindingKey group : groups(results)) {
      sources.add(
          Source.number(
              labels.group(group),
              outcome -> answers.get(outcome).estimate(group, Statistic.CASES)));
    }
    return Table.of(
        "Cases of each group by outcome, all complaint categories",
        "Each row is an outcome and each column a group; the row of all outcomes counts every case"
            + " of the period once.",
        outcomes,
        sources);
  }

  private static Table byCategory(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, Caseload.QUESTION, FindingKey.ALL);
    List<Source<String>> sources = new ArrayList<>();
    sources.add(Source.header("Complaint category", labels::category));
    for (FindingKey group : groups(results)) {
      sources.add(
          Source.number(
              labels.group(group),
              category ->
                  answers.estimate(
                      new FindingKey(
                          group.question(),
                          group.stage(),
                          category,
                          group.stratum(),
                          group.comparison()),
                      Statistic.CASES)));
    }
    return Table.of(
        "Cases of each group by complaint category, all outcomes",
        "Each row is a complaint category and each column a group.",
        answers.keys(Statistic.CASES).stream()
            .map(FindingKey::complaintCategory)
            .distinct()
            .toList(),
        sources);
  }

  private static List<FindingKey> groups(Results results) {
    return Answers.of(results, Caseload.QUESTION, FindingKey.ALL).overall(Statistic.CASES);
  }
}
