package org.evenhand.draft;

import java.util.List;

/**
 * One question to the person who maps an export.
 *
 * @param text of the question, on one line
 * @param choices what can be answered; anything where there are none
 * @param proposal what is taken where nothing else is said; blank for none
 */
public record Inquiry(String text, List<String> choices, String proposal) {

  static final String YES = "yes";
  static final String NO = "no";

  /** The choices of a question that is answered so. */
  static final List<String> YES_OR_NO = List.of(YES, NO);

  /** Copies the choices. */
  public Inquiry {
    choices = List.copyOf(choices);
  }
}
