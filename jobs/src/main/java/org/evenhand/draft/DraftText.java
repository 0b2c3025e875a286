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
  private static final String CONSTANT = "constant: \"?\"";

  private static final String COLUMN = "column: \"?\"";

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
    exclusions(text, draft.exclusions());
    if (!draft.asks().isEmpty()) {
      text.append('\n');
      remark(text, "", "To ask the exporter for:");
      draft.asks().forEach(ask -> remark(text, "", "- " + ask));
    }
    return text.toString();
  }

  private static void exclusions(StringBuilder text, List<DraftedExclusion> exclusions) {
    if (exclusions.isEmpty()) {
      return;
    }
    remark(text, "", "Rows that look like test records are no cases, if that is what they are.");
    boolean stands = exclusions.stream().anyMatch(DraftedExclusion::stands);
    text.append(stands ? "" : ASKED).append("exclude_rows:\n");
    exclusions.forEach(
        exclusion ->
            text.append(
                "  %s- {if: {%s: %s}, why: test records}  # %s\n"
                    .formatted(
                        exclusion.stands() ? "" : ASKED,
                        scalar(exclusion.column()),
                        scalars(exclusion.values()),
                        Remarks.rows(exclusion.rows()))));
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
    if (field.recode().isEmpty() && field.rules().isEmpty() && field.vouching().isEmpty()) {
      lines.add(
          field.field()
              + ": "
              + (keys.size() == 1 && keys.get(0).startsWith("column: ")
                  ? keys.get(0).substring("column: ".length())
                  : "{" + String.join(", ", keys) + "}"));
      return lines;
    }
    lines.add(field.field() + ":");
    if (!field.rules().isEmpty()) {
      boolean ruled = field.rules().stream().anyMatch(DraftedRule::stands);
      lines.add((ruled || !field.stands() ? "  " : "  " + ASKED) + "when:");
      field.rules().forEach(rule -> lines.add(line(rule, field.stands())));
    }
    keys.forEach(key -> lines.add("  " + key));
    if (!field.vouching().isEmpty()) {
      // To agree to the field is not yet to vouch: the mark stands also where the field has one.
      lines.add("  %snot_names: true  # %s".formatted(ASKED, field.vouching()));
    }
    if (!field.recode().isEmpty()) {
      boolean stands = field.recode().stream().anyMatch(DraftedCode::stands);
      lines.add((stands || !field.stands() ? "  " : "  " + ASKED) + "recode:");
      field.recode().forEach(code -> lines.add(line(code, field.stands())));
    }
    return lines;
  }

  private static String line(DraftedRule rule, boolean inForce) {
    return "    %s- {if: {%s: \"\", %s: %s}, then: %s}  # %s; %s"
        .formatted(
            rule.stands() || !inForce ? "" : ASKED,
            scalar(rule.blank()),
            scalar(rule.column()),
            scalars(rule.values()),
            scalar(rule.code()),
            Remarks.rows(rule.rows()),
            rule.remark());
  }

  private static String line(DraftedCode code, boolean inForce) {
    String mark = code.stands() || !inForce ? "    " : "    " + ASKED;
    return "%s%s: %s  # %s"
        .formatted(mark, scalar(code.value()), scalar(code.code()), code.remark());
  }

  private static List<String> keys(DraftedField field) {
    List<String> keys = new ArrayList<>();
    if (field.origin() instanceof Origin.Days days) {
      keys.add("days: " + days(days, field.dates()));
      return keys;
    }
    keys.add(source(field.origin()));
    if (field.origin() instanceof Origin.Part part) {
      keys.add(
          "part: {before: %s%s}"
              .formatted(
                  LockFile.quoted(part.mark()), part.throughout() ? "" : ", otherwise: whole"));
    }
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

  private static String source(Origin origin) {
    if (origin instanceof Origin.Without without) {
      return switch (without) {
        case ROW_NUMBER -> "row_number: true";
        case CONSTANT -> CONSTANT;
        case COLUMN -> COLUMN;
      };
    }
    return "column: " + scalar(origin.column().orElseThrow());
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

  private static String scalars(List<String> texts) {
    return texts.size() == 1
        ? scalar(texts.get(0))
        : texts.stream().map(DraftText::scalar).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A text as YAML writes it: in quotes where it could be taken for something else. */
  static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !NOTHING.matcher(text).matches();
    return plain ? text : LockFile.quoted(text);
  }
}
