package org.evenhand.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of files that exports lie in, told by how their names end. */
enum FileKind {
  CSV(".csv", ".csv.gz", ".tsv", ".tsv.gz"),
  PARQUET(".parquet"),
  XLSX(".xlsx", ".xlsm");

  /** What organisations have besides, and what to do with it. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          ".xls", "an old kind of workbook: save it as .xlsx or as CSV UTF-8",
          ".xlsb", "a binary workbook: save it as .xlsx or as CSV UTF-8",
          ".ods", "an OpenDocument sheet: save it as .xlsx or as CSV UTF-8",
          ".numbers", "a sheet of Numbers: export it as .xlsx or CSV");

  private final List<String> ends;

  FileKind(String... ends) {
    this.ends = List.of(ends);
  }

  /** The kind of a file; empty if it is no export. */
  static Optional<FileKind> of(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return isAside(small)
        ? Optional.empty()
        : Arrays.stream(values())
            .filter(kind -> kind.ends.stream().anyMatch(small::endsWith))
            .findFirst();
  }

  /** What a file is that may well be an export and cannot be read, with what to do about it. */
  static Optional<String> foreign(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return isAside(small)
        ? Optional.empty()
        : FOREIGN.entrySet().stream()
            .filter(foreign -> small.endsWith(foreign.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /** Whether the file is compressed by gzip. */
  static boolean isGzip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /** Hidden files, those of Spark, and those by which spreadsheet programs lock others. */
  private static boolean isAside(String name) {
    return name.startsWith(".") || name.startsWith("_") || name.startsWith("~$");
  }
}
