package org.evenhand.report;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Question;

/** One part of the report. Implementations are immutable and compute nothing. */
public interface Section {

  /** A short identifier in lower case, unique in a document; links lead to it. */
  String id();

  /** The title, as a committee would ask for it. */
  String title();

  /**
   * The questions it cannot do without. Where one was not computed, the document says so instead of
   * the section's blocks.
   */
  Set<Question> needs();

  /** The blocks, for a results that has at least the questions of {@link #needs()}. */
  List<Block> write(Results results);
}
