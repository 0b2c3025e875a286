package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.likeforlike.ComparedGroups;
import org.evenhand.measure.likeforlike.LinkedContrast;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Holm;
import org.evenhand.stat.NormalScore;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Shaffer;
import org.evenhand.stat.Value;

/**
 * The tests of one question: whether any of its groups differ, and if so which pairs. Groups whose
 * sizes allow no verdict take no part, and with fewer than two others the question is not asked.
 *
 * <p>A pair that differs names the one of its two groups that stands apart: the one whose estimate
 * lies further from that of the group which the middle case belongs to. Of two groups alone both
 * are named. A named reference group cannot be named itself.
 */
final class GroupTests {

  /** Two distances that differ by less are equal. */
  private static final double ROUNDING = 1e-9;

  private final Plan plan;
  private final ComparedGroups question;
  private final List<Evidence> evidence;
  private final Value omnibus;
  private final OptionalDouble adjusted;
  private final List<Pair> pairs;
  private final double middle;

  /**
   * Two groups beside each other.
   *
   * @param one a group
   * @param other another
   * @param p p-value of the test of the two alone
   * @param adjusted the same, adjusted for all pairs of the question and all questions
   */
  record Pair(String one, String other, double p, double adjusted) {

    boolean has(String group) {
      return one.equals(group) || other.equals(group);
    }

    String beside(String group) {
      return one.equals(group) ? other : one;
    }
  }

  private GroupTests(
      Plan plan,
      ComparedGroups question,
      List<Evidence> evidence,
      Value omnibus,
      OptionalDouble adjusted,
      long questions) {
    this.plan = plan;
    this.question = question;
    this.evidence = evidence;
    this.omnibus = omnibus;
    this.adjusted = adjusted;
    boolean isRejected = adjusted.isPresent() && adjusted.getAsDouble() <= plan.levels().alpha();
    pairs = isRejected ? pairs(adjusted.getAsDouble(), questions) : List.of();
    middle = middle();
  }

  /** The tests of a question, not adjusted yet. */
  static GroupTests of(Plan plan, ComparedGroups question, CodeLabels labels) {
    List<Evidence> evidence =
        question.contrasts().stream()
            .map(contrast -> new Evidence(plan, question, contrast, labels))
            .toList();
    List<String> groups = new ArrayList<>(assessable(evidence));
    if (!plan.comparator().equals(Plan.REST) && !groups.isEmpty()) {
      groups.add(plan.comparator());
    }
    Value omnibus =
        groups.size() < 2
            ? Value.notEstimable(Reason.TOO_FEW_ROWS_OR_COLUMNS)
            : question.omnibus(groups);
    return new GroupTests(plan, question, evidence, omnibus, OptionalDouble.empty(), 1);
  }

  private static List<String> assessable(List<Evidence> evidence) {
    return evidence.stream().filter(one -> one.obstacle().isEmpty()).map(Evidence::group).toList();
  }

  /**
   * The same tests, adjusted.
   *
   * @param p the adjusted p-value of the first
   * @param questions how many questions of the family are no clearer than this one
   */
  GroupTests adjusted(double p, long questions) {
    return new GroupTests(plan, question, evidence, omnibus, OptionalDouble.of(p), questions);
  }

  /** Whether its sizes allow the question to be asked. */
  boolean isTested() {
    return pValue().isPresent();
  }

  /** The p-value of the test of all groups together. */
  OptionalDouble pValue() {
    return omnibus instanceof Estimated test ? test.pValue() : OptionalDouble.empty();
  }

  /** The same, adjusted over the questions of the family. */
  OptionalDouble adjusted() {
    return adjusted;
  }

  /** What is said of all groups together. */
  FindingKey key() {
    return question.key();
  }

  /** The test of all groups together, if the question is asked. */
  Optional<Value> omnibus() {
    return isTested() ? Optional.of(omnibus) : Optional.empty();
  }

  /** The groups, in the order of their codes. */
  List<Evidence> evidence() {
    return evidence;
  }

