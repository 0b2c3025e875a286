package org.evenhand.cube;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;

/**
 * Fewer codes in the place of those of a field: as many as a question tells apart. So the counts
 * that it needs fill up soon, and do not grow with the number of cases after that.
 *
 * <p>The codes that remain come in the order of the first code that each of them stands for. Two
 * coarsenings of one name are the same: the name says what is told apart.
 */
public final class Coarsening {

  /** Every code as it is. */
  public static final Coarsening NONE =
      new Coarsening("", Integer.MAX_VALUE, code -> code, UnaryOperator.identity());

  private static final Code SOMETHING = Code.of("recorded");

  /** Whether something was recorded. */
  public static final Coarsening RECORDED = into("recorded", 2, Coarsening::recorded);

  private final String name;
  private final int most;
  private final Function<Code, Object> kind;
  private final UnaryOperator<Code> called;

  private Coarsening(
      String name, int most, Function<Code, Object> kind, UnaryOperator<Code> called) {
    this.name = name;
    this.most = most;
    this.kind = kind;
    this.called = called;
  }

  /**
   * Other codes in the place of the field's own.
   *
   * @param most how many of them there can be
   * @param merged the code that takes the place of a code
   */
  public static Coarsening into(String name, int most, UnaryOperator<Code> merged) {
    return new Coarsening(name, most, merged::apply, merged);
  }

  /**
   * Codes of which the same is true are one, and go by the first of them: whoever asks only this of
   * a code need not know whether it stands for others.
   */
  public static Coarsening telling(String name, List<Predicate<Code>> apart) {
    return new Coarsening(
        name,
        1 << apart.size(),
        code -> apart.stream().map(such -> such.test(code)).toList(),
        UnaryOperator.identity());
  }

  private static Code recorded(Code code) {
    return code.code().equals(Contract.NOT_RECORDED) ? code : SOMETHING;
  }

  /** What is told apart, in a word or two; blank where every code is. */
  public String name() {
    return name;
  }

  /** How many codes there can be in the place of so many. */
  public int capacity(int codes) {
    return Math.min(codes, most);
  }

  /** The codes that remain of these. */
  public List<Code> codes(List<Code> all) {
    Map<Object, Code> remaining = new LinkedHashMap<>();
    all.forEach(code -> remaining.computeIfAbsent(kind.apply(code), k -> called.apply(code)));
    return List.copyOf(remaining.values());
  }

  /** For each of these codes, the place of the one that remains of it. */
  public int[] places(List<Code> all) {
    Map<Object, Integer> places = new HashMap<>();
    return all.stream()
        .mapToInt(code -> places.computeIfAbsent(kind.apply(code), k -> places.size()))
        .toArray();
  }

  /** Whether it tells apart of these codes all that another one does. */
  public boolean holds(Coarsening other, List<Code> all) {
    int[] own = places(all);
    int[] theirs = other.places(all);
    int[] known = new int[all.size()];
    Arrays.fill(known, -1);
    for (int i = 0; i < own.length; i++) {
      if (known[own[i]] < 0) {
        known[own[i]] = theirs[i];
      } else if (known[own[i]] != theirs[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Coarsening coarsening && name.equals(coarsening.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
