package org.evenhand.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.evenhand.gate.Cells;
import org.evenhand.gate.Rule;
import org.evenhand.schema.Mapping;
import org.evenhand.schema.Remark;

/** All that a reader says of an export, written down in its order. */
final class Taken implements RowTaker<Taken>, Serializable {

  private static final long serialVersionUID = 1L;

  private final int columns;
  private final ArrayList<String> said = new ArrayList<>();
  private final EnumMap<Remark, Long> remarks = new EnumMap<>(Remark.class);
  private int number = 1;

  private Taken(int columns) {
    this.columns = columns;
  }

  /** Writes down an export whose every column is looked at. */
  record Task(int columns) implements PartTask<Taken> {
    @Override
    public boolean looksAt(int column) {
      return true;
    }

    @Override
    public Taken begin(Place place) {
      return new Taken(columns);
    }
  }

  /** What a reader says of a file: rows as their cells with bars between them, and all else. */
  static List<String> of(Engine engine, String path, Mapping.Layout layout) {
    Export export = Export.open(engine, path, layout);
    List<String> said = new ArrayList<>();
    Map<Remark, Long> remarks = new TreeMap<>();
    for (Taken part : export.read(new Task(export.columns().size())).collect()) {
      said.addAll(part.said);
      part.remarks.forEach((remark, count) -> remarks.merge(remark, count, Long::sum));
    }
    remarks.forEach((remark, count) -> said.add(remark.item() + " " + count));
    return said;
  }

  @Override
  public void row(Cells cells) {
    number++;
    said.add(
        String.join(
            "|",
            IntStream.range(0, columns)
                .mapToObj(
                    c ->
                        new String(
                            cells.bytes(c), cells.from(c), cells.length(c), StandardCharsets.UTF_8))
                .toList()));
  }

  @Override
  public void reject(Rule rule) {
    said.add("row %d %s".formatted(++number, rule.id()));
  }

  @Override
  public void empty() {
    number++;
    remark(Remark.EMPTY_ROWS, 1);
  }

  @Override
  public void skip() {
    number++;
  }

  @Override
  public void remark(Remark remark, long count) {
    remarks.merge(remark, count, Long::sum);
  }

  @Override
  public void spoilt(Rule rule) {
    said.add(rule.id());
  }

  @Override
  public Taken finish() {
    return this;
  }
}