  private List<Pair> pairs(double first, long questions) {
    List<String> groups = assessable(evidence);
    List<String> references =
        plan.comparator().equals(Plan.REST) ? groups : List.of(plan.comparator());
    List<String[]> codes = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      for (String reference :
          references == groups ? groups.subList(i + 1, groups.size()) : references) {
        codes.add(new String[] {groups.get(i), reference});
      }
    }
    double[] p =
        codes.stream().mapToDouble(pair -> p(question.pairTest(pair[0], pair[1]))).toArray();
    double[] stepped =
        references == groups ? Shaffer.adjustAfter(0, groups.size(), p) : Holm.adjust(p);
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      all.add(
          new Pair(
              codes.get(i)[0],
              codes.get(i)[1],
              p[i],
              Math.max(first, Math.min(1, questions * stepped[i]))));
    }
    return all;
  }

  /** The p-value of two groups alone; 1 where their sizes could not show a difference. */
  private static double p(LinkedContrast pair) {
    return pair.leastExpected() >= Precondition.LEAST_EXPECTED
            && pair.test() instanceof Estimated test
        ? test.pValue().orElse(1)
        : 1;
  }

  /** The groups that a group differs from, in the order of their codes. */
  List<String> differsFrom(String group) {
    return pairs.stream()
        .filter(pair -> pair.has(group) && pair.adjusted() <= plan.levels().alpha())
        .map(pair -> pair.beside(group))
        .sorted(Comparator.comparingInt(this::place))
        .toList();
  }

  /** The groups that it was set beside alone and that the counts cannot tell it from. */
  List<String> cannotTellFrom(String group) {
    return pairs.stream()
        .filter(pair -> pair.has(group) && pair.adjusted() > plan.levels().alpha())
        .map(pair -> pair.beside(group))
        .sorted(Comparator.comparingInt(this::place))
        .toList();
  }

  /** The groups with decided cases that are too small to be set beside it. */
  List<String> tooSmallBeside(String group) {
    return plan.comparator().equals(Plan.REST)
        ? evidence.stream()
            .filter(one -> one.obstacle().isPresent() && one.counts().nGroup() > 0)
            .map(Evidence::group)
            .filter(other -> !other.equals(group))
            .toList()
        : List.of();
  }

  private int place(String group) {
    return evidence.stream().map(Evidence::group).toList().indexOf(group);
  }

  /** The pairs that name this group. */
  List<Pair> naming(String group) {
    return pairs.stream()
        .filter(pair -> pair.has(group) && pair.adjusted() <= plan.levels().alpha())
        .filter(pair -> standsApart(group, pair.beside(group)))
        .toList();
  }

  /** Whether this one of two that differ lies further from the middle; of two alone both do. */
  private boolean standsApart(String group, String other) {
    if (!plan.comparator().equals(Plan.REST) || assessable(evidence).size() == 2) {
      return true;
    }
    return distance(group) >= distance(other) - ROUNDING;
  }

  private double distance(String group) {
    double own = deviation(group);
    return own == middle ? 0 : Math.abs(own - middle);
  }

  private double deviation(String group) {
    return evidence.stream()
        .filter(own -> own.group().equals(group))
        .mapToDouble(Evidence::deviation)
        .findFirst()
        .orElseThrow();
  }

  /**
   * How far from equal rates the group of the middle case lies, cases being put in the order of
   * their groups' estimates; between two groups where the middle falls there.
   */
  private double middle() {
    List<Evidence> ordered =
        evidence.stream()
            .filter(one -> one.obstacle().isEmpty())
            .sorted(Comparator.comparingDouble(Evidence::deviation))
            .toList();
    long all = ordered.stream().mapToLong(one -> one.counts().nGroup()).sum();
    long below = 0;
    for (int i = 0; i < ordered.size(); i++) {
      below += ordered.get(i).counts().nGroup();
      if (2 * below > all) {
        return ordered.get(i).deviation();
      }
      if (2 * below == all) {
        return (ordered.get(i).deviation() + ordered.get(i + 1).deviation()) / 2;
      }
    }
    return 0;
  }

  /**
   * Whether a pair would still differ if the group's result moved so far, its variance and all
   * other tests staying as they are.
   */
  DoublePredicate isTold(String group, Pair pair) {
    Value primary = question.pair(group, pair.beside(group)).primary(plan.level());
    OptionalDouble estimate =
        primary instanceof Estimated own ? OptionalDouble.of(own.value()) : OptionalDouble.empty();
    double deviation = Margin.of(plan).deviation(estimate);
    if (Double.isInfinite(deviation)) {
      return shift -> true;
    }
    double score = NormalScore.of(pair.p());
    return shift -> {
      double moved = Math.max(0, (deviation + shift) / deviation);
      double p = NormalScore.pValue(moved * score);
      return p * pair.adjusted() / pair.p() <= plan.levels().alpha();
    };
  }

  /**
   * The adjusted p-value of a group: of the pair that tells it from another most clearly; where no
   * groups differ, of the test of all.
   */
  OptionalDouble adjusted(String group) {
    OptionalDouble nearest =
        pairs.stream().filter(pair -> pair.has(group)).mapToDouble(Pair::adjusted).min();
    return nearest.isPresent() ? nearest : adjusted;
  }

  /** The adjusted p-values by what they are about: of all groups together, and of each pair. */
  Map<FindingKey, Double> byKey() {
    Map<FindingKey, Double> all = new LinkedHashMap<>();
    adjusted.ifPresent(p -> all.put(question.key(), p));
    for (Pair pair : pairs) {
      all.put(question.key(pair.one(), pair.other()), pair.adjusted());
      all.put(question.key(pair.other(), pair.one()), pair.adjusted());
    }
    return all;
  }
}
