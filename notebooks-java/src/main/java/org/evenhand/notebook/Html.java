package org.evenhand.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.html.HtmlEscapers;
import java.util.Base64;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables and drawings as pieces of a page, as Jupyter shows them. */
final class Html {

  private static final int MOST_ROWS = 200;

  private Html() {}

  /** A drawing as a picture, apart from the page, whose styles would meddle with its own. */
  static String of(Plot plot) {
    return "<img style=\"width: 100%; max-width: 56rem\" alt=\""
        + escaped(plot.drawing().title() + ". " + plot.drawing().description())
        + "\" src=\"data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(plot.svg().getBytes(UTF_8))
        + "\"/>";
  }

  /** A table with its first rows, if it has very many. */
  static String of(Table table) {
    StringBuilder html = new StringBuilder("<table><caption>");
    html.append(escaped(table.name())).append("</caption><thead><tr>");
    for (Column<?> column : table.columns()) {
      cell(html, "th", column, column.name());
    }
    html.append("</tr></thead><tbody>");
    int shown = Math.min(MOST_ROWS, table.rowCount());
    for (int row = 0; row < shown; row++) {
      html.append("<tr>");
      for (Column<?> column : table.columns()) {
        cell(html, "td", column, column.isMissing(row) ? "" : column.getString(row));
      }
      html.append("</tr>");
    }
    html.append("</tbody></table>");
    if (shown < table.rowCount()) {
      html.append("<p>The first %d of %d rows.</p>".formatted(shown, table.rowCount()));
    }
    return html.toString();
  }

  private static void cell(StringBuilder html, String tag, Column<?> column, String text) {
    String side = column instanceof NumericColumn<?> ? "right" : "left";
    html.append("<%s style=\"text-align: %s\">%s</%s>".formatted(tag, side, escaped(text), tag));
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
