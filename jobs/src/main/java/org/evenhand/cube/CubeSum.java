package org.evenhand.cube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.evenhand.schema.Code;

/**
 * Cubes over the same dimensions added up, where one may have codes that another lacks, because
 * their code lists were those of different exports.
 */
public final class CubeSum {

  private CubeSum() {}

  /**
   * The cases of all these cubes, by the dimensions of the first. Codes that it lacks come after
   * its own, in their order. Its clusters are kept, beside which the cases of the others stand each
   * for itself.
   *
   * @throws IllegalArgumentException if one of the others lacks a dimension of the first
   */
  public static Cube of(Cube first, List<Cube> others) {
    List<String> names = first.dimensions().stream().map(Dimension::name).toList();
    List<Cube> all =
        Stream.concat(Stream.of(first), others.stream().map(other -> other.marginal(names)))
            .toList();
    List<Dimension> dimensions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      dimensions.add(union(i, all));
    }
    Cube sum =
        Cube.of(
            dimensions,
            all.stream()
                .flatMap(cube -> cube.moved(dimensions, place(cube, dimensions)).cells().stream())
                .toList());
    for (Clusters own : first.clusterings()) {
      sum = sum.with(own.moved(dimensions, place(first, dimensions)).within(sum));
    }
    return sum;
  }

  private static Dimension union(int position, List<Cube> all) {
    Dimension own = all.get(0).dimensions().get(position);
    Map<String, Code> further = new TreeMap<>();
    all.forEach(
        cube ->
            cube.dimensions()
                .get(position)
                .codes()
                .forEach(code -> further.putIfAbsent(code.code(), code)));
    own.codes().forEach(code -> further.remove(code.code()));
    return new Dimension(
        own.name(), Stream.concat(own.codes().stream(), further.values().stream()).toList());
  }

  private static LongUnaryOperator place(Cube cube, List<Dimension> dimensions) {
    int[][] codes = new int[dimensions.size()][];
    for (int i = 0; i < codes.length; i++) {
      Map<String, Integer> places = new HashMap<>();
      dimensions.get(i).codes().forEach(code -> places.put(code.code(), places.size()));
      codes[i] =
          cube.dimensions().get(i).codes().stream()
              .mapToInt(code -> places.get(code.code()))
              .toArray();
    }
    return new Places(cube.dimensions()).recoded(dimensions, codes);
  }
}
