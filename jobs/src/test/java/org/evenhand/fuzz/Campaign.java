package org.evenhand.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenhand.pipeline.Exports;

/** Many inputs put to the command line, one after another, in one process. */
final class Campaign implements AutoCloseable {

  private static final Path CORPUS = Fuzz.KEPT.resolve("corpus");
  private static final Path GOOD = CORPUS.resolve("good-csv");
  private static final int OF_A_FAULT = 5;
  private static final int TOLD = 1_000;

  private final Path folder;
  private final Consumer<String> lines;
  private final Path scratch;
  private final Shell shell = new Shell();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<String, Integer> faults = new TreeMap<>();

  /** What came of the inputs of one kind. */
  private static final class Tally {
    private final Map<Integer, Integer> codes = new TreeMap<>();
    private Duration slowest = Duration.ZERO;
    private String name = "";
    private int inputs;

    void add(String input, Shell.Step step) {
      codes.merge(step.code(), 1, Integer::sum);
      if (step.time().compareTo(slowest) > 0) {
        slowest = step.time();
        name = input;
      }
    }

    int with(int code) {
      return codes.getOrDefault(code, 0);
    }
  }

  /**
   * A campaign.
   *
   * @param folder takes the inputs that break a promise
   * @param lines takes what is to be told, line by line
   */
  Campaign(Path folder, Consumer<String> lines) throws IOException {
    this.folder = folder;
    this.lines = lines;
    this.scratch = Files.createTempDirectory("fuzz");
  }

  /** Puts what was kept, and so many inputs of a seed from a number on; then sums up. */
  void run(long seed, int first, int number) throws IOException {
    lines.accept("seed " + seed);
    // Not counted: the first commands of a process also load the program.
    for (List<String> line : Input.kept(GOOD).in(scratch.resolve("first"))) {
      shell.put(line);
    }
    try (Stream<Path> kept = Files.list(CORPUS)) {
      for (Path place : kept.sorted().toList()) {
        put("kept", place.getFileName().toString(), Input.kept(place));
      }
    }
    for (int i = first; i < first + number; i++) {
      put(Kind.of(i).toString(), seed + "-" + i, Kind.of(i).input(seed, i));
      if ((i + 1 - first) % TOLD == 0) {
        lines.accept((i + 1 - first) + " done, " + broken() + " broke a promise");
      }
    }
    sum();
  }

  private void put(String kind, String name, Input input) throws IOException {
    Tally tally = tallies.computeIfAbsent(kind, none -> new Tally());
    tally.inputs++;
    Path place = Files.createDirectory(scratch.resolve(name));
    StringBuilder seen = new StringBuilder();
    List<String> broken = new ArrayList<>();
    for (List<String> line : input.in(place)) {
      List<String> before = Exports.tree(place);
      Shell.Step step = shell.put(line);
      tally.add(name, step);
      seen.append(step.text());
      broken.addAll(new Promises(input, place, step, before).broken());
    }
    broken.addAll(Promises.unlike(place));
    Exports.delete(place);
    if (!broken.isEmpty()) {
      keep(kind, name, input, broken, seen);
    }
  }

  private void keep(String kind, String name, Input input, List<String> broken, StringBuilder seen)
      throws IOException {
    lines.accept(name + " (" + kind + "): " + String.join("; ", broken));
    // The tenth of a kind teaches nothing that the first did not.
    if (faults.merge(broken.get(0).replaceAll("\\d+", "#"), 1, Integer::sum) <= OF_A_FAULT) {
      Path place = folder.resolve(name);
      input.keep(place);
      Files.writeString(place.resolve("seen.log"), seen + String.join("\n", broken) + "\n");
    }
  }

  /** Inputs so far that broke a promise. */
  int broken() {
    return faults.values().stream().mapToInt(number -> number).sum();
  }

  /** A table of kinds, and the promises that were broken. */
  private void sum() {
    String row = "%-15s %7s %8s %8s %8s %8s  %s";
    lines.accept(
        row.formatted("kind", "inputs", "exit 0", "exit 2", "exit 3", "other", "slowest command"));
    tallies.forEach(
        (kind, tally) -> {
          int steps = tally.codes.values().stream().mapToInt(number -> number).sum();
          int other = steps - tally.with(0) - tally.with(2) - tally.with(3);
          lines.accept(
              row.formatted(
                  kind,
                  tally.inputs,
                  tally.with(0),
                  tally.with(2),
                  tally.with(3),
                  other,
                  "%.2f s, %s".formatted(tally.slowest.toMillis() / 1000.0, tally.name)));
        });
    faults.forEach((fault, number) -> lines.accept("%7d  %s".formatted(number, fault)));
    lines.accept(broken() + " inputs broke a promise");
  }

  @Override
  public void close() throws IOException {
    shell.close();
    Exports.delete(scratch);
  }
}
