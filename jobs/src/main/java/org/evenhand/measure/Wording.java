package org.evenhand.measure;

import java.util.Map;
import org.evenhand.stat.NotEstimable;
import org.evenhand.stat.Value;

/**
 * Says in the committee's words why there is no number. A textbook procedure has never heard of a
 * case: it speaks of trials and events where a committee reads decided and sanctioned cases.
 */
final class Wording {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("no trial to take a share of", "no decided case"),
          Map.entry("the group is empty", "the group has no decided case"),
          Map.entry("the reference is empty", "the groups beside it have no decided case"),
          Map.entry(
              "no stratum in which both the group and the reference have a trial",
              "no kind of case in which both sides have a decided case"),
          Map.entry(
              "no event at all, or nothing but events",
              "no decided case was sanctioned, or every one was"),
          Map.entry(
              "no event at all, or nothing but events, in every comparable stratum",
              "within each kind of case none was sanctioned, or every one was"),
          Map.entry(
              "no event in the reference, so that no ratio to it exists",
              "nobody was sanctioned in the groups beside it, so that there is no ratio"),
          Map.entry(
              "no event in the reference or nothing but events in the group, so that the odds ratio"
                  + " has no finite value",
              "nobody was sanctioned in the groups beside it, or everybody in the group was, so that"
                  + " there is no odds ratio"),
          Map.entry(
              "no event in the reference or nothing but events in the group, so that the odds ratio"
                  + " has no finite value in any comparable stratum",
              "within each kind of case nobody was sanctioned in the groups beside it, or everybody"
                  + " in the group was, so that there is no odds ratio"),
          Map.entry("nobody to share", "no case says who it was"),
          Map.entry("nothing to be shared", "nobody has any"),
          Map.entry("no trial has a weight above 0", "no decided case with a report"),
          Map.entry("no value to take the median of", "no decided case with its day"),
          Map.entry(
              "no event is expected at the reference rates",
              "no sanction would be expected at the rates of the groups beside it"),
          Map.entry(
              "a stratum has trials of one only, so that a rate is unknown",
              "one side has no decided case in some kind of case, so that its rate is not known"),
          Map.entry(
              "a stratum of the standard has no trial, so that its rate is unknown",
              "one side has no decided case in some kind of case, so that its rate is not known"),
          Map.entry(
              "fewer than two strata with both groups and both outcomes",
              "fewer than two kinds of case in which both sides have sanctioned and other cases"),
          Map.entry(
              "no positive, finite odds ratio is common to the strata",
              "the kinds of case have no odds ratio in common"),
          Map.entry(
              "even the largest possible rise would go unseen with so few trials",
              "with so few decided cases even the largest difference would go unseen"),
          Map.entry(
              "the known rates are equal, so that there is nothing to undo",
              "the rates of the declared cases are equal, so that there is nothing to tip"),
          Map.entry(
              "no allocation of the missing trials brings the ratio to 1",
              "no undeclared alignments would bring the ratio to 1"),
          Map.entry(
              "the ratio is 0 or infinite, which nothing could undo",
              "the ratio is 0 or without limit, which nothing could undo"));

  /** What a share of other cases than the decided ones reads. */
  private static final Map<String, String> SHARES =
      Map.ofEntries(
          Map.entry("no trial to take a share of", "there is none to take a share of"),
          Map.entry("the group is empty", "the group has none to take a share of"),
          Map.entry("the reference is empty", "the groups beside it have none to take a share of"),
          Map.entry(
              "no stratum in which both the group and the reference have a trial",
              "no kind of case that both sides have"),
          Map.entry(
              "no event in the reference, so that no ratio to it exists",
              "the share is 0 in the groups beside it, so that there is no ratio"),
          Map.entry(
              "no event at all, or nothing but events", "the share is 0 on both sides, or 100%"),
          Map.entry(
              "no event at all, or nothing but events, in every comparable stratum",
              "within each kind of case the share is 0 on both sides, or 100%"),
          Map.entry("no trial has a weight above 0", "no case with a report"),
          Map.entry(
              "no event in the reference or nothing but events in the group, so that the odds ratio"
                  + " has no finite value",
              "one of the four counts is 0, so that there is no odds ratio"),
          Map.entry(
              "fewer than two rows or two columns with a count",
              "fewer than two groups or two kinds to set beside each other"));

  private Wording() {}

  /** The value; where there is none, the reason in the committee's words. */
  static Value of(Value value) {
    return value instanceof NotEstimable none
        ? Value.notEstimable(WORDS.getOrDefault(none.reason(), none.reason()))
        : value;
  }

  /** The same for a share of cases, of persons or of reports, decided or not. */
  static Value ofShare(Value value) {
    return value instanceof NotEstimable none
        ? Value.notEstimable(SHARES.getOrDefault(none.reason(), none.reason()))
        : value;
  }
}
