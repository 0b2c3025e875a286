package org.evenhand.profile;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.gate.Rule;
import org.evenhand.schema.Mapping;

/**
 * What an export seems to hold.
 *
 * @param rows that could be taken apart
 * @param columns in the order of the export
 * @param unreadable lines that could not be taken apart, by why
 * @param layout how its files are written
 * @param blanksBeside rows in which a column is blank, by the value of another
 */
public record ExportProfile(
    long rows,
    List<ColumnProfile> columns,
    Map<Rule, Long> unreadable,
    Mapping.Layout layout,
    BlanksBeside blanksBeside) {

  /** Copies what it is given; reasons are in order. */
  public ExportProfile {
    columns = List.copyOf(columns);
    unreadable = Collections.unmodifiableMap(new TreeMap<>(unreadable));
  }

  /** The rows in which a column is blank, by the value of another; none where that has many. */
  public Map<String, Long> blanks(ColumnProfile column, ColumnProfile beside) {
    return blanksBeside.of(column.position(), beside.position());
  }

  /** What is wrong with the lines that could not be taken apart, and what to do, in sentences. */
  public List<String> flaws() {
    return unreadable.entrySet().stream()
        .map(
            flaw ->
                "%s: %s".formatted(found(flaw.getKey(), flaw.getValue()), flaw.getKey().remedy()))
        .toList();
  }

  private static String found(Rule rule, long lines) {
    if (rule.isOfFile()) {
      return "a file " + rule.finding();
    }
    return lines == 1
        ? "1 line " + rule.finding()
        : String.format(Locale.ROOT, "%,d lines %s", lines, rule.findings());
  }
}
