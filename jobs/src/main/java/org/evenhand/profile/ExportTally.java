package org.evenhand.profile;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.gate.Cells;
import org.evenhand.gate.Rule;
import org.evenhand.schema.Mapping;

/** What has been seen of the rows of an export so far. It adds up over parts. */
public final class ExportTally implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<ColumnTally> columns;
  private final Set<Integer> unseen;
  private final Map<Rule, Long> unreadable = new EnumMap<>(Rule.class);
  private final BlanksBeside blanks;
  private long rows;

  /**
   * Nothing seen yet.
   *
   * @param width number of columns
   * @param unreadable columns whose cells cannot be read
   */
  public ExportTally(int width, Set<Integer> unreadable) {
    this.unseen = new TreeSet<>(unreadable);
    this.blanks = new BlanksBeside(width, unseen);
    this.columns = Stream.generate(ColumnTally::new).limit(width).toList();
  }

  /** Takes a row. */
  public void row(Cells cells) {
    rows++;
    String[] values = new String[columns.size()];
    for (int i = 0; i < values.length; i++) {
      if (!unseen.contains(i)) {
        values[i] =
            new String(cells.bytes(i), cells.from(i), cells.length(i), StandardCharsets.UTF_8);
        columns.get(i).add(values[i]);
      }
    }
    blanks.add(values);
  }

  /** Takes a line that cannot be taken apart. */
  public void reject(Rule rule) {
    unreadable.merge(rule, 1L, Long::sum);
  }

  /** Adds what was seen of another part. */
  public ExportTally and(ExportTally other) {
    rows += other.rows;
    other.unreadable.forEach((rule, lines) -> unreadable.merge(rule, lines, Long::sum));
    blanks.addAll(other.blanks);
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).addAll(other.columns.get(i));
    }
    return this;
  }

  /**
   * What there is to be seen of the export.
   *
   * @param names of its columns
   * @param layout how its files are written
   */
  public ExportProfile profile(List<String> names, Mapping.Layout layout) {
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      profiles.add(columns.get(i).profile(i, names.get(i)));
    }
    return new ExportProfile(rows, profiles, unreadable, layout, blanks);
  }
}
