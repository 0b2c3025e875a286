package org.evenhand.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.evenhand.blind.Blinding;

/** Looks for words in all that a folder shows in the clear: names, texts, cells, metadata. */
public final class Sweep {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

  private Sweep() {}

  /** The files below a folder in whose name or content one of these stands as a word. */
  public static List<String> naming(Path folder, Collection<String> names) throws IOException {
    Pattern words =
        Pattern.compile(
            names.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(", ")(?![\\p{L}\\p{N}])")),
            Pattern.CASE_INSENSITIVE);
    return showing(folder, shown -> words.matcher(shown).find());
  }

  /** The files in whose name or content one of very many words of letters and digits stands. */
  public static List<String> holding(Path folder, Set<String> words) throws IOException {
    return showing(folder, shown -> NO_WORD.splitAsStream(shown).anyMatch(words::contains));
  }

  private static List<String> showing(Path folder, Predicate<String> such) throws IOException {
    List<String> showing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (such.test(folder.relativize(file) + "\n" + shown(file))) {
          showing.add(folder.relativize(file).toString());
        }
      }
    }
    return showing;
  }

  private static String shown(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.equals(Blinding.KEY)) {
      return "";
    }
    return name.endsWith(".parquet") ? cells(file) : Files.readString(file, StandardCharsets.UTF_8);
  }

  private static String cells(Path file) throws IOException {
    StringBuilder cells = new StringBuilder();
    try (ParquetFileReader parquet = ParquetFileReader.open(new LocalInputFile(file))) {
      cells.append(parquet.getFileMetaData().getKeyValueMetaData());
      cells.append(parquet.getFileMetaData().getSchema());
      parquet.getRowGroups().stream()
          .flatMap(group -> group.getColumns().stream())
          .forEach(column -> cells.append(column).append(column.getStatistics()).append('\n'));
    }
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.toUri());
    try (ParquetReader<Group> rows = ParquetReader.builder(new GroupReadSupport(), path).build()) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        cells.append(row).append('\n');
      }
    }
    return cells.toString();
  }
}
