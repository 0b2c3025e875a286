package org.evenhand.spark;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a scan counts.
 *
 * @param groupings sets of dimensions to count by
 * @param clusterSpecs tokens by which cases are gathered
 * @param wanted identifiers of cases whose alignment is wanted, as {@link PartitionScan} hashes
 *     them
 */
public record Tabulation(
    List<Grouping> groupings, List<ClusterSpec> clusterSpecs, Set<Long> wanted) {

  /** Copies the lists. */
  public Tabulation {
    groupings = List.copyOf(groupings);
    clusterSpecs = List.copyOf(clusterSpecs);
    wanted = Set.copyOf(wanted);
  }

  /**
   * A set of dimensions to count by.
   *
   * @param dimensions what to count by
   * @param history whether all cases received up to the end of the period count, or those of the
   *     period alone
   */
  public record Grouping(List<Variable> dimensions, boolean history) {

    /** Copies the list. */
    public Grouping {
      dimensions = List.copyOf(dimensions);
    }

    /** Whether the counts of another grouping can be rolled up to these. */
    public boolean isIn(Grouping other) {
      return history == other.history
          && dimensions.stream().allMatch(dimension -> dimension.isIn(other.dimensions));
    }
  }

  /**
   * Tokens by which cases are gathered: those that share all of them.
   *
   * @param tokens fields of the gate, in its order
   * @param dimensions what the cases of one cluster are counted by
   * @param history whether all cases received up to the end of the period are gathered, or those of
   *     the period alone
   */
  public record ClusterSpec(List<String> tokens, List<Variable> dimensions, boolean history) {

    /** Copies the lists. */
    public ClusterSpec {
      tokens = List.copyOf(tokens);
      dimensions = List.copyOf(dimensions);
    }
  }

  /** All that is counted by. */
  List<Variable> dimensions() {
    return Stream.concat(
            groupings.stream().flatMap(grouping -> grouping.dimensions().stream()),
            clusterSpecs.stream().flatMap(clusterSpec -> clusterSpec.dimensions().stream()))
        .distinct()
        .toList();
  }

  /** Every token that cases are gathered by. */
  List<String> tokens() {
    return clusterSpecs.stream().flatMap(spec -> spec.tokens().stream()).distinct().toList();
  }
}
