package org.evenhand.report.section;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.message.Message;
import org.evenhand.report.Format;

/**
 * What a chart of shares shows, for its title: between which two they lie. It names nobody, since
 * the lowest and the highest of several groups are as often an accident of small counts.
 */
public final class Span {

  private Span() {}

  /**
   * A title.
   *
   * @param shares what the chart shows
   * @param plain where there are fewer than two numbers
   * @param alike where all of them are printed alike, of that number
   * @param between of the lowest and the highest
   */
  public static Message title(
      DoubleStream shares,
      Message plain,
      UnaryOperator<Message> alike,
      BinaryOperator<Message> between) {
    double[] sorted = shares.sorted().toArray();
    if (sorted.length < 2) {
      return plain;
    }
    Message lowest = Message.literal(Format.percent(sorted[0]));
    Message highest = Message.literal(Format.percent(sorted[sorted.length - 1]));
    return lowest.equals(highest) ? alike.apply(lowest) : between.apply(lowest, highest);
  }

  /** The same of those findings that have an estimate. */
  public static Message title(
      Stream<Finding> shares,
      Message plain,
      UnaryOperator<Message> alike,
      BinaryOperator<Message> between) {
    return title(
        shares.flatMapToDouble(finding -> finding.estimate().stream()), plain, alike, between);
  }
}
