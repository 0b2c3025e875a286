package org.evenhand.measure;

import java.util.Locale;
import java.util.Optional;
import org.evenhand.stat.Interval;
import org.evenhand.stat.NotEstimable;

/**
 * Says in the committee's words why there is no number. A textbook procedure has never heard of a
 * case: it speaks of trials and events where a committee reads decided and sanctioned cases.
 */
final class Wording {

  private Wording() {}

  /** The reason, about what was counted; a phrase without a stop. */
  static String of(NotEstimable none, Counted counted) {
    return switch (none.reason()) {
      case NO_TRIAL -> noTrial(counted);
      case EMPTY_GROUP -> "the group has " + nothing(counted);
      case EMPTY_REFERENCE -> "the groups beside it have " + nothing(counted);
      case NO_COMMON_STRATUM -> "no kind of case " + onBothSides(counted);
      case ONE_OUTCOME -> oneOutcome(counted);
      case ONE_OUTCOME_IN_EVERY_STRATUM -> "within each kind of case " + oneOutcomeEach(counted);
      case NO_EVENT_IN_REFERENCE -> noneInReference(counted) + ", so that there is no ratio";
      case NO_FINITE_ODDS_RATIO -> noOdds(counted) + ", so that there is no odds ratio";
      case NO_FINITE_ODDS_RATIO_IN_ANY_STRATUM ->
          "within each kind of case " + noOdds(counted) + ", so that there is no odds ratio";
      case NO_COMMON_ODDS_RATIO -> "the kinds of case have no odds ratio in common";
      case TOO_FEW_STRATA_WITH_BOTH_OUTCOMES ->
          "fewer than two kinds of case in which both sides have sanctioned and other cases";
      case STRATUM_WITHOUT_RATE ->
          "one side has no decided case in some kind of case, so that its rate is not known";
      case NO_EVENT_EXPECTED_AT_REFERENCE_RATES ->
          "no sanction would be expected at the rates of the groups beside it";
      case NO_WEIGHT -> "no %s with a report".formatted(counted.one());
      case NO_DIFFERENCE_SEEN ->
          "with so few decided cases even the largest difference would go unseen";
      case NO_EFFECT_SEEN -> "no gap, however large, would have been found in 4 of 5 such periods";
      case EQUAL_RATES ->
          "the rates of the declared cases are equal, so that there is nothing to tip";
      case NO_ALLOCATION -> "no undeclared alignments would bring the ratio to 1";
      case HOLDS_UP_TO_LIMIT ->
          "it holds even if undeclared sanctions lean to one side %s times as readily"
              .formatted(limit(none));
      case RATIO_WITHOUT_LIMIT -> "the ratio is 0 or without limit, which nothing could undo";
      case NO_INTERVAL -> "the ratio has no interval";
      case COMPARISON_WITHOUT_INTERVAL ->
          "one of the two comparisons has no range, so that they cannot be set beside each other";
      case SIDE_WITHOUT_BOUNDS -> "one side has neither a decided nor a pending case";
      case TOO_FEW_KNOWN -> "too few cases of which it is known whether there was contact";
      case TABLE_TOO_LARGE ->
          "exact results are given up to %s decided cases; above, see the odds ratio and the chi-squared test"
              .formatted(limit(none));
      case SETS_TOO_LARGE ->
          "exact results are given up to %s matched cases; above, see the odds ratio"
              .formatted(limit(none));
      case NO_STEP -> "there is no step";
      case NO_LOGARITHM -> "a ratio of 0 has no logarithm";
      case NO_LOGARITHM_TO_SHARE ->
          "the ratio over all steps is 1, so that there is nothing to share out";
      case NO_PAIR -> "no exchange with decided cases of the two sides";
      case NO_DISCORDANT_PAIR -> "in no exchange was just one of the two sanctioned";
      case NO_PAIR_OF_THE_REFERENCE ->
          "in no exchange was only the other side sanctioned, so that there is no odds ratio";
      case ONE_CLUSTER ->
          "all decided cases of one side hang together, so that their spread is not known";
      case FEW_CLUSTERS -> "too few decided cases of a group that do not hang together";
      case NO_VARIANCE -> "the decided cases show no spread to measure";
      case NO_UNIT_RATED_TWICE -> "no case that two assessors coded";
      case ONE_CATEGORY -> "both assessors gave every case one and the same code";
      case TOO_FEW_ROWS_OR_COLUMNS -> "fewer than two groups or two kinds to set beside each other";
      case NO_STRATUM_WITH_BOTH_VALUES -> "no kind of case in which both sides have such a case";
      case NO_DIFFERENT_VALUES ->
          "no kind of case in which both sides have such cases and these differ";
      case ALL_ALIKE -> "all such cases were alike";
      case NO_VALUE -> "no such case";
      case NO_MEDIAN -> "no case with its days recorded";
      case NOBODY_TO_SHARE -> "no case says who it was";
      case NOTHING_TO_SHARE -> "nobody has any";
      case NOBODY_OBSERVED -> nobodyObserved(counted);
      case NOBODY_OBSERVED_SO_LONG -> "no case was followed for so long";
      case ONLY_CENSORED -> onlyCensored(counted);
      case TOO_FEW_OBSERVED_EVENTS -> tooFewObserved(counted);
      case NO_EVENT_WHILE_BOTH_OBSERVED -> "none ended while cases of both sides were waiting";
      case NOT_YET_HAPPENED -> "not delivered by the end of the period";
      case NOTHING_DUE -> "no promise was due by the end of the period";
      case DURATION_NOT_RECORDED -> "no length is recorded: counted as running at the period's end";
      case NO_ARRIVAL -> "no case was received";
      case NO_STAY_RECORDED -> "no case ended of which the days were recorded";
      case STOCK_UNKNOWN ->
          "the export has no case received before the period, so that what was open is not known";
      case SERVERS_NOT_RECORDED -> "the number of handlers was not recorded";
      case NO_SERVER -> "no handler was in post";
      case SERVERS_CONTRADICTORY -> "cases of one month give different numbers of handlers";
      case NO_EXPOSURE -> "no member-days";
      case NO_EXPOSURE_LISTED -> "the membership figures of the period have no row for it";
      case NO_EXPOSURE_IN_UNIT -> "the membership figures of the period have no member-days for it";
      case EXPOSURE_NOT_BY_GROUP -> "not a group that members are counted by";
      case EXPOSURE_WITHOUT_ERROR ->
          "an estimate of the membership is used only with its standard error, which is not given";
      case SIDE_WITHOUT_EXPOSURE ->
          "one of the sides has no member-days in this period, or estimates of them without a standard error";
      case SIZES_NOT_RECORDED ->
          "how many members were affected is not recorded for every suspension";
      case EXPOSURE_EXCEEDED ->
          "more member-days under suspension than the membership figures give";
      case NO_EVENT_EXPECTED -> "no sanction is expected in the region";
      case NO_EVENT_IN_UNIT -> "no sanction in the region, so that its ratio has no logarithm";
      case NO_EVENT_IN_ANY_UNIT -> "no sanction in any region";
      case TOO_FEW_EVENTS ->
          "fewer than %s sanctions: too few for a standardised rate".formatted(limit(none));
      case CONSTANT_UNIT ->
          "in cases like these nobody was sanctioned, or everybody was, so that no decider could stand out";
      case FEWER_THAN_TWO_UNITS -> "fewer than two regions, so that no spread can be seen";
      case FEWER_THAN_TWO_TO_COMPARE -> "fewer than two deciders with enough cases";
      case NO_COMMON_SPREAD ->
          "regions too small or too far apart to have a common spread, or none or all of their cases sanctioned";
      case NO_TRIAL_TO_FOLLOW -> "no decision in the period to follow";
      case TOO_FEW_EARLIER_TRIALS ->
          "no decision in the period in a category with %s earlier decisions of the group"
              .formatted(limit(none));
      case NO_EVENT -> "nothing of the kind happened in any month";
      case TOO_FEW_OBSERVATIONS -> "there are too few months for a trend, a step and a season";
      case DEPENDENT_COLUMNS -> "the months do not tell trend, step and season apart";
      case UNBOUNDED_COEFFICIENT ->
          "one side of the change has too few sanctions, so that the step has no limit";
      case NO_RESIDUAL -> "the months lie on the trend that was fitted to them";
      case NO_CONVERGENCE -> "no trend with a step could be fitted to the months";
      case NO_CHANGE_DATED ->
          "no policy has a month of announcement, adoption or coming into force";
      case NO_REFERENCE_SERIES -> "the groups beside it have no case";
      case TOO_FEW_TIMES ->
          "fewer than %s months with cases before the change or from it on".formatted(limit(none));
    };
  }

