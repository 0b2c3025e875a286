package org.evenhand.draft;

import java.util.Optional;

/** Who answers the questions of a draft. */
@FunctionalInterface
public interface Interview {

  /** Nobody does: every question stays in the draft. */
  Interview WITH_NOBODY = inquiry -> Optional.empty();

  /** The answer, one of the choices; empty to leave the question in the draft. */
  Optional<String> ask(Inquiry inquiry);
}
