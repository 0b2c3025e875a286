package org.evenhand.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.evenhand.gate.Refusal;
import org.evenhand.schema.PlainText;

/** A case export as it lies there: its columns, and its rows in parts. */
public interface Export {

  /** The names of its columns in order. */
  List<String> columns();

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
   * Opens a file or a folder of files of one kind: CSV, gzipped CSV or Parquet.
   *
   * @param engine reads it
   * @param location path or URI
   * @param delimiter of CSV files
   * @throws Refusal if there is nothing to read or it cannot be told how
   */
  static Export open(Engine engine, String location, char delimiter) {
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
    boolean parquet = files.get(0).getName().endsWith(".parquet");
    for (Path file : files) {
      if (file.getName().endsWith(".parquet") != parquet) {
        throw new Refusal(location + ": holds CSV and Parquet files side by side: keep one kind");
      }
    }
    return parquet ? ParquetExport.open(engine, files) : CsvExport.open(engine, files, delimiter);
  }

  private static List<Path> list(Engine engine, String location) {
    try {
      Path path = Location.path(location);
      FileSystem fs = path.getFileSystem(engine.context().hadoopConfiguration());
      if (!fs.exists(path)) {
        throw new Refusal(location + ": there is no such file or folder: check the path");
      }
      List<Path> files = new ArrayList<>();
      for (FileStatus status : fs.listStatus(path)) {
        if (isExport(status)) {
          files.add(status.getPath());
        }
      }
      if (files.isEmpty()) {
        throw new Refusal(
            location + ": holds no export: name a file that ends in .csv, .csv.gz or .parquet");
      }
      files.sort(Comparator.comparing(Path::getName));
      return files;
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(location + ": cannot be read: check that it is there and may be read");
    }
  }

  private static boolean isExport(FileStatus status) {
    String name = status.getPath().getName();
    return status.isFile()
        && !name.startsWith(".")
        && !name.startsWith("_")
        && (name.endsWith(".csv") || name.endsWith(".csv.gz") || name.endsWith(".parquet"));
  }
}
