package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.evenhand.fixture.English;
import org.evenhand.message.Message;
import org.evenhand.pipeline.Questions.Unanswered;
import org.junit.jupiter.api.Test;

/** The claim that every unanswered question stands once, with all that would bring it. */
class WantTest {

  private static final long SEED = 20261130;

  private static Unanswered lacking(String question, String... fields) {
    return new Unanswered(question, List.of(fields), Message.literal("no field"));
  }

  @Test
  void of_fieldThatBringsMost_first() {
    List<Want> wants =
        Want.of(
            List.of(
                lacking("a", "x"),
                lacking("b", "y", "z"),
                lacking("c", "x"),
                lacking("d", "membership.region", "membership.members"),
                lacking("e", "x", "y"),
                new Unanswered("f", List.of(), Message.literal("too few months"))),
            Set.of());
    assertEquals(
        List.of(
            "Not answered without x: a, c, e (and y)",
            "Not answered, one question each, without --membership: d; y: b (and z)"),
        English.of(Want.sentences(wants)));
  }

  @Test
  void of_companionThatWasNamed_itsFieldIsWanted() {
    assertEquals(
        List.of("Not answered, one question each, without policy_events.kind: d"),
        English.of(
            Want.sentences(
                Want.of(List.of(lacking("d", "policy_events.kind")), Set.of("policy_events")))));
    assertEquals(
        List.of("Not answered, one question each, without --policy-events: d"),
        English.of(Want.sentences(Want.of(List.of(lacking("d", "policy_events.kind")), Set.of()))));
  }

  @Test
  void of_randomLacks_eachQuestionOnceWithAllThatItLacks() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      List<Unanswered> unanswered =
          IntStream.range(0, random.nextInt(25))
              .mapToObj(i -> lacking("q" + i, fields(random)))
              .toList();
      List<Want> wants = Want.of(unanswered, Set.of());
      List<String> all = new ArrayList<>();
      for (Want want : wants) {
        all.addAll(want.questions().keySet());
        for (Unanswered one : unanswered) {
          Set<String> told = want.questions().get(one.question());
          if (told != null) {
            Set<String> lacking = new TreeSet<>(told);
            lacking.add(want.thing());
            assertEquals(Set.copyOf(one.lacking()), lacking, "seed " + SEED);
          }
        }
      }
      assertEquals(
          unanswered.stream().map(Unanswered::question).sorted().toList(),
          all.stream().sorted().toList(),
          "seed " + SEED);
      assertEquals(wants, Want.of(unanswered, Set.of()), "seed " + SEED);
    }
  }

  private static String[] fields(Random random) {
    Set<String> fields = new TreeSet<>();
    int number = 1 + random.nextInt(3);
    while (fields.size() < number) {
      fields.add("f" + random.nextInt(7));
    }
    return fields.toArray(String[]::new);
  }
}
