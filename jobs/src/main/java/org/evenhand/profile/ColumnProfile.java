package org.evenhand.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.gate.Rule;

/**
 * What a column seems to hold.
 *
 * @param position of the column, from 0
 * @param name of the column
 * @param blanks rows without a value
 * @param distinct number of different values
 * @param exact whether that number is exact or estimated
 * @param values every value with its rows, the most frequent first; none where there are too many
 *     or too long ones
 * @param forms rows by the form of their value
 */
public record ColumnProfile(
    int position,
    String name,
    long blanks,
    long distinct,
    boolean exact,
    Map<String, Long> values,
    FormCounts forms) {

  /** What columns can be. */
  public enum Kind {
    EMPTY("empty"),
    CONSTANT("the same value in every row"),
    DATES("dates"),
    WHOLE_NUMBERS("whole numbers"),
    NUMBERS("numbers"),
    CODES("codes"),
    IDENTIFIERS("identifiers"),
    PERSONAL("what may identify people"),
    TEXT("free text");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** What people call it. */
    public String label() {
      return label;
    }
  }

  /** From this share of the rows on a column is what most of its values are. */
  private static final double MOST = 0.9;

  /** From this share of the rows on, what identifies people is no slip in a few of them. */
  private static final double OFTEN = 0.5;

  /** Codes stand in more than one row each, on average; a few always may. */
  private static final double ROWS_OF_A_CODE = 1.5;

  private static final int FEW = 12;

  /** In so few rows codes can all be different by chance. */
  private static final int ROWS_OF_CHANCE = 4;

  /** In a smaller column what repeats does so by chance. */
  private static final int ROWS_OF_PARTS = 40;

  /** From this share of the rows on they are numbered within something, and it is repeated. */
  private static final double OFTEN_NUMBERED = 0.1;

  /** More cases have no incident, but a year or an office in common. */
  private static final int MOST_OF_A_PART = 10;

  /** Puts the most frequent values first. */
  public ColumnProfile {
    Map<String, Long> ordered = new LinkedHashMap<>();
    values.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    values = Collections.unmodifiableMap(ordered);
  }

  /** Rows with a value. */
  public long filled() {
    return IntStream.range(0, Form.Kind.values().length)
        .mapToLong(i -> forms.rows(Form.Kind.values()[i]))
        .sum();
  }

  /** What the column seems to be. */
  public Kind kind() {
    if (filled() == 0) {
      return Kind.EMPTY;
    }
    if (isMost(dated())) {
      return Kind.DATES;
    }
    if (share(suspicious(Rule.PROSE)) < OFTEN
        && share(suspicious() - suspicious(Rule.PROSE)) >= OFTEN) {
      return isOfCodes() && suspicious() == suspicious(Rule.NAME) ? Kind.CODES : Kind.PERSONAL;
    }
    if (distinct == 1 && blanks == 0 && share(suspicious()) == 0) {
      return Kind.CONSTANT;
    }
    if (isMost(forms.rows(Form.Kind.WHOLE))) {
      return Kind.WHOLE_NUMBERS;
    }
    if (isMost(forms.rows(Form.Kind.WHOLE) + forms.rows(Form.Kind.NUMBER))) {
      return Kind.NUMBERS;
    }
    if (isOfTokens() && isUnique() && filled() > ROWS_OF_CHANCE) {
      return Kind.IDENTIFIERS;
    }
    if (isOfCodes() && share(suspicious(Rule.PROSE)) < OFTEN) {
      return Kind.CODES;
    }
    return isOfTokens() ? Kind.IDENTIFIERS : Kind.TEXT;
  }

  /** Whether its values may be codes: they are few, and stand in several rows each. */
  public boolean isOfCodes() {
    return !values.isEmpty()
        && (values.size() <= FEW || filled() >= ROWS_OF_A_CODE * values.size());
  }

  /** Whether its values may be opaque identifiers. */
  public boolean isOfTokens() {
    return isMost(forms.rows(Form.Kind.WHOLE) + forms.rows(Form.Kind.TOKEN))
        && share(suspicious()) < 1 - MOST;
  }

  /** Whether its values may be counts or days. */
  public boolean isOfCounts() {
    return isMost(forms.rows(Form.Kind.WHOLE));
  }

  /** The largest whole number; -1 if it holds none. */
  public long largest() {
    return forms.largest();
  }

  /** Whether no value stands in two rows, as far as can be told. */
  public boolean isUnique() {
    return exact ? distinct == filled() : distinct >= (1 - 0.06) * filled();
  }

  /** Rows in whose value a detector sees something, by what it sees. */
  public Map<Rule, Long> suspicions() {
    return Collections.unmodifiableMap(forms.suspicions());
  }

  /** Values that look like those of test records, with their rows. */
  public Map<String, Long> tests() {
    return Collections.unmodifiableMap(forms.tests());
  }

  /**
   * The mark before which identifiers repeat what several of them have in common, behind which a
   * small number tells them apart.
   */
  public Optional<String> partedBy() {
    return IntStream.range(0, CountedEnds.MARKS.length())
        .filter(mark -> isParting(forms.ends().rows(mark), forms.ends().before(mark)))
        .mapToObj(mark -> CountedEnds.MARKS.substring(mark, mark + 1))
        .findFirst();
  }

  private boolean isParting(long rows, long before) {
    return filled() >= ROWS_OF_PARTS
        && share(rows) >= OFTEN_NUMBERED
        && before <= (1 - OFTEN_NUMBERED) * rows
        && before * MOST_OF_A_PART >= rows;
  }

  /** Whether every value is parted by the mark. */
  public boolean isPartedThroughout(String mark) {
    return forms.ends().rows(CountedEnds.MARKS.indexOf(mark)) == filled();
  }

  private long suspicious() {
    return forms.suspicions().values().stream().mapToLong(Long::longValue).sum();
  }

  private long suspicious(Rule rule) {
    return forms.suspicions().getOrDefault(rule, 0L);
  }

  private double share(long rows) {
    return filled() == 0 ? 0 : (double) rows / filled();
  }

  private boolean isMost(long rows) {
    return filled() > 0 && share(rows) >= MOST;
  }

  /** Rows whose value is a date by some pattern. */
  public long dated() {
    return forms.dates().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Rows whose value has this pattern. */
  public long fitting(String pattern) {
    return fitting(bit(pattern), 0);
  }

  private long fitting(long pattern, long without) {
    return forms.dates().entrySet().stream()
        .filter(entry -> (entry.getKey() & pattern) != 0 && (entry.getKey() & without) == 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * The patterns of its dates: that which most values have, then that which most of the others
   * have, until every date has one. Of two that do as well the one that people write more often.
   */
  public List<String> patterns() {
    List<String> patterns = new ArrayList<>();
    long taken = 0;
    long left = dated();
    while (left > 0) {
      long best = 0;
      for (String pattern : DatePatterns.ALL) {
        long bit = bit(pattern);
        best = best == 0 || fitting(bit, taken) > fitting(best, taken) ? bit : best;
      }
      left -= fitting(best, taken);
      taken |= best;
      patterns.add(DatePatterns.ALL.get(Long.numberOfTrailingZeros(best)));
    }
    return patterns;
  }

  /** Other patterns that all values with this one have as well, though they mean other days. */
  public List<String> rivals(String pattern) {
    long own = bit(pattern);
    return DatePatterns.ALL.stream()
        .filter(other -> !other.equals(pattern))
        .filter(other -> fitting(other) == fitting(pattern) && fitting(own, bit(other)) == 0)
        .filter(other -> forms.sum(number(other)) != forms.sum(number(pattern)))
        .toList();
  }

  /** The last day by a pattern. */
  public Optional<LocalDate> last(String pattern) {
    return forms.last(number(pattern));
  }

  /** The mean of its dates, counted in days from 1970; not a number where it holds none. */
  public double meanDay() {
    List<String> patterns = patterns();
    return patterns.isEmpty()
        ? Double.NaN
        : forms.sum(number(patterns.get(0))) / fitting(patterns.get(0));
  }

  private static int number(String pattern) {
    return DatePatterns.ALL.indexOf(pattern);
  }

  private static long bit(String pattern) {
    return 1L << number(pattern);
  }
}
