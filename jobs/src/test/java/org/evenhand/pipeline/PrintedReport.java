package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.cli.PrintedLine;
import org.evenhand.report.Block;
import org.evenhand.report.BlockVisitor;
import org.evenhand.report.Chart;
import org.evenhand.report.Document;
import org.evenhand.report.Entry;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.FunnelPlot;
import org.evenhand.report.chart.Marker;
import org.evenhand.report.contents.Sections;
import org.evenhand.schema.Code;

/**
 * The committee's report as lines: all that its document holds, block by block. A chart is its
 * dots, since where they are drawn follows from their order. The marker of a group stands for the
 * group, and so does the hash of a plan that names one for the plan.
 */
final class PrintedReport implements BlockVisitor<String> {

  private static final String GROUP = "declared_alignment";
  private static final String DIGEST = "[0-9a-f]{64}";

  private final Map<String, Marker> markers = new HashMap<>();
  private final List<PrintedLine> lines = new ArrayList<>();
  private String chapter = "report";

  private PrintedReport(Results results) {
    List<Code> groups =
        results.codes(GROUP).stream()
            .filter(code -> code.attribute("declared", "yes").equals("yes"))
            .sorted((one, other) -> one.code().compareTo(other.code()))
            .toList();
    for (Code group : groups) {
      markers.put(group.label(), Marker.of(markers.size(), true));
    }
  }

  /** Every line of the report on these results. */
  static List<PrintedLine> of(Results results) {
    PrintedReport report = new PrintedReport(results);
    Document document = Document.of(results, Sections.STANDARD);
    report.add("", "", document.title());
    report.add("", "", document.smallCount().toString());
    document
        .facts()
        .forEach(
            fact ->
                report.add(
                    "",
                    fact.name(),
                    fact.name() + ": " + (fact.name().equals("Plan hash") ? "" : fact.meaning())));
    for (Document.Chapter chapter : document.chapters()) {
      report.add("chapters", "", chapter.id() + ": " + chapter.title());
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
    return heading.text();
  }

  @Override
  public String paragraph(Block.Paragraph paragraph) {
    return paragraph.text();
  }

  @Override
  public String note(Block.Note note) {
    return note.text();
  }

  @Override
  public String bullets(Block.Bullets bullets) {
    bullets.items().forEach(item -> add("bullets", item, item));
    return "of " + bullets.items().size();
  }

  @Override
  public String facts(Block.Facts facts) {
    facts.facts().forEach(fact -> add("facts", fact.name(), fact.name() + ": " + fact.meaning()));
    return "of " + facts.facts().size();
  }

  @Override
  public String box(Block.Box box) {
    blocks("box " + box.title(), box.blocks());
    return box.title();
  }

  @Override
  public String statements(Block.Statements statements) {
    for (Block.Statement statement : statements.statements()) {
      add("statements", statement.about(), statement.toString());
    }
    return "of " + statements.statements().size();
  }

  @Override
  public String table(Table table) {
    String list = "table " + table.caption();
    for (Table.Column column : table.columns()) {
      add(list + ", columns", column.label(), column.toString());
    }
    for (List<Entry> row : table.rows()) {
      List<String> header = new ArrayList<>();
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        Table.Column column = table.columns().get(i);
        parts.add(column.label() + ": " + row.get(i));
        if (column.role() == Table.Role.HEADER) {
          header.add(row.get(i).text());
        }
      }
      add(list, String.join(" | ", header), parts);
    }
    return table.caption() + " " + table.reading();
  }

  @Override
  public String chart(Chart chart) {
    String list = "chart " + chart.title();
    if (chart instanceof DotPlot plot) {
      plot.panels().forEach(panel -> panel(list, panel));
      return plot.title() + " " + plot.reading() + " " + plot.scale() + " " + plot.band();
    }
    if (chart instanceof FunnelPlot plot) {
      plot.dots().forEach(dot -> add(list, dot.label(), dot.toString()));
      return String.join(" ", plot.title(), plot.reading(), plot.across(), plot.up());
    }
    throw new AssertionError("a kind of chart whose units are not compared: " + chart);
  }

  private void panel(String list, DotPlot.Panel panel) {
    add(list + ", panels", panel.title(), panel.title());
    for (DotPlot.Dot dot : panel.dots()) {
      add(
          list + ", " + panel.title(),
          dot.label(),
          List.of(
              dot.label(),
              dot.marker().equals(markers.get(dot.label()))
                  ? "its own marker"
                  : dot.marker().toString(),
              dot.estimate() + " " + dot.limits(),
              dot.words()));
    }
  }
}
