package org.evenhand.cli;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One line of what a run printed: a row of a table, a sentence, a dot of a chart.
 *
 * @param list the list that it stands in, such as a file, or a chapter and a table
 * @param key what in the list it is about
 * @param parts all that it says, to the last digit; the order of parts follows from their names
 */
public record PrintedLine(String list, String key, List<String> parts) {

  /** Sorts the parts, so that columns for groups may stand in the order of their codes. */
  public PrintedLine {
    parts = parts.size() == 1 ? List.copyOf(parts) : parts.stream().sorted().toList();
  }

  /** A line that says one thing. */
  public static PrintedLine of(String list, String key, String text) {
    return new PrintedLine(list, key, List.of(text));
  }

  /** The same line in other words. */
  public PrintedLine with(UnaryOperator<String> words) {
    return new PrintedLine(words.apply(list), words.apply(key), parts.stream().map(words).toList());
  }
}
