package org.evenhand.profile;

import java.util.Collections;
import java.util.List;
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
 */
public record ExportProfile(
    long rows, List<ColumnProfile> columns, Map<Rule, Long> unreadable, Mapping.Layout layout) {

  /** Copies what it is given; reasons are in order. */
  public ExportProfile {
    columns = List.copyOf(columns);
    unreadable = Collections.unmodifiableMap(new TreeMap<>(unreadable));
  }
}
