package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.evenhand.draft.Inquiry;
import org.junit.jupiter.api.Test;

/** What a person types at a terminal, and what is made of it. */
class TypedAnswersTest {

  private static final Inquiry INQUIRY =
      new Inquiry("Outcome: what does \"Held\" mean?", List.of("sanctioned", "pending"), "pending");

  private final StringWriter seen = new StringWriter();

  private Optional<String> ask(Inquiry inquiry, String... lines) {
    Deque<String> typed = new ArrayDeque<>(List.of(lines));
    return new TypedAnswers(new PrintWriter(seen), typed::poll).ask(inquiry);
  }

  @Test
  void ask_enter_takesTheProposal() {
    assertEquals(Optional.of("pending"), ask(INQUIRY, ""));
    assertTrue(seen.toString().contains("sanctioned, pending; ? to decide later"), seen.toString());
  }

  @Test
  void ask_enterWithoutProposal_decidesLater() {
    assertEquals(Optional.empty(), ask(new Inquiry("What?", List.of("a"), ""), ""));
  }

  @Test
  void ask_choice_takesIt() {
    assertEquals(Optional.of("sanctioned"), ask(INQUIRY, " sanctioned "));
  }

  @Test
  void ask_mark_decidesLater() {
    assertEquals(Optional.empty(), ask(INQUIRY, "?"));
  }

  @Test
  void ask_endOfInput_decidesLater() {
    assertEquals(Optional.empty(), ask(INQUIRY));
  }

  @Test
  void ask_slip_asksAgainWithTheNearest() {
    assertEquals(Optional.of("sanctioned"), ask(INQUIRY, "sanktioned", "sanctioned"));
    assertTrue(seen.toString().contains("sanctioned?"), seen.toString());
  }
}
