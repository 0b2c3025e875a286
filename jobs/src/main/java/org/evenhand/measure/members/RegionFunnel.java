package org.evenhand.measure.members;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.FunnelLimits;
import org.evenhand.stat.OverDispersion;
import org.evenhand.stat.OverDispersion.Scale;
import org.evenhand.stat.Value;

/**
 * Regions set beside what was expected of them, with the limits between which chance, and chance
 * with the ordinary spread of regions, would leave them. Square roots with the outer tenths drawn
 * in decide; logarithms stand beside. Regions keep the order of their codes.
 */
final class RegionFunnel {
  static final double WARNING = 0.95;
  static final double ALARM = 0.998;
  private static final String ROOT = "square root, 10% winsorised (Spiegelhalter)";
  private static final String LOGARITHM = "logarithm, not winsorised";

  private final Question question;
  private final String stage;
  private final List<Unit> units;
  private final OverDispersion root;
  private final OverDispersion logarithm;

  /**
   * A region.
   *
   * @param region its code
   * @param counts what its events are counted among, and its events
   * @param expected observed and expected events
   */
  record Unit(String region, Counts counts, OverDispersion.Unit expected) {}

  RegionFunnel(Question question, String stage, List<Unit> units) {
    this.question = question;
    this.stage = stage;
    this.units = List.copyOf(units);
    List<OverDispersion.Unit> expected = units.stream().map(Unit::expected).toList();
    root = OverDispersion.of(expected, Scale.SQUARE_ROOT);
    logarithm = OverDispersion.of(expected, Scale.LOGARITHM);
  }

  /** The regions in their order. */
  List<Unit> units() {
    return units;
  }

  /** The regions of which an event is expected, so that a ratio exists. */
  List<Unit> unitsExpected() {
    return units.stream().filter(unit -> unit.expected().expected() > 0).toList();
  }

  /** How far regions spread beyond chance; about all of them together. */
  List<Finding> spread() {
    FindingKey all = key(FindingKey.ALL);
    long n = units.stream().mapToLong(unit -> unit.counts().nGroup()).sum();
    long x = units.stream().mapToLong(unit -> unit.counts().xGroup()).sum();
    Counts counts = Counts.of(n, x);
    return List.of(
        finding(all, Statistic.OVER_DISPERSION, counts, root.phi(), ROOT),
        finding(all, Statistic.BETWEEN_VARIANCE, counts, root.tauSquared(), ROOT),
        finding(all, Statistic.OVER_DISPERSION_LOG, counts, logarithm.phi(), LOGARITHM),
        finding(all, Statistic.BETWEEN_VARIANCE_LOG, counts, logarithm.tauSquared(), LOGARITHM));
  }

  /** Expected events, limits and scores of the region at this place, each once. */
  List<Finding> position(int place) {
    Unit unit = units.get(place);
    FindingKey key = key(unit.region());
    Set<Finding> findings = new LinkedHashSet<>();
    findings.add(
        finding(
            key,
            Statistic.EXPECTED_AT_ALL,
            unit.counts(),
            Value.of(unit.expected().expected()),
            "indirect standardisation, rates of all regions together"));
    for (double level : List.of(WARNING, ALARM)) {
      findings.add(limits(key, unit, Statistic.FUNNEL_LIMITS, Value.of(0), level));
      findings.add(limits(key, unit, Statistic.FUNNEL_LIMITS_ADJUSTED, root.tauSquared(), level));
    }
    Value adjusted = root.adjustedScores().get(place);
    Value logarithmic = logarithm.adjustedScores().get(place);
    Counts counts = unit.counts();
    findings.add(finding(key, Statistic.FUNNEL_SCORE, counts, root.scores().get(place), ROOT));
    findings.add(finding(key, Statistic.FUNNEL_SCORE_ADJUSTED, counts, adjusted, ROOT));
    findings.add(finding(key, Statistic.FUNNEL_SCORE_ADJUSTED_LOG, counts, logarithmic, LOGARITHM));
    findings.add(outside(key, unit, Statistic.OUTSIDE_LIMITS_95, WARNING));
    findings.add(outside(key, unit, Statistic.OUTSIDE_LIMITS_998, ALARM));
    return List.copyOf(findings);
  }

  private Finding limits(
      FindingKey key, Unit unit, Statistic statistic, Value tauSquared, double level) {
    return finding(key, statistic, unit.counts(), limits(unit, tauSquared, level), ROOT);
  }

  private static Value limits(Unit unit, Value tauSquared, double level) {
    return tauSquared instanceof Estimated known
        ? FunnelLimits.of(unit.expected(), known.value(), Scale.SQUARE_ROOT, level)
        : tauSquared;
  }

  /** 1 if the region's ratio lies outside the adjusted limits of this level, else 0. */
  private Finding outside(FindingKey key, Unit unit, Statistic statistic, double level) {
    Value limits = limits(unit, root.tauSquared(), level);
    double ratio = unit.expected().observed() / unit.expected().expected();
    Value flag =
        limits instanceof Estimated known
            ? Value.of(known.interval().orElseThrow().contains(ratio) ? 0 : 1)
            : limits;
    return finding(key, statistic, unit.counts(), flag, ROOT);
  }

  /** A finding about the region at this place. */
  Finding about(Unit unit, Statistic statistic, Value value, String method) {
    return finding(key(unit.region()), statistic, unit.counts(), value, method);
  }

  private FindingKey key(String region) {
    return PerMember.alone(question, stage, FieldName.REGION, region);
  }

  private static Finding finding(
      FindingKey key, Statistic statistic, Counts counts, Value value, String method) {
    return Finding.of(key, statistic, counts, value, method);
  }
}
