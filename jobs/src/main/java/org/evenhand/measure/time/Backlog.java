package org.evenhand.measure.time;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.CaseScope;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ClopperPearsonInterval;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Interval;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * The stock of open cases: what was open at the start, came in, went out and was open at the end,
 * for the whole period by alignment and for each of its months over all. Whether the stock is a
 * question of capacity is looked at over all alignments only, because handlers are not anybody's.
 *
 * <p>What was open at the start is known only as far back as the export reaches; without a single
 * case received before the period it is not known at all, and nothing that rests on it is given.
 */
public final class Backlog {

  public static final Question QUESTION =
      new Question(
          "backlog", "Did the stock of open cases grow, and is the delay a question of capacity?");

  private static final String COUNT = "count";

  private final double level;

  private Backlog(Plan plan) {
    level = plan.level();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, Stock.FIELDS, new Backlog(plan)::answer)
        .with(CaseScope.HISTORY)
        .inParts(Stock.PARTS)
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private List<Finding> answer(Cube cube) {
    Stock stock = Stock.of(cube);
    Period period = cube.period();
    List<Finding> findings = new ArrayList<>();
    for (String group : stock.groups()) {
      findings.addAll(flow(stock, group, period, FindingKey.ALL));
    }
    findings.addAll(capacity(stock, period, FindingKey.ALL));
    findings.addAll(steadyState(stock, period));
    for (YearMonth month : months(period)) {
      Period one = new Period(month, month);
      findings.addAll(flow(stock, FindingKey.ALL, one, "month=" + month));
      findings.addAll(capacity(stock, one, "month=" + month));
    }
    return findings;
  }

  private List<Finding> flow(Stock stock, String group, Period period, String stratum) {
    long before = stock.open(group, period.from().minusMonths(1));
    long in = stock.received(group, period);
    long out = stock.ended(group, period);
    long after = stock.open(group, period.to());
    FindingKey about = key(group, stratum);
    List<Finding> findings = new ArrayList<>();
    findings.add(count(about, Statistic.OPEN_AT_START, known(stock, before), before));
    findings.add(count(about, Statistic.NEWLY_RECEIVED, Value.of(in), in));
    findings.add(count(about, Statistic.CLOSED, known(stock, out), out));
    findings.add(count(about, Statistic.OPEN_AT_END, known(stock, after), after));
    findings.add(
        Finding.of(
            about,
            Statistic.CLEARANCE_RATIO,
            Counts.of(in, out),
            stock.hasPast() ? clearance(out, in) : unknown(),
            "exact conditional limits, as if both counts were independent Poisson counts"));
    return findings;
  }

  private static Finding count(FindingKey about, Statistic statistic, Value value, long count) {
    return Finding.of(about, statistic, Counts.of(count, count), value, COUNT);
  }

  private Value clearance(long out, long in) {
    if (in == 0) {
      return Value.notEstimable(Reason.NO_ARRIVAL);
    }
    Value share = ClopperPearsonInterval.of(out, Math.addExact(out, in), level);
    double ratio = (double) out / in;
    return share instanceof Estimated estimated
        ? estimated.interval().map(limits -> Value.of(ratio, odds(limits))).orElse(Value.of(ratio))
        : share;
  }

  private static Interval odds(Interval share) {
    return new Interval(
        share.lower() / (1 - share.lower()), share.upper() / (1 - share.upper()), share.level());
  }

  private List<Finding> capacity(Stock stock, Period period, String stratum) {
    long open = stock.open(FindingKey.ALL, period.to());
    long without = stock.withoutEndMonth();
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.of(
            key(FindingKey.ALL, stratum),
            Statistic.OPEN_PER_HANDLER,
            Counts.of(open, open),
            stock.hasPast() ? perHandler(open, stock.handlers(period.to())) : unknown(),
            "open at the end over handlers in post in the last month"));
    if (stratum.equals(FindingKey.ALL)) {
      findings.add(
          Finding.of(
              key(FindingKey.ALL, stratum),
              Statistic.WITHOUT_END_MONTH,
              Counts.of(stock.cases(), without),
              Value.of(without),
              COUNT));
    }
    return findings;
  }

  private static Value perHandler(long open, Value handlers) {
    return handlers instanceof Estimated number ? Value.of(open / number.value()) : handlers;
  }

  private List<Finding> steadyState(Stock stock, Period period) {
    long in = stock.received(FindingKey.ALL, period);
    Stock.Stay stay = stock.stay(period);
    return List.of(
        Finding.of(
            key(FindingKey.ALL, FindingKey.ALL),
            Statistic.STEADY_STATE_WAIT,
            Counts.of(in, in),
            stock.hasPast() ? littleWait(stock, period, in) : unknown(),
            "Little's law, mean of the months' stocks over cases received per day"),
        Finding.of(
            key(FindingKey.ALL, FindingKey.ALL),
            Statistic.MEAN_DAYS_OPEN,
            Counts.of(stock.ended(FindingKey.ALL, period), stay.cases()),
            stay.cases() == 0
                ? Value.notEstimable(Reason.NO_STAY_RECORDED)
                : Value.of((double) stay.days() / stay.cases()),
            "mean of the cases that ended in the period"));
  }

  private static Value littleWait(Stock stock, Period period, long in) {
    if (in == 0) {
      return Value.notEstimable(Reason.NO_ARRIVAL);
    }
    double openDays = 0;
    for (YearMonth month : months(period)) {
      long before = stock.open(FindingKey.ALL, month.minusMonths(1));
      long after = stock.open(FindingKey.ALL, month);
      openDays += (before + after) / 2.0 * month.lengthOfMonth();
    }
    return Value.of(openDays / in);
  }

  private static List<YearMonth> months(Period period) {
    List<YearMonth> months = new ArrayList<>();
    for (int i = 0; i < period.months(); i++) {
      months.add(period.from().plusMonths(i));
    }
    return months;
  }

  private static Value known(Stock stock, long count) {
    return stock.hasPast() ? Value.of(count) : unknown();
  }

  private static Value unknown() {
    return Value.notEstimable(Reason.STOCK_UNKNOWN);
  }

  private FindingKey key(String group, String stratum) {
    Comparison alone = Comparison.alone(FieldName.DECLARED_ALIGNMENT, group);
    return QUESTION.about("open", alone).among(stratum);
  }
}
