package org.evenhand.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * The analysis plan, fixed before the data are seen. Every key, its default and its meaning stand
 * in {@code plan-default.yaml}; a plan file gives only what differs.
 *
 * @param title what the plan is for, printed in the report
 * @param language the language of the report
 * @param period the period it is fixed for, or blank for any
 * @param window the periods that are looked at together for the verdict
 * @param standing where the standing verdict begins
 * @param primary the one result that carries the verdict
 * @param margins what counts as parity
 * @param levels error rates
 * @param minimum sizes below which there is no verdict
 * @param undeclared how far cases without a declared alignment may differ before a verdict falls
 * @param sanctions which rungs count as a sanction
 * @param decided outcomes that form the denominator of a rate
 * @param comparator {@code rest} for all other declared groups, or the code of a reference group
 * @param variants other ways to put the primary question, shown beside it
 * @param monitoring when the score over the decisions speaks up
 * @param questions identifiers of the measures to compute, in the order of the report
 * @param committee the committee report's own rule
 * @param gate when the gate closes
 */
public record Plan(
    String title,
    Language language,
    String period,
    Window window,
    Standing standing,
    Primary primary,
    Margins margins,
    Levels levels,
    Minimum minimum,
    Undeclared undeclared,
    Sanctions sanctions,
    List<String> decided,
    String comparator,
    Variants variants,
    Monitoring monitoring,
    List<String> questions,
    Committee committee,
    Gate gate) {

  /** The comparator that stands for all other declared groups. */
  public static final String REST = "rest";

  /** The confidence level of intervals. */
  public double level() {
    return 1 - levels.alpha();
  }

  /** The same plan with another primary estimand or other strata. */
  public Plan with(Primary other) {
    return with(window, other, sanctions, comparator, questions);
  }

  /** The same plan with other rungs. */
  public Plan with(Sanctions other) {
    return with(window, primary, other, comparator, questions);
  }

  /** The same plan over another window. */
  public Plan with(Window other) {
    return with(other, primary, sanctions, comparator, questions);
  }

  /** The same plan with each group set beside another reference. */
  public Plan besides(String other) {
    return with(window, primary, sanctions, other, questions);
  }

  /** The same plan with other questions. */
  public Plan asking(List<String> others) {
    return with(window, primary, sanctions, comparator, others);
  }

  private Plan with(
      Window otherWindow,
      Primary otherPrimary,
      Sanctions otherSanctions,
      String otherComparator,
      List<String> otherQuestions) {
    return new Plan(
        title,
        language,
        period,
        otherWindow,
        standing,
        otherPrimary,
        margins,
        levels,
        minimum,
        undeclared,
        otherSanctions,
        decided,
        otherComparator,
        variants,
        monitoring,
        otherQuestions,
        committee,
        gate);
  }

  /**
   * The verdict over all periods so far.
   *
   * @param since label of the period from which on they are added up, or blank for the first
   */
  public record Standing(String since) {

    /** Whether the cases of a period are added up. */
    public boolean includes(Period period) {
      return since.isEmpty() || !period.from().isBefore(Period.parse(since).from());
    }
  }

  /**
   * The estimand of the verdict and what is held fixed.
   *
   * @param estimand {@code mh_rate_ratio} or {@code mh_rate_difference}
   * @param strata fields within which like is compared with like
   * @param further further fields for the second result, shown beside and never instead
   */
  public record Primary(String estimand, List<String> strata, List<String> further) {

    /** The strata and the further fields, each once. */
    public List<String> strataAndFurther() {
      return strataAnd(further);
    }

    /** The strata and other fields, each once. */
    public List<String> strataAnd(List<String> others) {
      return Stream.concat(strata.stream(), others.stream()).distinct().toList();
    }
  }

  /**
   * Ranges within which groups count as treated alike.
   *
   * @param rateRatio lower and upper limit of a ratio of sanction rates
   * @param rateDifference lower and upper limit of a difference of sanction rates, in proportions
   */
  public record Margins(List<Double> rateRatio, List<Double> rateDifference) {}

  /**
   * Error rates of the decision rule.
   *
   * @param alpha of the tests and of the parity rule; intervals have level 1 - alpha, the parity
   *     rule's interval 1 - 2 alpha
   * @param homogeneity below this p-value categories count as differing in size
   * @param power at which the smallest detectable difference is stated
   */
  public record Levels(double alpha, double homogeneity, double power) {}

  /**
   * Sizes below which the verdict is "not enough evidence".
   *
   * @param decided decided cases that do not hang together, on each of the two sides compared
   * @param sanctioned sanctioned ones on the two sides together
   */
  public record Minimum(long decided, long sanctioned) {}

  /**
   * The sensitivity of a verdict to cases without a declared alignment.
   *
   * @param gamma how many times as likely, in odds, such cases may have been the group's, or
   *     another's, without the verdict turning; 1 or more
   */
  public record Undeclared(double gamma) {}

  /**
   * Which rungs of the ladder count.
   *
   * @param rung lowest rung that is a sanction
   * @param further further lowest rungs, always printed beside it
   */
  public record Sanctions(int rung, List<Integer> further) {}

  /**
   * Other ways to put the primary question, each with one thing changed. Further rungs stand under
   * {@code sanctions.further}, further strata under {@code primary.further}.
   *
   * @param estimands other primary estimands
   * @param strata other sets of fields within which like is compared with like
   * @param comparators other references: the codes of groups, or {@code rest}
   * @param windows other windows
   */
  public record Variants(
      List<String> estimands,
      List<List<String>> strata,
      List<String> comparators,
      List<Window> windows) {

    /** No other way. */
    public static final Variants NONE = new Variants(List.of(), List.of(), List.of(), List.of());
  }

  /**
   * When the score over the period's decisions speaks up.
   *
   * @param falseAlarm the probability that a group's score passes its limit, one way or the other,
   *     although nothing changed
   */
  public record Monitoring(double falseAlarm) {}

  /**
   * The committee report's own rule.
   *
   * @param minimumCell numbers that rest on a smaller count, but not on none, are marked
   */
  public record Committee(long minimumCell) {}

  /**
   * When the gate closes.
   *
   * @param maximumRejectedShare largest share of rows that may be rejected, a proportion
   */
  public record Gate(double maximumRejectedShare) {}
}
