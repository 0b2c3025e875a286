package org.evenhand.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.evenhand.cube.Coordinates;
import org.evenhand.cube.Cube;
import org.evenhand.gate.Account;
import org.evenhand.gate.Gate;
import org.evenhand.gate.Rule;
import org.evenhand.schema.Code;
import org.evenhand.schema.Period;

/**
 * The one scan of an export: gate and cube from the same pass. Hashes of case identifiers are
 * compared in a shuffle; the file is never read again. The result does not depend on how the rows
 * were divided.
 */
public final class Scan {

  private static final Comparator<PartitionScan.Summary> BY_PLACE =
      Comparator.comparing(PartitionScan.Summary::file)
          .thenComparingLong(PartitionScan.Summary::start);

  private final Export export;
  private final Gate gate;
  private final List<List<String>> groupings;

  /**
   * A scan.
   *
   * @param export what is read
   * @param gate its rules
   * @param groupings the sets of dimensions to count by; one, unless their product is too large
   */
  public Scan(Export export, Gate gate, List<List<String>> groupings) {
    this.export = export;
    this.gate = gate;
    this.groupings = List.copyOf(groupings);
  }

  Export export() {
    return export;
  }

  Gate gate() {
    return gate;
  }

  List<List<String>> groupings() {
    return groupings;
  }

  /**
   * What the scan gives.
   *
   * @param cubes one per grouping, over the cases of the period
   * @param account what became of every row
   * @param rejections the rejected rows, by file and row as people count
   * @param outsidePeriod admitted rows outside of the period
   * @param found codes as found, by field, with the admitted rows that hold them
   */
  public record Result(
      List<Cube> cubes,
      Account account,
      List<RejectedRow> rejections,
      long outsidePeriod,
      Map<String, Map<String, Long>> found) {}

  /**
   * A reason to reject a row.
   *
   * @param file name of the file
   * @param row as people count: the header of a CSV file is line 1
   * @param field position of the field in the gate, or -1 for the whole row
   * @param rule the rule it breaks
   * @param fingerprint tells one unknown code from another; never written
   */
  public record RejectedRow(String file, long row, int field, Rule rule, int fingerprint) {}

  /**
   * Reads the export once.
   *
   * @param codes the code list of a field, with labels, for fields whose codes are not as found
   * @param period the cases counted in the cube are those received in it
   */
  public Result run(Map<String, List<Code>> codes, Period period) {
    List<Coordinates> coordinates = groupings.stream().map(this::coordinates).toList();
    int caseId = gate.position("case_id");
    boolean identified = caseId >= 0 && gate.fields().get(caseId).column() >= 0;
    ScanTask task =
        new ScanTask(
            gate,
            coordinates,
            identified ? caseId : -1,
            gate.position("received_month"),
            Gate.monthNumber(period.from()),
            Gate.monthNumber(period.to()));
    JavaRDD<PartitionScan> parts = export.scan(task).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<PartitionScan.Summary> summaries =
          new ArrayList<>(parts.map(PartitionScan::summary).collect());
      summaries.sort(BY_PLACE);
      List<PartitionScan.Repeated> repeated =
          identified ? RepeatedIdentifiers.in(parts) : List.of();
      return new Merge(this, summaries, repeated, coordinates).result(codes);
    } finally {
      parts.unpersist(false);
    }
  }

  private Coordinates coordinates(List<String> grouping) {
    List<Integer> positions = grouping.stream().map(gate::position).toList();
    List<Integer> capacities =
        positions.stream().map(position -> gate.fields().get(position).capacity()).toList();
    return Coordinates.of(positions, capacities);
  }
}
