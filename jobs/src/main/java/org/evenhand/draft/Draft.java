package org.evenhand.draft;

import java.util.List;
import org.evenhand.schema.Mapping;

/**
 * The draft of a mapping.
 *
 * @param layout how the files of the export are written
 * @param fields where fields are proposed to come from, in the order of the contract
 * @param ignored columns that are proposed to stay unused, with why
 * @param exclusions rows that are proposed to be left out
 * @param columns what every column seems to be, in words
 * @param warnings what is wrong with the export itself
 * @param asks what to ask the exporter for
 * @param period the quarter of the last case; blank where no column holds the dates of cases
 */
public record Draft(
    Mapping.Layout layout,
    List<DraftedField> fields,
    List<IgnoredColumn> ignored,
    List<DraftedExclusion> exclusions,
    List<SeenColumn> columns,
    List<String> warnings,
    List<String> asks,
    String period) {

  /**
   * A column that is proposed to stay unused.
   *
   * @param name of the column
   * @param why it is
   */
  public record IgnoredColumn(String name, String why) {}

  /**
   * A column as it was seen.
   *
   * @param name of the column, or its number where the name may not be shown
   * @param seen what it seems to be
   */
  public record SeenColumn(String name, String seen) {}

  /** Copies the lists. */
  public Draft {
    fields = List.copyOf(fields);
    ignored = List.copyOf(ignored);
    exclusions = List.copyOf(exclusions);
    columns = List.copyOf(columns);
    warnings = List.copyOf(warnings);
    asks = List.copyOf(asks);
  }

  /** How many questions it leaves to a person. */
  public long open() {
    return fields.stream().mapToLong(DraftedField::open).sum()
        + exclusions.stream().filter(exclusion -> !exclusion.stands()).count();
  }
}
