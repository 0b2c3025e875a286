package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.LikeForLike;
import org.evenhand.measure.Question;
import org.evenhand.measure.SanctionGap;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.measure.Undeclared;
import org.evenhand.schema.Plan;

/**
 * The table of decided and sanctioned cases at one stage, by category and group with margins, as
 * the findings give it. A cell stands for its three counts: decided, sanctioned and not sanctioned.
 *
 * @param cells the cells by their count of decided cases
 * @param declared the groups that are compared with each other
 * @param hasRest whether a group is compared with all other declared groups together
 * @param order the order of the groups, in which the cells of a category come
 */
record RateTable(Map<Count, Tally> cells, Set<String> declared, boolean hasRest, GroupOrder order) {

  private static final List<Question> NEXT_BEST =
      List.of(SanctionGap.QUESTION, LikeForLike.QUESTION);

  /**
   * The table that the findings of one stage give: that of the sanction rates, or where they were
   * not asked for, the counts of the groups compared.
   */
  static RateTable of(String stage, List<Finding> findings, GroupOrder order) {
    Map<Count, Tally> cells = new LinkedHashMap<>();
    Set<String> declared = new LinkedHashSet<>();
    for (Finding finding : findings) {
      Comparison comparison = finding.subject().comparison();
      if (isWhole(finding) && finding.statistic() == Statistic.RATE) {
        cells.putIfAbsent(cell(stage, finding, comparison.group()), tally(finding));
      }
      boolean isUndeclared = finding.subject().question().equals(Undeclared.QUESTION);
      if (!comparison.reference().equals(Comparison.NONE) && !isUndeclared) {
        declared.add(comparison.group());
        declared.add(comparison.reference());
      }
    }
    boolean hasRest = declared.remove(Plan.REST);
    for (Question question : NEXT_BEST) {
      findings.stream()
          .filter(finding -> isWhole(finding) && finding.subject().question().equals(question))
          .forEach(finding -> addPair(stage, finding, cells));
    }
    return new RateTable(inOrder(cells, order), declared, hasRest, order);
  }

  /** Categories in the order in which they were found, and within each the groups. */
  private static Map<Count, Tally> inOrder(Map<Count, Tally> cells, GroupOrder order) {
    List<String> categories = categories(cells);
    Map<Count, Tally> ordered = new LinkedHashMap<>();
    cells.keySet().stream()
        .sorted(
            Comparator.comparingInt((Count cell) -> categories.indexOf(cell.category()))
                .thenComparing(order.byGroup()))
        .forEach(cell -> ordered.put(cell, cells.get(cell)));
    return ordered;
  }

  private static List<String> categories(Map<Count, Tally> cells) {
    return cells.keySet().stream().map(Count::category).distinct().toList();
  }

  private static void addPair(String stage, Finding finding, Map<Count, Tally> cells) {
    Comparison comparison = finding.subject().comparison();
    cells.putIfAbsent(cell(stage, finding, comparison.group()), tally(finding));
    if (!comparison.reference().equals(Plan.REST)) {
      cells.putIfAbsent(
          cell(stage, finding, comparison.reference()), Tally.ofReference(finding.counts()));
    }
  }

  private static boolean isWhole(Finding finding) {
    return finding.subject().stratum().equals(Subject.ALL);
  }

  private static Tally tally(Finding finding) {
    return Tally.ofGroup(finding.counts());
  }

  private static Count cell(String stage, Finding finding, String group) {
    return cell(stage, finding.subject().complaintCategory(), group);
  }

  static Count cell(String stage, String category, String group) {
    return new Count(Count.Kind.DECIDED, stage, category, group);
  }

  /** The counts of a cell, if the table has it. */
  Optional<Tally> tally(String stage, String category, String group) {
    return Optional.ofNullable(cells.get(cell(stage, category, group)));
  }

  /** The counts of all declared groups together in a category. */
  Tally declaredIn(String stage, String category) {
    return declared.stream()
        .map(group -> tally(stage, category, group).orElse(Tally.NONE))
        .reduce(Tally.NONE, Tally::plus);
  }

  /** The codes of the categories, {@code all} among them if there is such a margin. */
  List<String> categories() {
    return categories(cells);
  }

  /** What adds up along rows and columns. */
  List<Equation> lines() {
    return Lines.of(cells.keySet()).stream().filter(this::isTrue).toList();
  }

  /** The declared groups' cells of a category. */
  List<Count> declaredCells(String category) {
    List<Count> declaredCells = new ArrayList<>();
    for (Count cell : cells.keySet()) {
      if (cell.category().equals(category) && declared.contains(cell.group())) {
        declaredCells.add(cell);
      }
    }
    return declaredCells;
  }

  /** That a reader knows the sum over the declared groups of a category. */
  Equation declaredSum(String category) {
    return Equation.known(declaredCells(category));
  }

  /**
   * Whether a comparison with the rest could be left in a category if the sum over its declared
   * groups is told: not if one of them is small and only one is not, or if all are small.
   */
  boolean isWorthTelling(String category, long minimum) {
    if (!hasRest) {
      return false;
    }
    List<Count> all = declaredCells(category);
    long small = all.stream().filter(cell -> cells.get(cell).isBelow(minimum)).count();
    long others = all.size() - small;
    return small == 1 ? others > 1 : others > 0;
  }

  private boolean isTrue(Equation equation) {
    return sum(equation.parts()).equals(sum(equation.total()));
  }

  private Tally sum(List<Count> counts) {
    return counts.stream().map(cells::get).reduce(Tally.NONE, Tally::plus);
  }
}
