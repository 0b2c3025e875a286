package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Subject;
import org.evenhand.schema.Plan;

/**
 * The groups of a table in an order that follows from their counts alone, so that no choice between
 * cells hangs on what a group is called.
 *
 * <p>Groups of which every count is the same are alike: no count could tell which of them comes
 * first, and what is hidden of one is hidden of all. This type is immutable.
 */
final class GroupOrder {

  /**
   * One count of a group: where it stands, without the group's name, and what it is. More cases
   * come first, so that of two groups the larger one gives up a cell.
   */
  private record Entry(String place, List<Long> counts) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byPlace = place.compareTo(other.place);
      return byPlace != 0 ? byPlace : compareLists(other.counts, counts);
    }
  }

  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<Integer, List<String>> byRank = new HashMap<>();

  private GroupOrder(Map<String, List<Entry>> entries) {
    TreeMap<List<Entry>, List<String>> ordered = new TreeMap<>(GroupOrder::compareLists);
    entries.forEach(
        (group, own) -> {
          Collections.sort(own);
          ordered.computeIfAbsent(own, counts -> new ArrayList<>()).add(group);
        });
    for (List<String> alike : ordered.values()) {
      int rank = byRank.size();
      byRank.put(rank, List.copyOf(alike));
      alike.forEach(group -> ranks.put(group, rank));
    }
  }

  /** The order of the groups that these findings are about. */
  static GroupOrder of(List<Finding> findings) {
    Map<String, List<Entry>> entries = new HashMap<>();
    for (Finding finding : findings) {
      Comparison comparison = finding.subject().comparison();
      add(entries, comparison.group(), "group", finding);
      add(entries, comparison.reference(), "reference", finding);
    }
    entries.keySet().removeAll(List.of(Subject.ALL, Plan.REST, Comparison.NONE));
    return new GroupOrder(entries);
  }

  private static void add(
      Map<String, List<Entry>> entries, String group, String side, Finding finding) {
    entries.computeIfAbsent(group, g -> new ArrayList<>()).add(entry(side, finding));
  }

  private static Entry entry(String side, Finding finding) {
    Subject subject = finding.subject();
    String reference = subject.comparison().reference();
    boolean isNamed = !reference.equals(Plan.REST) && !reference.equals(Comparison.NONE);
    String place =
        String.join(
            "|",
            "%03d".formatted(finding.statistic().ordinal()),
            subject.question().id(),
            subject.stage(),
            subject.complaintCategory(),
            subject.stratum(),
            isNamed ? side : reference);
    Counts counts = finding.counts();
    return new Entry(
        place,
        List.of(
            counts.nGroup(),
            counts.xGroup(),
            counts.nReference().orElse(-1),
            counts.xReference().orElse(-1)));
  }

  private static <T extends Comparable<T>> int compareLists(List<T> one, List<T> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int byElement = one.get(i).compareTo(other.get(i));
      if (byElement != 0) {
        return byElement;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /** All groups together first; the order among groups that are alike decides nothing. */
  Comparator<Count> byGroup() {
    return Comparator.<Count>comparingInt(count -> ranks.getOrDefault(count.group(), -1))
        .thenComparing(Count::group);
  }

  /** What is hidden, and the same of every group that is like the one of which it is hidden. */
  Map<Count, Cell.Cause> evened(Map<Count, Cell.Cause> hidden) {
    Map<Count, Cell.Cause> evened = new LinkedHashMap<>(hidden);
    hidden.forEach(
        (count, cause) ->
            alike(count.group()).forEach(group -> evened.putIfAbsent(count.of(group), cause)));
    return evened;
  }

  private List<String> alike(String group) {
    return ranks.containsKey(group) ? byRank.get(ranks.get(group)) : List.of();
  }
}
