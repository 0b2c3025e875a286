package org.evenhand.report;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.measure.Question;
import org.evenhand.message.Message;

/**
 * One part of the report. This type is immutable; its blocks are made of what was found and compute
 * nothing.
 *
 * @param id a short identifier in lower case, unique in a document; links lead to it
 * @param title the title, as a committee would ask for it
 * @param needs the questions it cannot do without; where one was not computed, the document says so
 *     instead of the section's blocks
 * @param blocks the blocks, for results that have at least these questions
 */
public record Section(
    String id, Message title, Set<Question> needs, Function<Results, List<Block>> blocks) {

  /** Copies the set. */
  public Section {
    needs = Set.copyOf(needs);
  }

  /** What it says of these results. */
  public List<Block> write(Results results) {
    return blocks.apply(results);
  }
}
