package org.evenhand.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many periods are looked at together: the period reported by itself, written {@code quarter}
 * whatever its length, or the last so many of its kind, written such as {@code rolling4}.
 *
 * @param periods number of periods, the one reported being the last
 */
public record Window(int periods) {

  /** The period by itself. */
  public static final Window QUARTER = new Window(1);

  /** What a window may look like, for messages. */
  public static final String FORMS = "quarter, or rolling2 to rolling40";

  private static final Pattern ROLLING = Pattern.compile("rolling([2-9]|[123]\\d|40)");

  /**
   * Reads {@code quarter} or a rolling window.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static Window parse(String text) {
    Matcher rolling = ROLLING.matcher(text);
    if (rolling.matches()) {
      return new Window(Integer.parseInt(rolling.group(1)));
    }
    if (text.equals(QUARTER.label())) {
      return QUARTER;
    }
    throw new IllegalArgumentException("a window is written as " + FORMS);
  }

  /** How it is written; {@link #parse} reads it back. */
  public String label() {
    return periods == 1 ? "quarter" : "rolling" + periods;
  }

  /** The months that it covers where this period is the one reported. */
  public Period over(Period last) {
    return new Period(last.back(periods - 1).from(), last.to());
  }

  /** The periods that it covers one by one, the earliest first. */
  public List<Period> each(Period last) {
    List<Period> each = new ArrayList<>();
    for (int back = periods - 1; back >= 0; back--) {
      each.add(last.back(back));
    }
    return List.copyOf(each);
  }

  /** The label. */
  @Override
  public String toString() {
    return label();
  }
}
