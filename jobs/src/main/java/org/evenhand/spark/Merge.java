package org.evenhand.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.cube.CellCounts;
import org.evenhand.cube.Coordinates;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.gate.Account;
import org.evenhand.gate.Gate;
import org.evenhand.gate.Rule;
import org.evenhand.schema.Code;

/** Puts the partitions together in the order of the files and their parts. */
final class Merge {

  private final Export export;
  private final Gate gate;
  private final List<List<String>> groupings;
  private final List<PartitionScan.Summary> summaries;
  private final List<PartitionScan.Repeated> repeated;
  private final List<Coordinates> coordinates;
  private final List<Scan.RejectedRow> rejections = new ArrayList<>();
  private final Map<String, Map<Long, Long>> rowsBefore = new HashMap<>();

  Merge(
      Scan scan,
      List<PartitionScan.Summary> summaries,
      List<PartitionScan.Repeated> repeated,
      List<Coordinates> coordinates) {
    this.export = scan.export();
    this.gate = scan.gate();
    this.groupings = scan.groupings();
    this.summaries = summaries;
    this.repeated = repeated;
    this.coordinates = coordinates;
  }

  Scan.Result result(Map<String, List<Code>> codes) {
    int idField = gate.position("case_id");
    Account account = new Account(gate.fields().size());
    long outside = 0;
    Map<String, Long> before = new HashMap<>();
    for (PartitionScan.Summary part : summaries) {
      long first = before.getOrDefault(part.file(), 0L) + export.firstRow();
      rowsBefore.computeIfAbsent(part.file(), f -> new HashMap<>()).put(part.start(), first);
      for (Account.Rejection r : part.account().rejections()) {
        rejections.add(
            new Scan.RejectedRow(
                part.file(), first + r.row(), r.field(), r.rule(), r.fingerprint()));
      }
      account = account.plus(part.account());
      outside += part.outside();
      before.merge(part.file(), part.rows(), Long::sum);
    }
    for (PartitionScan.Repeated row : repeated) {
      account.rejectAdmitted(idField, Rule.REPEATED);
      outside -= row.isOutside() ? 1 : 0;
      long number = rowsBefore.get(row.file()).get(row.start()) + row.number();
      rejections.add(new Scan.RejectedRow(row.file(), number, idField, Rule.REPEATED, 0));
    }
    rejections.sort(
        Comparator.comparing(Scan.RejectedRow::file)
            .thenComparingLong(Scan.RejectedRow::row)
            .thenComparingInt(Scan.RejectedRow::field)
            .thenComparing(Scan.RejectedRow::rule));
    List<Cube> cubes = new ArrayList<>();
    for (int g = 0; g < groupings.size(); g++) {
      cubes.add(cube(g, codes));
    }
    return new Scan.Result(
        cubes,
        account,
        rejections.subList(0, Math.min(rejections.size(), Account.KEPT)),
        outside,
        found());
  }

  private Cube cube(int grouping, Map<String, List<Code>> codes) {
    List<Dimension> dimensions =
        groupings.get(grouping).stream().map(name -> dimension(name, codes)).toList();
    Coordinates local = coordinates.get(grouping);
    Coordinates global = Coordinates.over(dimensions);
    int largest =
        summaries.stream().mapToInt(part -> part.counts()[grouping].size()).max().orElse(0);
    CellCounts counts = new CellCounts(largest);
    CellCounts without = new CellCounts();
    for (PartitionScan.Summary part : summaries) {
      int[][] translation = translation(grouping, dimensions, part);
      part.counts()[grouping].forEach(
          (packed, cases) -> counts.add(place(local, global, translation, packed), cases));
    }
    for (PartitionScan.Repeated row : repeated) {
      if (!row.isOutside()) {
        int[][] translation = translation(grouping, dimensions, partOf(row));
        without.add(place(local, global, translation, row.cells()[grouping]), 1);
      }
    }
    return Cube.of(dimensions, counts, without);
  }

  private PartitionScan.Summary partOf(PartitionScan.Repeated row) {
    return summaries.stream()
        .filter(part -> part.file().equals(row.file()) && part.start() == row.start())
        .findFirst()
        .orElseThrow();
  }

  private static long place(
      Coordinates local, Coordinates global, int[][] translation, long packed) {
    int[] codes = local.unpack(packed);
    for (int i = 0; i < codes.length; i++) {
      codes[i] = translation[i] == null ? codes[i] : translation[i][codes[i]];
    }
    return global.pack(codes);
  }

  /** Per dimension the global number of each local code; null where they are the same. */
  private int[][] translation(
      int grouping, List<Dimension> dimensions, PartitionScan.Summary part) {
    int[][] translation = new int[dimensions.size()][];
    for (int i = 0; i < translation.length; i++) {
      int field = gate.position(groupings.get(grouping).get(i));
      if (gate.fields().get(field).asFound()) {
        Dimension dimension = dimensions.get(i);
        translation[i] =
            part.found().get(field).stream()
                .mapToInt(code -> dimension.indexOf(code.code()))
                .toArray();
      }
    }
    return translation;
  }

  private Dimension dimension(String name, Map<String, List<Code>> codes) {
    List<Code> listed = codes.get(name);
    int field = gate.position(name);
    if (!gate.fields().get(field).asFound()) {
      return new Dimension(name, listed);
    }
    // Codes as found come first, in their own order, and those of the contract after them.
    Set<String> found = new TreeSet<>(foundIn(field).keySet());
    listed.forEach(code -> found.remove(code.code()));
    List<Code> all = new ArrayList<>(found.stream().map(Code::of).toList());
    all.addAll(listed);
    return new Dimension(name, all);
  }

  private Map<String, Long> foundIn(int field) {
    Map<String, Long> found = new TreeMap<>();
    for (PartitionScan.Summary part : summaries) {
      part.found().get(field).forEach(code -> found.merge(code.code(), code.rows(), Long::sum));
    }
    return found;
  }

  private Map<String, Map<String, Long>> found() {
    Map<String, Map<String, Long>> found = new TreeMap<>();
    for (int i = 0; i < gate.fields().size(); i++) {
      if (gate.fields().get(i).asFound()) {
        found.put(gate.fields().get(i).name(), foundIn(i));
      }
    }
    return found;
  }
}
