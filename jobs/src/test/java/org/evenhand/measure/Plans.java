package org.evenhand.measure;

import java.util.List;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Window;

/** The default plan, and plans that differ from it in one key. */
public final class Plans {

  /** The questions of the default plan. */
  static final List<String> QUESTIONS = org.evenhand.fixture.Plans.QUESTIONS;

  private Plans() {}

  public static Plan standard() {
    return of(
        new Plan.Primary("mh_rate_ratio", List.of("complaint_category"), List.of("severity")));
  }

  static Plan of(Plan.Primary primary) {
    return of(primary, Plan.REST, QUESTIONS);
  }

  public static Plan comparedWith(String comparator) {
    return of(standard().primary(), comparator, QUESTIONS);
  }

  public static Plan asking(List<String> questions) {
    return of(standard().primary(), Plan.REST, questions);
  }

  private static Plan of(Plan.Primary primary, String comparator, List<String> questions) {
    return new Plan(
        "Default plan",
        org.evenhand.schema.Language.ENGLISH,
        "",
        Window.QUARTER,
        new Plan.Standing(""),
        primary,
        new Plan.Margins(List.of(0.80, 1.25), List.of(-0.05, 0.05)),
        new Plan.Levels(0.05, 0.10, 0.80),
        new Plan.Minimum(30, 10),
        new Plan.Undeclared(2),
        new Plan.Sanctions(1, List.of(4, 7)),
        List.of("no_breach", "insufficient_evidence", "resolved_informally", "sanctioned"),
        comparator,
        new Plan.Variants(List.of(), List.of(), List.of(), List.of(new Window(2))),
        new Plan.Monitoring(0.05),
        questions,
        new Plan.Committee(5),
        new Plan.Gate(0));
  }
}
