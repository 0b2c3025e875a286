package org.evenhand.measure.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Grouping;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.OverDispersion;

/**
 * Events and member-days of each region by role, or of each region as a whole where the membership
 * figures do not split every region by role. An event counts only where there are member-days to
 * set it against.
 */
final class MemberStrata {
  private final List<String> regions = new ArrayList<>();
  private final List<long[]> events = new ArrayList<>();
  private final List<long[]> days = new ArrayList<>();
  private final boolean byRole;

  /**
   * @param taken the cases that are events
   * @throws IllegalArgumentException if the cube lacks a field
   */
  MemberStrata(Cube cube, Condition taken) {
    Membership membership = Membership.of(cube);
    CubeAxis region = CubeAxis.of(cube, FieldName.REGION);
    CubeAxis role = CubeAxis.of(cube, FieldName.ROLE_BAND);
    Predicate<Code> takesPart = Grouping.each(FieldName.REGION).takesPart();
    List<String> counted = membership.codes(FieldName.REGION);
    int[] places =
        IntStream.range(0, region.codes().size())
            .filter(place -> takesPart.test(region.codes().get(place)))
            .filter(place -> counted.contains(region.code(place)))
            .toArray();
    byRole =
        IntStream.of(places)
            .allMatch(p -> LongStream.of(byRole(membership, region.code(p), role)).sum() > 0);
    for (int place : places) {
      String code = region.code(place);
      regions.add(code);
      days.add(
          byRole
              ? byRole(membership, code, role)
              : new long[] {days(membership, Map.of(FieldName.REGION, code))});
      events.add(new long[byRole ? role.codes().size() : 1]);
    }
    count(cube, taken, region, role);
  }

  private void count(Cube cube, Condition taken, CubeAxis region, CubeAxis role) {
    var isTaken = taken.on(cube);
    for (Cell cell : cube.cells()) {
      int place = regions.indexOf(region.code(region.in(cell)));
      int stratum = byRole ? role.in(cell) : 0;
      if (place >= 0 && isTaken.test(cell) && days.get(place)[stratum] > 0) {
        events.get(place)[stratum] += cell.cases();
      }
    }
  }

  private static long[] byRole(Membership membership, String region, CubeAxis role) {
    Predicate<Code> takesPart = Grouping.each(FieldName.ROLE_BAND).takesPart();
    return role.codes().stream()
        .mapToLong(
            code ->
                takesPart.test(code)
                    ? days(
                        membership,
                        Map.of(FieldName.REGION, region, FieldName.ROLE_BAND, code.code()))
                    : 0)
        .toArray();
  }

  private static long days(Membership membership, Map<String, String> codes) {
    Optional<MemberDays> days = membership.of(codes);
    return days.map(MemberDays::days).orElse(0L);
  }

  /** Whether the strata are roles. */
  boolean isByRole() {
    return byRole;
  }

  /** Member-days and events of all regions. */
  Counts all() {
    return Counts.of(sum(days), sum(events));
  }

  private static long sum(List<long[]> table) {
    return table.stream().flatMapToLong(LongStream::of).sum();
  }

  /** The regions beside the events expected at the rates of all regions together by stratum. */
  List<RegionFunnel.Unit> units() {
    return IntStream.range(0, regions.size()).mapToObj(this::unit).toList();
  }

  private RegionFunnel.Unit unit(int place) {
    double expected = 0;
    for (int stratum = 0; stratum < days.get(place).length; stratum++) {
      int column = stratum;
      long members = days.stream().mapToLong(row -> row[column]).sum();
      long taken = events.stream().mapToLong(row -> row[column]).sum();
      expected += members == 0 ? 0 : (double) taken / members * days.get(place)[stratum];
    }
    long observed = LongStream.of(events.get(place)).sum();
    return new RegionFunnel.Unit(
        regions.get(place),
        Counts.of(LongStream.of(days.get(place)).sum(), observed),
        new OverDispersion.Unit(observed, expected, expected));
  }
}
