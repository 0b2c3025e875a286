package org.evenhand.cube;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.schema.Code;

/**
 * Other codes in the place of some codes of some fields, wherever cases are counted by them.
 *
 * <p>In a dimension the new codes come first, in their own order, and those that stay after them:
 * so the order of the old codes is in nothing that is made of the counts. Immutable.
 *
 * @param fields the fields that hold such codes
 * @param codes what each code becomes; a code that is not named stays
 */
public record Recoding(Set<String> fields, Map<String, Code> codes) {

  /** Copies what it is given. */
  public Recoding {
    fields = Set.copyOf(fields);
    codes = Map.copyOf(codes);
  }

  /** What a code of such a field becomes. */
  public String of(String code) {
    return codes.containsKey(code) ? codes.get(code).code() : code;
  }

  /** A dimension with the new codes in their order. */
  public Dimension of(Dimension dimension) {
    if (!fields.contains(dimension.name())) {
      return dimension;
    }
    Stream<Code> renamed =
        dimension.codes().stream()
            .filter(this::isRenamed)
            .map(code -> codes.get(code.code()))
            .sorted(Comparator.comparing(Code::code));
    Stream<Code> staying = dimension.codes().stream().filter(code -> !isRenamed(code));
    return new Dimension(dimension.name(), Stream.concat(renamed, staying).toList());
  }

  /** The same counts under the new codes. */
  public Cube of(Cube cube) {
    List<Dimension> recoded = of(cube.dimensions());
    return cube.moved(recoded, places(cube.dimensions(), recoded));
  }

  /** The same clusters under the new codes. */
  public Clusters of(Clusters clusters) {
    List<Dimension> recoded = of(clusters.dimensions());
    return clusters.moved(recoded, places(clusters.dimensions(), recoded));
  }

  /** The same rows under the new codes. */
  public AuxiliaryTable of(AuxiliaryTable companion) {
    List<List<String>> rows = new ArrayList<>();
    for (AuxiliaryTable.Row row : companion.asRows()) {
      rows.add(
          companion.fields().stream()
              .map(field -> fields.contains(field) ? of(row.text(field)) : row.text(field))
              .toList());
    }
    return new AuxiliaryTable(companion.table(), companion.fields(), rows);
  }

  private boolean isRenamed(Code code) {
    return codes.containsKey(code.code());
  }

  private List<Dimension> of(List<Dimension> dimensions) {
    return dimensions.stream().map(this::of).toList();
  }

  private LongUnaryOperator places(List<Dimension> dimensions, List<Dimension> recoded) {
    int[][] codes = dimensions.stream().map(this::places).toArray(int[][]::new);
    return new Places(dimensions).recoded(recoded, codes);
  }

  /** The new place of the code at each place of a dimension. */
  private int[] places(Dimension dimension) {
    if (!fields.contains(dimension.name())) {
      return IntStream.range(0, dimension.codes().size()).toArray();
    }
    Dimension recoded = of(dimension);
    return dimension.codes().stream().mapToInt(code -> recoded.indexOf(of(code.code()))).toArray();
  }
}
