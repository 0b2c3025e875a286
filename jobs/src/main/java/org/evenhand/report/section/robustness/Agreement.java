package org.evenhand.report.section.robustness;

import java.util.List;
import org.evenhand.message.Message;
import org.evenhand.report.section.robustness.SpecificationsSection.Line;

/**
 * How many of the other ways to put a question give the planned answer.
 *
 * @param agreeing those that do
 * @param all all of them
 */
record Agreement(int agreeing, int all) {

  /** That of the first way with those that follow. */
  static Agreement of(List<Line> lines) {
    String planned = answer(lines.get(0));
    List<Line> others = lines.subList(1, lines.size());
    return new Agreement(
        (int) others.stream().filter(line -> answer(line).equals(planned)).count(), others.size());
  }

  private static String answer(Line line) {
    return line.ruling().verdict().column();
  }

  /** In a sentence about a group. */
  Message in(Message subject) {
    return Message.of(
        key("robustness.agreement_none", "robustness.agreement_all", "robustness.agreement_some"),
        "subject",
        subject,
        "agreeing",
        agreeing,
        "all",
        all);
  }

  /** In the title of a chart about it. */
  Message title(Message subject) {
    return Message.of(
        key("robustness.title_none", "robustness.title_all", "robustness.title_some"),
        "subject",
        subject,
        "agreeing",
        agreeing,
        "all",
        all);
  }

  private String key(String ofNone, String ofAll, String ofSome) {
    if (agreeing == 0) {
      return ofNone;
    }
    return agreeing == all ? ofAll : ofSome;
  }
}
