package org.evenhand.simulate;

import java.util.List;
import java.util.Map;

/**
 * What must have been drawn of a row for something to hold of it.
 *
 * @param scopes by field; all of them must hold
 */
record When(List<Map.Entry<String, Scope>> scopes) {

  /** Holds of every row. */
  static final When ALWAYS = new When(List.of());

  /** Copies what it is given. */
  When {
    scopes = List.copyOf(scopes);
  }

  boolean holds(CaseDraft draft) {
    for (Map.Entry<String, Scope> scope : scopes) {
      String field = scope.getKey();
      if (!scope.getValue().holds(draft.value(field), draft.rank(field))) {
        return false;
      }
    }
    return true;
  }
}
