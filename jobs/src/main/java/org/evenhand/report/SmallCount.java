package org.evenhand.report;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.evenhand.measure.Finding;
import org.evenhand.message.Message;

/**
 * Which counts are so small that somebody who knows the organisation could tell the persons behind
 * them. Numbers that rest on one are shown with a sign. A zero has none: there is nobody to tell.
 *
 * @param minimum counts from 1 to one below it are small
 */
public record SmallCount(long minimum) {

  /** Printed behind a number that rests on a small count. */
  public static final String SIGN = "\u00b0";

  /** No count is small. */
  public static final SmallCount NONE = new SmallCount(0);

  /** The sign that goes with an entry, or nothing. */
  public String sign(Entry entry) {
    OptionalLong least = entry.least();
    return least.isPresent() && least.getAsLong() < minimum ? SIGN : "";
  }

  /** What the sign means. */
  public Message note() {
    return Message.of("report.small", "minimum", Format.count(minimum));
  }

  /** The smallest of these counts that is not zero. */
  static OptionalLong least(LongStream counts) {
    return counts.filter(count -> count > 0).min();
  }

  /** The smallest count that is not zero and that a reader can work out from a finding. */
  static OptionalLong least(Finding finding) {
    return least(finding.statistic().kind().reckonable(finding));
  }
}
