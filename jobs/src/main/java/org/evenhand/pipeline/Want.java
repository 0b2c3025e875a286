package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.message.Message;
import org.evenhand.pipeline.Questions.Unanswered;

/**
 * What an export does not give, and the questions that go without an answer for want of it.
 *
 * @param thing a field, or the option of a companion file that was not named
 * @param questions their identifiers in the plan's order, each with what it lacks besides
 */
record Want(String thing, Map<String, Set<String>> questions) {

  /**
   * What is wanted, first what most questions lack. Each question stands in one of them.
   *
   * @param given the companions that were named
   */
  static List<Want> of(List<Unanswered> unanswered, Set<String> given) {
    Map<String, Set<String>> left = new LinkedHashMap<>();
    for (Unanswered one : unanswered) {
      if (!one.lacking().isEmpty()) {
        left.put(one.question(), things(one.lacking(), given));
      }
    }
    List<Want> wants = new ArrayList<>();
    while (!left.isEmpty()) {
      Want most = most(left);
      wants.add(most);
      left.keySet().removeAll(most.questions().keySet());
    }
    return wants;
  }

  /** A companion that was not named lacks all of its fields at once. */
  private static Set<String> things(List<String> fields, Set<String> given) {
    return fields.stream()
        .map(
            field -> {
              String table = field.substring(0, Math.max(0, field.indexOf('.')));
              return table.isEmpty() || given.contains(table)
                  ? field
                  : "--" + table.replace('_', '-');
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What most questions lack; of these what brings most by itself, and of these the first. */
  private static Want most(Map<String, Set<String>> left) {
    return left.values().stream()
        .flatMap(Set::stream)
        .distinct()
        .map(thing -> new Want(thing, lacking(thing, left)))
        .max(
            Comparator.comparingInt((Want want) -> want.questions().size())
                .thenComparingLong(Want::broughtAlone)
                .thenComparing(Want::thing, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static Map<String, Set<String>> lacking(String thing, Map<String, Set<String>> left) {
    Map<String, Set<String>> lacking = new LinkedHashMap<>();
    left.forEach(
        (question, things) -> {
          if (things.contains(thing)) {
            Set<String> besides = new TreeSet<>(things);
            besides.remove(thing);
            lacking.put(question, besides);
          }
        });
    return lacking;
  }

  private long broughtAlone() {
    return questions.values().stream().filter(Set::isEmpty).count();
  }

  /** The lines that tell of it; what a single question lacks shares the last one. */
  static List<Message> sentences(List<Want> wants) {
    List<Message> lines = new ArrayList<>();
    wants.stream()
        .filter(want -> !want.isSingle())
        .forEach(want -> lines.add(Message.of("run.unanswered", "want", want.words())));
    List<Message> singles = wants.stream().filter(Want::isSingle).map(Want::words).toList();
    if (!singles.isEmpty()) {
      lines.add(Message.of("run.unanswered_single", "wants", Message.clauses(singles)));
    }
    return lines;
  }

  private boolean isSingle() {
    return questions.size() == 1;
  }

  /** Such as {@code severity: like_for_like_beside, by_role (and role_band)}. */
  private Message words() {
    return Message.of(
        "run.want",
        "thing",
        thing,
        "questions",
        Message.enumerated(
            questions.entrySet().stream()
                .map(one -> besides(one.getKey(), one.getValue()))
                .toList()));
  }

  private static Message besides(String question, Set<String> others) {
    return others.isEmpty()
        ? Message.literal(question)
        : Message.of("run.want_besides", "question", question, "others", String.join(", ", others));
  }
}
