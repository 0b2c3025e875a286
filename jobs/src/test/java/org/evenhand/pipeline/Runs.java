package org.evenhand.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.evenhand.spark.Engine;

/** Runs of the main job in tests, and what they wrote. */
public final class Runs {

  public static final Path SAMPLES = Path.of("../data-samples");
  private static final String SPLIT_SIZE = "mapreduce.input.fileinputformat.split.maxsize";

  private Runs() {}

  /** Runs the job on an export in the contract's own columns; gives the period's folder. */
  public static Path run(Path cases, Path mapping, Path plan, String period, Path out) {
    try (Engine engine = Engine.start("local[2]")) {
      Request request = Request.of(cases.toString(), mapping, plan, period);
      return Path.of(
          new Pipeline(engine, Clock.systemUTC(), step -> {})
              .run(request, out.toString(), true)
              .folder());
    }
  }

  /** Has CSV files divided into this many parts while the work is done; Spark must be running. */
  static <T> T inParts(int parts, Path cases, java.util.concurrent.Callable<T> work)
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
