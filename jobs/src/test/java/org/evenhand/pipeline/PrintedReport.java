package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cli.PrintedLine;
import org.evenhand.fixture.English;
import org.evenhand.fixture.WholeReport;
import org.evenhand.report.Block;
import org.evenhand.report.BlockVisitor;
import org.evenhand.report.Chart;
import org.evenhand.report.Document;
import org.evenhand.report.Entry;
import org.evenhand.report.Picture;
import org.evenhand.report.Results;
import org.evenhand.report.Sheet;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.FunnelPlot;
import org.evenhand.schema.Language;

/**
 * The committee's report as lines: all that its document holds, block by block. A chart is its dots
 * and what its pictures say, since where they are drawn, and how high that makes them, follows from
 * the order and the length of names. The marker of a group stands for the group, and so does the
 * hash of a plan that names one for the plan.
 */
final class PrintedReport implements BlockVisitor<String> {

  private static final String DIGEST = "[0-9a-f]{64}";

  private final List<PrintedLine> lines = new ArrayList<>();
  private String chapter = "report";

  /** Every line of the report on these results. */
  static List<PrintedLine> of(Results results) {
    PrintedReport report = new PrintedReport();
    Document document = WholeReport.of(results);
    report.add("", "", English.of(document.title()));
    report.add("", "", document.smallCount().toString());
    for (Block.Fact fact : document.facts()) {
      String name = English.of(fact.name());
      String meaning = name.equals("Plan hash") ? "" : English.of(fact.meaning());
      report.add("", name, name + ": " + meaning);
    }
    for (Document.Chapter chapter : WholeReport.chapters(document)) {
      report.add("chapters", "", chapter.id() + ": " + English.of(chapter.title()));
      report.chapter = "report, " + chapter.id();
      report.blocks("blocks", chapter.blocks());
      report.chapter = "report";
    }
    return report.lines;
  }

  private void blocks(String list, List<Block> blocks) {
    for (Block block : blocks) {
      String kind = block.getClass().getSimpleName();
      String name = block.accept(this);
      add(list, kind + " " + name, kind + " " + name);
    }
  }

  private void add(String list, String key, String text) {
    add(list, key, List.of(text));
  }

  private void add(String list, String key, List<String> parts) {
    lines.add(
        new PrintedLine(chapter + ", " + list, key, parts)
            .with(text -> text.replaceAll(DIGEST, "digest")));
  }

  @Override
  public String heading(Block.Heading heading) {
    return English.of(heading.text());
  }

  @Override
  public String paragraph(Block.Paragraph paragraph) {
    return English.of(paragraph.text());
  }

  @Override
  public String note(Block.Note note) {
    return English.of(note.text());
  }

  @Override
  public String bullets(Block.Bullets bullets) {
    English.of(bullets.items()).forEach(item -> add("bullets", item, item));
    return "of " + bullets.items().size();
  }

  @Override
  public String facts(Block.Facts facts) {
    for (Block.Fact fact : facts.facts()) {
      String name = English.of(fact.name());
      add("facts", name, name + ": " + English.of(fact.meaning()));
    }
    return "of " + facts.facts().size();
  }

  @Override
  public String box(Block.Box box) {
    String title = English.of(box.title());
    blocks("box " + title, box.blocks());
    return title;
  }

  @Override
  public String statements(Block.Statements statements) {
    for (Block.Statement statement : statements.statements()) {
      String about = English.of(statement.about());
      add(
          "statements",
          about,
          List.of(
              about,
              statement.mark().toString(),
              English.of(statement.verdict()),
              English.of(statement.sentence())));
    }
    return "of " + statements.statements().size();
  }

  @Override
  public String table(Table table) {
    String caption = English.of(table.caption());
    String list = "table " + caption;
    for (Table.Column column : table.columns()) {
      String label = English.of(column.label());
      add(list + ", columns", label, label + ", " + column.role());
    }
    for (List<Entry> row : table.rows()) {
      List<String> header = new ArrayList<>();
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        Table.Column column = table.columns().get(i);
        parts.add(English.of(column.label()) + ": " + entry(row.get(i)));
        if (column.role() == Table.Role.HEADER) {
          header.add(English.of(row.get(i).text()));
        }
      }
      add(list, String.join(" | ", header), parts);
    }
    return caption + " " + English.of(table.reading());
  }

  @Override
  public String chart(Chart chart) {
    String title = English.of(chart.title());
    String list = "chart " + title;
    if (chart instanceof DotPlot plot) {
      plot.panels().forEach(panel -> panel(list, panel));
    } else if (chart instanceof FunnelPlot plot) {
      plot.dots().forEach(dot -> unit(list, dot));
    }
    for (Sheet sheet : List.of(Sheet.wide(Language.ENGLISH), Sheet.narrow(Language.ENGLISH))) {
      chart.pictures(sheet).forEach(picture -> picture(list + " " + sheet.width(), picture));
    }
    blocks(list + ", data", List.of(chart.data()));
    return title + " " + English.of(chart.reading());
  }

  private static String entry(Entry entry) {
    return "%s %s [%s] %s %s"
        .formatted(
            entry.kind(),
            English.of(entry.text()),
            English.of(entry.note()),
            entry.mark(),
            entry.least());
  }

  private void unit(String list, FunnelPlot.Dot dot) {
    String label = English.of(dot.label());
    add(
        list,
        label,
        List.of(
            label,
            dot.expected() + " " + dot.ratio() + " " + dot.outside(),
            dot.inner() + " " + dot.outer(),
            English.of(dot.words())));
  }

  private void picture(String list, Picture picture) {
    String title = English.of(picture.title());
    add(list, title, title);
    English.of(picture.words()).forEach(words -> add(list + ", " + title, "", words));
  }

  private void panel(String list, DotPlot.Panel panel) {
    String title = English.of(panel.title());
    add(list + ", panels", title, title);
    for (DotPlot.Dot dot : panel.dots()) {
      String label = English.of(dot.label());
      add(
          list + ", " + title,
          label,
          List.of(label, dot.estimate() + " " + dot.limits(), English.of(dot.words())));
    }
  }
}
