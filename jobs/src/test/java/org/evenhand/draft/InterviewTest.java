package org.evenhand.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.schema.FieldName;
import org.junit.jupiter.api.Test;

/** The claim that answers go into the draft, and that what is not answered stays a question. */
class InterviewTest {

  private static final Register EXAMPLE =
      Register.read(Path.of("..", "data-samples", "worked-example", "export.csv"), ';');

  private static DraftedField field(Draft draft, String name) {
    return draft.fields().stream().filter(f -> f.field().equals(name)).findFirst().orElseThrow();
  }

  private static Optional<String> proposal(Inquiry inquiry) {
    return Optional.of(inquiry.proposal()).filter(text -> !text.isEmpty());
  }

  @Test
  void draft_everyProposalTaken_leavesWhatHasNone() {
    for (String register : List.of("minneapolis", "nypd", "toronto", "twitter")) {
      Draft draft = Register.drawn(register).draft(InterviewTest::proposal);
      List<DraftedCode> open =
          draft.fields().stream()
              .filter(DraftedField::stands)
              .flatMap(field -> field.recode().stream())
              .filter(code -> !code.stands() && !code.code().equals(CodeDrafting.LEFT_OPEN))
              .toList();
      assertEquals(List.of(), open, register);
      assertTrue(draft.open() < Register.drawn(register).draft().open(), register);
    }
  }

  @Test
  void draft_questions_areAboutTheCoreAndWhatIsNotSure() {
    List<String> asked = new ArrayList<>();
    EXAMPLE.draft(
        inquiry -> {
          asked.add(inquiry.text());
          return Optional.empty();
        });
    assertEquals(8, asked.size(), asked.toString());
    assertTrue(asked.get(0).startsWith("Case: which column holds it?"), asked.toString());
    assertTrue(
        asked.stream().anyMatch(text -> text.contains("does column Handler hold it?")),
        asked.toString());
    assertTrue(
        asked.stream().anyMatch(text -> text.contains("what does \"Not stated\" mean (2 rows")),
        asked.toString());
  }

  @Test
  void draft_otherColumnNamed_isTaken() {
    Draft draft =
        EXAMPLE.draft(
            inquiry ->
                inquiry.text().startsWith("Declared alignment: which")
                    ? Optional.of("Area")
                    : Optional.empty());
    DraftedField alignment = field(draft, FieldName.DECLARED_ALIGNMENT);
    assertEquals(Optional.of("Area"), alignment.origin().column());
    assertEquals(List.of("North", "South", "East"), alignment.ownCodes());
    assertTrue(alignment.stands());
  }

  @Test
  void draft_noColumnHasIt_isAskedForAtTheExporter() {
    Draft draft =
        EXAMPLE.draft(
            inquiry ->
                inquiry.text().startsWith("Outcome: which")
                    ? Optional.of("none")
                    : Optional.empty());
    assertEquals(Origin.Without.COLUMN, field(draft, FieldName.OUTCOME).origin());
    assertEquals(1, field(draft, FieldName.OUTCOME).open());
    assertTrue(draft.asks().get(0).contains("without which nothing is reported"));
  }

  @Test
  void draft_guessDenied_isDropped() {
    Draft draft =
        EXAMPLE.draft(
            inquiry ->
                inquiry.text().contains("column Handler") ? Optional.of("no") : Optional.empty());
    assertTrue(draft.fields().stream().noneMatch(f -> f.field().equals(FieldName.DECIDER_TOKEN)));
  }
}
