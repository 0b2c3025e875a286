package org.evenhand.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;
import java.util.stream.LongStream;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Kind;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.schema.Language;
import org.evenhand.schema.Period;
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

  private static final Message NO_REFERENCE = Message.of("format.no_reference");
  private static final Message NO_INTERVAL = Message.of("format.no_interval");
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
  public static Message points(double difference) {
    return inPoints(signed(decimals(difference * 100, 1), difference));
  }

  private static Message inPoints(String number) {
    return Message.of("format.points", "number", number);
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
  public static Message estimate(Statistic statistic, double value) {
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
        ? Entry.number(
                Message.of(
                    "format.in_full",
                    "counts",
                    ofGroup(finding).text(),
                    "estimate",
                    estimate.text()))
            .restingOn(SmallCount.least(finding))
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
    return Entry.number(Message.of("format.x_of_n", "x", count(x), "n", count(n)))
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
    return entry(finding, finding.pValue(), p -> literal(pValue(p)), Message.of("format.no_test"));
  }

  /** The p-value after the adjustment for multiplicity as an entry of a table. */
  public static Entry adjustedPValue(Finding finding) {
    return entry(
        finding, finding.adjustedPValue(), p -> literal(pValue(p)), Message.of("format.no_family"));
  }

  /** The smallest ratio that would probably have been found as an entry of a table. */
  public static Entry detectable(Ruling ruling) {
    return ofRuling(ruling.detectable(), ruling, Message.of("format.unseen"));
  }

  /** A period with its months, {@code 2026Q3 (July to September 2026)}. */
  public static Message period(Period period) {
    if (period.months() == 1) {
      return Message.of(
          "format.period_month", "period", period.label(), "month", month(period.to(), "MMMM u"));
    }
    boolean isOneYear = period.from().getYear() == period.to().getYear();
    return Message.of(
        "format.period_months",
        "period",
        period.label(),
        "from",
        month(period.from(), isOneYear ? "MMMM" : "MMMM u"),
        "to",
        month(period.to(), "MMMM u"));
  }

  private static Message month(YearMonth month, String pattern) {
    return Message.labelled(
        month.format(DateTimeFormatter.ofPattern(pattern, Language.ENGLISH.locale())),
        month.format(DateTimeFormatter.ofPattern(pattern, Language.WELSH.locale())));
  }

  /** How many times, {@code 1.83 times} or {@code 11 times}. */
  public static Message times(double ratio) {
    return Message.of("format.times", "number", decimals(ratio, ratio < 10 ? 2 : 0));
  }

  /** The largest gap that the counts leave open, either way, as an entry of a table. */
  public static Entry ruledOut(Ruling ruling) {
    OptionalDouble largest = ruling.ruledOut();
    boolean isRatio = ruling.primary().statistic().kind() == Kind.RATIO;
    return isRatio || largest.isEmpty()
        ? ofRuling(largest, ruling, Message.of("format.open_end"))
        : Entry.number(inPoints(decimals(largest.getAsDouble() * 100, 1)))
            .restingOn(SmallCount.least(ruling.primary()));
  }

  /** How many times as likely undeclared cases must be a group's for its verdict to turn. */
  public static Entry turningPoint(Ruling ruling) {
    return ofRuling(
        ruling.turningPoint(),
        ruling,
        Message.of(ruling.hasAnswer() ? "format.does_not_turn" : "format.nothing_to_turn"));
  }

  private static Entry ofRuling(OptionalDouble times, Ruling ruling, Message absent) {
    return times.isPresent()
        ? Entry.number(times(times.getAsDouble())).restingOn(SmallCount.least(ruling.primary()))
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

  /** The head of a column of intervals of this level, {@code 95% range}. */
  public static Message rangeHead(double level) {
    return Message.of("format.range_head", "level", level(level));
  }

  /** The first digits of a digest, enough to tell two apart by eye. */
  public static String shortHash(String digest) {
    return digest.length() <= SHORT_HASH ? digest : digest.substring(0, SHORT_HASH);
  }

  /** An interval in the unit of its statistic, {@code 1.82 to 2.67}. */
  public static Message range(Statistic statistic, double lower, double upper) {
    DoubleFunction<Message> style = style(statistic);
    if (Double.isInfinite(lower) && Double.isInfinite(upper)) {
      return Message.of("format.no_limit");
    }
    if (Double.isInfinite(upper)) {
      return Message.of("format.or_more", "limit", style.apply(lower));
    }
    return Double.isInfinite(lower)
        ? Message.of("format.or_less", "limit", style.apply(upper))
        : Message.of(
            "format.range", "lower", alone(statistic).apply(lower), "upper", style.apply(upper));
  }

  /** A number without the word of its unit, which an interval says once. */
  private static DoubleFunction<Message> alone(Statistic statistic) {
    boolean isSigned = statistic.kind() != Kind.MAGNITUDE;
    return switch (statistic.unit()) {
      case PROPORTION ->
          statistic.kind() == Kind.SHARE
              ? style(statistic)
              : value -> number(decimals(value * 100, 1), isSigned, value);
      case DAYS -> value -> number(plain(value), statistic.kind() == Kind.DIFFERENCE, value);
      case MONTHS -> value -> literal(plain(value));
      default -> style(statistic);
    };
  }

  private static Message number(String text, boolean isSigned, double value) {
    return literal(isSigned ? signed(text, value) : text);
  }

  private static Entry entry(
      Finding finding, OptionalDouble value, DoubleFunction<Message> style, Message otherwise) {
    return value.isPresent()
        ? Entry.number(style.apply(value.getAsDouble())).restingOn(SmallCount.least(finding))
        : Entry.absent(finding.reason().orElse(otherwise));
  }

  private static Message literal(String text) {
    return Message.literal(text);
  }

  private static DoubleFunction<Message> style(Statistic statistic) {
    return switch (statistic.unit()) {
      case PROPORTION -> proportion(statistic.kind());
      case RATIO, CHI_SQUARED -> value -> literal(ratio(value));
      case COEFFICIENT, LOG_RATIO, PER_THOUSAND_YEARS, PER_THOUSAND ->
          value -> literal(decimals(value, 2));
      case SCORE -> value -> literal(decimals(value, statistic.kind() == Kind.VARIANCE ? 4 : 2));
      case DAYS ->
          statistic.kind() == Kind.DIFFERENCE
              ? value -> counted("format.days", value, signed(plain(value), value))
              : value -> counted("format.days", value, plain(value));
      case MONTHS -> value -> counted("format.months", value, plain(value));
      case COUNT -> value -> literal(count(value));
      case PROBABILITY -> value -> literal(pValue(value));
      case FLAG -> value -> Message.of(value == 0 ? "format.no" : "format.yes");
    };
  }

  private static DoubleFunction<Message> proportion(Kind kind) {
    return switch (kind) {
      case SHARE -> value -> literal(percent(value));
      case MAGNITUDE -> value -> inPoints(decimals(value * 100, 1));
      default -> Format::points;
    };
  }

  /** A number of a unit, which the language inflects. */
  private static Message counted(String unit, double value, String number) {
    return Message.of(unit, "count", Math.abs(Math.round(value * 10) / 10.0), "number", number);
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
