package org.evenhand.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.compare.VerdictHistory.Kind;

/** The first sentences of a comparison. */
final class Headline {

  private Headline() {}

  static String of(RunComparison comparison) {
    int changed = comparison.histories(Kind.CHANGED).size();
    int onlyA = comparison.histories(Kind.ONLY_IN_A).size();
    int onlyB = comparison.histories(Kind.ONLY_IN_B).size();
    int both = comparison.attribution().histories().size() - onlyA - onlyB;
    List<String> sentences = new ArrayList<>();
    sentences.add(
        changed == 0
            ? "No verdict changed from A to B: all %d are the same.".formatted(both)
            : "%d of %d verdicts changed from A to B%s."
                .formatted(changed, both, causes(comparison)));
    if (onlyA + onlyB > 0) {
      sentences.add("%s in A only, %s in B only.".formatted(stand(onlyA), onlyB));
    }
    if (changed > 0 && !comparison.differences().isOnePeriod()) {
      sentences.add("A changed verdict is not by itself a change of the underlying rates.");
    }
    return String.join(" ", sentences);
  }

  static String count(int changed) {
    return changed == 1 ? "1 verdict changed" : changed + " verdicts changed";
  }

  private static String stand(int number) {
    return number == 1 ? "1 stands" : number + " stand";
  }

  /** In how many changed verdicts each cause had a part; one that changed twice counts in both. */
  private static String causes(RunComparison comparison) {
    Map<String, Long> causes =
        comparison.histories(Kind.CHANGED).stream()
            .flatMap(history -> history.changes().stream().map(RecountStep::cause).distinct())
            .collect(Collectors.groupingBy(c -> c, LinkedHashMap::new, Collectors.counting()));
    return causes.entrySet().stream()
        .map(cause -> "%d by %s".formatted(cause.getValue(), cause.getKey()))
        .collect(Collectors.joining(", ", " (", ")"));
  }
}
