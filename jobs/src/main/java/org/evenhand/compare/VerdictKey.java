package org.evenhand.compare;

import org.evenhand.measure.FindingKey;

/**
 * What a verdict is about. The reference is no part of it: a plan that names another one asks the
 * same question in another way.
 *
 * @param complaintCategory a category's code, or all
 * @param compared the dimension compared
 * @param group code of the group
 */
public record VerdictKey(String complaintCategory, String compared, String group) {

  /** Whether it is about all categories together. */
  public boolean isOverall() {
    return complaintCategory.equals(FindingKey.ALL);
  }
}
