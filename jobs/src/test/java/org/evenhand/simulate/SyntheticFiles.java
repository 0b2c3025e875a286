package org.evenhand.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The synthetic files of the benchmarks: case identifier, month and eight coded columns. */
public final class SyntheticFiles {

  /** The coded columns. */
  public static final List<String> CODES =
      List.of(
          "complaint_category",
          "declared_alignment",
          "outcome",
          "sanction",
          "severity",
          "region",
          "role_band",
          "initiation_route");

  private SyntheticFiles() {}

  /** A file of this many cases; one that is there is used again. */
  public static Path csv(Path truth, Path folder, long cases) throws IOException {
    Path csv = folder.resolve("cases-" + cases + ".csv");
    if (Files.exists(csv)) {
      return csv;
    }
    List<String> columns = new ArrayList<>(List.of("case_id", "received_month"));
    columns.addAll(CODES);
    int[] kept = columns.stream().mapToInt(SyntheticCases.COLUMNS::indexOf).toArray();
    Path part = folder.resolve("part");
    try (BufferedWriter out = Files.newBufferedWriter(part)) {
      out.write(String.join(",", columns) + "\n");
      StringBuilder line = new StringBuilder();
      new SyntheticCases(TruthFile.read(truth).with(null, cases, null))
          .rows(
              0,
              cases,
              values -> {
                line.setLength(0);
                for (int column : kept) {
                  line.append(line.length() == 0 ? "" : ",").append(values[column]);
                }
                out.append(line).append('\n');
              });
    }
    return Files.move(part, csv);
  }
}
