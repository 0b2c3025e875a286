package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenhand.measure.likeforlike.ComparedGroups;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Holm;

/**
 * Questions whose tests are adjusted together, so that the chance of one or more false answers
 * among them stays below alpha. First each is asked whether any groups differ, adjusted by Holm's
 * method over the questions; then, in each, which, the p-values of its pairs times the questions
 * that Holm's method counts there. A question that could not be answered whatever the decisions
 * were, by its sizes alone, takes no part.
 *
 * @param questions what is asked, with the adjusted tests
 */
record Family(List<GroupTests> questions) {

  /** Copies the list. */
  Family {
    questions = List.copyOf(questions);
  }

  /** The tests of these questions under a plan. */
  static Family of(Plan plan, List<ComparedGroups> asked, CodeLabels labels) {
    List<GroupTests> tests =
        asked.stream().map(question -> GroupTests.of(plan, question, labels)).toList();
    double[] raw =
        tests.stream()
            .filter(GroupTests::isTested)
            .mapToDouble(test -> test.pValue().getAsDouble())
            .toArray();
    double[] adjusted = Holm.adjust(raw);
    List<GroupTests> questions = new ArrayList<>();
    int next = 0;
    for (GroupTests test : tests) {
      if (test.isTested()) {
        double own = raw[next];
        long notSmaller = Arrays.stream(raw).filter(p -> p >= own).count();
        questions.add(test.adjusted(adjusted[next++], notSmaller));
      } else {
        questions.add(test);
      }
    }
    return new Family(questions);
  }
}
