package org.evenhand.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;
import org.evenhand.draft.Inquiry;
import org.evenhand.draft.Interview;
import org.evenhand.schema.Nearest;

/**
 * A person who answers one question after the other: Enter takes the proposal, {@code ?} leaves the
 * question in the draft.
 *
 * @param to shows the questions
 * @param lines what is typed, line by line; null where there is no more
 */
record TypedAnswers(PrintWriter to, Supplier<String> lines) implements Interview {

  private static final String OPEN = "?";

  @Override
  public Optional<String> ask(Inquiry inquiry) {
    to.println();
    to.println(inquiry.text());
    to.println("  " + String.join(", ", inquiry.choices()) + "; ? to decide later");
    while (true) {
      to.print("  [" + (inquiry.proposal().isEmpty() ? OPEN : inquiry.proposal()) + "] ");
      to.flush();
      String line = lines.get();
      String answer = line == null ? OPEN : line.isBlank() ? inquiry.proposal() : line.strip();
      if (answer.equals(OPEN) || answer.isEmpty()) {
        return Optional.empty();
      }
      if (inquiry.choices().contains(answer)) {
        return Optional.of(answer);
      }
      to.println("  That is none of them; " + Nearest.advice(answer, inquiry.choices()));
    }
  }
}
