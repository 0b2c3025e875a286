package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.MeasureReference;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Plans;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;

/**
 * The made-up rows of {@code starts_cases.csv}, as cubes over just what a measure needs.
 *
 * @param rows values by field, a blank where nothing was recorded
 */
public record Starts(List<Map<String, String>> rows) {

  /** The questions about how cases start and what follows. */
  public static final List<String> QUESTIONS =
      List.of(
          "routes",
          "route_held_fixed",
          "lawful_basis",
          "reporters",
          "reporter_concentration",
          "coordination",
          "pile_ons",
          "repeat_respondents",
          "jurisdiction",
          "identity_checks",
          "disclosures",
          "disclosure_timing",
          "referrals",
          "referral_delay");

  private static final Contract CONTRACT = Contract.v1();
  private static final int LARGEST_COUNT = 254;

  /** The rows of the reference folder. */
  public static Starts read() {
    return new Starts(
        MeasureReference.table("starts_cases").stream().map(CSVRecord::toMap).toList());
  }

  static Map<String, List<CSVRecord>> findings() {
    return MeasureReference.findings("starts").stream()
        .collect(Collectors.groupingBy(row -> row.get("question")));
  }

  /** The measure of a question of the default plan. */
  public static Measure measure(String question) {
    return Catalogue.of(Plans.asking(List.of(question))).get(0);
  }

  /** The same rows with other values of a field. */
  Starts with(UnaryOperator<Map<String, String>> changed) {
    return new Starts(rows.stream().map(row -> changed.apply(new LinkedHashMap<>(row))).toList());
  }

  /** The cube that a measure looks at, with its clusters. */
  public Cube cube(Measure measure) {
    List<String> tokens = measure.needs().stream().filter(Starts::isToken).toList();
    List<String> fields = measure.needs().stream().filter(name -> !isToken(name)).toList();
    CubeOfRows cube = new CubeOfRows(fields.toArray(String[]::new));
    if (tokens.isEmpty()) {
      rows.forEach(row -> cube.with(1, values(row, fields)));
      return cube.cube();
    }
    String token = tokens.get(0);
    Map<String, List<String[]>> clusters = new TreeMap<>();
    for (Map<String, String> row : rows) {
      clusters.computeIfAbsent(row.get(token), t -> new ArrayList<>()).add(values(row, fields));
    }
    clusters.getOrDefault("", List.of()).forEach(row -> cube.with(1, row));
    clusters.remove("");
    clusters.values().forEach(own -> cube.cluster(1, own.toArray(String[][]::new)));
    return cube.cubeBy(token);
  }

  private static String[] values(Map<String, String> row, List<String> fields) {
    return fields.stream().map(field -> value(field, row.get(field))).toArray(String[]::new);
  }

  private static String value(String field, String value) {
    boolean isLarge =
        kind(field) == Field.Kind.COUNT
            && !value.isEmpty()
            && Integer.parseInt(value) >= LARGEST_COUNT;
    return isLarge ? LARGEST_COUNT + "_or_more" : value;
  }

  private static boolean isToken(String field) {
    return kind(field) == Field.Kind.TOKEN;
  }

  private static Field.Kind kind(String field) {
    return CONTRACT.cases().field(field).orElseThrow().kind();
  }
}
