package org.evenhand.report;

import java.util.List;
import org.evenhand.message.Message;

/**
 * A part of a document, without any notion of how it is laid out. The list of kinds is closed, so
 * that the compiler finds every renderer that a new kind concerns. All kinds are immutable.
 */
public sealed interface Block
    permits Block.Heading,
        Block.Paragraph,
        Block.Bullets,
        Block.Facts,
        Block.Note,
        Block.Box,
        Block.Statements,
        Table,
        Chart {

  /** Hands this block to the visitor's method for its kind. */
  <R> R accept(BlockVisitor<R> visitor);

  /**
   * A heading within a section.
   *
   * @param text the heading
   */
  record Heading(Message text) implements Block {

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.heading(this);
    }
  }

  /**
   * A paragraph of running text.
   *
   * @param text the paragraph
   */
  record Paragraph(Message text) implements Block {

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /**
   * A list of sentences of equal rank.
   *
   * @param items the sentences
   */
  record Bullets(List<Message> items) implements Block {

    /** Copies the list. */
    public Bullets {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.bullets(this);
    }
  }

  /**
   * Names with what they stand for: facts of the run or definitions.
   *
   * @param facts the pairs
   */
  record Facts(List<Fact> facts) implements Block {

    /** Copies the list. */
    public Facts {
      facts = List.copyOf(facts);
    }

    /** Facts in the order given. */
    public static Facts of(Fact... facts) {
      return new Facts(List.of(facts));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.facts(this);
    }
  }

  /**
   * A name and what it stands for.
   *
   * @param name such as {@code Period}
   * @param meaning such as {@code 2026Q3}
   */
  record Fact(Message name, Message meaning) {}

  /**
   * A remark that must not be overlooked.
   *
   * @param text the remark
   */
  record Note(Message text) implements Block {

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.note(this);
    }
  }

  /**
   * Blocks set apart from the rest under a title of their own.
   *
   * @param title the title
   * @param blocks what stands in the box
   */
  record Box(Message title, List<Block> blocks) implements Block {

    /** Copies the list. */
    public Box {
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.box(this);
    }
  }

  /**
   * Verdicts, each with its sentence.
   *
   * @param statements the verdicts in their order
   */
  record Statements(List<Statement> statements) implements Block {

    /** Copies the list. */
    public Statements {
      statements = List.copyOf(statements);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.statements(this);
    }
  }

  /**
   * One verdict with its sentence.
   *
   * @param about whom or what it is about
   * @param mark the sign that stands beside the verdict
   * @param verdict what the report calls it
   * @param sentence the answer in one sentence
   */
  record Statement(Message about, Mark mark, Message verdict, Message sentence) {}
}
