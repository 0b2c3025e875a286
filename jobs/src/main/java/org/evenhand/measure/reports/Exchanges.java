package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
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

  private static final List<String> FIELDS =
      List.of(
          FieldName.DECLARED_ALIGNMENT,
          FieldName.OUTCOME,
          FieldName.SANCTION,
          FieldName.ORDER_IN_EXCHANGE,
          FieldName.LINKED_GROUP);
  private static final String FIRST = "first";
  private static final String REPLY = "reply";

  private Exchanges() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
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

  private static List<Finding> answer(Plan plan, Cube cube) {
    List<Exchange> all = Exchange.of(cube, plan);
    List<Finding> findings = new ArrayList<>();
    findings.add(count(FindingKey.ALL, all.stream()));
    for (Exchange.Kind kind : Exchange.Kind.values()) {
      findings.add(count(kind.stage(), all.stream().filter(e -> e.kind() == kind)));
    }
    List<Exchange> pairs =
        all.stream().filter(exchange -> exchange.kind() == Exchange.Kind.TWO_SIDES).toList();
    for (Code group : Grouping.ALIGNMENT.codes(cube, plan.comparator())) {
      findings.addAll(of(plan, group, pairs));
    }
    Pairs inOrder = Pairs.NONE;
    for (Exchange exchange : pairs.stream().filter(Exchange::hasOrder).toList()) {
      inOrder = inOrder.with(exchange.earlier(), exchange.later(), exchange.times());
    }
    Comparison order = new Comparison(FieldName.ORDER_IN_EXCHANGE, FIRST, REPLY);
    findings.addAll(compared(plan, FindingKey.ALL, order, inOrder));
    return findings;
  }

  private static Finding count(String stage, Stream<Exchange> some) {
    long exchanges = some.mapToLong(Exchange::times).sum();
    return Finding.of(
        QUESTION.about(stage, FieldName.DECLARED_ALIGNMENT, FindingKey.ALL),
        Statistic.EXCHANGES,
        Counts.of(exchanges, exchanges),
        Value.of(exchanges),
        "count by " + FieldName.LINKED_GROUP);
  }

  /** The group beside its reference in all exchanges, where it began and where it replied. */
  private static List<Finding> of(Plan plan, Code group, List<Exchange> exchanges) {
    Predicate<Code> isReference = Grouping.ALIGNMENT.reference(group, plan.comparator());
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
    return Finding.all(
        compared(plan, FindingKey.ALL, comparison, all),
        compared(plan, FieldName.ORDER_IN_EXCHANGE + "=" + FIRST, comparison, began),
        compared(plan, FieldName.ORDER_IN_EXCHANGE + "=" + REPLY, comparison, replied));
  }

  private static List<Finding> compared(
      Plan plan, String stratum, Comparison comparison, Pairs pairs) {
    FindingKey key = QUESTION.about(EventDefinition.SANCTIONED, comparison).among(stratum);
    Counts counts =
        Counts.of(pairs.all, pairs.both + pairs.group, pairs.all, pairs.both + pairs.reference);
    return List.of(
        Finding.of(
            key,
            Statistic.PAIRED_DIFFERENCE,
            counts,
            PairedDifference.of(pairs.group, pairs.reference, pairs.all, plan.level()),
            "Agresti-Min adjusted Wald"),
        Finding.of(
            key,
            Statistic.PAIRED_ODDS_RATIO,
            counts,
            McNemarTest.oddsRatio(pairs.group, pairs.reference, plan.level()),
            "conditional, exact limits"),
        Finding.of(
            key,
            Statistic.MCNEMAR_EXACT,
            counts,
            McNemarTest.exact(pairs.group, pairs.reference),
            "McNemar, exact, two-sided"),
        Finding.count(key, Statistic.DISCORDANT_GROUP, pairs.all, pairs.group),
        Finding.count(key, Statistic.DISCORDANT_REFERENCE, pairs.all, pairs.reference));
  }
}
