package org.evenhand.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.evenhand.gate.Gate;
import org.evenhand.gate.Terms;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Mapping;
import org.evenhand.schema.Period;
import org.evenhand.simulate.SyntheticFiles;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Export;
import org.evenhand.spark.Scan;
import org.evenhand.spark.Tabulation;
import org.evenhand.spark.Variable;

/**
 * Prints what gate, cube and the check for repeated identifiers cost together, as a ratio to a bare
 * Spark {@code groupBy(same columns).count()} and to DuckDB on the same file in the same run;
 * rounds alternate, and the fastest of each is compared. Arguments: a truth file, a folder for the
 * files, a number of cases.
 */
public final class ScanBenchmark {

  private static final int ROUNDS = 4;

  private final SparkSession session;
  private final Engine engine;

  private ScanBenchmark(Engine engine) {
    this.engine = engine;
    this.session = SparkSession.builder().getOrCreate();
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[1]));
    long cases = Long.parseLong(args[2]);
    try (Engine engine = Engine.start("local[2]")) {
      ScanBenchmark benchmark = new ScanBenchmark(engine);
      Path csv = SyntheticFiles.csv(Path.of(args[0]), folder, cases);
      Path parquet = benchmark.parquet(csv, folder, cases);
      benchmark.compare(
          "CSV", csv.toString(), benchmark.readCsv(csv), "read_csv('%s', all_varchar=true)");
      benchmark.compare(
          "Parquet",
          parquet.toString(),
          benchmark.session.read().parquet(parquet.toString()),
          "read_parquet('%s/*.parquet')");
    }
  }

  private Dataset<Row> readCsv(Path csv) {
    return session.read().option("header", "true").csv(csv.toString());
  }

  private Path parquet(Path csv, Path folder, long cases) {
    Path parquet = folder.resolve("cases-" + cases + ".parquet");
    if (!Files.exists(parquet)) {
      readCsv(csv).coalesce(2).write().mode(SaveMode.Overwrite).parquet(parquet.toString());
    }
    return parquet;
  }

  private void compare(String kind, String path, Dataset<Row> rows, String duckSource)
      throws Exception {
    Column[] columns = SyntheticFiles.CODES.stream().map(functions::col).toArray(Column[]::new);
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    for (int round = 0; round < ROUNDS; round++) {
      best[0] = Math.min(best[0], seconds(() -> scan(path)));
      best[1] =
          Math.min(
              best[1],
              seconds(
                  () -> {
                    rows.groupBy(columns).count().write().format("noop").mode("overwrite").save();
                    return null;
                  }));
      best[2] = Math.min(best[2], seconds(() -> duck(duckSource.formatted(path))));
    }
    System.out.printf(
        Locale.ROOT,
        "%s: gate + cube %.1f s; bare Spark groupBy %.1f s, ratio %.2f; DuckDB %.1f s, ratio"
            + " %.2f%n",
        kind,
        best[0],
        best[1],
        best[0] / best[1],
        best[2],
        best[0] / best[2]);
  }

  private Void scan(String path) {
    Contract contract = Contract.v1();
    Export export = Export.open(engine, path, Mapping.Layout.UNSAID);
    Terms terms = new Terms(contract, Mapping.identity());
    Gate gate = Gate.over(terms, export.columns());
    Map<String, List<Code>> codes = new java.util.HashMap<>();
    SyntheticFiles.CODES.forEach(name -> codes.put(name, terms.codes(name)));
    Scan.Result result =
        new Scan(export, gate, countsBy(inGateOrder(gate)))
            .run(codes, Period.parse("2000-01..2099-12"));
    if (result.account().rowsRejected() > 0) {
      throw new IllegalStateException("a synthetic export has no rejected row");
    }
    System.out.printf(
        "  %d rows, %d cells%n", result.account().rowsRead(), result.cubes().get(0).cells().size());
    return null;
  }

  private static Tabulation countsBy(List<Variable> dimensions) {
    var grouping = new Tabulation.Grouping(dimensions, false);
    return new Tabulation(List.of(grouping), List.of(), Set.of());
  }

  private static List<Variable> inGateOrder(Gate gate) {
    return gate.fields().stream()
        .map(field -> field.name())
        .filter(SyntheticFiles.CODES::contains)
        .map(Variable::of)
        .toList();
  }

  private static Void duck(String source) throws Exception {
    String columns = String.join(", ", SyntheticFiles.CODES);
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = db.createStatement()) {
      statement.execute("SET threads = 2");
      statement.execute(
          "CREATE TABLE counts AS SELECT %s, count(*) AS n FROM %s GROUP BY %s"
              .formatted(columns, source, columns));
    }
    return null;
  }

  private static double seconds(Callable<Void> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e9;
  }
}
