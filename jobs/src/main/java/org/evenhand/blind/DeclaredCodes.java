package org.evenhand.blind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.pipeline.ScannedExport;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.InputTable;

/**
 * The codes of declared alignments that a run knows, wherever it knows them from. Codes that say
 * that nothing was declared are not among them: they tell no side.
 *
 * @param fields the fields that hold an alignment
 * @param occurring codes that a case or a companion has, in their order
 * @param others codes that are listed and do not occur, in their order
 * @param labels every code and label of an alignment
 * @param used every code and label of any field that cases are counted by
 */
record DeclaredCodes(
    Set<String> fields,
    List<Code> occurring,
    List<Code> others,
    Set<String> labels,
    Set<String> used) {

  private static final Set<String> LISTS = Set.of("alignments", "counterpart_alignments");

  static DeclaredCodes of(ScannedExport intake) {
    return new Search(intake.request().contract()).of(intake);
  }

  /** Looks through what a scan gave. */
  private static final class Search {

    private final Set<String> fields = new TreeSet<>();
    private final Set<String> undeclared = new HashSet<>();
    private final Map<String, Code> known = new TreeMap<>();
    private final Set<String> occurring = new TreeSet<>();
    private final Set<String> labels = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();

    Search(Contract contract) {
      for (InputTable table : contract.inputs()) {
        table.fields().stream()
            .filter(field -> LISTS.contains(field.codes()))
            .forEach(field -> add(field, contract));
      }
    }

    /** What a blank stands for is no group, in a companion neither. */
    private void add(Field field, Contract contract) {
      fields.add(field.name());
      undeclared.add(field.blank());
      contract.codeList(field.codes()).codes().stream()
          .filter(code -> !code.isDeclared())
          .forEach(code -> undeclared.add(code.code()));
    }

    DeclaredCodes of(ScannedExport intake) {
      intake.scan().cubes().forEach(this::look);
      intake.sequence().stored().forEach(this::look);
      intake
          .scan()
          .found()
          .forEach((field, codes) -> codes.keySet().forEach(code -> meet(field, code)));
      intake.companions().forEach(this::look);
      List<Code> others = new ArrayList<>(known.values());
      others.removeIf(code -> occurring.contains(code.code()));
      return new DeclaredCodes(
          Set.copyOf(fields),
          occurring.stream().map(known::get).toList(),
          List.copyOf(others),
          Set.copyOf(labels),
          Set.copyOf(used));
    }

    private void look(Cube cube) {
      for (Dimension dimension : cube.dimensions()) {
        dimension.codes().forEach(code -> used.addAll(List.of(code.code(), code.label())));
        if (fields.contains(dimension.name())) {
          dimension.codes().forEach(this::know);
          cube.occupied(dimension.name()).forEach(code -> meet(dimension.name(), code.code()));
        }
      }
    }

    private void look(AuxiliaryTable companion) {
      for (AuxiliaryTable.Row row : companion.asRows()) {
        row.values().forEach(this::meet);
      }
    }

    private void meet(String field, String code) {
      if (fields.contains(field) && know(Code.of(code))) {
        occurring.add(code);
      }
    }

    /** Takes note of a code, the first label of it first; whether it is a declared one. */
    private boolean know(Code code) {
      if (undeclared.contains(code.code())) {
        return false;
      }
      known.putIfAbsent(code.code(), code);
      labels.addAll(List.of(code.code(), code.label()));
      return true;
    }
  }
}
