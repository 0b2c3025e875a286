package org.evenhand.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;

/**
 * A finding as a report may print it: each number shown, hidden or absent.
 *
 * @param subject what it is about
 * @param statistic its name and unit
 * @param nGroup denominator of the group
 * @param xGroup numerator of the group
 * @param nReference denominator of the reference
 * @param xReference numerator of the reference
 * @param estimate the estimate, in the statistic's unit
 * @param lower lower limit of its interval; infinite where the data set none
 * @param upper upper limit of its interval; infinite where the data set none
 * @param level level of the interval, a proportion; empty where there is no interval
 * @param p p-value
 * @param adjustedP p-value after the adjustment for multiplicity
 * @param method the procedure by name
 * @param reason why there is no estimate; empty where there is one or where the reason would give a
 *     hidden count away
 */
public record ReleasedFinding(
    Subject subject,
    Statistic statistic,
    Cell nGroup,
    Cell xGroup,
    Cell nReference,
    Cell xReference,
    Cell estimate,
    Cell lower,
    Cell upper,
    OptionalDouble level,
    Cell p,
    Cell adjustedP,
    String method,
    Optional<String> reason) {

  /** Whether any number of this finding is hidden. */
  public boolean isSuppressed() {
    return nGroup.isSuppressed() || xGroup.isSuppressed() || estimate.isSuppressed();
  }
}
