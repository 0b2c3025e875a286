package org.evenhand.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Kind;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Unit;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.chart.DotPlot.Weight;
import org.evenhand.report.chart.Marker;
import org.evenhand.report.chart.TimePlot;
import org.evenhand.schema.FieldName;
import tech.tablesaw.api.Table;

/**
 * The rows of a table that state estimates about groups, as a drawing needs them.
 *
 * @param table the table
 * @param statistic what all its rows estimate
 */
record Estimates(Table table, Statistic statistic) {

  private static final String ESTIMATE = "estimate";
  private static final String LOWER = "ci_lower";
  private static final String UPPER = "ci_upper";

  /** What stands where there is no estimate. */
  static final Message ABSENT = Message.literal(Format.ABSENT);

  private static final List<String> NAMING = List.of("statistic", "estimand");

  /**
   * Of a table that a drawing was asked for.
   *
   * @param needed further columns that the drawing reads
   * @throws IllegalArgumentException if it lacks a column or has no row, or mixes statistics
   */
  static Estimates of(String drawing, Table table, String... needed) {
    require(drawing, table, Codes.GROUP, ESTIMATE, LOWER, UPPER);
    require(drawing, table, needed);
    List<String> stated =
        NAMING.stream()
            .filter(table::containsColumn)
            .flatMap(column -> table.stringColumn(column).unique().asList().stream())
            .filter(code -> !code.isEmpty())
            .distinct()
            .sorted()
            .toList();
    if (stated.size() > 1) {
      throw new IllegalArgumentException(
          "%s: the table %s mixes %s; keep the rows of one of them"
              .formatted(drawing, table.name(), String.join(", ", stated)));
    }
    Statistic statistic =
        stated.stream().findFirst().flatMap(Statistic::withCode).orElse(Statistic.RATE_RATIO);
    return new Estimates(table, statistic);
  }

  /** Refuses a table that lacks one of these columns, or all rows. */
  static void require(String drawing, Table table, String... columns) {
    for (String column : columns) {
      if (!table.containsColumn(column)) {
        throw new IllegalArgumentException(
            "%s: the table %s has no column %s; there are %s"
                .formatted(drawing, table.name(), column, String.join(", ", table.columnNames())));
      }
    }
    if (table.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: the table %s has no row".formatted(drawing, table.name()));
    }
  }

  /** The codes of a column in the order in which they come. */
  static List<String> inOrder(Table table, String column) {
    return table.stringColumn(column).asList().stream().distinct().toList();
  }

  /** The rows with this code, in their order. */
  static List<Integer> with(Table table, String column, String code) {
    return IntStream.range(0, table.rowCount())
        .boxed()
        .filter(row -> table.stringColumn(column).get(row).equals(code))
        .toList();
  }

  /** The marker of the group in a row, by its place among the groups of the table. */
  static Marker marker(Table table, String column, int row) {
    List<String> groups = new ArrayList<>(inOrder(table, column));
    groups.remove(FindingKey.ALL);
    int place = groups.indexOf(table.stringColumn(column).get(row));
    return place < 0 ? Marker.all() : Marker.of(place, Codes.isDeclared(table, column, row));
  }

  /** A number that may be missing. */
  static OptionalDouble number(Table table, String column, int row) {
    return table.column(column).isMissing(row)
        ? OptionalDouble.empty()
        : OptionalDouble.of(table.numberColumn(column).getDouble(row));
  }

  /** The axis of rows below each other. */
  DotPlot.Scale scale() {
    if (statistic.unit() == Unit.RATIO) {
      return DotPlot.Scale.RATIO;
    }
    if (statistic.unit() == Unit.PROPORTION) {
      return statistic.kind() == Kind.SHARE ? DotPlot.Scale.PERCENT : DotPlot.Scale.POINTS;
    }
    throw new IllegalArgumentException(
        "forest: draws ratios, shares and differences of shares, not " + statistic.code());
  }

  /** The axis of a line over periods. */
  TimePlot.Up up() {
    if (statistic.unit() == Unit.RATIO) {
      return TimePlot.Up.RATIO;
    }
    if (statistic.unit() == Unit.PROPORTION && statistic.kind() == Kind.SHARE) {
      return TimePlot.Up.PERCENT;
    }
    throw new IllegalArgumentException("trend: draws ratios and shares, not " + statistic.code());
  }

  List<String> groups() {
    return inOrder(table, Codes.GROUP);
  }

  List<Integer> of(String group) {
    return with(table, Codes.GROUP, group);
  }

  Message group(int row) {
    return Codes.message(table, Codes.GROUP, row);
  }

  Message category(int row) {
    return Codes.message(table, FieldName.COMPLAINT_CATEGORY, row);
  }

  /** Whether a row is about all categories together. */
  boolean isOverall(int row) {
    return !table.containsColumn(FieldName.COMPLAINT_CATEGORY)
        || table.stringColumn(FieldName.COMPLAINT_CATEGORY).get(row).equals(FindingKey.ALL);
  }

  /** Whether all rows are about the same category. */
  boolean isOfOneCategory() {
    return table.containsColumn(FieldName.COMPLAINT_CATEGORY)
        && inOrder(table, FieldName.COMPLAINT_CATEGORY).size() == 1;
  }

  Marker marker(int row) {
    return marker(table, Codes.GROUP, row);
  }

  OptionalDouble estimate(int row) {
    return number(table, ESTIMATE, row);
  }

  /** The range; where it has one end alone, it goes on without the other. */
  Limits limits(int row) {
    OptionalDouble lower = number(table, LOWER, row);
    OptionalDouble upper = number(table, UPPER, row);
    return lower.isEmpty() && upper.isEmpty()
        ? Limits.NONE
        : Limits.of(lower.orElse(Double.NEGATIVE_INFINITY), upper.orElse(Double.POSITIVE_INFINITY));
  }

  /** An estimate with its range in words. */
  Message words(int row) {
    Optional<Message> estimate =
        estimate(row).stream().mapToObj(value -> Format.estimate(statistic, value)).findFirst();
    Limits limits = limits(row);
    return estimate
        .map(
            value ->
                limits.equals(Limits.NONE)
                    ? value
                    : Message.of("chart.with_range", "estimate", value, "range", range(limits)))
        .orElse(ABSENT);
  }

  private Message range(Limits limits) {
    return Format.range(statistic, limits.lower().getAsDouble(), limits.upper().getAsDouble());
  }

  /**
   * How much a row tells among those of single categories, if there are any: one over the square of
   * its error on the scale of the axis.
   */
  Weight weight(int row) {
    List<Integer> rows = IntStream.range(0, table.rowCount()).boxed().toList();
    List<Integer> parts = rows.stream().filter(each -> !isOverall(each)).toList();
    double heaviest =
        (parts.isEmpty() ? rows : parts).stream().mapToDouble(this::information).max().orElse(0);
    return heaviest == 0 ? Weight.WHOLE : new Weight(Math.min(1, information(row) / heaviest));
  }

  private double information(int row) {
    return Stream.of(limits(row))
        .filter(limits -> limits.lower().isPresent())
        .mapToDouble(limits -> width(limits.lower().getAsDouble(), limits.upper().getAsDouble()))
        .map(width -> 1 / (width * width))
        .filter(Double::isFinite)
        .sum();
  }

  private double width(double lower, double upper) {
    return statistic.unit() == Unit.RATIO ? Math.log(upper / lower) : upper - lower;
  }
}
