package org.evenhand.measure;

/**
 * What a finding is about; its fields are the leading columns of the table {@code findings}.
 *
 * @param window the periods looked at together, as {@code Window} writes them, or {@link #OWN}
 * @param question the question that it answers
 * @param stage of the process, such as {@code sanctioned}, {@code rung_4_or_above}, or an outcome
 * @param complaintCategory a category's code, or {@link #ALL}
 * @param stratum the stratum held fixed, as {@code field=code} joined by {@code ;}, or {@link #ALL}
 * @param comparison which groups are compared
 */
public record FindingKey(
    String window,
    Question question,
    String stage,
    String complaintCategory,
    String stratum,
    Comparison comparison) {

  /** Stands for all categories, all strata or all groups. */
  public static final String ALL = "all";

  /** Stands for the window of the plan. */
  public static final String OWN = "own";

  /** What a finding over the window of the plan is about. */
  public FindingKey(
      Question question,
      String stage,
      String complaintCategory,
      String stratum,
      Comparison comparison) {
    this(OWN, question, stage, complaintCategory, stratum, comparison);
  }

  /** The same about another comparison. */
  public FindingKey with(Comparison other) {
    return new FindingKey(window, question, stage, complaintCategory, stratum, other);
  }

  /** The same of the cases of one stratum. */
  public FindingKey among(String cases) {
    return new FindingKey(window, question, stage, complaintCategory, cases, comparison);
  }

  /** The same in one category. */
  public FindingKey in(String category) {
    return new FindingKey(window, question, stage, category, stratum, comparison);
  }
}
