package org.evenhand.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.FindingKey;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.chart.DotPlot.Panel;
import org.evenhand.report.chart.DotPlot.Role;
import org.evenhand.report.chart.DotPlot.Weight;
import org.evenhand.report.chart.TimePlot;
import org.evenhand.schema.FieldName;
import tech.tablesaw.api.Table;

/**
 * Tables drawn as the report draws them. The name of a table is the title of its drawing: set it to
 * what the drawing shows.
 */
public final class Plots {

  private static final String CATEGORY = FieldName.COMPLAINT_CATEGORY;
  private static final String ALIGNMENT = FieldName.DECLARED_ALIGNMENT;
  private static final String UP_TO = "up_to";

  private Plots() {}

  /**
   * A row for each estimate, with its range; the more it tells, the larger its mark. What a group
   * comes to over all categories stands above its categories.
   *
   * @param table with the columns {@code group_code}, {@code estimate}, {@code ci_lower} and {@code
   *     ci_upper}, and {@code complaint_category} where there are categories; the estimates are
   *     ratios, unless {@code statistic} or {@code estimand} says otherwise
   * @throws IllegalArgumentException if the table is another one
   */
  public static Plot forest(Table table) {
    return forest(table, Optional.empty());
  }

  /** The same with the range shaded within which groups are to count as treated alike. */
  public static Plot forest(Table table, double lower, double upper) {
    return forest(table, Optional.of(new DotPlot.Band(lower, upper)));
  }

  private static Plot forest(Table table, Optional<DotPlot.Band> band) {
    Estimates estimates = Estimates.of("forest", table);
    List<Dot> dots = new ArrayList<>();
    for (String group : estimates.groups()) {
      List<Integer> rows = estimates.of(group);
      List<Integer> overall = rows.stream().filter(estimates::isOverall).toList();
      boolean isNested = overall.size() == 1 && rows.size() > 1;
      overall.forEach(row -> dots.add(overall(estimates, row, isNested)));
      rows.stream()
          .filter(row -> !overall.contains(row))
          .forEach(row -> dots.add(category(estimates, row, isNested)));
    }
    return dots(table, estimates.scale(), band, dots);
  }

  private static Dot overall(Estimates estimates, int row, boolean isNested) {
    return dot(estimates, row, estimates.group(row), isNested ? Role.SUMMARY : Role.ALONE);
  }

  /** In a table of one category the groups need no other name. */
  private static Dot category(Estimates estimates, int row, boolean isNested) {
    Message category = estimates.category(row);
    if (isNested) {
      return dot(estimates, row, category, Role.MEMBER);
    }
    Message group = estimates.group(row);
    return dot(
        estimates,
        row,
        estimates.isOfOneCategory()
            ? group
            : Message.of("chart.unit", "name", group, "words", category),
        Role.ALONE);
  }

  private static Dot dot(Estimates estimates, int row, Message label, Role role) {
    return new Dot(
        label,
        estimates.marker(row),
        estimates.estimate(row),
        estimates.limits(row),
        estimates.words(row),
        estimates.weight(row),
        role);
  }

  /**
   * Sanction rates with their ranges, category by category: all alignments together, and below them
   * each.
   *
   * @param table with the columns of {@code sanction_rates}
   * @throws IllegalArgumentException if the table is another one
   */
  public static Plot rates(Table table) {
    Estimates.require(
        "rates", table, CATEGORY, ALIGNMENT, "n_decided", "sanction_rate", "ci_lower", "ci_upper");
    List<Dot> dots = new ArrayList<>();
    for (String category : Estimates.inOrder(table, CATEGORY)) {
      for (int row : Estimates.with(table, CATEGORY, category)) {
        dots.add(rate(table, row));
      }
    }
    return dots(table, DotPlot.Scale.PERCENT, Optional.empty(), dots);
  }

  private static Dot rate(Table table, int row) {
    boolean isWhole = table.stringColumn(ALIGNMENT).get(row).equals(FindingKey.ALL);
    OptionalDouble rate = Estimates.number(table, "sanction_rate", row);
    return new Dot(
        Codes.message(table, isWhole ? CATEGORY : ALIGNMENT, row),
        Estimates.marker(table, ALIGNMENT, row),
        rate,
        new Limits(
            Estimates.number(table, "ci_lower", row), Estimates.number(table, "ci_upper", row)),
        rate.stream()
            .mapToObj(
                value ->
                    Message.of(
                        "chart.of_decided",
                        "estimate",
                        Format.percent(value),
                        "decided",
                        Format.count(table.numberColumn("n_decided").getDouble(row))))
            .findFirst()
            .orElse(Estimates.ABSENT),
        Weight.WHOLE,
        isWhole ? Role.SUMMARY : Role.MEMBER);
  }

  private static Plot dots(
      Table table, DotPlot.Scale scale, Optional<DotPlot.Band> band, List<Dot> dots) {
    return Plot.of(
        new DotPlot(
            Message.literal(table.name()),
            Message.NONE,
            scale,
            band,
            List.of(new Panel(Message.NONE, dots)),
            org.evenhand.report.Table.NONE));
  }

  /**
   * A line for each group over the periods.
   *
   * @param table with the columns {@code up_to} (the period, such as {@code 2026Q3}), {@code
   *     group_code}, {@code estimate}, {@code ci_lower} and {@code ci_upper}, in the order of the
   *     periods; ratios or shares
   * @throws IllegalArgumentException if the table is another one
   */
  public static Plot trend(Table table) {
    return trend(table, Optional.empty());
  }

  /** The same with the range shaded within which groups are to count as treated alike. */
  public static Plot trend(Table table, double lower, double upper) {
    return trend(table, Optional.of(new DotPlot.Band(lower, upper)));
  }

  private static Plot trend(Table table, Optional<DotPlot.Band> band) {
    Estimates estimates = Estimates.of("trend", table, UP_TO);
    List<String> periods = Estimates.inOrder(table, UP_TO).stream().sorted().toList();
    List<TimePlot.Series> series =
        estimates.groups().stream().map(group -> series(estimates, periods, group)).toList();
    return Plot.of(
        new TimePlot(
            Message.literal(table.name()),
            Message.NONE,
            new TimePlot.Periods(periods.stream().map(Message::literal).toList()),
            estimates.up(),
            series,
            List.of(),
            List.of(),
            band,
            org.evenhand.report.Table.NONE));
  }

  private static TimePlot.Series series(Estimates estimates, List<String> periods, String group) {
    List<Integer> rows = estimates.of(group);
    return new TimePlot.Series(
        estimates.group(rows.get(0)),
        estimates.marker(rows.get(0)),
        TimePlot.Shape.LINE,
        rows.stream()
            .map(
                row ->
                    new TimePlot.Point(
                        periods.indexOf(estimates.table().stringColumn(UP_TO).get(row)),
                        estimates.estimate(row),
                        estimates.limits(row)))
            .toList());
  }
}
