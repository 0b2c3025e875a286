package org.evenhand.report;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;
import java.util.stream.LongStream;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Kind;
import org.evenhand.measure.Statistic;
import org.evenhand.verdict.Ruling;

/**
 * The one place where numbers become text.
 *
 * <p>Rates have one decimal, {@code 34.2%}; differences are signed points with one decimal, {@code
 * +3.6 points}; ratios have two decimals; counts are whole; expected counts are rounded to whole
 * ones; p-values have three decimals and are never 0, {@code < 0.001}. What is not zero is never
 * rounded to zero, and what is not all is never rounded to 100%.
 */
public final class Format {

  /** Printed where there is no number. */
  public static final String ABSENT = "n/a";

  private static final String NO_REFERENCE = "about one group alone";
  private static final String NO_INTERVAL = "no interval";
  private static final String MINUS = "\u2212";
  private static final int SHORT_HASH = 12;

  private Format() {}

  /** A proportion in percent, {@code 34.2%}. */
  public static String percent(double proportion) {
    if (proportion > 0 && proportion < 0.0005) {
      return "< 0.1%";
    }
    if (proportion < 1 && proportion >= 0.9995) {
      return "> 99.9%";
    }
    return decimals(proportion * 100, 1) + "%";
  }

  /** A difference of proportions in signed points, {@code +3.6 points}. */
  public static String points(double difference) {
    String text = decimals(difference * 100, 1);
    return signed(text + " points", difference);
  }

  /** A ratio, {@code 1.23}. */
  public static String ratio(double ratio) {
    return ratio > 0 && ratio < 0.005 ? "< 0.01" : decimals(ratio, 2);
  }

  /** A whole number, {@code 12,345}. */
  public static String count(double count) {
    return decimals(count, 0);
  }

  /** A p-value, {@code 0.034}; never 0 and never 1 unless it is. */
  public static String pValue(double p) {
    if (p < 0.001) {
      return "< 0.001";
    }
    return p < 1 && p >= 0.9995 ? "> 0.999" : decimals(p, 3);
  }

  /** The level of an interval or a tick of an axis, {@code 95%}. */
  public static String level(double level) {
    return plain(level * 100) + "%";
  }