  private static String limit(NotEstimable none) {
    return String.format(Locale.ROOT, "%,d", none.limit().orElseThrow());
  }

  private static String noTrial(Counted counted) {
    return switch (counted.kind()) {
      case SHARE -> "there is " + nothing(counted);
      case OPEN_CASES -> nothing(counted) + " whose days were recorded";
      case DECIDED_CASES, NAMED, STEP, PROMISES -> nothing(counted);
    };
  }

  /** Why an end of an interval does not exist; empty where both do. */
  static Optional<String> ofOpenEnd(Interval interval) {
    boolean isBelow = Double.isInfinite(interval.lower());
    boolean isAbove = Double.isInfinite(interval.upper());
    if (!isBelow && !isAbove) {
      return Optional.empty();
    }
    String side =
        isBelow && isAbove ? "no limit either way" : isAbove ? "no upper limit" : "no lower limit";
    return Optional.of("the counts set " + side);
  }

  /** Why an estimate is no number. */
  static String ofBoundless() {
    return "the counts set the estimate no limit";
  }

  /** Why a ratio has no range. */
  static String ofRatioWithoutRange() {
    return "a ratio of 0 has no range, because it has no logarithm";
  }

  private static String nothing(Counted counted) {
    return switch (counted.kind()) {
      case SHARE -> "none to take a share of";
      case DECIDED_CASES, NAMED, STEP, OPEN_CASES, PROMISES -> "no " + counted.one();
    };
  }

