package org.evenhand.simulate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.InputTable;

/** Writes the files beside a synthetic export whose truth asks for them. */
public final class SyntheticCompanions {

  private static final char UNIT = 'd';

  private final Map<String, CompanionRows> asked = new LinkedHashMap<>();

  /** The files that this truth asks for. */
  public SyntheticCompanions(Truth truth) {
    SyntheticCases cases = new SyntheticCases(truth);
    Surroundings surroundings = truth.detail().surroundings();
    surroundings
        .membership()
        .ifPresent(figures -> asked.put("membership", new MembershipRows(truth, figures)));
    if (!surroundings.policyEvents().isEmpty()) {
      asked.put("policy_events", sink -> events(surroundings.policyEvents(), sink));
    }
    if (!surroundings.collectiveActions().isEmpty()) {
      asked.put(
          "collective_actions",
          sink -> actions(surroundings.collectiveActions(), cases.seeds(), sink));
    }
    surroundings
        .doubleCoding()
        .ifPresent(
            sample -> asked.put("double_coding", new DoubleCodingRows(truth, sample, cases)));
  }

  private static void events(List<Map<String, String>> rows, CompanionRows.Sink sink)
      throws IOException {
    for (Map<String, String> row : rows) {
      sink.row(row);
    }
  }

  private static void actions(List<Map<String, String>> rows, Seeds seeds, CompanionRows.Sink sink)
      throws IOException {
    for (int number = 0; number < rows.size(); number++) {
      Map<String, String> row = new HashMap<>(rows.get(number));
      row.put(FieldName.UNIT_TOKEN, seeds.token(UNIT, FieldName.UNIT_TOKEN, number));
      sink.row(row);
    }
  }

  /** Writes {@code membership.csv} and so on into a folder, and tells which. */
  public List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (InputTable table : Contract.v1().inputs()) {
      CompanionRows rows = asked.get(table.name());
      if (rows != null) {
        Path file = folder.resolve(table.name() + ".csv");
        write(table.fields().stream().map(Field::name).toList(), rows, file);
        written.add(file);
      }
    }
    return written;
  }

  /** Codes, months, numbers and tokens need no quotes. */
  private static void write(List<String> fields, CompanionRows rows, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", fields) + "\n");
      rows.to(
          row -> {
            List<String> values =
                fields.stream().map(field -> row.getOrDefault(field, "")).toList();
            out.write(String.join(",", values) + "\n");
          });
    }
  }
}
