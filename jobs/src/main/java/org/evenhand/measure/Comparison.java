package org.evenhand.measure;

/**
 * Which group is set beside which.
 *
 * @param compared the dimension compared, a field of the contract such as {@code
 *     declared_alignment}
 * @param group code of the group
 * @param reference code of the reference group, {@code rest} for all other declared groups, or
 *     {@code none} where the finding is about the group alone
 */
public record Comparison(String compared, String group, String reference) {

  /** Stands in {@code reference} where a finding is about one group alone. */
  public static final String NONE = "none";
}
