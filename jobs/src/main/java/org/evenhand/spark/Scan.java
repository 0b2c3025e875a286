package org.evenhand.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.Cube;
import org.evenhand.gate.Account;
import org.evenhand.gate.Gate;
import org.evenhand.gate.Rule;
import org.evenhand.schema.Code;
import org.evenhand.schema.Period;

/**
 * The one scan of an export: gate and cubes from the same pass. Hashes of case identifiers are
 * compared, and cases gathered by the tokens that they share, in shuffles; the file is never read
 * again. The result does not depend on how the rows were divided.
 */
public final class Scan {

  private final Export export;
  private final Gate gate;
  private final Tabulation tabulation;

  /**
   * A scan.
   *
   * @param export what is read
   * @param gate its rules
   * @param tabulation what is counted
   */
  public Scan(Export export, Gate gate, Tabulation tabulation) {
    this.export = export;
    this.gate = gate;
    this.tabulation = tabulation;
  }

  Export export() {
    return export;
  }

  Gate gate() {
    return gate;
  }

  Tabulation tabulation() {
    return tabulation;
  }

  /**
   * What the scan gives.
   *
   * @param tabulation what was counted
   * @param cubes one per grouping
   * @param clusters one per specification, over the cases that it names
   * @param alignments of the wanted cases that the export has, by the hash of their identifiers
   * @param account what became of every row
   * @param rejections the rejected rows, by file and row as people count
   * @param outsidePeriod admitted rows outside of the period
   * @param rows rows read of each file, by its name
   * @param found codes as found, by field, with the admitted rows that hold them
   */
  public record Result(
      Tabulation tabulation,
      List<Cube> cubes,
      List<Clusters> clusters,
      Map<Long, String> alignments,
      Account account,
      List<RejectedRow> rejections,
      long outsidePeriod,
      Map<String, Long> rows,
      Map<String, Map<String, Long>> found) {

    /**
     * The cube over these dimensions, each with the name of its field.
     *
     * @throws IllegalArgumentException if no grouping holds them
     */
    public Cube cube(Tabulation.Grouping wanted) {
      int from =
          IntStream.range(0, cubes.size())
              .filter(i -> wanted.isIn(tabulation.groupings().get(i)))
              .boxed()
              .min(Comparator.comparingInt(i -> cubes.get(i).size()))
              .orElseThrow(
                  () -> new IllegalArgumentException("the scan did not count by " + wanted));
      List<Variable> held = tabulation.groupings().get(from).dimensions();
      Map<String, Coarsening> rest = new LinkedHashMap<>();
      List<String> names = new ArrayList<>();
      for (Variable dimension : wanted.dimensions()) {
        boolean isHeld = held.contains(dimension);
        names.add(isHeld ? dimension.name() : dimension.field());
        rest.put(dimension.field(), isHeld ? Coarsening.NONE : dimension.coarsening());
      }
      List<String> fields = List.copyOf(rest.keySet());
      return cubes.get(from).marginal(names).named(fields).coarser(rest);
    }

    /** The cases by tokens that were asked for. */
    public Clusters clusters(Tabulation.ClusterSpec clusterSpec) {
      return clusters.get(tabulation.clusterSpecs().indexOf(clusterSpec));
    }
  }

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
   * @param period the period that is reported
   */
  public Result run(Map<String, List<Code>> codes, Period period) {
    ScanTask task = new ScanTask(gate, tabulation, codes, period);
    JavaRDD<PartitionScan> parts = export.read(task).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<PartitionScan.Summary> summaries =
          new ArrayList<>(Engine.answer(() -> parts.map(PartitionScan::summary).collect()));
      summaries.sort(Comparator.comparing(PartitionScan.Summary::place, Place.ORDER));
      long[] twice = task.isIdentified() ? RepeatedIdentifiers.in(parts) : new long[0];
      Merge merge = new Merge(this, task, summaries, codes);
      return new Result(
          tabulation,
          merge.cubes(RepeatedIdentifiers.rows(parts, twice)),
          merge.clusters(parts, twice),
          merge.alignments(parts, twice),
          merge.account(),
          merge.rejections(),
          merge.outside(),
          merge.rows(),
          merge.found());
    } finally {
      parts.unpersist(false);
    }
  }
}
