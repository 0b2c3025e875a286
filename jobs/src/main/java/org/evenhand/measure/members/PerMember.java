package org.evenhand.measure.members;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * Events of each group of a field over the days of its members: rates, and each group beside its
 * reference. Groups come in the order of their codes; those without members to set their events
 * against have a reason instead of a rate and are in nobody's reference.
 */
final class PerMember {
  /** So that the standard error of a sum does not depend on which group comes first. */
  private static final Comparator<Incidence> ORDER =
      Comparator.comparingDouble(incidence -> incidence.members().standardError());

  private final Question question;
  private final Grouping compared;
  private final double level;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  /** A group's events and its days of membership, or why there are none. */
  private record Group(long events, Optional<MemberDays> members, Reason reason) {
    Incidence incidence() {
      return new Incidence(events, members.orElseThrow());
    }
  }

  /**
   * @param taken the cases that are events
   * @throws IllegalArgumentException if the cube lacks a field
   */
  PerMember(Question question, Grouping compared, Condition taken, Cube cube, double level) {
    this.question = question;
    this.compared = compared;
    this.level = level;
    Membership membership = Membership.of(cube);
    CubeAxis axis = CubeAxis.of(cube, compared.field());
    long[] events = events(cube, axis, taken.on(cube));
    List<Integer> occupied = axis.occupied(cube);
    List<String> counted = membership.codes(compared.field());
    for (int place = 0; place < axis.codes().size(); place++) {
      String code = axis.code(place);
      if (occupied.contains(place) || counted.contains(code)) {
        boolean takesPart = compared.takesPart().test(axis.codes().get(place));
        groups.put(
            code, group(events[place], takesPart, membership.of(Map.of(compared.field(), code))));
      }
    }
  }

  /** The cases that are events, by place on the axis. */
  static long[] events(Cube cube, CubeAxis axis, Predicate<Cell> taken) {
    long[] events = new long[axis.codes().size()];
    for (Cell cell : cube.cells()) {
      events[axis.in(cell)] += taken.test(cell) ? cell.cases() : 0;
    }
    return events;
  }

  private Group group(long events, boolean takesPart, Optional<MemberDays> members) {
    if (!takesPart) {
      return new Group(events, Optional.empty(), Reason.EXPOSURE_NOT_BY_GROUP);
    }
    return group(events, members);
  }

  /** Estimates are taken only with their error. */
  private static Group group(long events, Optional<MemberDays> members) {
    return members.isPresent() && !members.get().isErrorKnown()
        ? new Group(events, Optional.empty(), Reason.EXPOSURE_WITHOUT_ERROR)
        : new Group(events, members, Reason.NO_EXPOSURE_LISTED);
  }

  /** Member-years and rate of each group. */
  List<Finding> rates(String stage) {
    List<Finding> findings = new ArrayList<>();
    groups.forEach(
        (code, group) -> {
          FindingKey key = alone(question, stage, compared.field(), code);
          if (group.members().isPresent()) {
            findings.addAll(rates(key, group.incidence(), level));
          } else {
            findings.add(without(key, group));
          }
        });
    return findings;
  }

  private static Finding without(FindingKey key, Group group) {
    return Finding.of(
        key,
        Statistic.MEMBER_RATE,
        Counts.of(0, group.events()),
        Value.notEstimable(group.reason()),
        Incidence.COUNTED);
  }

  /** The finding's subject for one group by itself. */
  static FindingKey alone(Question question, String stage, String field, String code) {
    return new FindingKey(
        question, stage, FindingKey.ALL, FindingKey.ALL, Comparison.alone(field, code));
  }

  /** Member-years and rate of all members together; a reason where their days are not given. */
  static List<Finding> overall(FindingKey key, Condition taken, Cube cube, double level) {
    Predicate<Cell> isTaken = taken.on(cube);
    long events = cube.cells().stream().filter(isTaken).mapToLong(Cell::cases).sum();
    Group all = group(events, Membership.of(cube).all());
    return all.members().isPresent()
        ? rates(key, all.incidence(), level)
        : List.of(without(key, all));
  }

  private static List<Finding> rates(FindingKey key, Incidence incidence, double level) {
    return List.of(
        Finding.of(
            key,
            Statistic.MEMBER_YEARS,
            incidence.counts(),
            Value.of(incidence.members().years()),
            "member-days over 365.25"),
        Finding.of(
            key,
            Statistic.MEMBER_RATE,
            incidence.counts(),
            incidence.rate(level),
            incidence.rateMethod()));
  }

  /**
   * Each group beside its reference.
   *
   * @param comparator {@code rest}, or the code of a reference group
   */
  List<Finding> comparisons(String stage, String comparator) {
    List<Finding> findings = new ArrayList<>();
    groups.forEach(
        (code, group) -> {
          Optional<Incidence> reference = reference(code, comparator);
          if (group.members().isPresent() && !code.equals(comparator)) {
            FindingKey key =
                new FindingKey(
                    question,
                    stage,
                    FindingKey.ALL,
                    FindingKey.ALL,
                    new Comparison(compared.field(), code, comparator));
            findings.addAll(versus(key, group.incidence(), reference));
          }
        });
    return findings;
  }

  private Optional<Incidence> reference(String code, String comparator) {
    Predicate<String> isReference =
        comparator.equals(Plan.REST) ? other -> !other.equals(code) : comparator::equals;
    return groups.entrySet().stream()
        .filter(entry -> isReference.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .filter(group -> group.members().isPresent())
        .map(Group::incidence)
        .sorted(ORDER)
        .reduce(Incidence::plus);
  }

  private List<Finding> versus(FindingKey key, Incidence group, Optional<Incidence> reference) {
    Incidence other = reference.orElse(new Incidence(0, MemberDays.NONE));
    Counts counts = group.versus(other);
    return List.of(
        Finding.of(
            key,
            Statistic.MEMBER_RATE_RATIO,
            counts,
            group.ratio(other, level),
            group.ratioMethod(other)),
        Finding.of(
            key,
            Statistic.MEMBER_RATE_DIFFERENCE,
            counts,
            group.difference(other, level),
            group.differenceMethod(other)));
  }
}