  /** A round number without needless decimals, {@code 0.5} or {@code 2}. */
  public static String plain(double number) {
    String text = decimals(number, 1);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** The estimate of a statistic in its own unit. */
  public static String estimate(Statistic statistic, double value) {
    return style(statistic).apply(value);
  }

  /** The estimate of a finding as an entry of a table. */
  public static Entry estimate(Finding finding) {
    return entry(finding, finding.estimate(), style(finding.statistic()), NO_INTERVAL);
  }

  /** The denominator of a finding's group as an entry of a table. */
  public static Entry nGroup(Finding finding) {
    return number(OptionalLong.of(finding.counts().nGroup()));
  }

  /** The numerator of a finding's group as an entry of a table. */
  public static Entry xGroup(Finding finding) {
    return number(OptionalLong.of(finding.counts().xGroup()));
  }

  /** The denominator of a finding's reference as an entry of a table. */
  public static Entry nReference(Finding finding) {
    return number(finding.counts().nReference());
  }

  /** The numerator of a finding's reference as an entry of a table. */
  public static Entry xReference(Finding finding) {
    return number(finding.counts().xReference());
  }

  /** The counts of a finding's group as an entry of a table, {@code 12 of 340}. */
  public static Entry ofGroup(Finding finding) {
    Counts counts = finding.counts();
    return of(OptionalLong.of(counts.xGroup()), OptionalLong.of(counts.nGroup()));
  }

  /** The counts of a finding's group with the estimate, {@code 12 of 340, 3.5%}, or why none. */
  public static Entry inFull(Finding finding) {
    Entry estimate = estimate(finding);
    return estimate.kind() == Entry.Kind.NUMBER
        ? Entry.number(ofGroup(finding).text() + ", " + estimate.text())
        : estimate;
  }

  /** The counts of a finding's reference as an entry of a table, {@code 12 of 340}. */
  public static Entry ofReference(Finding finding) {
    return of(finding.counts().xReference(), finding.counts().nReference());
  }

  private static Entry of(OptionalLong part, OptionalLong whole) {
    if (part.isEmpty() || whole.isEmpty()) {
      return Entry.absent(NO_REFERENCE);
    }
    long x = part.getAsLong();
    long n = whole.getAsLong();
    return Entry.number(count(x) + " of " + count(n))
        .restingOn(SmallCount.least(LongStream.of(x, n, n - x)));
  }

  private static Entry number(OptionalLong count) {
    return count.isPresent()
        ? Entry.number(count(count.getAsLong()))
            .restingOn(SmallCount.least(LongStream.of(count.getAsLong())))
        : Entry.absent(NO_REFERENCE);
  }

  /** The p-value of a finding as an entry of a table. */
  public static Entry pValue(Finding finding) {
    return entry(finding, finding.pValue(), Format::pValue, "no test");
  }

  /** The p-value after the adjustment for multiplicity as an entry of a table. */
  public static Entry adjustedPValue(Finding finding) {
    return entry(finding, finding.adjustedPValue(), Format::pValue, "not in a family of tests");
  }

  /** The smallest ratio that would probably have been found as an entry of a table. */
  public static Entry detectable(Ruling ruling) {
    return ofRuling(ruling.detectable(), ruling, "even the largest would go unseen");
  }

  /** The largest gap that the counts leave open, either way, as an entry of a table. */
  public static Entry ruledOut(Ruling ruling) {
    OptionalDouble largest = ruling.ruledOut();
    boolean isRatio = ruling.primary().statistic().kind() == Kind.RATIO;
    return isRatio || largest.isEmpty()
        ? ofRuling(largest, ruling, "no limit on one side")
        : Entry.number(decimals(largest.getAsDouble() * 100, 1) + " points")
            .restingOn(SmallCount.least(ruling.primary()));
  }

  /** How many times as likely undeclared cases must be a group's for its verdict to turn. */
  public static Entry turningPoint(Ruling ruling) {
    return ofRuling(
        ruling.turningPoint(),
        ruling,
        ruling.hasAnswer()
            ? "does not turn, however likely they are of one side"
            : "no parity or disparity to turn");
  }

  private static Entry ofRuling(OptionalDouble times, Ruling ruling, String absent) {
    return times.isPresent()
        ? Entry.number(decimals(times.getAsDouble(), times.getAsDouble() < 10 ? 2 : 0) + " times")
            .restingOn(SmallCount.least(ruling.primary()))
        : Entry.absent(absent);
  }

  /** The interval of a finding as an entry of a table, {@code 28.1% to 41.3%}. */
  public static Entry range(Finding finding) {
    double lower = finding.lower().orElse(Double.NEGATIVE_INFINITY);
    double upper = finding.upper().orElse(Double.POSITIVE_INFINITY);
    return finding.level().isPresent()
        ? Entry.number(range(finding.statistic(), lower, upper))
            .restingOn(SmallCount.least(finding))
        : Entry.absent(finding.reason().or(finding::openEnd).orElse(NO_INTERVAL));
  }

  /** A phrase as a sentence: with a capital and a full stop. */
  public static String sentence(String phrase) {
    String text = heading(phrase);
    return text.endsWith(".") ? text : text + ".";
  }

  /** A phrase as a heading: with a capital. */
  public static String heading(String phrase) {
    return phrase.substring(0, 1).toUpperCase(Locale.UK) + phrase.substring(1);
  }

  /** The first digits of a digest, enough to tell two apart by eye. */
  public static String shortHash(String digest) {
    return digest.length() <= SHORT_HASH ? digest : digest.substring(0, SHORT_HASH);
  }

  /** An interval in the unit of its statistic, {@code 1.82 to 2.67}. */
  public static String range(Statistic statistic, double lower, double upper) {
    DoubleFunction<String> style = style(statistic);
    if (Double.isInfinite(lower) && Double.isInfinite(upper)) {
      return "no limit either way";
    }
    if (Double.isInfinite(upper)) {
      return style.apply(lower) + " or more";
    }
    return Double.isInfinite(lower)
        ? style.apply(upper) + " or less"
        : unitOnce(style.apply(lower), style.apply(upper));
  }

  private static String unitOnce(String lower, String upper) {
    String unit = " points";
    String first =
        lower.endsWith(unit) ? lower.substring(0, lower.length() - unit.length()) : lower;
    return first + " to " + upper;
  }

  private static Entry entry(
      Finding finding, OptionalDouble value, DoubleFunction<String> style, String otherwise) {
    return value.isPresent()
        ? Entry.number(style.apply(value.getAsDouble())).restingOn(SmallCount.least(finding))
        : Entry.absent(finding.reason().orElse(otherwise));
  }

  private static DoubleFunction<String> style(Statistic statistic) {
    return switch (statistic.unit()) {
      case PROPORTION -> proportion(statistic.kind());
      case RATIO, CHI_SQUARED -> Format::ratio;
      case COEFFICIENT, LOG_RATIO, PER_THOUSAND_YEARS, PER_THOUSAND -> value -> decimals(value, 2);
      case SCORE -> value -> decimals(value, statistic.kind() == Kind.VARIANCE ? 4 : 2);
      case DAYS ->
          statistic.kind() == Kind.DIFFERENCE
              ? value -> signed(counted(value, "day"), value)
              : value -> counted(value, "day");
      case MONTHS -> value -> counted(value, "month");
      case COUNT -> Format::count;
      case PROBABILITY -> Format::pValue;
      case FLAG -> value -> value == 0 ? "no" : "yes";
    };
  }

  private static DoubleFunction<String> proportion(Kind kind) {
    return switch (kind) {
      case SHARE -> Format::percent;
      case MAGNITUDE -> Format::size;
      default -> Format::points;
    };
  }

  /** A difference without sign, {@code 3.6 points}. */
  private static String size(double difference) {
    return decimals(difference * 100, 1) + " points";
  }

  private static String counted(double value, String unit) {
    String number = plain(value);
    return number + " " + unit + (number.equals("1") || number.equals(MINUS + "1") ? "" : "s");
  }

  /** With a plus before it, unless it is below 0 or rounds to 0. */
  private static String signed(String text, double value) {
    return value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9') ? "+" + text : text;
  }

  private static String decimals(double value, int places) {
    String text = String.format(Locale.UK, "%,." + places + "f", value);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return text.replace("-", zero ? "" : MINUS);
  }
}
