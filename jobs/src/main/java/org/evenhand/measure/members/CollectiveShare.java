package org.evenhand.measure.members;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * Member-days under collective suspension per 1,000 member-days, by region and in all. One decision
 * makes many such days, so that chance cannot be reckoned from them and there is no interval.
 */
public final class CollectiveShare {

  public static final Question QUESTION =
      new Question(
          "collective_share",
          "Of every 1,000 days of membership, how many were spent in a unit under suspension?");

  private CollectiveShare() {}

  /** The measure. */
  public static Measure of() {
    return Measure.of(QUESTION, needs(), CollectiveShare::answer);
  }

  private static Set<String> needs() {
    Set<String> needs = new LinkedHashSet<>(CollectiveAction.fields());
    needs.addAll(Membership.fields());
    return needs;
  }

  private static List<Finding> answer(Cube cube) {
    Membership membership = Membership.of(cube);
    List<String> named = membership.codes(FieldName.REGION);
    return CollectiveDays.of(CollectiveAction.of(cube), named, cube.period()).stream()
        .map(region -> share(region, membership))
        .toList();
  }

  private static Finding share(CollectiveDays region, Membership membership) {
    Optional<MemberDays> members =
        region.region().equals(FindingKey.ALL)
            ? membership.all()
            : membership.of(Map.of(FieldName.REGION, region.region()));
    long all = members.map(MemberDays::days).orElse(0L);
    return Finding.of(
        PerMember.alone(QUESTION, "collective_action", FieldName.REGION, region.region()),
        Statistic.COLLECTIVE_SHARE,
        Counts.of(all, region.days().orElse(0)),
        share(region, all),
        "member-days under suspension per 1,000 member-days");
  }

  private static Value share(CollectiveDays region, long all) {
    if (region.days().isEmpty()) {
      return CollectiveDays.unknown();
    }
    if (all == 0) {
      return Value.notEstimable(Reason.NO_EXPOSURE_IN_UNIT);
    }
    return region.days().getAsLong() > all
        ? Value.notEstimable(Reason.EXPOSURE_EXCEEDED)
        : Value.of(1000.0 * region.days().getAsLong() / all);
  }
}
