package org.evenhand.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenhand.schema.Period;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.settings.PlanFile;
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
  private static final String CUBE = "cube";

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
    return new StoredRun(
        path, folder, manifest, PlanFile.parse(path.replaceAll("/+$", "") + "/" + PLAN, plan));
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

  /**
   * Its counts over these fields, as far as it has them.
   *
   * @throws ConfigurationException if the table cannot be read
   */
  CountTable counts(Collection<String> fields) {
    CountTable counts = new CountTable(fields);
    each(CUBE, counts::add);
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
    return Stream.of(PLAN, ResultFolder.fileOf(VERDICTS), ResultFolder.fileOf(CUBE))
        .filter(
            name ->
                !reading(path, name, () -> folder.digest(name))
                    .equals(manifest.outputs().get(name)))
        .toList();
  }
}
