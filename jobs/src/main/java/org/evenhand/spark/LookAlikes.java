package org.evenhand.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.gate.Admission;
import org.evenhand.gate.Gate;
import org.evenhand.gate.Rule;
import org.evenhand.schema.Spelling;
import org.evenhand.spark.PartitionScan.Summary;

/**
 * Codes as found that people cannot tell from others of the same things. They meet here for the
 * first time: those of one partition may look like those of another, or of another field.
 *
 * @param gate the rules of the scan
 * @param summaries of the partitions, in order
 * @param firstRows number of the first row of each
 */
record LookAlikes(Gate gate, List<Summary> summaries, Map<Place, Long> firstRows) {

  /** The first row of each such code, once for every field that holds it. */
  List<Scan.RejectedRow> found() {
    List<Scan.RejectedRow> found = new ArrayList<>();
    gate.codedTogether().stream()
        .filter(fields -> fields.stream().anyMatch(field -> gate.fields().get(field).asFound()))
        .forEach(fields -> found.addAll(among(first(fields))));
    return found;
  }

  private static List<Scan.RejectedRow> among(Map<String, List<Scan.RejectedRow>> first) {
    List<List<Scan.RejectedRow>> rows = List.copyOf(first.values());
    return Spelling.alike(List.copyOf(first.keySet())).stream()
        .flatMap(Set::stream)
        .distinct()
        .flatMap(place -> rows.get(place).stream())
        .toList();
  }

  /** Every code of these fields with its first rows; none where it is only listed. */
  private Map<String, List<Scan.RejectedRow>> first(List<Integer> fields) {
    Map<String, List<Scan.RejectedRow>> first = new TreeMap<>();
    for (int field : fields) {
      gate.fields().get(field).codes().forEach(code -> first.put(code, new ArrayList<>()));
    }
    for (int field : fields) {
      rows(field)
          .forEach((code, row) -> first.computeIfAbsent(code, c -> new ArrayList<>()).add(row));
    }
    return first;
  }

  private Map<String, Scan.RejectedRow> rows(int field) {
    Map<String, Scan.RejectedRow> rows = new TreeMap<>();
    for (Summary part : summaries) {
      for (Admission.FoundCode code : part.found().get(field)) {
        long row = firstRows.get(part.place()) + code.first();
        if (code.rows() > 0) {
          rows.putIfAbsent(
              code.code(),
              new Scan.RejectedRow(part.place().file(), row, field, Rule.LOOK_ALIKE, 0));
        }
      }
    }
    return rows;
  }
}
