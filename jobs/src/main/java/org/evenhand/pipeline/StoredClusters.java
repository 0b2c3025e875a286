package org.evenhand.pipeline;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.cube.ClusterCounts;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.Coordinates;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.schema.Code;
import org.evenhand.spark.Variable;

/**
 * The table {@code clusters} read back: the period's cases by the tokens that they share, rolled up
 * to the fields that the counts beside it were read by. Of some fields they tell no more apart than
 * the run's plan did; the column has the name of a {@link Variable} then.
 */
public final class StoredClusters {

  private final CountTable counts;
  private final Map<String, Coarsening> toldApart;
  private final Map<List<String>, ClusterCounts> clusters = new LinkedHashMap<>();
  private Cube cube;
  private List<Variable> columns;
  private List<Dimension> told;
  private Coordinates coordinates;
  private List<Map<String, Integer>> places;
  private ClusterCounts open = new ClusterCounts();
  private Object tokens = "";
  private Object combination = 0L;
  private long times;

  /** A table without rows yet, beside the counts of the same run. */
  StoredClusters(CountTable counts, Map<String, Coarsening> toldApart) {
    this.counts = counts;
    this.toldApart = toldApart;
  }

  /** Takes a row as its filled cells by column; those of one combination lie together. */
  public void add(Map<String, Object> row) {
    if (cube == null) {
      begin(row.keySet());
    }
    if (!tokens.equals(row.get("tokens")) || !combination.equals(row.get("combination"))) {
      end();
      tokens = row.get("tokens");
      combination = row.get("combination");
      times = (Long) row.get("times");
      open =
          clusters.computeIfAbsent(
              ClusterRows.tokens((String) row.get("tokens")), own -> new ClusterCounts());
    }
    int[] cell = new int[places.size()];
    for (int i = 0; i < cell.length; i++) {
      cell[i] = places.get(i).get((String) row.get(columns.get(i).name()));
    }
    open.add(coordinates.pack(cell), (Long) row.get("cases"));
  }

  private void begin(Set<String> filled) {
    columns =
        Stream.concat(
                counts.fields().map(Variable::of),
                counts.fields().filter(toldApart::containsKey).map(this::coarse))
            .filter(column -> filled.contains(column.name()))
            .toList();
    Cube all = counts.over(columns.stream().map(Variable::field).toList()).orElseThrow();
    told = all.dimensions();
    cube = all.coarser(columns.stream().collect(toMap(Variable::field, Variable::coarsening)));
    coordinates = Coordinates.over(cube.dimensions());
    places = IntStream.range(0, told.size()).mapToObj(this::places).toList();
  }

  private Variable coarse(String field) {
    return new Variable(field, toldApart.get(field));
  }

  /** The place of every code, or of the one that stands for it. */
  private Map<String, Integer> places(int column) {
    List<Code> codes = told.get(column).codes();
    int[] coarse = columns.get(column).coarsening().places(codes);
    Map<String, Integer> own = new HashMap<>();
    codes.forEach(code -> own.put(code.code(), coarse[own.size()]));
    return own;
  }

  private void end() {
    open.end(times);
  }

  /**
   * The fields that the clusters cannot be counted by, or not so that this is told apart; none
   * where no case shares a token.
   */
  List<String> lacking(Collection<String> wanted, Map<String, Coarsening> apart) {
    return cube == null
        ? List.of()
        : wanted.stream()
            .filter(field -> !tells(field, apart.getOrDefault(field, Coarsening.NONE)))
            .sorted()
            .toList();
  }

  private boolean tells(String field, Coarsening apart) {
    return IntStream.range(0, columns.size())
        .filter(column -> columns.get(column).field().equals(field))
        .anyMatch(
            column -> columns.get(column).coarsening().holds(apart, told.get(column).codes()));
  }

  /**
   * A cube of the same cases with its clusters by those of these tokens that any case has, each
   * alone and each pair at once.
   */
  Cube beside(Cube other, Collection<String> wanted, Map<String, Coarsening> apart) {
    List<String> fields = other.dimensions().stream().map(Dimension::name).toList();
    if (cube == null || !lacking(fields, apart).isEmpty()) {
      return other;
    }
    end();
    List<String> names = new ArrayList<>(fields);
    wanted.stream().filter(token -> clusters.containsKey(List.of(token))).forEach(names::add);
    return linked().marginal(names);
  }

  /** Two tokens that no case has both of make no row, and are a clustering all the same. */
  private Cube linked() {
    List<String> alone =
        clusters.keySet().stream().filter(own -> own.size() == 1).map(own -> own.get(0)).toList();
    Cube linked = cube;
    for (List<String> set : Clusters.aloneAndInPairs(alone)) {
      ClusterCounts own = clusters.getOrDefault(set, new ClusterCounts());
      linked = linked.with(Clusters.of(set, cube.dimensions(), own).within(cube));
    }
    return linked;
  }
}
