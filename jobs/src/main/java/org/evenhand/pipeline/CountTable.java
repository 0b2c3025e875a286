package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.cube.NumericDimension;
import org.evenhand.gate.Terms;
import org.evenhand.message.Message;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.Mapping;

/**
 * The table {@code cube} read back: the counts of the period's cases, or of all up to its end,
 * rolled up to a few fields as its rows come by. The table mixes cubes; rows that fill the same
 * dimensions are of one, and each counts all cases that it reaches.
 */
public final class CountTable {

  /** Its name. */
  public static final String NAME = "cube";

  static final String PERIOD = "period";
  static final String HISTORY = "history";
  private static final String REACH = "reach";
  private static final String CASES = "cases";

  private final Terms terms = new Terms(Contract.v1(), Mapping.identity());
  private final String reach;
  private final List<String> fields;
  private final Map<Set<String>, Map<List<String>, Long>> cubes = new LinkedHashMap<>();
  private Optional<StoredClusters> clusters = Optional.empty();

  /**
   * A table of the period's cases, without rows yet; of each cube it keeps what it has of these
   * fields.
   */
  public CountTable(Collection<String> fields) {
    this(PERIOD, fields);
  }

  /** A table of the cases of one reach, likewise. */
  CountTable(String reach, Collection<String> fields) {
    this.reach = reach;
    this.fields = fields.stream().distinct().toList();
  }

  /** Takes a row as its filled cells by column; rows of another reach are passed over. */
  public void add(Map<String, Object> row) {
    if (reach.equals(row.get(REACH))) {
      Set<String> filled = row.keySet();
      Map<List<String>, Long> cube = cubes.get(filled);
      if (cube == null) {
        cube = new LinkedHashMap<>();
        cubes.put(new HashSet<>(filled), cube);
      }
      List<String> codes = among(filled).stream().map(field -> (String) row.get(field)).toList();
      cube.merge(codes, (Long) row.get(CASES), Math::addExact);
    }
  }

  /**
   * Begins to take the clusters that the same run stored; its counts are complete by now.
   *
   * @param toldApart what the run's plan told apart of some fields
   */
  public StoredClusters clusters(Map<String, Coarsening> toldApart) {
    StoredClusters begun = new StoredClusters(this, toldApart);
    clusters = Optional.of(begun);
    return begun;
  }

  /**
   * What lacks to count clusters over these fields again; empty where nothing does.
   *
   * @param toldApart what must be told apart of some of them
   */
  public Optional<Message> lackingClusters(
      Collection<String> wanted, Map<String, Coarsening> toldApart) {
    if (clusters.isEmpty()) {
      return Optional.of(Message.of("compare.lack_clusters_table"));
    }
    List<String> fields = clusters.get().lacking(wanted, toldApart);
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("compare.lack_clusters", "fields", String.join(", ", fields)));
  }

  /** The fields that are kept, as far as it has them. */
  Stream<String> fields() {
    return fields.stream();
  }

  /** The fields that are kept and among these. */
  List<String> among(Collection<String> given) {
    return fields.stream().filter(given::contains).toList();
  }

  /** The fields that the cube nearest to having all of these lacks; none where one has them all. */
  public List<String> lacking(Collection<String> wanted) {
    return cubes.keySet().stream()
        .map(filled -> wanted.stream().filter(field -> !filled.contains(field)).sorted().toList())
        .min(Comparator.comparingInt(List::size))
        .orElseGet(() -> wanted.stream().sorted().toList());
  }

  /** The counts over these fields, from the first cube that has them all. */
  public Optional<Cube> over(Collection<String> wanted) {
    return cubes.keySet().stream()
        .filter(filled -> filled.containsAll(wanted))
        .findFirst()
        .map(filled -> cube(filled).marginal(List.copyOf(wanted)));
  }

  /**
   * The same counts with the clusters by these tokens, as far as they were stored.
   *
   * @param toldApart what must be told apart of some of the fields; the cube may hold no more
   */
  public Optional<Cube> over(
      Collection<String> wanted, Collection<String> tokens, Map<String, Coarsening> toldApart) {
    return over(wanted)
        .map(cube -> clusters.map(own -> own.beside(cube, tokens, toldApart)).orElse(cube));
  }

  private Cube cube(Set<String> filled) {
    List<String> kept = among(filled);
    Map<List<String>, Long> counts = cubes.get(filled);
    List<Dimension> dimensions = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Set<String> present = new TreeSet<>();
      for (List<String> codes : counts.keySet()) {
        present.add(codes.get(i));
      }
      dimensions.add(new Dimension(kept.get(i), codes(kept.get(i), present)));
    }
    List<Cell> cells = new ArrayList<>();
    counts.forEach((codes, cases) -> cells.add(new Cell(places(dimensions, codes), cases)));
    return Cube.of(dimensions, cells);
  }

  private static List<Integer> places(List<Dimension> dimensions, List<String> codes) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      places.add(dimensions.get(i).indexOf(codes.get(i)));
    }
    return places;
  }

  /**
   * The code list of a field. Where the counts hold a code that the contract does not know, the
   * list was the organisation's own, and only what says that nothing was declared or recorded has
   * the contract's meaning.
   */
  private List<Code> codes(String field, Set<String> present) {
    Field.Kind kind = terms.contract().cases().field(field).orElseThrow().kind();
    return NumericDimension.of(kind)
        .map(NumericDimension::codes)
        .orElseGet(() -> listed(field, present));
  }

  private List<Code> listed(String field, Set<String> present) {
    List<Code> listed = terms.codes(field);
    Set<String> own = new TreeSet<>(present);
    listed.forEach(code -> own.remove(code.code()));
    if (own.isEmpty()) {
      return listed;
    }
    List<Code> kept = listed.stream().filter(code -> saysNothing(field, code)).toList();
    Set<String> others = new TreeSet<>(present);
    kept.forEach(code -> others.remove(code.code()));
    List<Code> codes = new ArrayList<>(others.stream().map(Code::of).toList());
    codes.addAll(kept);
    return codes;
  }

  private boolean saysNothing(String field, Code code) {
    String blank = terms.contract().cases().field(field).orElseThrow().blank();
    return !code.isDeclared() || code.code().equals(blank);
  }
}
