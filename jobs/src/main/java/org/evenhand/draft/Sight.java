package org.evenhand.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.profile.ColumnProfile;

/** What a column seems to be, in words that show none of its values. */
final class Sight {

  private static final int LARGEST_COUNT = 10_000;

  private Sight() {}

  static String of(ColumnProfile column) {
    String blanks =
        column.blanks() == 0 || column.filled() == 0
            ? ""
            : ", " + Remarks.rows(column.blanks()) + " blank";
    return seen(column) + blanks;
  }

  private static String seen(ColumnProfile column) {
    return switch (column.kind()) {
      case EMPTY, CONSTANT -> column.kind().label();
      case DATES -> "dates, " + dates(column);
      case WHOLE_NUMBERS -> "whole numbers" + largest(column.largest()) + different(column);
      case IDENTIFIERS ->
          column.isUnique() ? "identifiers, all different" : "identifiers" + different(column);
      case CODES -> "codes" + different(column);
      case NUMBERS, TEXT -> column.kind().label() + different(column);
      case PERSONAL -> column.kind().label() + " (" + suspicions(column) + ")";
    };
  }

  /** A long number may be somebody's own and is not shown. */
  private static String largest(long largest) {
    return largest < LARGEST_COUNT
        ? " up to " + Remarks.number(largest)
        : " of up to " + String.valueOf(largest).length() + " figures";
  }

  private static String dates(ColumnProfile column) {
    List<String> patterns = column.patterns();
    return patterns.stream()
        .map(pattern -> Remarks.number(column.fitting(pattern)) + " as " + pattern)
        .collect(Collectors.joining(", ", "", " of " + Remarks.number(column.filled())));
  }

  private static String different(ColumnProfile column) {
    String about = column.exact() ? "" : "about ";
    return ", " + about + Remarks.number(column.distinct()) + " different";
  }

  private static String suspicions(ColumnProfile column) {
    return column.suspicions().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> Remarks.rows(entry.getValue()) + ": " + entry.getKey().finding())
        .collect(Collectors.joining("; "));
  }
}
