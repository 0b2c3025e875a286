package org.evenhand.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.pipeline.CountTable;
import org.evenhand.schema.Period;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.settings.PlanFile;
import org.evenhand.settings.Software;
import org.evenhand.spark.Engine;
import org.evenhand.spark.ResultFolder;

/**
 * What a run left in the folder of its period.
 *
 * @param path of the folder, as it was named
 * @param folder the folder
 * @param manifest what it says of itself
 * @param plan the plan as it was used
 */
public record StoredRun(String path, ResultFolder folder, StoredManifest manifest, PlanFile plan) {

  private static final String MANIFEST = "manifest.json";
  private static final String PLAN = "plan.yaml";
  private static final String VERDICTS = "verdicts";
  private static final String CLUSTERS = "clusters";

  /** Reads something of a folder. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Opens the folder of a period.
   *
   * @throws ConfigurationException if it is no result of a run
   */
  public static StoredRun open(Engine engine, String path) {
    ResultFolder folder = reading(path, MANIFEST, () -> ResultFolder.open(engine, path));
    StoredManifest manifest =
        reading(path, MANIFEST, () -> StoredManifest.read(folder.bytes(MANIFEST)));
    if (manifest.blind()) {
      throw new ConfigurationException(
          path
              + ": is blind, so that its codes do not stand for the groups that they name; unblind it first");
    }
    byte[] plan = reading(path, PLAN, () -> folder.bytes(PLAN));
    return new StoredRun(path, folder, manifest, plan(path, manifest, plan));
  }

  /** The plan of a run, which may be one that another version of the program made. */
  private static PlanFile plan(String path, StoredManifest manifest, byte[] plan) {
    try {
      return PlanFile.parse(path.replaceAll("/+$", "") + "/" + PLAN, plan);
    } catch (ConfigurationException e) {
      throw new ConfigurationException(
          "%s; version %s made this result, this is %s: run the period again with this one"
              .formatted(e.getMessage(), manifest.software(), Software.version()));
    }
  }

  private static <T> T reading(String path, String name, Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new ConfigurationException(
          "%s: is no result of a run, %s is missing or cannot be read; name a folder such as out/confidential/period=2026Q3"
              .formatted(path, name));
    }
  }

  /** Where its verdicts come from. */
  Origin origin() {
    Map<String, String> keys = new LinkedHashMap<>();
    plan.lines().stream().map(line -> line.split(": ", 2)).forEach(l -> keys.put(l[0], l[1]));
    return new Origin(
        path,
        manifest.period(),
        counted(),
        manifest.software(),
        manifest.inputs(),
        manifest.mapping(),
        keys);
  }

  /** The months whose cases were counted: those of the plan's window. */
  Period counted() {
    return plan.plan().window().over(manifest.period());
  }

  /**
   * Its verdicts.
   *
   * @throws ConfigurationException if the table cannot be read
   */
  StoredVerdicts verdicts() {
    List<StoredVerdict> rows = new ArrayList<>();
    each(VERDICTS, row -> rows.add(new StoredVerdict(row)));
    return StoredVerdicts.of(rows);
  }

  /** Whether it wrote a table; earlier versions wrote fewer. */
  private boolean wrote(String table) {
    return manifest.outputs().containsKey(ResultFolder.fileOf(table));
  }

  /**
   * Its counts over these fields, as far as it has them, with the clusters of its cases.
   *
   * @throws ConfigurationException if the table cannot be read
   */
  CountTable counts(Collection<String> fields) {
    CountTable counts = new CountTable(fields);
    each(CountTable.NAME, counts::add);
    if (wrote(CLUSTERS)) {
      each(CLUSTERS, counts.clusters(LikeForLike.of(plan.plan()).toldApart())::add);
    }
    return counts;
  }

  private void each(String table, Consumer<Map<String, Object>> taker) {
    reading(
        path,
        ResultFolder.fileOf(table),
        () -> {
          folder.rows(table, taker);
          return table;
        });
  }

  /** The files among those read here that are no longer what the run wrote. */
  List<String> altered() {
    Stream<String> tables =
        Stream.of(VERDICTS, CountTable.NAME, CLUSTERS)
            .filter(this::wrote)
            .map(ResultFolder::fileOf);
    return Stream.concat(Stream.of(PLAN), tables)
        .filter(
            name ->
                !reading(path, name, () -> folder.digest(name))
                    .equals(manifest.outputs().get(name)))
        .toList();
  }
}
