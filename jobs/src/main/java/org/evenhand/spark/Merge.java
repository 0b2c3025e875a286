package org.evenhand.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.evenhand.cube.CellCounts;
import org.evenhand.cube.ClusterCounts;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Coordinates;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.cube.NumericDimension;
import org.evenhand.gate.Account;
import org.evenhand.gate.Gate;
import org.evenhand.gate.Rule;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.spark.PartitionScan.KeptRow;
import org.evenhand.spark.PartitionScan.Summary;

/** Puts the partitions together in the order of the files and their parts. */
final class Merge {

  private final Gate gate;
  private final ScanTask task;
  private final Tabulation tabulation;
  private final List<Summary> summaries;
  private final Map<String, List<Code>> codes;
  private final List<Scan.RejectedRow> rejections = new ArrayList<>();
  private final Map<Place, Long> firstRows = new HashMap<>();
  private final Map<String, Long> rows = new TreeMap<>();
  private Account account;
  private long outside;

  Merge(Scan scan, ScanTask task, List<Summary> summaries, Map<String, List<Code>> codes) {
    this.gate = scan.gate();
    this.tabulation = scan.tabulation();
    this.task = task;
    this.summaries = summaries;
    this.codes = codes;
    this.account = new Account(gate.fields().size());
    Map<String, Long> before = new HashMap<>();
    for (Summary part : summaries) {
      String file = part.place().file();
      long first = before.getOrDefault(file, 0L) + scan.export().firstRow();
      firstRows.put(part.place(), first);
      for (Account.Rejection r : part.account().rejections()) {
        rejections.add(
            new Scan.RejectedRow(file, first + r.row(), r.field(), r.rule(), r.fingerprint()));
      }
      account = account.plus(part.account());
      outside += part.outside();
      before.merge(file, part.rows(), Long::sum);
      rows.merge(file, part.account().rowsRead(), Long::sum);
    }
    for (Scan.RejectedRow first : new LookAlikes(gate, summaries, firstRows).found()) {
      account.close(first.field(), first.rule());
      rejections.add(first);
    }
  }

  /**
   * The cubes, one per grouping.
   *
   * @param repeated rows whose case identifier another row has too; they are rejected
   */
  List<Cube> cubes(List<KeptRow> repeated) {
    int idField = gate.position(FieldName.CASE_ID);
    for (KeptRow row : repeated) {
      account.rejectAdmitted(idField, Rule.REPEATED);
      outside -= row.time() == ScanTask.Time.PERIOD ? 0 : 1;
      long number = firstRows.get(row.place()) + row.number();
      rejections.add(new Scan.RejectedRow(row.place().file(), number, idField, Rule.REPEATED, 0));
    }
    List<Cube> cubes = new ArrayList<>();
    for (int g = 0; g < tabulation.groupings().size(); g++) {
      cubes.add(cube(g, repeated));
    }
    return cubes;
  }

  private Cube cube(int grouping, List<KeptRow> repeated) {
    List<Variable> facets = tabulation.groupings().get(grouping).dimensions();
    List<Dimension> dimensions = dimensions(facets);
    ScanTask.Counting counting = task.countings().get(grouping);
    int largest =
        summaries.stream().mapToInt(part -> part.counts()[grouping].size()).max().orElse(0);
    CellCounts counts = new CellCounts(largest);
    CellCounts without = new CellCounts();
    Map<Place, CodeRemap> translations = translations(facets, dimensions);
    Coordinates local = counting.coordinates();
    for (Summary part : summaries) {
      CodeRemap translation = translations.get(part.place());
      part.counts()[grouping].forEach(
          (packed, cases) -> counts.add(translation.cellOf(local.unpack(packed)), cases));
    }
    for (KeptRow row : repeated) {
      if (row.time().countsIn(counting.history())) {
        without.add(translations.get(row.place()).cell(unpacked(row)), 1);
      }
    }
    return Cube.of(dimensions, counts, without);
  }

  private int[] unpacked(KeptRow kept) {
    int[] row = new int[task.width()];
    task.packing().unpack(kept.packed(), row);
    return row;
  }

  /** The cases by the tokens that they share, one per specification; one shuffle for all. */
  List<Clusters> clusters(JavaRDD<PartitionScan> parts, long[] repeated) {
    List<Tabulation.ClusterSpec> specs = tabulation.clusterSpecs();
    List<TokenSet> sets =
        specs.stream().map(Tabulation.ClusterSpec::tokens).distinct().map(this::tokenSet).toList();
    List<ClusterCounts> counts =
        new SharedTokens(sets, task.packing(), task.width(), repeated).in(parts, specs.size());
    return IntStream.range(0, specs.size())
        .mapToObj(
            i ->
                Clusters.of(
                    specs.get(i).tokens(), dimensions(specs.get(i).dimensions()), counts.get(i)))
        .toList();
  }

