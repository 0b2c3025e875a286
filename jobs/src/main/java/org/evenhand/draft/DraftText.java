package org.evenhand.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.schema.Mapping;
import org.evenhand.settings.LockFile;

/** The draft as a file of a mapping, with remarks for the person who completes it. */
public final class DraftText {

  /** What YAML takes for a text wherever it stands, and for nothing else. */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}_./()-]*( [\\p{L}\\p{N}_./()-]+)*");

  private static final Pattern NOTHING = Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n");

  /** A value that a person has to put in. */
  private static final String CONSTANT = "constant: ?";

  /** What stands before a line that is not in force. */
  private static final String ASKED = "# ? ";

  private static final String HEAD =
      """
      A draft, from the names of the columns and the look of their values. Nothing in it is decided: read
      every line. What begins with "# ? " is a question and not in force: where it is right take the mark
      away, where it is wrong put it right first. A column that becomes a field leaves the list under
      ignore. Then run
      """;

  private DraftText() {}

  /**
   * The text of the file.
   *
   * @param check the command that comes next
   */
  public static String of(Draft draft, String check) {
    StringBuilder text = new StringBuilder();
    head(draft, check).forEach(line -> remark(text, "", line));
    text.append("title: Draft of a mapping\n");
    layout(text, draft.layout());
    text.append("fields:\n");
    draft.fields().forEach(field -> field(text, field));
    if (!draft.ignored().isEmpty()) {
      remark(text, "", "Columns that stay unused. Every column stands here or at a field.");
      text.append("ignore:\n");
      draft
          .ignored()
          .forEach(
              column ->
                  text.append("  - %s  # %s\n".formatted(scalar(column.name()), column.why())));
    }
    if (!draft.asks().isEmpty()) {
      text.append('\n');
      remark(text, "", "To ask the exporter for:");
      draft.asks().forEach(ask -> remark(text, "", "- " + ask));
    }
    return text.toString();
  }

  private static void layout(StringBuilder text, Mapping.Layout layout) {
    said(text, "delimiter", layout.delimiter());
    if (layout.encoding() != null) {
      remark(
          text, "", "The file is not in UTF-8. This is a guess: look whether accents are right.");
    }
    said(text, "encoding", layout.encoding());
    said(text, "sheet", layout.sheet());
  }

  private static void said(StringBuilder text, String key, String value) {
    if (value != null) {
      text.append("%s: %s\n".formatted(key, LockFile.quoted(value)));
    }
  }

  private static List<String> head(Draft draft, String check) {
    List<String> head = new ArrayList<>();
    HEAD.lines().forEach(head::add);
    head.add("    " + check);
    head.add("");
    head.add("What the columns seem to be:");
    draft.columns().forEach(column -> head.add("  " + column.name() + ": " + column.seen()));
    if (!draft.warnings().isEmpty()) {
      head.add("");
      head.add("To repair in the export:");
      draft.warnings().forEach(warning -> head.add("  " + warning));
    }
    return head;
  }

  private static void remark(StringBuilder text, String indent, String words) {
    text.append((indent + "# " + words).stripTrailing()).append('\n');
  }

  private static void field(StringBuilder text, DraftedField field) {
    remark(text, "  ", field.title() + ": " + String.join("; ", field.remarks()) + ".");
    for (String line : lines(field)) {
      text.append("  ").append(field.stands() ? "" : ASKED).append(line).append('\n');
    }
  }

  private static List<String> lines(DraftedField field) {
    List<String> lines = new ArrayList<>();
    List<String> keys = keys(field);
    if (field.recode().isEmpty()) {
      lines.add(
          field.field()
              + ": "
              + (keys.size() == 1 && keys.get(0).startsWith("column: ")
                  ? keys.get(0).substring("column: ".length())
                  : "{" + String.join(", ", keys) + "}"));
      return lines;
    }
    lines.add(field.field() + ":");
    keys.forEach(key -> lines.add("  " + key));
    boolean stands = field.recode().stream().anyMatch(DraftedCode::stands);
    lines.add((stands || !field.stands() ? "  " : "  " + ASKED) + "recode:");
    field.recode().forEach(code -> lines.add(line(code, field.stands())));
    return lines;
  }

  private static String line(DraftedCode code, boolean inForce) {
    String mark = code.stands() || !inForce ? "    " : "    " + ASKED;
    String meant = code.code().equals("?") ? "?" : scalar(code.code());
    return "%s%s: %s  # %s".formatted(mark, scalar(code.value()), meant, code.remark());
  }

  private static List<String> keys(DraftedField field) {
    List<String> keys = new ArrayList<>();
    if (field.origin() instanceof Origin.Days days) {
      keys.add("days: " + days(days, field.dates()));
      return keys;
    }
    keys.add(
        field.origin().equals(Origin.Without.ROW_NUMBER)
            ? "row_number: true"
            : field.origin().column().map(name -> "column: " + scalar(name)).orElse(CONSTANT));
    keys.addAll(dates(field.dates()));
    if (!field.ownCodes().isEmpty()) {
      keys.add(
          field.ownCodes().stream()
              .map(DraftText::scalar)
              .collect(Collectors.joining(", ", "codes: [", "]")));
    } else if (field.limit() > 0) {
      keys.add("codes: as_found");
      keys.add("limit: " + field.limit());
    }
    return keys;
  }

  private static String days(Origin.Days days, List<String> toDates) {
    String from = scalar(days.from());
    String to = scalar(days.to());
    if (days.fromDates().equals(toDates)) {
      return "{from: %s, to: %s, %s}".formatted(from, to, String.join(", ", dates(toDates)));
    }
    return "{from: {column: %s, %s}, to: {column: %s, %s}}"
        .formatted(
            from,
            String.join(", ", dates(days.fromDates())),
            to,
            String.join(", ", dates(toDates)));
  }

  private static List<String> dates(List<String> patterns) {
    List<String> keys = new ArrayList<>();
    if (patterns.isEmpty() || patterns.equals(List.of("yyyy-MM"))) {
      return keys;
    }
    keys.add(
        patterns.size() == 1
            ? "date: " + LockFile.quoted(patterns.get(0))
            : patterns.stream()
                .map(LockFile::quoted)
                .collect(Collectors.joining(", ", "date: [", "]")));
    if (patterns.stream().anyMatch(pattern -> pattern.replace("yyyy", "").contains("yy"))) {
      keys.add("years_from: 1970");
    }
    if (patterns.contains("yyyy")) {
      keys.add("missing_month: 1");
    }
    return keys;
  }

  /** A text as YAML writes it: in quotes where it could be taken for something else. */
  static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !NOTHING.matcher(text).matches();
    return plain ? text : LockFile.quoted(text);
  }
}
