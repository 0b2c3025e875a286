package org.evenhand.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.evenhand.gate.Refusal;
import org.evenhand.schema.Mapping;
import org.evenhand.schema.PlainText;

/** A case export as it lies there: its columns, and its rows in parts. */
public interface Export {

  /** Where Delta Lake and Hudi say which of a table's files still hold. */
  Set<String> LOGS = Set.of("_delta_log", ".hoodie");

  /** The names of its columns in order. */
  List<String> columns();

  /** What keeps the cells of a column from being read, in one line. */
  default Optional<String> flaw(int column) {
    return Optional.empty();
  }

  /** Its files in order of their names. */
  List<Path> files();

  /**
   * SHA-256 of every file by its name.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  default Map<String, String> digests(Engine engine) {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : files()) {
      try (InputStream in = file.getFileSystem(engine.context().hadoopConfiguration()).open(file)) {
        digests.put(file.getName(), Sha256.of(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return digests;
  }

  /** The first row of a file, as people count: 2 where line 1 is the header. */
  int firstRow();

  /** What one pass over every row makes of each part. */
  <T> JavaRDD<T> read(PartTask<T> task);

  /**
   * Opens a file or a folder of files of one kind: CSV, plain or gzipped, .xlsx or Parquet.
   *
   * @param engine reads it
   * @param location path or URI
   * @param layout how its files are written, as far as that was said
   * @throws Refusal if there is nothing to read or it cannot be told how
   */
  static Export open(Engine engine, String location, Mapping.Layout layout) {
    List<Path> files = list(engine, location);
    for (Path file : files) {
      PlainText.firstHidden(file.getName(), "")
          .ifPresent(
              character -> {
                throw new Refusal(file.getName() + ": its name holds " + character + ": rename it");
              });
      if (file.toString().matches(".*[*?\\[\\]{},\\\\].*")) {
        throw new Refusal("the path of the export holds one of * ? [ ] { } , \\: rename it");
      }
    }
    List<FileKind> kinds =
        files.stream().map(file -> FileKind.of(file.getName()).orElseThrow()).distinct().toList();
    if (kinds.size() > 1) {
      throw new Refusal(
          location + ": holds CSV, .xlsx or Parquet files side by side: keep one kind");
    }
    return switch (kinds.get(0)) {
      case CSV -> CsvExport.open(engine, files, layout);
      case XLSX -> XlsxExport.open(engine, files, layout);
      case PARQUET -> ParquetExport.open(engine, files);
    };
  }

  /**
   * The files of an export in order of their names.
   *
   * @throws Refusal if there is none
   */
  static List<Path> list(Engine engine, String location) {
    try {
      Path path = Location.path(location);
      FileSystem fs = path.getFileSystem(engine.context().hadoopConfiguration());
      if (!fs.exists(path)) {
        throw new Refusal(location + ": there is no such file or folder: check the path");
      }
      List<Path> files = new ArrayList<>();
      for (FileStatus status : fs.listStatus(path)) {
        refuseTable(location, status);
        Path file = status.getPath();
        if (status.isFile()) {
          FileKind.foreign(file.getName())
              .ifPresent(
                  foreign -> {
                    throw new Refusal(file.getName() + ": is " + foreign);
                  });
          FileKind.of(file.getName()).ifPresent(kind -> files.add(file));
        }
      }
      if (files.isEmpty()) {
        throw new Refusal(
            location
                + ": holds no export: name a file that ends in .csv, .csv.gz, .tsv, .xlsx or .parquet");
      }
      files.sort(Comparator.comparing(Path::getName));
      return files;
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(location + ": cannot be read: check that it is there and may be read");
    }
  }

  /** What is more than its files would be read in part, or with rows that it has no longer. */
  private static void refuseTable(String location, FileStatus status) {
    String name = status.getPath().getName();
    if (status.isDirectory() && name.contains("=")) {
      throw new Refusal(
          location
              + ": is divided into folders by the values of a column: write its files to one folder");
    }
    if (status.isDirectory() && LOGS.contains(name)) {
      throw new Refusal(
          location + ": is a table with a log of its changes: export its rows as Parquet files");
    }
  }
}
