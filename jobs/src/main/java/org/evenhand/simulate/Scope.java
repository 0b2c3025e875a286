package org.evenhand.simulate;

import java.util.Set;

/** Values of a drawn field. */
sealed interface Scope {

  /**
   * Whether a value is among them.
   *
   * @param value as it stands in the row; blank for none
   * @param rank of a token among all of its kind
   */
  boolean holds(String value, long rank);

  /** These codes. */
  record Among(Set<String> codes) implements Scope {
    @Override
    public boolean holds(String value, long rank) {
      return codes.contains(value);
    }
  }

  /** Months from one to another, both included; in this notation they sort as texts. */
  record Months(String from, String to) implements Scope {
    @Override
    public boolean holds(String value, long rank) {
      return from.compareTo(value) <= 0 && value.compareTo(to) <= 0;
    }
  }

  /** Numbers from one to another, both included; never a blank. */
  record Numbers(long from, long to) implements Scope {
    @Override
    public boolean holds(String value, long rank) {
      return !value.isEmpty() && from <= Long.parseLong(value) && Long.parseLong(value) <= to;
    }
  }

  /** The first so many tokens; where some occur more often than others, the most frequent. */
  record First(long number) implements Scope {
    @Override
    public boolean holds(String value, long rank) {
      return !value.isEmpty() && rank < number;
    }
  }
}
