package org.evenhand.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkContext;
import org.evenhand.cli.Demo;
import org.evenhand.fixture.Kept;
import org.evenhand.spark.Engine;

/** Runs of the main job in tests, and what they wrote. */
public final class Runs {

  public static final Path SAMPLES = Path.of("../data-samples");

  /** The example plan, whose values are the default's. */
  public static final Path PLAN = SAMPLES.resolve("plan-example.yaml");

  private static final Kept<Path> SECOND = new Kept<>(out -> sample("2026Q2", out));
  private static final Kept<Path> THIRD = new Kept<>(out -> sample("2026Q3", out));
  private static final Kept<Path> FULL = new Kept<>(out -> run(Demo.request(SAMPLES), out));
  private static final String SPLIT_SIZE = "mapreduce.input.fileinputformat.split.maxsize";

  private Runs() {}

  /** Runs the job on an export in the contract's own columns; gives the period's folder. */
  public static Path run(Path cases, Path mapping, Path plan, String period, Path out) {
    return run(Request.of(cases.toString(), mapping, plan, period), out);
  }

  /** Runs the job; gives the period's folder. */
  public static Path run(Request request, Path out) {
    try (Engine engine = Engine.start("local[2]")) {
      return Path.of(
          new Pipeline(engine, Clock.systemUTC(), step -> {})
              .run(request, out.toString(), true)
              .folder());
    }
  }

  /** The second quarter's sample under the example plan; nobody may change it. */
  public static Path second() {
    return SECOND.get();
  }

  /** The third quarter's sample under the example plan; nobody may change it. */
  public static Path third() {
    return THIRD.get();
  }

  /** The sample with every field and companion, under the example plan; nobody may change it. */
  public static Path full() {
    return FULL.get();
  }

  private static Path sample(String period, Path out) {
    return run(SAMPLES.resolve("cases-" + period + ".csv"), null, PLAN, period, out);
  }

  /** A copy of a folder, for a test that changes it. */
  public static Path copy(Path folder, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        Path target = to.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return to;
  }

  /** Has CSV files divided into this many parts while the work is done; Spark must be running. */
  public static <T> T inParts(int parts, Path cases, java.util.concurrent.Callable<T> work)
      throws Exception {
    Configuration conf = SparkContext.getOrCreate().hadoopConfiguration();
    conf.setLong(SPLIT_SIZE, Files.size(cases) / parts + 1);
    try {
      return work.call();
    } finally {
      conf.unset(SPLIT_SIZE);
    }
  }

  /** Every file of a folder but the manifest, by its relative name. */
  public static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("manifest.json")) {
          files.put(
              folder.relativize(file).toString(),
              new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  /** The rows of a table's CSV twin, by column. */
  public static List<Map<String, String>> table(Path folder, String name) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(Files.readString(folder.resolve("csv/" + name + ".csv")), format)) {
      return parser.stream()
          .map((CSVRecord row) -> (Map<String, String>) new LinkedHashMap<>(row.toMap()))
          .toList();
    }
  }
}
