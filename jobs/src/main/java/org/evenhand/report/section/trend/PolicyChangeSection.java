package org.evenhand.report.section.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.PolicyChange;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
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
    List<FindingRow> inForce = steps(results, PolicyChangeSection::isInForce);
    List<FindingRow> others = steps(results, key -> !isInForce(key));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Months are those in which complaints were received. A step of 1.20 means that from the"
                + " month of the change on the number or the share was 1.2 times what the earlier"
                + " trend would have led to; 1 means no step. Other things happen in the same"
                + " months, publicity alone brings complaints, and the latest months hold only"
                + " cases that were decided quickly: a step goes with the month and says nothing of"
                + " why."));
    blocks.add(
        new Block.Paragraph(
            "Neighbouring months are often alike, and a drift of a few months then looks like a"
                + " step. So few months cannot tell how alike they are. Steps and their ranges"
                + " are therefore taken over all correlations between neighbours, each counted as"
                + " far as the months speak for it; ranges are mostly wider than they would be"
                + " for independent months."));
    blocks.add(steps(labels, inForce));
    blocks.add(trends(labels, inForce));
    blocks.add(gaps(results, labels));
    if (!others.isEmpty()) {
      blocks.add(others(labels, others));
    }
    return blocks;
  }

  private static List<FindingRow> steps(Results results, Predicate<FindingKey> such) {
    return FindingRow.each(results, PolicyChange.QUESTION, Statistic.LEVEL_CHANGE, such);
  }

  private static boolean isInForce(FindingKey key) {
    return key.stratum().equals(FindingKey.ALL)
        || Strata.code(key, FieldName.IN_FORCE_MONTH).isPresent();
  }

  private static Table steps(Labels labels, List<FindingRow> rows) {
    return named(labels, FindingTable.of(labels, rows))
        .number(
            "Before",
            Statistic.LEVEL_CHANGE,
            step -> isShare(step.key()) ? Format.ofReference(step) : Format.nReference(step))
        .number(
            "From then on",
            Statistic.LEVEL_CHANGE,
            step -> isShare(step.key()) ? Format.ofGroup(step) : Format.nGroup(step))
        .estimate("Step", Statistic.LEVEL_CHANGE)
        .range("Range of the step", Statistic.LEVEL_CHANGE)
        .table(
            "At the month in which rules came into force",
            "Each row counts complaints, or sanctioned of decided cases, before and from that month"
                + " on; the step is a ratio.");
  }

  private static Table trends(Labels labels, List<FindingRow> rows) {
    return named(labels, FindingTable.of(labels, rows))
        .estimate("Trend before, a month", Statistic.TREND_BEFORE)
        .estimate("Change of trend, a month", Statistic.SLOPE_CHANGE)
        .estimate("Months before", Statistic.MONTHS_BEFORE)
        .estimate("Months after", Statistic.MONTHS_AFTER)
        .estimate("Dispersion", Statistic.DISPERSION)
        .estimate("Correlation", Statistic.LAG_ONE_CORRELATION)
        .p("Ljung-Box p", Statistic.LJUNG_BOX)
        .table(
            "What the steps rest on",
            "Trends are ratios from one month to the next, of complaints or of the share"
                + " sanctioned; the dispersion says how many times as uneven the months are as"
                + " independent events would be, the correlation how alike each month is to the one"
                + " before, seen beside the trend. A small p-value of Ljung and Box says that months"
                + " are not independent; a large one does not say that they are.");
  }

  private static Table gaps(Results results, Labels labels) {
    List<FindingRow> rows =
        FindingRow.each(results, PolicyChange.QUESTION, Statistic.GAP_CHANGE, key -> true);
    return counted(FindingTable.of(labels, rows))
        .group()
        .text("Beside", row -> Entry.text(labels.reference(row.key())))
        .plainRanges()
        .estimateWithRange("Step of the ratio", Statistic.GAP_CHANGE)
        .table(
            "Change of the gap between groups",
            "Each row gives by how many times the group's number or share, as a ratio to the groups"
                + " beside it, was higher or lower from the month of the change on; 1 means that"
                + " the ratio between the sides took no step.");
  }

  private static Table others(Labels labels, List<FindingRow> rows) {
    return named(
            labels, FindingTable.of(labels, rows).header("Month of", row -> occasion(row.key())))
        .estimate("Step", Statistic.LEVEL_CHANGE)
        .range("Range of the step", Statistic.LEVEL_CHANGE)
        .table(
            "At the months of adoption and of announcement",
            "The same step, as a ratio of complaints or of the share of decided cases that were"
                + " sanctioned, looked for at the other months of the same rules; read it beside"
                + " the table above, not instead.");
  }

  private static FindingTable named(Labels labels, FindingTable table) {
    return counted(table).header("Group", row -> Strata.group(labels, row.key()));
  }

  private static FindingTable counted(FindingTable table) {
    return table
        .header("From", row -> month(row.key()))
        .header("Counted", row -> isShare(row.key()) ? "Sanctioned of decided" : "Complaints");
  }

  private static boolean isShare(FindingKey key) {
    return key.stage().equals(Answers.SANCTIONED);
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
