package org.evenhand.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.schema.Nearest;
import org.evenhand.schema.PlainText;

/**
 * The columns of an export beside what is asked of them.
 *
 * @param terms contract and mapping
 * @param columns the export's column names in order
 */
public record Header(Terms terms, List<String> columns) {

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_ .-]{0,39}");
  private static final Pattern VALUE = Pattern.compile("\\d.*|");

  /** Copies the columns. */
  public Header {
    columns = List.copyOf(columns);
  }

  /** All that is wrong with the columns, each as one sentence; none shows what may be a value. */
  public List<String> headerErrors() {
    Set<String> known = known();
    if (holdsValues(known)) {
      return List.of(
          "line 1 holds values, not names of columns: put the names of the columns into line 1");
    }
    List<String> headerErrors = new ArrayList<>(nameErrors(columns));
    if (terms.givesSanctionTwice(columns)) {
      headerErrors.add("columns sanction and sanctions both hold sanctions: keep one of them");
    } else {
      unknown(known).ifPresent(headerErrors::add);
    }
    absent(known).ifPresent(headerErrors::add);
    missing().ifPresent(headerErrors::add);
    return headerErrors;
  }

  private Set<String> known() {
    Set<String> known = new HashSet<>(terms.mapping().ignore());
    known.addAll(terms.mapping().columns());
    terms.fields(columns).forEach(field -> known.addAll(field.columns().keySet()));
    return known;
  }

  /** No column is known, and one is blank or begins with a digit: a file without a header. */
  private boolean holdsValues(Set<String> known) {
    return columns.stream().noneMatch(known::contains)
        && columns.stream().anyMatch(column -> VALUE.matcher(column).matches());
  }

  /** What is wrong with the names themselves, whatever is asked of the columns. */
  public static List<String> nameErrors(List<String> columns) {
    return Stream.of(flawed(columns), repeated(columns)).flatMap(Optional::stream).toList();
  }

  private static Optional<String> repeated(List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).isEmpty() && !seen.add(columns.get(i))) {
        return Optional.of(
            "column %d of the header has the name of an earlier one: give every column a name of its own"
                .formatted(i + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> flawed(List<String> columns) {
    List<String> flawed = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int place = i + 1;
      flaw(columns.get(i)).ifPresent(what -> flawed.add("column %d %s".formatted(place, what)));
    }
    return sentence(flawed, "the name of %s: rename it in the export");
  }

  /**
   * What keeps the name of a column from being one, and from being written into a mapping:
   * characters that nobody sees, or what identifies people.
   */
  public static Optional<String> flaw(String name) {
    return PlainText.firstHidden(name, "")
        .map(character -> "holds " + character)
        .or(() -> Detector.inCode(name).filter(rule -> rule != Rule.PROSE).map(Rule::finding));
  }

  /** A column without a name is none; a row that holds a value there is rejected. */
  private Optional<String> unknown(Set<String> known) {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (!column.isEmpty() && !known.contains(column) && flaw(column).isEmpty()) {
        unknown.add(named(column, i));
      }
    }
    return sentence(
        unknown,
        "unknown column: %s: map it to a field of the contract, or list it under ignore in the mapping");
  }

  private Optional<String> absent(Set<String> known) {
    List<String> unused = columns.stream().filter(column -> !known.contains(column)).toList();
    List<String> absent = new ArrayList<>();
    terms.absent(columns).forEach((field, lacking) -> absent.add(field + from(lacking, unused)));
    Set<String> ofRows = terms.absentOfRows(columns);
    if (!ofRows.isEmpty()) {
      absent.add("the rows that count" + from(ofRows, unused));
    }
    return sentence(
        absent,
        "missing column: the mapping takes %s from a column that the export lacks: correct the mapping or add the column");
  }

  /** Columns that the export lacks, as far as they may be shown, and the nearest unused ones. */
  private String from(Set<String> lacking, List<String> unused) {
    List<String> named = new ArrayList<>();
    for (String column : lacking) {
      String near =
          Nearest.of(column, unused)
              .map(own -> ", did you mean %s?".formatted(named(own, columns.indexOf(own))))
              .orElse("");
      named.add((isPlain(column) ? column : "a column") + near);
    }
    return named.stream().collect(Collectors.joining("; ", " (", ")"));
  }

  private Optional<String> missing() {
    List<String> missing = new ArrayList<>(terms.required());
    missing.removeAll(terms.absent(columns).keySet());
    terms.fields(columns).forEach(field -> missing.remove(field.name()));
    return sentence(
        missing, "missing column: %s: add it to the export, or name its source in the mapping");
  }

  private static Optional<String> sentence(List<String> names, String sentence) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(sentence.formatted(String.join(", ", names)));
  }

  /** A column's name where it is plain enough to be shown, else its position. */
  public static String named(String column, int position) {
    return isPlain(column) ? column : "column " + (position + 1);
  }

  /** Whether a name by which people call a part of an export may be shown: it is no value. */
  public static boolean isPlain(String name) {
    return PLAIN_NAME.matcher(name).matches() && Detector.inCode(name).isEmpty();
  }
}
