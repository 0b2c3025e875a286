package org.evenhand.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A small good export to be spoilt, and what is written of it. */
public final class Exports {

  /** Part of every planted value; it must come out nowhere. */
  public static final String CANARY = "Zqcanary";

  private static final Path GOOD = Path.of("..", "data-samples", "cases-2026Q3.csv");
  private static final int ROWS = 30;

  private Exports() {}

  /** Values that must come out nowhere. */
  private static final List<String> PLANTED = List.of("zqcanary", "020 7946 0999", "zq7 9zq");

  /** Whether an output shows a planted value. */
  public static boolean showsAPlantedValue(String output) {
    String small = output.toLowerCase(Locale.ROOT);
    return PLANTED.stream().anyMatch(small::contains);
  }

  /** Header and rows of a good export. */
  public static List<String> lines() throws IOException {
    try (Stream<String> lines = Files.lines(GOOD)) {
      return new ArrayList<>(lines.limit(1 + ROWS).toList());
    }
  }

  /** A good export that is larger than what is read of it for its header. */
  public static byte[] manyBytes() throws IOException {
    return Files.readAllBytes(GOOD);
  }

  /** The good export as the bytes of a file. */
  public static byte[] bytes() throws IOException {
    return (String.join("\n", lines()) + "\n").getBytes(UTF_8);
  }

  /** A row with another value in one column. */
  public static String with(String row, String column, String value) throws IOException {
    String[] cells = row.split(",", -1);
    cells[column(column)] = value;
    return String.join(",", cells);
  }

  private static int column(String name) throws IOException {
    return Arrays.asList(lines().get(0).split(",")).indexOf(name);
  }

  /** Every file below a folder. */
  public static List<String> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }

  /** Every file below a folder with what it holds, and every folder of a period or of work. */
  public static List<String> tree(Path folder) throws IOException {
    List<String> tree = new ArrayList<>();
    for (String file : files(folder)) {
      tree.add(file + " " + Arrays.hashCode(Files.readAllBytes(Path.of(file))));
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> below = Files.walk(folder)) {
        below
            .filter(Files::isDirectory)
            .filter(path -> path.getFileName().toString().matches("(\\.|period=).*"))
            .forEach(path -> tree.add(path + "/"));
      }
    }
    return tree;
  }

  /** Deletes a folder and all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
