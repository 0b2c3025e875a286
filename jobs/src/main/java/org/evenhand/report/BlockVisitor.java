package org.evenhand.report;

/**
 * One method per kind of block; a renderer that implements it has forgotten none.
 *
 * @param <R> what a block becomes
 */
public interface BlockVisitor<R> {

  /** A heading within a section. */
  R heading(Block.Heading heading);

  /** Running text. */
  R paragraph(Block.Paragraph paragraph);

  /** A list of sentences. */
  R bullets(Block.Bullets bullets);

  /** Names with their meanings. */
  R facts(Block.Facts facts);

  /** A remark that must not be overlooked. */
  R note(Block.Note note);

  /** Blocks set apart. */
  R box(Block.Box box);

  /** Verdicts with their sentences. */
  R statements(Block.Statements statements);

  /** A table. */
  R table(Table table);

  /** A chart of any kind. */
  R chart(Chart chart);
}
