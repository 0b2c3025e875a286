package org.evenhand.measure;

import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

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

  /** One group by itself. */
  public static Comparison alone(String field, String group) {
    return new Comparison(field, group, NONE);
  }

  /** Whether cases have the reference that a plan names: all others, or one declared group. */
  public static boolean hasReference(Plan plan, Cube cube) {
    return plan.comparator().equals(Plan.REST)
        || Grouping.ALIGNMENT.groups(cube).contains(plan.comparator());
  }
}
