package org.evenhand.pipeline;

import java.util.Comparator;
import java.util.List;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;

/** Cases whose number counts as the largest that is told apart, for the gate account. */
final class LargestNumbers {

  private LargestNumbers() {}

  /** One line for each field that has such cases, by the name of the field. */
  static List<AccountLine> of(Contract contract, List<Cube> cubes) {
    return contract.cases().fields().stream()
        .sorted(Comparator.comparing(Field::name))
        .flatMap(
            field ->
                NumericDimension.of(field.kind())
                    .map(scale -> line(field.name(), scale, cubes))
                    .stream())
        .filter(line -> line.rows() > 0)
        .toList();
  }

  /** As the cube of most such cases has them: some hold those of the period alone. */
  private static AccountLine line(String field, NumericDimension scale, List<Cube> cubes) {
    int largest = scale.largest();
    long cases =
        cubes.stream()
            .filter(cube -> cube.dimension(field).isPresent())
            .mapToLong(
                cube ->
                    cube.marginal(List.of(field)).cells().stream()
                        .filter(cell -> cell.codes().get(0) == largest)
                        .mapToLong(Cell::cases)
                        .sum())
            .max()
            .orElse(0);
    return new AccountLine(AccountLine.LARGEST, field, scale.codes().get(largest).code(), cases);
  }
}
