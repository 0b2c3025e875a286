package org.evenhand.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row of every file in {@code reference/} is one call of one procedure with its expected
 * answer, which comes from a publication or from R. A new case is a row; only a new procedure is a
 * line here.
 */
class ReferenceTest {
  private static final CSVFormat LAYOUT =
      CSVFormat.DEFAULT
          .builder()
          .setCommentMarker('#')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

  private static final Map<String, Function<ReferenceCase, Value>> PROCEDURES =
      ReferenceProcedures.all();

  @TestFactory
  Stream<DynamicTest> agreesWithReference() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      for (CSVRecord row : rows(file)) {
        String name = file.getFileName() + ": " + row.get("id");
        tests.add(DynamicTest.dynamicTest(name, () -> check(row)));
      }
    }
    assertTrue(tests.size() > 500, "the reference folder was not read");
    return tests.stream();
  }

  /** A procedure that no reference file calls, or a call that no row makes, is red. */
  @Test
  void everyProcedure_hasReferenceValues() throws Exception {
    Set<String> called = new TreeSet<>();
    for (Path file : files()) {
      rows(file).forEach(row -> called.add(row.get("procedure")));
    }
    assertEquals(new TreeSet<>(PROCEDURES.keySet()), called);
    Set<String> named =
        new ClassFileImporter()
                .importClasses(
                    ReferenceProcedures.class, RateProcedures.class, ConsistencyProcedures.class)
                .stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(
                    dependency ->
                        dependency.getTargetClass().getBaseComponentType().getSimpleName())
                .collect(Collectors.toSet());
    List<String> without =
        DocumentationTest.procedures()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .filter(procedure -> !named.contains(procedure))
            .toList();
    assertEquals(List.of(), without);
  }

  @TestFactory
  Stream<DynamicTest> saysWhereItComesFrom() throws Exception {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> header(file)));
  }

  private static void header(Path file) throws IOException {
    List<String> comments =
        Files.readAllLines(file).stream().filter(line -> line.startsWith("#")).toList();
    for (String key : List.of("generator", "versions", "command", "tolerance")) {
      assertTrue(comments.stream().anyMatch(line -> line.startsWith("# " + key + ": ")), key);
    }
  }

  private static List<Path> files() throws Exception {
    Path folder = Path.of(ReferenceTest.class.getResource("/reference").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
  }

  /** Every row of every file. */
  static List<CSVRecord> allRows() throws Exception {
    List<CSVRecord> all = new ArrayList<>();
    for (Path file : files()) {
      all.addAll(rows(file));
    }
    return all;
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    try (var parser = LAYOUT.parse(Files.newBufferedReader(file))) {
      return parser.getRecords();
    }
  }

  private static void check(CSVRecord row) {
    Function<ReferenceCase, Value> procedure = PROCEDURES.get(row.get("procedure"));
    assertTrue(procedure != null, "unknown procedure " + row.get("procedure"));
    Value actual = procedure.apply(ReferenceCase.from(row));
    if (row.get("value").equals("none")) {
      assertInstanceOf(NotEstimable.class, actual);
      return;
    }
    Estimated estimated = assertInstanceOf(Estimated.class, actual, actual.toString());
    String tolerance = row.get("tolerance");
    compare("value", row, OptionalDouble.of(estimated.value()), tolerance);
    compare("lower", row, limit(estimated, Interval::lower), tolerance);
    compare("upper", row, limit(estimated, Interval::upper), tolerance);
    compare("p", row, estimated.pValue(), tolerance);
    if (!row.get("df").isEmpty()) {
      assertEquals(Integer.parseInt(row.get("df")), estimated.degreesOfFreedom().orElseThrow());
    }
  }

  private static OptionalDouble limit(Estimated estimated, Function<Interval, Double> side) {
    return estimated.interval().stream().mapToDouble(side::apply).findAny();
  }

  private static void compare(
      String column, CSVRecord row, OptionalDouble actual, String tolerance) {
    String expected = row.get(column);
    if (expected.isEmpty()) {
      return;
    }
    if (expected.equals("none")) {
      assertFalse(actual.isPresent(), column + " should be absent");
      return;
    }
    double wanted = Double.parseDouble(expected);
    double allowed =
        tolerance.equals("printed")
            ? new BigDecimal(expected).ulp().doubleValue() * (0.5 + 1e-9)
            : Math.abs(wanted) * Double.parseDouble(tolerance);
    double given = actual.orElseThrow();
    boolean agrees = given == wanted || Math.abs(given - wanted) <= allowed;
    assertTrue(agrees, column + " expected " + expected + " but was " + given);
  }
}
