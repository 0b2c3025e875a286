package org.evenhand.verdict;

import org.evenhand.measure.Subject;
import org.evenhand.schema.Plan;

/**
 * What a sentence calls the two groups and where they are compared. A group is called by its code.
 *
 * @param group the group
 * @param reference its reference
 * @param place where they are compared
 */
record Names(String group, String reference, String place) {

  static Names of(Subject subject) {
    String reference = subject.comparison().reference();
    boolean overall = subject.complaintCategory().equals(Subject.ALL);
    return new Names(
        subject.comparison().group(),
        reference.equals(Plan.REST) ? "the other declared groups" : reference,
        overall ? "over all categories" : "in category " + subject.complaintCategory());
  }
}
