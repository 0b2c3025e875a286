package org.evenhand.measure.members;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.evenhand.measure.FindingKey;
import org.evenhand.schema.Period;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * The member-days under collective suspension in a region, or in all.
 *
 * @param region code of the region, or all
 * @param actions the suspensions of units there
 * @param days of their members in the period, if their number is known of every one
 */
record CollectiveDays(String region, long actions, OptionalLong days) {
  /** All regions together, then each that had a suspension or is named, in order of the codes. */
  static List<CollectiveDays> of(
      List<CollectiveAction> actions, List<String> named, Period period) {
    List<CollectiveAction> suspensions =
        actions.stream().filter(CollectiveAction::isSuspension).toList();
    Stream<String> regions =
        Stream.concat(named.stream(), suspensions.stream().map(CollectiveAction::region));
    return Stream.concat(Stream.of(FindingKey.ALL), regions.distinct().sorted())
        .map(
            region ->
                of(
                    region,
                    suspensions.stream()
                        .filter(a -> region.equals(FindingKey.ALL) || region.equals(a.region()))
                        .toList(),
                    period))
        .toList();
  }

  private static CollectiveDays of(
      String region, List<CollectiveAction> suspensions, Period period) {
    List<OptionalLong> days = suspensions.stream().map(a -> a.memberDays(period)).toList();
    boolean known = days.stream().allMatch(OptionalLong::isPresent);
    return new CollectiveDays(
        region,
        suspensions.size(),
        known
            ? OptionalLong.of(days.stream().mapToLong(OptionalLong::getAsLong).sum())
            : OptionalLong.empty());
  }

  Value value() {
    return days.isPresent() ? Value.of(days.getAsLong()) : unknown();
  }

  static Value unknown() {
    return Value.notEstimable(Reason.SIZES_NOT_RECORDED);
  }
}
