package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.evenhand.measure.Statistic;
import org.evenhand.stat.Holm;

/**
 * Questions whose tests are adjusted together, so that the chance of one or more false answers
 * among them stays below alpha. A question without a test takes no part in the adjustment.
 *
 * @param questions what is asked
 */
record Family(List<Evidence> questions) {

  /** Copies the list. */
  Family {
    questions = List.copyOf(questions);
  }

  /** The adjusted p-values in the declared cases, in the order of the questions. */
  List<OptionalDouble> adjusted() {
    return adjusted(Evidence::p);
  }

  /**
   * The adjusted p-values if each question stood at this worst case of the missing alignments;
   * where it has none, at the declared cases.
   */
  List<OptionalDouble> adjusted(Statistic bound) {
    return adjusted(question -> question.hasBound(bound) ? question.p(bound) : question.p());
  }

  private List<OptionalDouble> adjusted(Function<Evidence, OptionalDouble> p) {
    List<OptionalDouble> raw = questions.stream().map(p).toList();
    double[] adjusted =
        Holm.adjust(
            raw.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray());
    List<OptionalDouble> all = new ArrayList<>();
    int next = 0;
    for (OptionalDouble one : raw) {
      all.add(one.isPresent() ? OptionalDouble.of(adjusted[next++]) : one);
    }
    return all;
  }
}