  private static String onBothSides(Counted counted) {
    return switch (counted.kind()) {
      case SHARE -> "that both sides have";
      case STEP -> "in which both sides could have taken this step";
      case DECIDED_CASES, NAMED, OPEN_CASES, PROMISES ->
          "in which both sides have a " + counted.one();
    };
  }

  private static String oneOutcome(Counted counted) {
    return switch (counted.kind()) {
      case SHARE -> oneOutcomeEach(counted);
      case STEP -> "no case took this step, or every one did";
      case DECIDED_CASES, NAMED, OPEN_CASES, PROMISES ->
          "no %s %s, or every one %s".formatted(counted.one(), counted.taken(), counted.did());
    };
  }

  private static String oneOutcomeEach(Counted counted) {
    return switch (counted.kind()) {
      case SHARE -> "the share is 0 on both sides, or 100%";
      case DECIDED_CASES, NAMED, STEP, OPEN_CASES, PROMISES ->
          "none %s, or every one %s".formatted(counted.taken(), counted.did());
    };
  }

  private static String noneInReference(Counted counted) {
    return switch (counted.kind()) {
      case SHARE -> "the share is 0 in the groups beside it";
      case DECIDED_CASES -> "nobody %s in the groups beside it".formatted(counted.taken());
      case NAMED, PROMISES -> "none %s in the groups beside it".formatted(counted.taken());
      case STEP, OPEN_CASES -> "no case of the groups beside it " + counted.taken();
    };
  }

  private static String noOdds(Counted counted) {
    return switch (counted.kind()) {
      case SHARE -> "one of the four counts is 0";
      case DECIDED_CASES, NAMED, STEP, OPEN_CASES, PROMISES ->
          "%s, or %s in the group %s"
              .formatted(
                  noneInReference(counted),
                  counted.kind() == Counted.Kind.DECIDED_CASES ? "everybody" : "every one",
                  counted.did());
    };
  }

  private static String nobodyObserved(Counted counted) {
    return switch (counted.kind()) {
      case OPEN_CASES -> noTrial(counted);
      case DECIDED_CASES, NAMED, STEP, PROMISES, SHARE -> "no case whose days were recorded";
    };
  }

  private static String onlyCensored(Counted counted) {
    return switch (counted.kind()) {
      case PROMISES -> "nothing was delivered by the end of the period";
      case DECIDED_CASES, NAMED, STEP, OPEN_CASES, SHARE ->
          "none had ended when they were last looked at";
    };
  }

  private static String tooFewObserved(Counted counted) {
    return switch (counted.kind()) {
      case PROMISES -> "fewer than half were delivered by the end of the period";
      case DECIDED_CASES, NAMED, STEP, OPEN_CASES, SHARE ->
          "fewer than that had ended when they were last looked at";
    };
  }
}
