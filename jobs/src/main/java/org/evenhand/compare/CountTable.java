package org.evenhand.compare;

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
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.gate.Terms;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Mapping;

/**
 * The table {@code cube} read back: the counts of the period's cases, rolled up to a few fields as
 * its rows come by. The table mixes cubes; rows that fill the same dimensions are of one, and each
 * counts all cases of the period.
 */
public final class CountTable {

  private static final String REACH = "reach";
  private static final String CASES = "cases";

  private final Terms terms = new Terms(Contract.v1(), Mapping.identity());
  private final List<String> fields;
  private final Map<Set<String>, Map<List<String>, Long>> cubes = new LinkedHashMap<>();

  /** A table without rows yet; of each cube it keeps what it has of these fields. */
  public CountTable(Collection<String> fields) {
    this.fields = fields.stream().distinct().toList();
  }

  /** Takes a row as its filled cells by column; rows of earlier cases are passed over. */
  public void add(Map<String, Object> row) {
    if ("period".equals(row.get(REACH))) {
      Set<String> filled = row.keySet();
      Map<List<String>, Long> cube = cubes.get(filled);
      if (cube == null) {
        cube = new LinkedHashMap<>();
        cubes.put(new HashSet<>(filled), cube);
      }
      List<String> codes =
          fields.stream().filter(filled::contains).map(field -> (String) row.get(field)).toList();
      cube.merge(codes, (Long) row.get(CASES), Math::addExact);
    }
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

  private Cube cube(Set<String> filled) {
    List<String> kept = fields.stream().filter(filled::contains).toList();
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
