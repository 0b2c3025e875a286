package org.evenhand.report.render;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import org.evenhand.report.Block;
import org.evenhand.report.BlockVisitor;
import org.evenhand.report.Chart;
import org.evenhand.report.SmallCount;
import org.evenhand.report.Table;

/** Lays out each kind of block with its template. */
final class HtmlBlocks implements BlockVisitor<Content> {

  private final TemplateEngine engine;
  private final SmallCount smallCount;

  HtmlBlocks(TemplateEngine engine, SmallCount smallCount) {
    this.engine = engine;
    this.smallCount = smallCount;
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
    return template("table.jte", Grid.of(table, smallCount));
  }

  @Override
  public Content chart(Chart chart) {
    return template("chart.jte", chart);
  }

  private Content template(String name, Object model) {
    return output -> engine.render(name, model, output);
  }
}
