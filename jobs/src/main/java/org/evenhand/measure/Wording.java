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
          Map.entry("nobody was observed", "no case whose days were recorded"),
          Map.entry("nobody was observed for so long", "no case was followed for so long"),
          Map.entry(
              "no event was observed, only durations that were cut off",
              "none had ended when they were last looked at"),
          Map.entry(
              "too few had the event while they were observed",
              "fewer than that had ended when they were last looked at"),
          Map.entry(
              "no event came while both the group and the reference were observed",
              "none ended while cases of both sides were waiting"),
          Map.entry(
              "no stratum in which both have a value",
              "no kind of case in which both sides have such a case"),
          Map.entry(
              "no stratum in which two rows have a value and the values differ",
              "no kind of case in which both sides have such cases and these differ"),
          Map.entry("no two units differ in both row and column", "all such cases were alike"),
          Map.entry("no value to describe", "no such case"),
          Map.entry("nobody to share", "no case says who it was"),
          Map.entry("nothing to be shared", "nobody has any"),
          Map.entry("no trial has a weight above 0", "no decided case with a report"),
          Map.entry("no value to take the median of", "no decided case with its day"),
          Map.entry(
              "no event is expected at the reference rates",
              "no sanction would be expected at the rates of the groups beside it"),
          Map.entry("no exposure to take a rate over", "no member-days"),
          Map.entry("no event is expected of the unit", "no sanction is expected in the region"),
          Map.entry(
              "no event in the unit, so that its ratio has no logarithm",
              "no sanction in the region, so that its ratio has no logarithm"),
          Map.entry("no event in any unit", "no sanction in any region"),
          Map.entry(
              "units too small or too far apart to have a common spread",
              "regions too small or too far apart to have a common spread, or none or all of their"
                  + " cases sanctioned"),
          Map.entry(
              "fewer than two units, so that no spread can be seen",
              "fewer than two regions, so that no spread can be seen"),
          Map.entry(
              "a stratum has trials of one only, so that a rate is unknown",
              "one side has no decided case in some kind of case, so that its rate is not known"),
          Map.entry(
              "all trials of a side are in one cluster",
              "all decided cases of one side hang together, so that their spread is not known"),
          Map.entry(
              "the estimate has no variance to compare with",
              "the decided cases show no spread to measure"),
          Map.entry("no pair", "no exchange with decided cases of the two sides"),
          Map.entry(
              "no pair in which just one had the event",
              "in no exchange was just one of the two sanctioned"),
          Map.entry(
              "no pair in which only the reference had the event, so that the odds ratio within"
                  + " pairs has no finite value",
              "in no exchange was only the other side sanctioned, so that there is no odds ratio"),
          Map.entry("fewer than two units to compare", "fewer than two deciders with enough cases"),
          Map.entry(
              "one of the two comparisons has no interval",
              "one of the two comparisons has no range, so that they cannot be set beside each"
                  + " other"),
          Map.entry("no unit that both raters saw", "no case that two assessors coded"),
          Map.entry("no unit with two ratings", "no case that two assessors coded"),
          Map.entry(
              "both raters used one and the same category throughout",
              "both assessors gave every case one and the same code"),
          Map.entry(
              "all ratings are of one category",
              "both assessors gave every case one and the same code"),
          Map.entry(
              "a stratum of the standard has no trial, so that its rate is unknown",
              "one side has no decided case in some kind of case, so that its rate is not known"),
          Map.entry("no event at all", "nothing of the kind happened in any month"),
          Map.entry(
              "there are no more observations than coefficients",
              "there are too few months for a trend, a step and a season"),
          Map.entry(
              "the columns of the design follow from each other",
              "the months do not tell trend, step and season apart"),
          Map.entry(
              "rows without an event let a coefficient grow without limit",
              "one side of the change has too few sanctions, so that the step has no limit"),
          Map.entry("no trial to follow", "no decision in the period to follow"),
          Map.entry(
              "fewer than two strata with both groups and both outcomes",
              "fewer than two kinds of case in which both sides have sanctioned and other cases"),
          Map.entry(
              "no positive, finite odds ratio is common to the strata",
              "the kinds of case have no odds ratio in common"),
          Map.entry("no value to take the middle of", "no case with its days recorded"),
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

  private static final Map<String, String> STEP_WORDS =
      Map.ofEntries(
          Map.entry("no trial to take a share of", "no case that could have taken this step"),
          Map.entry("the group is empty", "the group has no case that could have taken this step"),
          Map.entry(
              "the reference is empty",
              "the groups beside it have no case that could have taken this step"),
          Map.entry(
              "no stratum in which both the group and the reference have a trial",
              "no kind of case in which both sides could have taken this step"),
          Map.entry(
              "no event at all, or nothing but events", "no case took this step, or every one did"),
          Map.entry(
              "no event at all, or nothing but events, in every comparable stratum",
              "within each kind of case none took this step, or every one did"),
          Map.entry(
              "no event in the reference, so that no ratio to it exists",
              "no case of the groups beside it took this step, so that there is no ratio"));

  /** What a procedure on open cases says. */
  private static final Map<String, String> OPEN_WORDS =
      Map.ofEntries(
          Map.entry("nobody was observed", "no open case whose days were recorded"),
          Map.entry("no trial to take a share of", "no open case whose days were recorded"),
          Map.entry("the group is empty", "the group has no open case"),
          Map.entry("the reference is empty", "the groups beside it have no open case"),
          Map.entry(
              "no event in the reference, so that no ratio to it exists",
              "no case of the groups beside it has been open for so long, so that there is no"
                  + " ratio"));

  /** What a curve of promises says. */
  private static final Map<String, String> PROMISE_WORDS =
      Map.ofEntries(
          Map.entry(
              "no event was observed, only durations that were cut off",
              "nothing was delivered by the end of the period"),
          Map.entry(
              "too few had the event while they were observed",
              "fewer than half were delivered by the end of the period"));

  /** What a share of other cases than the decided ones reads. */
  private static final Map<String, String> SHARE_WORDS =
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

  /** The value; where there is none, the reason in words about a step that cases take. */
  static Value ofStep(Value value) {
    return in(STEP_WORDS, value);
  }

  /** The value; where there is none, the reason in the committee's words. */
  static Value of(Value value) {
    return in(WORDS, value);
  }

  /** The value; where there is none, the reason in words about open cases. */
  static Value ofOpen(Value value) {
    return in(OPEN_WORDS, value);
  }

  /** The value; where there is none, the reason in words about promises. */
  static Value ofPromises(Value value) {
    return in(PROMISE_WORDS, value);
  }

  /** The same for a share of cases, of persons or of reports, decided or not. */
  static Value ofShare(Value value) {
    return in(SHARE_WORDS, value);
  }

  private static Value in(Map<String, String> words, Value value) {
    return value instanceof NotEstimable none
        ? Value.notEstimable(words.getOrDefault(none.reason(), none.reason()))
        : value;
  }
}
