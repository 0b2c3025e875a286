package org.evenhand.notebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.schema.FieldName;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The cases of the table {@code cube}, added up over all but some of its dimensions. */
final class Counts {

  private static final String REACH = "reach";
  private static final String CASES = "cases";
  private static final List<String> BESIDE = List.of(FieldName.PERIOD, REACH, CASES);

  private Counts() {}

  static Table of(Table cube, List<String> asked) {
    List<String> dimensions =
        cube.columnNames().stream().filter(name -> !BESIDE.contains(name)).toList();
    Table received = cube.where(cube.stringColumn(REACH).isEqualTo(FieldName.PERIOD));
    Map<String, List<Integer>> tables = tables(received, dimensions);
    Table counts = Table.create(CASES, StringColumn.create(FieldName.PERIOD));
    asked.forEach(dimension -> counts.addColumns(StringColumn.create(dimension)));
    counts.addColumns(LongColumn.create(CASES));
    for (String period : new TreeSet<>(received.stringColumn(FieldName.PERIOD).asList())) {
      add(counts, received, asked, smallest(tables, period, asked, dimensions));
    }
    return counts;
  }

  /** The rows of each table: those of one period that fill the same dimensions. */
  private static Map<String, List<Integer>> tables(Table cube, List<String> dimensions) {
    List<Column<?>> columns = dimensions.stream().<Column<?>>map(cube::column).toList();
    Map<String, List<Integer>> tables = new TreeMap<>();
    for (int row = 0; row < cube.rowCount(); row++) {
      int at = row;
      String key =
          cube.stringColumn(FieldName.PERIOD).get(row)
              + columns.stream()
                  .filter(c -> !c.isMissing(at))
                  .map(c -> "|" + c.name() + "|")
                  .toList();
      tables.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return tables;
  }

  private static List<Integer> smallest(
      Map<String, List<Integer>> tables,
      String period,
      List<String> asked,
      List<String> dimensions) {
    return tables.entrySet().stream()
        .filter(table -> table.getKey().startsWith(period + "["))
        .filter(table -> asked.stream().allMatch(d -> table.getKey().contains("|" + d + "|")))
        .map(Map.Entry::getValue)
        .min(Comparator.comparingInt(List::size))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "cube: no table of %s tells %s apart together; there are %s"
                        .formatted(
                            period, String.join(", ", asked), String.join(", ", dimensions))));
  }

  private static void add(Table counts, Table cube, List<String> asked, List<Integer> rows) {
    List<String> named = new ArrayList<>(List.of(FieldName.PERIOD));
    named.addAll(asked);
    Map<List<String>, Long> sums =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> named.stream().map(name -> cube.stringColumn(name).get(row)).toList(),
                    LinkedHashMap::new,
                    Collectors.summingLong(row -> cube.longColumn(CASES).getLong(row))));
    sums.forEach(
        (codes, sum) -> {
          IntStream.range(0, codes.size())
              .forEach(i -> counts.stringColumn(named.get(i)).append(codes.get(i)));
          counts.longColumn(CASES).append(sum);
        });
  }
}
