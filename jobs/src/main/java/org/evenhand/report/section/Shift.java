package org.evenhand.report.section;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.message.Message;
import org.evenhand.report.Format;

/**
 * How far the ratio of a group moves where it is computed in another way.
 *
 * @param group the group
 * @param way the other way
 * @param before its ratio as planned
 * @param after its ratio then
 */
public record Shift(Message group, Message way, double before, double after) {

  /** Changes below this factor are no news. */
  private static final double LITTLE = 1.05;

  /** The shift between two findings, where both have a ratio above 0. */
  public static Stream<Shift> between(
      Message group, Message way, Optional<Finding> before, Optional<Finding> after) {
    return before.stream()
        .flatMap(
            first ->
                after.stream()
                    .filter(then -> isAboveZero(first) && isAboveZero(then))
                    .map(
                        then ->
                            new Shift(
                                group,
                                way,
                                first.estimate().getAsDouble(),
                                then.estimate().getAsDouble())));
  }

  private static boolean isAboveZero(Finding finding) {
    return finding.estimate().orElse(0) > 0;
  }

  /**
   * The title of a chart of such shifts: which is the largest, up before down where two are as
   * large, or that none is large.
   */
  public static Message title(List<Shift> shifts) {
    return shifts.stream()
        .max(Comparator.comparing(Shift::size).thenComparing(shift -> shift.after > shift.before))
        .filter(shift -> !isLittle(shift.size()))
        .map(Shift::told)
        .orElse(Message.of(shifts.isEmpty() ? "common.shift_unknown" : "common.shift_none"));
  }

  /** Whether a factor is so close to 1, either way, that it is no news. */
  public static boolean isLittle(double factor) {
    return Math.max(factor, 1 / factor) < LITTLE;
  }

  private double size() {
    return Mirrored.rounded(Math.max(after / before, before / after));
  }

  private Message told() {
    return Message.of(
        after > before ? "common.shift_up" : "common.shift_down",
        "group",
        group,
        "way",
        way,
        "before",
        Format.ratio(before),
        "after",
        Format.ratio(after));
  }
}
