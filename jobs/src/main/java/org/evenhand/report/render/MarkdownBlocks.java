package org.evenhand.report.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.BlockVisitor;
import org.evenhand.report.Chart;
import org.evenhand.report.Document;
import org.evenhand.report.Entry;
import org.evenhand.report.Picture;
import org.evenhand.report.Sheet;
import org.evenhand.report.SmallCount;
import org.evenhand.report.Table;
import org.evenhand.schema.Language;

/** Writes each kind of block in Markdown; every block ends with a line break. */
final class MarkdownBlocks implements BlockVisitor<String> {

  private final Language language;
  private final SmallCount smallCount;

  MarkdownBlocks(Document document) {
    this.language = document.language();
    this.smallCount = document.smallCount();
  }

  @Override
  public String heading(Block.Heading heading) {
    return "### " + said(heading.text()) + "\n";
  }

  @Override
  public String paragraph(Block.Paragraph paragraph) {
    return text(paragraph.text()) + "\n";
  }

  @Override
  public String bullets(Block.Bullets bullets) {
    return lines(bullets.items().stream().map(this::text).toList());
  }

  @Override
  public String facts(Block.Facts facts) {
    return lines(
        facts.facts().stream()
            .map(fact -> "**%s**: %s".formatted(text(fact.name()), text(fact.meaning())))
            .toList());
  }

  @Override
  public String note(Block.Note note) {
    return "> " + text(note.text()) + "\n";
  }

  @Override
  public String box(Block.Box box) {
    return "### %s\n\n%s"
        .formatted(
            said(box.title()),
            box.blocks().stream()
                .map(block -> block.accept(this))
                .collect(Collectors.joining("\n")));
  }

  @Override
  public String statements(Block.Statements statements) {
    return lines(
        statements.statements().stream()
            .map(
                statement ->
                    "**%s**, %s: %s"
                        .formatted(
                            text(statement.about()),
                            text(statement.verdict()),
                            text(statement.sentence())))
            .toList());
  }

  @Override
  public String table(Table table) {
    StringBuilder out = new StringBuilder();
    out.append("**%s.** %s\n".formatted(text(table.caption()), text(table.reading())));
    out.append('\n').append(row(table.columns().stream().map(c -> text(c.label())).toList()));
    out.append(
        row(
            table.columns().stream()
                .map(column -> column.role() == Table.Role.NUMBER ? "---:" : "---")
                .toList()));
    List<String> notes = table.notes(language);
    for (List<Entry> entries : table.rows()) {
      out.append(row(entries.stream().map(entry -> entry(entry, notes)).toList()));
    }
    for (int i = 0; i < notes.size(); i++) {
      out.append("\n[%d] %s\n".formatted(i + 1, escaped(notes.get(i))));
    }
    return out.toString();
  }

  /** A chart is not drawn here; its units are given in words. */
  @Override
  public String chart(Chart chart) {
    return "**%s.** %s\n\n%s".formatted(text(chart.title()), text(chart.reading()), numbers(chart));
  }

  /** What takes a picture's place: its numbers, or what it says where they do not come with it. */
  private String numbers(Chart chart) {
    return chart.data().equals(Table.NONE)
        ? lines(chart.pictures(Sheet.wide(language)).stream().flatMap(this::units).toList())
        : chart.data().accept(this);
  }

  private Stream<String> units(Picture picture) {
    String title = picture.title().equals(Message.NONE) ? "" : text(picture.title()) + ", ";
    return picture.words().stream().map(unit -> title + text(unit));
  }

  private String entry(Entry entry, List<String> notes) {
    String note = entry.note(language).map(n -> " [%d]".formatted(notes.indexOf(n) + 1)).orElse("");
    String sign = entry.mark().map(mark -> mark.sign() + " ").orElse("");
    return (sign + text(entry.text())).strip() + smallCount.sign(entry) + note;
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String lines(List<String> items) {
    return items.stream().map(item -> "- " + item + "\n").collect(Collectors.joining());
  }

  /** A text of which nothing is taken for a sign of Markdown. */
  private String text(Message message) {
    return escaped(said(message));
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\*_`|<\\[\\]])", "\\\\$1");
  }

  private String said(Message message) {
    return message.in(language);
  }
}
