package org.evenhand.pipeline;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.message.Message;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;
import org.evenhand.schema.Window;
import org.evenhand.spark.Scan;
import org.evenhand.spark.Tabulation;
import org.evenhand.spark.Variable;

/**
 * The months in which the export's cases were received, up to the end of the period reported, and
 * under which versions of the organisation's counting rule they were counted. A rule says what
 * makes a case and which sanction of several counts; numbers made under two of them are numbers of
 * two things.
 *
 * @param rules the cases of each month that has one by version; no version where the export does
 *     not say
 */
record Months(TreeMap<YearMonth, TreeMap<String, Long>> rules) {

  /** What the scan must count to know them; nothing where an export is surveyed without months. */
  static List<Tabulation.Grouping> groupings(Gate gate) {
    List<String> given =
        Stream.of(FieldName.RECEIVED_MONTH, FieldName.COUNTING_RULE)
            .filter(name -> gate.fields().stream().map(GateField::name).anyMatch(name::equals))
            .toList();
    return given.contains(FieldName.RECEIVED_MONTH)
        ? List.of(new Tabulation.Grouping(Variable.each(given), true))
        : List.of();
  }

  static Months of(Scan.Result scan, Gate gate) {
    TreeMap<YearMonth, TreeMap<String, Long>> rules = new TreeMap<>();
    groupings(gate).forEach(grouping -> add(scan.cube(grouping), rules));
    return new Months(rules);
  }

  private static void add(Cube cube, TreeMap<YearMonth, TreeMap<String, Long>> rules) {
    for (Cell cell : cube.cells()) {
      YearMonth month = NumericDimension.month(NumericDimension.MONTHS.number(cell.codes().get(0)));
      TreeMap<String, Long> own = rules.computeIfAbsent(month, m -> new TreeMap<>());
      if (cell.codes().size() > 1) {
        String rule = cube.dimensions().get(1).codes().get(cell.codes().get(1)).code();
        own.merge(rule, cell.cases(), Long::sum);
      }
    }
  }

  /** The first month that has a case, if there is one. */
  Optional<YearMonth> first() {
    return rules.isEmpty() ? Optional.empty() : Optional.of(rules.firstKey());
  }

  /** Whether the export has a case of these months. */
  boolean has(Period period) {
    return rules.keySet().stream().anyMatch(period::contains);
  }

  /** The cases of these months by counting rule, in the order of their codes. */
  SortedMap<String, Long> rules(Period months) {
    SortedMap<String, Long> found = new TreeMap<>();
    rules.forEach(
        (month, own) -> {
          if (months.contains(month)) {
            own.forEach((rule, cases) -> found.merge(rule, cases, Long::sum));
          }
        });
    return found;
  }

  /** The same as lines of the gate account. */
  List<AccountLine> lines(Period months) {
    return rules(months).entrySet().stream()
        .map(
            rule ->
                new AccountLine(
                    FieldName.COUNTING_RULE,
                    FieldName.COUNTING_RULE,
                    rule.getKey(),
                    rule.getValue()))
        .toList();
  }

  /** Why nothing is followed over time up to the end of a period; empty where it may be. */
  Optional<Message> againstTrend(Period reported) {
    return rules.isEmpty() || rules.firstKey().isAfter(reported.to())
        ? Optional.empty()
        : mixture(new Period(rules.firstKey(), reported.to()));
  }

  /** Why a window that ends with a period is no window; empty where it is one. */
  Optional<Message> against(Window window, Period reported) {
    return window.each(reported).stream()
        .filter(period -> !has(period))
        .findFirst()
        .map(period -> Message.of("about.lacking_months", "period", period.label()))
        .or(() -> mixture(window.over(reported)));
  }

  private Optional<Message> mixture(Period months) {
    Set<String> found = rules(months).keySet();
    if (found.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        Message.of(
            "about.lacking_one_rule",
            "from",
            months.from().toString(),
            "to",
            months.to().toString(),
            "rules",
            Message.listed(found.stream().map(Labels::countingRule).toList())));
  }
}
