package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.McNemarTest;
import org.evenhand.stat.PairedDifference;
import org.evenhand.stat.Value;

/**
 * Exchanges in which both sides were complained about: of the exchanges with just two decided
 * cases, of two different declared alignments, in how many was only the one side sanctioned and in
 * how many only the other; for each group, whether it began or replied, and for the earlier conduct
 * beside the reply. All other exchanges are counted by what keeps them out.
 */
public final class Exchanges {

  public static final Question QUESTION =
      new Question(
          "exchanges",
          "Where both sides of an exchange were complained about, were they treated alike?");

  private static final String FIRST = "first";
  private static final String REPLY = "reply";

  private final Plan plan;
  private final double level;

  private Exchanges(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        List.of(
            FieldName.DECLARED_ALIGNMENT,
            FieldName.OUTCOME,
            FieldName.SANCTION,
            FieldName.ORDER_IN_EXCHANGE,
            FieldName.LINKED_GROUP),
        new Exchanges(plan)::answer);
  }

  /**
   * Pairs of cases, one of the group and one of its reference, by which of them was sanctioned.
   *
   * @param both pairs in which both were
   * @param group pairs in which only that of the group was
   * @param reference pairs in which only that of the reference was
   * @param all pairs
   */
  private record Pairs(long both, long group, long reference, long all) {
    static final Pairs NONE = new Pairs(0, 0, 0, 0);

    Pairs with(Exchange.Side ofGroup, Exchange.Side ofReference, long times) {
      boolean one = ofGroup.isSanctioned();
      boolean other = ofReference.isSanctioned();
      return new Pairs(
          both + (one && other ? times : 0),
          group + (one && !other ? times : 0),
          reference + (other && !one ? times : 0),
          all + times);
    }
  }

  private List<Finding> answer(Cube cube) {
    List<Exchange> all = Exchange.of(cube, plan);
    List<Finding> findings = new ArrayList<>(counts(all));
    List<Exchange> pairs =
        all.stream().filter(exchange -> exchange.kind() == Exchange.Kind.TWO_SIDES).toList();
    CubeAxis alignments = CubeAxis.of(cube, FieldName.DECLARED_ALIGNMENT);
    for (int place : alignments.occupied(cube)) {
      Code group = alignments.codes().get(place);
      boolean isReference = group.code().equals(plan.comparator());
      if (Grouping.ALIGNMENT.takesPart().test(group) && !isReference) {
        findings.addAll(of(group, pairs));
      }
    }
    Pairs inOrder = Pairs.NONE;
    for (Exchange exchange : pairs.stream().filter(Exchange::hasOrder).toList()) {
      inOrder = inOrder.with(exchange.earlier(), exchange.later(), exchange.times());
    }
    Comparison order = new Comparison(FieldName.ORDER_IN_EXCHANGE, FIRST, REPLY);
    findings.addAll(compared(FindingKey.ALL, order, inOrder));
    return findings;
  }

  private List<Finding> counts(List<Exchange> all) {
    List<Finding> findings = new ArrayList<>();
    findings.add(count(FindingKey.ALL, all.stream()));
    for (Exchange.Kind kind : Exchange.Kind.values()) {
      findings.add(count(kind.stage(), all.stream().filter(e -> e.kind() == kind)));
    }
    return findings;
  }

  private Finding count(String stage, Stream<Exchange> some) {
    long exchanges = some.mapToLong(Exchange::times).sum();
    Comparison alone =
        new Comparison(FieldName.DECLARED_ALIGNMENT, FindingKey.ALL, Comparison.NONE);
    return Finding.of(
        new FindingKey(QUESTION, stage, FindingKey.ALL, FindingKey.ALL, alone),
        Statistic.EXCHANGES,
        Counts.of(exchanges, exchanges),
        Value.of(exchanges),
        "count by " + FieldName.LINKED_GROUP);
  }

  /** The group beside its reference in all exchanges, where it began and where it replied. */
  private List<Finding> of(Code group, List<Exchange> exchanges) {
    Predicate<Code> isReference =
        plan.comparator().equals(Plan.REST)
            ? code -> !code.equals(group)
            : code -> code.code().equals(plan.comparator());
    Pairs began = Pairs.NONE;
    Pairs replied = Pairs.NONE;
    Pairs all = Pairs.NONE;
    for (Exchange exchange : exchanges) {
      boolean isEarlier = exchange.earlier().alignment().equals(group);
      Exchange.Side own = isEarlier ? exchange.earlier() : exchange.later();
      Exchange.Side other = isEarlier ? exchange.later() : exchange.earlier();
      boolean counts = own.alignment().equals(group) && isReference.test(other.alignment());
      long times = counts ? exchange.times() : 0;
      long ordered = exchange.hasOrder() ? times : 0;
      all = all.with(own, other, times);
      began = began.with(own, other, isEarlier ? ordered : 0);
      replied = replied.with(own, other, isEarlier ? 0 : ordered);
    }
    Comparison comparison =
        new Comparison(FieldName.DECLARED_ALIGNMENT, group.code(), plan.comparator());
    List<Finding> findings = new ArrayList<>(compared(FindingKey.ALL, comparison, all));
    findings.addAll(compared(FieldName.ORDER_IN_EXCHANGE + "=" + FIRST, comparison, began));
    findings.addAll(compared(FieldName.ORDER_IN_EXCHANGE + "=" + REPLY, comparison, replied));
    return findings;
  }

  private List<Finding> compared(String stratum, Comparison comparison, Pairs pairs) {
    FindingKey key =
        new FindingKey(QUESTION, EventDefinition.SANCTIONED, FindingKey.ALL, stratum, comparison);
    Counts counts =
        Counts.of(pairs.all, pairs.both + pairs.group, pairs.all, pairs.both + pairs.reference);
    return List.of(
        Finding.of(
            key,
            Statistic.PAIRED_DIFFERENCE,
            counts,
            PairedDifference.of(pairs.group, pairs.reference, pairs.all, level),
            "Agresti-Min adjusted Wald"),
        Finding.of(
            key,
            Statistic.PAIRED_ODDS_RATIO,
            counts,
            McNemarTest.oddsRatio(pairs.group, pairs.reference, level),
            "conditional, exact limits"),
        Finding.of(
            key,
            Statistic.MCNEMAR_EXACT,
            counts,
            McNemarTest.exact(pairs.group, pairs.reference),
            "McNemar, exact, two-sided"),
        discordant(key, Statistic.DISCORDANT_GROUP, pairs.all, pairs.group),
        discordant(key, Statistic.DISCORDANT_REFERENCE, pairs.all, pairs.reference));
  }

  private static Finding discordant(FindingKey key, Statistic statistic, long all, long pairs) {
    return Finding.of(key, statistic, Counts.of(all, pairs), Value.of(pairs), "count");
  }
}
