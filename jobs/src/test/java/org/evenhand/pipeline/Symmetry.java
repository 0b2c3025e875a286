package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.cli.PrintedLine;

/**
 * Whether a second run printed what a first one did, with codes renamed and nothing else changed.
 *
 * <p>Everything printed is a list of lines. Groups are printed in the order of their codes, so that
 * renamed lines stand in other places, or in the order of what was found about them, so that they
 * stand in the same. Two prints are the same but for the names exactly if, in every list,
 *
 * <ol>
 *   <li>the renamed lines of the first are the lines of the second, each as often, to the last
 *       byte;
 *   <li>lines about the same codes follow each other as before;
 *   <li>lines that are about the same but for one code follow each other as before, or have these
 *       codes in one and the same order in both.
 * </ol>
 *
 * <p>Where a sentence or a cell lists codes, these stand in their order too: the list is put in
 * order before lines are compared.
 */
final class Symmetry {

  private static final int SHOWN = 4;
  private static final List<String> LISTING = List.of(", ", " and ", ";");

  private final Renaming renaming;
  private final Pattern codes;
  private final Pattern listed;
  private final List<String> differences = new ArrayList<>();

  private Symmetry(Renaming renaming, List<String> codes) {
    this.renaming = renaming;
    this.codes = Renaming.standing(codes);
    listed = Pattern.compile("%1$s(?:(?:, | and |;)%1$s)+".formatted(this.codes.pattern()));
  }

  /**
   * What differs besides the names, in words; empty if nothing does.
   *
   * @param before lines of the first run
   * @param renaming what was renamed after it
   * @param after lines of the second run
   * @param codes all codes of groups, renamed or not
   */
  static List<String> differences(
      List<PrintedLine> before, Renaming renaming, List<PrintedLine> after, List<String> codes) {
    Symmetry symmetry = new Symmetry(renaming, codes);
    Map<String, List<PrintedLine>> first =
        byList(before, text -> symmetry.inOrder(renaming.in(text)));
    Map<String, List<PrintedLine>> second = byList(after, symmetry::inOrder);
    Set<String> lists = new LinkedHashSet<>(first.keySet());
    lists.addAll(second.keySet());
    for (String list : lists) {
      symmetry.compare(
          list, first.getOrDefault(list, List.of()), second.getOrDefault(list, List.of()));
    }
    return symmetry.differences;
  }

  private static Map<String, List<PrintedLine>> byList(
      List<PrintedLine> lines, UnaryOperator<String> words) {
    return lines.stream()
        .map(line -> line.with(words))
        .collect(Collectors.groupingBy(PrintedLine::list, LinkedHashMap::new, Collectors.toList()));
  }

  private void compare(String list, List<PrintedLine> renamed, List<PrintedLine> after) {
    List<PrintedLine> missing = without(renamed, after);
    List<PrintedLine> surplus = without(after, renamed);
    for (int i = 0; i < Math.min(SHOWN, Math.max(missing.size(), surplus.size())); i++) {
      differences.add(
          "%s: expected %s, printed %s".formatted(list, text(missing, i), text(surplus, i)));
    }
    if (missing.isEmpty() && surplus.isEmpty()) {
      orders(
          list, renamed.stream().map(this::key).toList(), after.stream().map(this::key).toList());
    }
  }

  private static String text(List<PrintedLine> lines, int place) {
    return place < lines.size() ? String.join(" | ", lines.get(place).parts()) : "nothing";
  }

  private static List<PrintedLine> without(
      Collection<PrintedLine> lines, Collection<PrintedLine> others) {
    Map<PrintedLine, Integer> left = new HashMap<>();
    others.forEach(line -> left.merge(line, 1, Integer::sum));
    return lines.stream().filter(line -> left.merge(line, -1, Integer::sum) < 0).toList();
  }

  private void orders(String list, List<Key> renamed, List<Key> after) {
    if (!byCodes(renamed).equals(byCodes(after))) {
      differences.add(list + ": lines about the same codes follow each other in another order");
    }
    Map<String, List<List<String>>> second = ordersOfCodes(after);
    ordersOfCodes(renamed)
        .forEach(
            (place, one) -> {
              List<List<String>> other = second.get(place);
              if (!isOneOrder(one, other)) {
                differences.add(
                    "%s: %s: codes in the order %s before and %s after"
                        .formatted(list, place, one, other));
              }
            });
  }

  private static Map<List<String>, List<String>> byCodes(List<Key> keys) {
    return keys.stream()
        .collect(
            Collectors.groupingBy(
                Key::codes, Collectors.mapping(Key::without, Collectors.toList())));
  }

  /** For what is said of several groups alike, the groups in the order in which it is said. */
  private static Map<String, List<List<String>>> ordersOfCodes(List<Key> keys) {
    return keys.stream()
        .distinct()
        .collect(
            Collectors.groupingBy(
                Key::without, TreeMap::new, Collectors.mapping(Key::codes, Collectors.toList())));
  }

  private boolean isOneOrder(List<List<String>> renamed, List<List<String>> after) {
    Map<List<String>, Integer> before = places(renamed.stream().map(this::back).toList());
    Map<List<String>, Integer> moved = places(renamed);
    for (int i = 0; i < after.size(); i++) {
      for (List<String> later : after.subList(i + 1, after.size())) {
        if (differInOneCode(after.get(i), later)
            && areTurned(moved, after.get(i), later)
            && areTurned(before, after.get(i), later)) {
          return false;
        }
      }
    }
    return true;
  }

  private List<String> back(List<String> codes) {
    return codes.stream().map(renaming.inverse()::code).toList();
  }

  private static Map<List<String>, Integer> places(List<List<String>> order) {
    Map<List<String>, Integer> places = new HashMap<>();
    order.forEach(codes -> places.put(codes, places.size()));
    return places;
  }

  private static boolean areTurned(
      Map<List<String>, Integer> places, List<String> one, List<String> later) {
    return places.containsKey(one)
        && places.containsKey(later)
        && places.get(one) > places.get(later);
  }

  private static boolean differInOneCode(List<String> one, List<String> other) {
    int differ = 0;
    for (int i = 0; i < one.size(); i++) {
      differ += one.get(i).equals(other.get(i)) ? 0 : 1;
    }
    return differ == 1;
  }

  /** The text with codes that are listed one after the other put in order. */
  private String inOrder(String text) {
    if (LISTING.stream().noneMatch(text::contains)) {
      return text;
    }
    return listed
        .matcher(text)
        .replaceAll(
            found -> {
              Iterator<String> sorted = codesIn(found.group()).stream().sorted().iterator();
              return codes.matcher(found.group()).replaceAll(code -> sorted.next());
            });
  }

  private Key key(PrintedLine line) {
    return new Key(codes.matcher(line.key()).replaceAll("#"), codesIn(line.key()));
  }

  private List<String> codesIn(String text) {
    return codes.matcher(text).results().map(MatchResult::group).toList();
  }

  /**
   * What a line is about.
   *
   * @param without all but the codes
   * @param codes the codes in their order
   */
  private record Key(String without, List<String> codes) {}
}
