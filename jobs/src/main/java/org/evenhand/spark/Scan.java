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
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.evenhand.cube.CellCounts;
import org.evenhand.cube.Coordinates;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.gate.Account;
import org.evenhand.gate.Gate;
import org.evenhand.gate.Rule;
import org.evenhand.schema.Code;
import org.evenhand.schema.Period;
import scala.Tuple2;

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
   */
  public record RejectedRow(String file, long row, int field, Rule rule) {}

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
      List<PartitionScan.Repeated> repeated = identified ? repeated(parts) : List.of();
      return new Merge(summaries, repeated, coordinates).result(codes);
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

  /** Rows whose case identifier another row has too. */
  private static List<PartitionScan.Repeated> repeated(JavaRDD<PartitionScan> parts) {
    int buckets = parts.getNumPartitions();
    JavaPairRDD<Integer, long[]> scattered = parts.flatMapToPair(part -> scatter(part, buckets));
    JavaPairRDD<Integer, Iterable<long[]>> gathered =
        buckets == 1
            ? scattered.mapValues(hashes -> List.of(hashes))
            : scattered.groupByKey(buckets);
    long[] twice =
        gathered.values().map(Scan::twice).collect().stream()
            .flatMapToLong(Arrays::stream)
            .sorted()
            .toArray();
    return twice.length == 0
        ? List.of()
        : parts.flatMap(part -> part.rowsWith(twice).iterator()).collect();
  }

  private static java.util.Iterator<Tuple2<Integer, long[]>> scatter(
      PartitionScan part, int buckets) {
    long[] hashes = part.hashes();
    int[] sizes = new int[buckets];
    for (long hash : hashes) {
      sizes[bucket(hash, buckets)]++;
    }
    long[][] scattered = new long[buckets][];
    Arrays.setAll(scattered, b -> new long[sizes[b]]);
    Arrays.fill(sizes, 0);
    for (long hash : hashes) {
      int bucket = bucket(hash, buckets);
      scattered[bucket][sizes[bucket]++] = hash;
    }
    List<Tuple2<Integer, long[]>> pairs = new ArrayList<>();
    for (int b = 0; b < buckets; b++) {
      pairs.add(new Tuple2<>(b, scattered[b]));
    }
    return pairs.iterator();
  }

  private static int bucket(long hash, int buckets) {
    return (int) ((hash >>> 32) % buckets);
  }

  private static long[] twice(Iterable<long[]> arrays) {
    int size = 0;
    for (long[] array : arrays) {
      size += array.length;
    }
    long[] all = new long[size];
    int at = 0;
    for (long[] array : arrays) {
      System.arraycopy(array, 0, all, at, array.length);
      at += array.length;
    }
    Arrays.sort(all);
    TreeSet<Long> twice = new TreeSet<>();
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1]) {
        twice.add(all[i]);
      }
    }
    return twice.stream().mapToLong(Long::longValue).toArray();
  }

  /** Puts the partitions together in the order of the files and their parts. */
  private final class Merge {

    private final List<PartitionScan.Summary> summaries;
    private final List<PartitionScan.Repeated> repeated;
    private final List<Coordinates> coordinates;
    private final List<RejectedRow> rejections = new ArrayList<>();
    private final Map<String, Map<Long, Long>> rowsBefore = new HashMap<>();

    Merge(
        List<PartitionScan.Summary> summaries,
        List<PartitionScan.Repeated> repeated,
        List<Coordinates> coordinates) {
      this.summaries = summaries;
      this.repeated = repeated;
      this.coordinates = coordinates;
    }

    Result result(Map<String, List<Code>> codes) {
      int idField = gate.position("case_id");
      Account account = new Account(gate.fields().size());
      long outside = 0;
      Map<String, Long> before = new HashMap<>();
      for (PartitionScan.Summary part : summaries) {
        long first = before.getOrDefault(part.file(), 0L) + export.firstRow();
        rowsBefore.computeIfAbsent(part.file(), f -> new HashMap<>()).put(part.start(), first);
        for (Account.Rejection r : part.account().rejections()) {
          rejections.add(new RejectedRow(part.file(), first + r.row(), r.field(), r.rule()));
        }
        account = account.plus(part.account());
        outside += part.outside();
        before.merge(part.file(), part.rows(), Long::sum);
      }
      for (PartitionScan.Repeated row : repeated) {
        account.rejectAdmitted(idField, Rule.REPEATED);
        outside -= row.isOutside() ? 1 : 0;
        long number = rowsBefore.get(row.file()).get(row.start()) + row.number();
        rejections.add(new RejectedRow(row.file(), number, idField, Rule.REPEATED));
      }
      rejections.sort(
          Comparator.comparing(RejectedRow::file)
              .thenComparingLong(RejectedRow::row)
              .thenComparingInt(RejectedRow::field)
              .thenComparing(RejectedRow::rule));
      List<Cube> cubes = new ArrayList<>();
      for (int g = 0; g < groupings.size(); g++) {
        cubes.add(cube(g, codes));
      }
      return new Result(
          cubes,
          account,
          rejections.subList(0, Math.min(rejections.size(), Account.KEPT)),
          outside,
          found());
    }

    private Cube cube(int grouping, Map<String, List<Code>> codes) {
      List<Dimension> dimensions =
          groupings.get(grouping).stream().map(name -> dimension(name, codes)).toList();
      Coordinates global = Coordinates.over(dimensions);
      CellCounts counts = new CellCounts();
      CellCounts without = new CellCounts();
      for (PartitionScan.Summary part : summaries) {
        int[][] translation = translation(grouping, dimensions, part);
        part.counts()[grouping].forEach(
            (packed, cases) ->
                counts.add(global.pack(codesOf(grouping, translation, packed)), cases));
      }
      for (PartitionScan.Repeated row : repeated) {
        if (!row.isOutside()) {
          int[][] translation = translation(grouping, dimensions, partOf(row));
          without.add(global.pack(codesOf(grouping, translation, row.cells()[grouping])), 1);
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

    private int[] codesOf(int grouping, int[][] translation, long packed) {
      int[] codes = coordinates.get(grouping).unpack(packed);
      for (int i = 0; i < codes.length; i++) {
        codes[i] = translation[i] == null ? codes[i] : translation[i][codes[i]];
      }
      return codes;
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
}
