package org.evenhand.measure.likeforlike;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.Counts;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ClusteredOmnibusTest;
import org.evenhand.stat.GeneralisedCmh;
import org.evenhand.stat.LinkedTrials;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * All groups beside each other in like cases, in one category or over all: one question of a
 * family, whose tests ask first whether any groups differ and then which. Immutable.
 */
public final class ComparedGroups {

  private final ComparisonSet sanctioned;
  private final String category;
  private final Tallies tallies;
  private final LinkedCases cases;
  private final LinkedTrials trials;
  private final List<Tally> all;
  private final List<LinkedContrast> contrasts;

  ComparedGroups(
      ComparisonSet sanctioned,
      String category,
      Tallies tallies,
      LinkedCases cases,
      LinkedTrials trials) {
    this.sanctioned = sanctioned;
    this.category = category;
    this.tallies = tallies;
    this.cases = cases;
    this.trials = trials;
    all = tallies.byStratum(category, FindingKey.ALL);
    contrasts =
        tallies.contrasts(category, sanctioned.comparator()).stream().map(this::linked).toList();
  }

  private LinkedContrast linked(Contrast contrast) {
    return new LinkedContrast(
        sanctioned.plan(), contrast, all, trials, cases.sides(contrast.comparison()));
  }

  /** What is said of all groups together. */
  public FindingKey key() {
    return sanctioned.about(FindingKey.ALL).in(category);
  }

  /** What is said of a group beside another. */
  public FindingKey key(String group, String reference) {
    return key().with(new Comparison(sanctioned.groups().field(), group, reference));
  }

  /** Whether it is asked over all categories. */
  public boolean isOverall() {
    return category.equals(FindingKey.ALL);
  }

  /** Every group beside its reference, in the order of the groups' codes. */
  public List<LinkedContrast> contrasts() {
    return contrasts;
  }

  /** The groups, the reference among them where it is one, in the order of their codes. */
  public List<String> names() {
    return tallies.participants();
  }

  /** Decided and sanctioned cases of all groups, declared or not. */
  public Counts counts() {
    return tallies.of(category, FindingKey.ALL).counts();
  }

  /** Every two groups beside each other, either way round; none where one is the reference. */
  public List<LinkedContrast> pairs() {
    return sanctioned.comparator().equals(Plan.REST)
        ? names().stream()
            .flatMap(reference -> tallies.contrasts(category, reference).stream())
            .map(this::linked)
            .toList()
        : List.of();
  }

  /** One group beside another. */
  public LinkedContrast pair(String group, String reference) {
    return linked(tallies.contrast(category, group, reference));
  }

  /** The same two groups, whichever of them is named first: the one with fewer cases leads. */
  public LinkedContrast pairTest(String one, String other) {
    return cases.number(one) < cases.number(other) ? pair(one, other) : pair(other, one);
  }

  /**
   * The test of whether any of these groups differ: of linked cases {@link ClusteredOmnibusTest},
   * else {@link GeneralisedCmh}.
   */
  public Value omnibus(Collection<String> groups) {
    boolean[] takesPart = takesPart(groups);
    if (IntStream.range(0, takesPart.length).filter(i -> takesPart[i]).count() < 2) {
      return Value.notEstimable(Reason.TOO_FEW_ROWS_OR_COLUMNS);
    }
    if (trials.areLinked()) {
      return ClusteredOmnibusTest.of(trials, group -> takesPart[group]);
    }
    List<long[][]> tables = trials.crossTables(group -> takesPart[group]);
    return tables.isEmpty()
        ? Value.notEstimable(Reason.NO_COMMON_STRATUM)
        : GeneralisedCmh.general(tables);
  }

  private boolean[] takesPart(Collection<String> groups) {
    boolean[] takesPart = new boolean[trials.groups()];
    for (int group = 0; group < takesPart.length; group++) {
      takesPart[group] = groups.contains(cases.code(group).code());
    }
    return takesPart;
  }

  /** The procedure of that test by name. */
  String omnibusMethod() {
    return trials.areLinked()
        ? "score test of all groups, sums by cluster, G/(G-1), F"
        : "generalised Cochran-Mantel-Haenszel, general association";
  }
}
