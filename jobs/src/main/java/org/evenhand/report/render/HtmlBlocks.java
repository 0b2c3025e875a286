package org.evenhand.report.render;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.evenhand.report.Block;
import org.evenhand.report.BlockVisitor;
import org.evenhand.report.Chart;
import org.evenhand.report.Document;
import org.evenhand.report.Table;

/** Lays out each kind of block of one chapter with its template. */
final class HtmlBlocks implements BlockVisitor<Content> {

  private final TemplateEngine engine;
  private final Document document;
  private final String chapter;
  private final int number;
  private final int level;
  private int charts;
  private int tables;

  /**
   * A layout of blocks.
   *
   * @param chapter identifier of their chapter
   * @param number of their chapter
   * @param level of the headings among them
   */
  HtmlBlocks(TemplateEngine engine, Document document, String chapter, int number, int level) {
    this.engine = engine;
    this.document = document;
    this.chapter = chapter;
    this.number = number;
    this.level = level;
  }

  List<Content> of(List<Block> blocks) {
    return blocks.stream().map(block -> block.accept(this)).toList();
  }

  @Override
  public Content heading(Block.Heading heading) {
    return template("heading.jte", heading);
  }

  @Override
  public Content paragraph(Block.Paragraph paragraph) {
    return template("paragraph.jte", paragraph);
  }

  @Override
  public Content bullets(Block.Bullets bullets) {
    return template("bullets.jte", bullets);
  }

  @Override
  public Content facts(Block.Facts facts) {
    return template("facts.jte", facts);
  }

  @Override
  public Content note(Block.Note note) {
    return template("note.jte", note);
  }

  @Override
  public Content box(Block.Box box) {
    return template("box.jte", new TitledBox(box.title(), of(box.blocks())));
  }

  @Override
  public Content statements(Block.Statements statements) {
    return template("statements.jte", statements);
  }

  @Override
  public Content table(Table table) {
    tables++;
    return template(
        "table.jte",
        Grid.of(table, numberOfTable(), TableFiles.name(document, chapter, tables), document));
  }

  @Override
  public Content chart(Chart chart) {
    String id = chapter + "-" + ++charts;
    return template(
        "chart.jte",
        new DrawnChart(
            chart,
            Figure.of(chart, id, document.language()),
            TableFiles.within(chart)
                .map(data -> table(data))
                .map(data -> new DrawnChart.Numbered(numberOfTable(), data))
                .findFirst()));
  }

  private String numberOfTable() {
    return number + "." + tables;
  }

  private Content template(String name, Object model) {
    Map<String, Object> parameters =
        Map.of("it", model, "language", document.language(), "level", level);
    return output -> engine.render(name, parameters, output);
  }
}
