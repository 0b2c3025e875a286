package org.evenhand.pipeline;

import java.util.AbstractList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Combinations;
import org.evenhand.cube.Dimension;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Row;

/**
 * The rows of the table {@code clusters}, made as they are asked for: there can be nearly as many
 * as cases.
 */
public final class ClusterRows extends AbstractList<Row> {

  private static final String SEPARATOR = "|";

  private final List<Clusters> clusterings;
  private final int[] starts;
  private final Row empty;

  ClusterRows(OutputTable table, List<Clusters> clusterings) {
    this.clusterings = clusterings;
    empty = new Row(table);
    starts = new int[clusterings.size() + 1];
    for (int i = 0; i < clusterings.size(); i++) {
      starts[i + 1] = Math.addExact(starts[i], clusterings.get(i).combinations().entries());
    }
  }

  /** The tokens that a cell of the column {@code tokens} names. */
  public static List<String> tokens(String cell) {
    return List.of(cell.split(Pattern.quote(SEPARATOR)));
  }

  @Override
  public int size() {
    return starts[clusterings.size()];
  }

  @Override
  public Row get(int index) {
    int own =
        IntStream.range(0, clusterings.size())
            .filter(i -> index < starts[i + 1])
            .findFirst()
            .orElseThrow(() -> new IndexOutOfBoundsException(index));
    return row(clusterings.get(own), index - starts[own]);
  }

  private Row row(Clusters clusters, int entry) {
    Combinations combinations = clusters.combinations();
    int combination = combinations.combination(entry);
    Row row =
        empty
            .blank()
            .set("tokens", String.join(SEPARATOR, clusters.tokens()))
            .set("combination", combination + 1L)
            .set("times", combinations.times(combination))
            .set("cases", combinations.cases(entry));
    Cell cell = clusters.linked().get(combinations.cell(entry));
    for (int d = 0; d < clusters.dimensions().size(); d++) {
      Dimension dimension = clusters.dimensions().get(d);
      row.set(dimension.name(), dimension.codes().get(cell.codes().get(d)).code());
    }
    return row;
  }
}
