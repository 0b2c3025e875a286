package org.evenhand.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.compare.VerdictHistory.Kind;
import org.evenhand.message.Message;

/** The first sentences of a comparison. */
final class Headline {

  private Headline() {}

  static Message of(RunComparison comparison) {
    int changed = comparison.histories(Kind.CHANGED).size();
    int onlyA = comparison.histories(Kind.ONLY_IN_A).size();
    int onlyB = comparison.histories(Kind.ONLY_IN_B).size();
    int both = comparison.attribution().histories().size() - onlyA - onlyB;
    List<Message> sentences = new ArrayList<>();
    sentences.add(
        changed == 0
            ? Message.of("compare.unchanged", "count", both)
            : Message.of(
                "compare.changed",
                "changed",
                changed,
                "all",
                both,
                "causes",
                Message.enumerated(causes(comparison))));
    if (onlyA + onlyB > 0) {
      sentences.add(Message.of("compare.only", "in_a", onlyA, "in_b", onlyB));
    }
    if (changed > 0 && !comparison.differences().isOnePeriod()) {
      sentences.add(Message.of("compare.caution"));
    }
    return Message.sentences(sentences.toArray(Message[]::new));
  }

  /** In how many changed verdicts each cause had a part; one that changed twice counts in both. */
  private static List<Message> causes(RunComparison comparison) {
    Map<Message, Long> causes =
        comparison.histories(Kind.CHANGED).stream()
            .flatMap(history -> history.changes().stream().map(RecountStep::cause).distinct())
            .collect(Collectors.groupingBy(c -> c, LinkedHashMap::new, Collectors.counting()));
    return causes.entrySet().stream()
        .map(
            cause ->
                Message.of("compare.by_cause", "count", cause.getValue(), "cause", cause.getKey()))
        .toList();
  }
}