  private TokenSet tokenSet(List<String> tokens) {
    List<Tabulation.ClusterSpec> specs = tabulation.clusterSpecs();
    List<Tabulation.ClusterSpec> own =
        specs.stream().filter(spec -> spec.tokens().equals(tokens)).toList();
    List<Variable> facets =
        own.stream().flatMap(spec -> spec.dimensions().stream()).distinct().toList();
    List<Dimension> dimensions = dimensions(facets);
    TokenSet set =
        new TokenSet(
            tokens.stream().mapToInt(token -> 1 + tabulation.tokens().indexOf(token)).toArray(),
            own.stream().anyMatch(Tabulation.ClusterSpec::history),
            dimensions,
            translations(facets, dimensions));
    for (Tabulation.ClusterSpec spec : own) {
      List<Integer> positions = spec.dimensions().stream().map(facets::indexOf).toList();
      List<Integer> capacities =
          positions.stream().map(position -> dimensions.get(position).codes().size()).toList();
      set.count(specs.indexOf(spec), positions, capacities, spec.history());
    }
    return set;
  }

  /** The alignments of the wanted cases; a case whose identifier is repeated is not among them. */
  Map<Long, String> alignments(JavaRDD<PartitionScan> parts, long[] repeated) {
    if (!task.isIdentified() || tabulation.wanted().isEmpty()) {
      return Map.of();
    }
    List<Variable> facets = List.of(WantedAlignments.FACET);
    List<Dimension> dimensions = dimensions(facets);
    Map<Place, CodeRemap> translations = translations(facets, dimensions);
    long[] wanted = tabulation.wanted().stream().mapToLong(Long::longValue).sorted().toArray();
    Map<Long, String> alignments = new TreeMap<>();
    for (KeptRow row : RepeatedIdentifiers.rows(parts, wanted)) {
      if (Arrays.binarySearch(repeated, row.identifier()) < 0) {
        int code = (int) translations.get(row.place()).cell(unpacked(row));
        alignments.put(row.identifier(), dimensions.get(0).codes().get(code).code());
      }
    }
    return alignments;
  }

  private Map<Place, CodeRemap> translations(List<Variable> facets, List<Dimension> dimensions) {
    Map<Place, CodeRemap> translations = new HashMap<>();
    summaries.forEach(
        part -> translations.put(part.place(), CodeRemap.of(task, facets, dimensions, part)));
    return translations;
  }

  Account account() {
    return account;
  }

  long outside() {
    return outside;
  }

  Map<String, Long> rows() {
    return rows;
  }

  List<Scan.RejectedRow> rejections() {
    rejections.sort(
        Comparator.comparing(Scan.RejectedRow::file)
            .thenComparingLong(Scan.RejectedRow::row)
            .thenComparingInt(Scan.RejectedRow::field)
            .thenComparing(Scan.RejectedRow::rule));
    return rejections.subList(0, Math.min(rejections.size(), Account.KEPT));
  }

  private List<Dimension> dimensions(List<Variable> facets) {
    return facets.stream().map(facet -> new Dimension(facet.name(), codes(facet))).toList();
  }

  private List<Code> codes(Variable facet) {
    int field = gate.position(facet.field());
    return facet
        .coarsening()
        .codes(
            NumericDimension.of(gate.fields().get(field).kind())
                .map(NumericDimension::codes)
                .orElseGet(() -> listed(field)));
  }

  private List<Code> listed(int field) {
    List<Code> listed = codes.get(gate.fields().get(field).name());
    if (!gate.fields().get(field).asFound()) {
      return listed;
    }
    // Codes as found come first, in their own order, and those of the contract after them.
    Set<String> found = new TreeSet<>(foundIn(field).keySet());
    listed.forEach(code -> found.remove(code.code()));
    List<Code> all = new ArrayList<>(found.stream().map(Code::of).toList());
    all.addAll(listed);
    return all;
  }

  private Map<String, Long> foundIn(int field) {
    Map<String, Long> found = new TreeMap<>();
    for (Summary part : summaries) {
      part.found().get(field).forEach(code -> found.merge(code.code(), code.rows(), Long::sum));
    }
    return found;
  }

  Map<String, Map<String, Long>> found() {
    Map<String, Map<String, Long>> found = new TreeMap<>();
    for (int i = 0; i < gate.fields().size(); i++) {
      if (gate.fields().get(i).asFound()) {
        found.put(gate.fields().get(i).name(), foundIn(i));
      }
    }
    return found;
  }
}
