package org.evenhand.report.section.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.PolicyChange;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** What changed at the months in which rules were announced, adopted and came into force. */
public final class PolicyChangeSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "policy-change",
          "Before and after a change of the rules",
          Set.of(PolicyChange.QUESTION),
          PolicyChangeSection::write);

  private PolicyChangeSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Finding> steps = results.findings(PolicyChange.QUESTION, Statistic.LEVEL_CHANGE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Months are those in which complaints were received. A step of 1.20 means that from the"
                + " month of the change on the number or the share was 1.2 times what the earlier"
                + " trend would have led to; 1 means no step. Other things happen in the same"
                + " months, publicity alone brings complaints, and the latest months hold only"
                + " cases that were decided quickly: a step goes with the month and says nothing of"
                + " why."));
    List<Finding> main = steps.stream().filter(PolicyChangeSection::isMain).toList();
    blocks.add(steps(labels, main));
    blocks.add(trends(results, labels, main));
    blocks.add(gaps(results, labels));
    List<Finding> others = steps.stream().filter(step -> !isMain(step)).toList();
    if (!others.isEmpty()) {
      blocks.add(others(labels, others));
    }
    return blocks;
  }

  private static boolean isMain(Finding step) {
    String stratum = step.key().stratum();
    return stratum.equals(FindingKey.ALL) || stratum.startsWith(FieldName.IN_FORCE_MONTH);
  }

  private static Table steps(Labels labels, List<Finding> steps) {
    List<Source<Finding>> columns = new ArrayList<>(named(labels));
    columns.add(
        Source.number(
            "Before", f -> isShare(f.key()) ? Format.ofReference(f) : Format.nReference(f)));
    columns.add(
        Source.number(
            "From then on", f -> isShare(f.key()) ? Format.ofGroup(f) : Format.nGroup(f)));
    columns.add(Source.number("Step", Format::estimate));
    columns.add(Source.number("Range of the step", Format::range));
    return Table.of(
        "At the month in which rules came into force",
        "Each row counts complaints, or sanctioned of decided cases, before and from that month on;"
            + " the step is a ratio.",
        steps,
        columns);
  }

  private static Table trends(Results results, Labels labels, List<Finding> steps) {
    List<Source<Finding>> columns = new ArrayList<>(named(labels));
    columns.add(beside(results, "Trend before, a month", Statistic.TREND_BEFORE));
    columns.add(beside(results, "Change of trend, a month", Statistic.SLOPE_CHANGE));
    columns.add(beside(results, "Months before", Statistic.MONTHS_BEFORE));
    columns.add(beside(results, "Months after", Statistic.MONTHS_AFTER));
    columns.add(beside(results, "Dispersion", Statistic.DISPERSION));
    return Table.of(
        "What the steps rest on",
        "Trends are ratios from one month to the next, of complaints or of the share sanctioned;"
            + " the dispersion says how many times as uneven the months are as independent events"
            + " would be.",
        steps,
        columns);
  }

  private static Table gaps(Results results, Labels labels) {
    return Table.of(
        "Change of the gap between groups",
        "Each row gives by how many times the group's number or share, as a ratio to the groups"
            + " beside it, was higher or lower from the month of the change on; 1 means that the"
            + " ratio between the sides took no step.",
        results.findings(PolicyChange.QUESTION, Statistic.GAP_CHANGE),
        List.of(
            Source.header("From", f -> month(f.key())),
            Source.header("Counted", f -> counted(f.key())),
            Source.header("Group", f -> labels.group(f.key())),
            Source.text("Beside", f -> Entry.text(labels.reference(f.key()))),
            Source.number("Step of the ratio", Format::estimate),
            Source.number("Range", Format::range)));
  }

  private static Table others(Labels labels, List<Finding> steps) {
    List<Source<Finding>> columns = new ArrayList<>();
    columns.add(Source.header("Month of", f -> occasion(f.key())));
    columns.addAll(named(labels));
    columns.add(Source.number("Step", Format::estimate));
    columns.add(Source.number("Range of the step", Format::range));
    return Table.of(
        "At the months of adoption and of announcement",
        "The same step, as a ratio of complaints or of the share of decided cases that were"
            + " sanctioned, looked for at the other months of the same rules; read it beside the"
            + " table above, not instead.",
        steps,
        columns);
  }

  private static List<Source<Finding>> named(Labels labels) {
    return List.of(
        Source.header("From", f -> month(f.key())),
        Source.header("Counted", f -> counted(f.key())),
        Source.header("Group", f -> Strata.group(labels, f.key())));
  }

  private static Source<Finding> beside(Results results, String label, Statistic statistic) {
    Function<Finding, Optional<Finding>> same = finding -> Strata.same(results, finding, statistic);
    return Source.number(
        label, f -> same.apply(f).map(Format::estimate).orElse(Entry.absent("not computed")));
  }

  private static boolean isShare(FindingKey key) {
    return key.stage().equals(Answers.SANCTIONED);
  }

  private static String counted(FindingKey key) {
    return isShare(key) ? "Sanctioned of decided" : "Complaints";
  }

  private static String month(FindingKey key) {
    return Stream.of(FieldName.IN_FORCE_MONTH, FieldName.ADOPTED_MONTH, FieldName.ANNOUNCED_MONTH)
        .map(date -> Strata.code(key, date))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("no month given");
  }

  private static String occasion(FindingKey key) {
    return Strata.code(key, FieldName.ADOPTED_MONTH).isPresent() ? "Adoption" : "Announcement";
  }
}
