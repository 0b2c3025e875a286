package org.evenhand.draft;

import java.util.List;
import java.util.Optional;

/** Where the values of a field are proposed to come from. */
public sealed interface Origin {

  /** The column that holds them; empty where none does. */
  default Optional<String> column() {
    return Optional.empty();
  }

  /**
   * A column of the export.
   *
   * @param name of the column
   */
  record Column(String name) implements Origin {

    @Override
    public Optional<String> column() {
      return Optional.of(name);
    }
  }

  /**
   * What stands in a column before a mark.
   *
   * @param name of the column
   * @param mark before which it stands
   * @param throughout whether every cell has the mark; otherwise one without it counts as a whole
   */
  record Part(String name, String mark, boolean throughout) implements Origin {

    @Override
    public Optional<String> column() {
      return Optional.of(name);
    }
  }

  /**
   * The days from one date to another.
   *
   * @param from column of the first date
   * @param fromDates how that is written
   * @param to column of the second date
   */
  record Days(String from, List<String> fromDates, String to) implements Origin {

    /** Copies the patterns. */
    public Days {
      fromDates = List.copyOf(fromDates);
    }

    @Override
    public Optional<String> column() {
      return Optional.of(to);
    }
  }

  /** No column: what stands for it. */
  enum Without implements Origin {
    /** The number of the row. */
    ROW_NUMBER,
    /** One value for all rows, which a person has to name. */
    CONSTANT,
    /** A column that a person has to name, or to ask for. */
    COLUMN
  }
}
