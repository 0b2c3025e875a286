package org.evenhand.cli;

import picocli.CommandLine.Option;

/** The option that names the case export; shared by all verbs that read one. */
final class CasesOption {

  @Option(
      names = "--cases",
      required = true,
      paramLabel = "FILE",
      description =
          "Case export: a .csv, .csv.gz, .xlsx or .parquet file, or a folder of one kind.")
  private String location;

  String location() {
    return location;
  }
}
