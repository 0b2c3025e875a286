package org.evenhand.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.fixture.Adherences;
import org.evenhand.fixture.Judged;
import org.evenhand.measure.Finding;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.message.Message;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Specification;
import org.evenhand.schema.Window;
import org.evenhand.verdict.Alternative;

/**
 * A made-up quarter: one category in which a group is sanctioned more often, one in which cells are
 * small, one that a group does not have at all, undeclared and pending cases.
 */
public final class Fixture {

  private static final List<String> CATEGORIES =
      List.of("bullying", "harassment", "leak_or_confidentiality", "trolling_or_pile_on");
  private static final List<String> GROUPS = List.of("A1", "B2", "C3", "declined", "unknown");

  /** Decided and sanctioned cases by category and group. */
  private static final int[][][] DECIDED = {
    {{220, 62}, {260, 78}, {190, 55}, {24, 7}, {31, 9}},
    {{240, 66}, {300, 138}, {210, 57}, {20, 8}, {26, 7}},
    {{18, 9}, {14, 3}, {0, 0}, {3, 1}, {2, 0}},
    {{1600, 304}, {1200, 234}, {1750, 328}, {15, 3}, {19, 4}},
  };

  private static final String[] SANCTIONS = {
    "advice", "advice", "training", "formal_warning", "formal_warning", "fixed_suspension"
  };
  private static final String[] OTHERS = {
    "no_breach", "insufficient_evidence", "resolved_informally", "no_breach"
  };

  private Fixture() {}

  /** The results of every question of the plan. */
  public static Results results() {
    return results(
        List.of(
            "caseload",
            "sanction_rate",
            "sanction_gap",
            "like_for_like",
            "like_for_like_beside",
            "undeclared",
            "case_mix",
            "missing_alignment",
            "sensitivity"));
  }

  /** The results of these questions alone. */
  public static Results results(List<String> questions) {
    Plan plan = plan(questions);
    Cube cube = cube();
    Map<String, List<Code>> codes =
        cube.dimensions().stream().collect(Collectors.toMap(Dimension::name, Dimension::codes));
    Judged judged = Judged.of(plan, cube, codes);
    return new Results(
        judged.findings(),
        judged.rulings(),
        alternatives(plan, cube, codes),
        facts(cube.cases()),
        codes,
        plan);
  }

  /** The other ways to put the question; the export of one quarter cannot answer the last. */
  private static List<Alternative> alternatives(
      Plan plan, Cube cube, Map<String, List<Code>> codes) {
    List<Alternative> alternatives = new ArrayList<>();
    for (Specification other : Specification.of(plan)) {
      if (other.aspect() == Specification.Aspect.WINDOW) {
        alternatives.add(
            Alternative.unanswered(other, Message.literal("the export has no case of 2025Q4")));
      } else if (other.aspect() != Specification.Aspect.PRIMARY) {
        alternatives.add(Alternative.of(other, Judged.of(other.plan(), cube, codes).rulings()));
      }
    }
    return alternatives;
  }

  /** The results of what these questions find in a cube, without a verdict. */
  public static Results results(List<String> questions, Cube cube) {
    Plan plan = plan(questions);
    List<Finding> findings = new ArrayList<>();
    Catalogue.of(plan).forEach(measure -> findings.addAll(measure.findings(cube)));
    Map<String, List<Code>> codes =
        cube.dimensions().stream().collect(Collectors.toMap(Dimension::name, Dimension::codes));
    return new Results(findings, List.of(), List.of(), facts(cube.cases()), codes, plan);
  }

  /** The results of one question by a run that kept to its plan in this way. */
  public static Results results(Adherence adherence) {
    Plan plan = plan(List.of("like_for_like"));
    Cube cube = cube();
    Map<String, List<Code>> codes =
        cube.dimensions().stream().collect(Collectors.toMap(Dimension::name, Dimension::codes));
    Judged judged = Judged.of(plan, cube, codes);
    RunFacts facts = facts(cube.cases(), adherence);
    return new Results(judged.findings(), judged.rulings(), List.of(), facts, codes, plan);
  }

  /** The plan that asks these questions. */
  public static Plan plan(List<String> questions) {
    return new Plan(
        "Quarterly plan",
        org.evenhand.schema.Language.ENGLISH,
        "",
        Window.QUARTER,
        new Plan.Standing(""),
        new Plan.Primary("mh_rate_ratio", List.of("complaint_category"), List.of("severity")),
        new Plan.Margins(List.of(0.80, 1.25), List.of(-0.05, 0.05)),
        new Plan.Levels(0.05, 0.10, 0.80),
        new Plan.Minimum(30, 10),
        new Plan.Undeclared(2),
        new Plan.Sanctions(1, List.of(4, 7)),
        List.of("no_breach", "insufficient_evidence", "resolved_informally", "sanctioned"),
        "rest",
        new Plan.Variants(
            List.of("mh_rate_difference"), List.of(List.of()), List.of(), List.of(new Window(4))),
        new Plan.Monitoring(0.05),
        questions,
        new Plan.Committee(5),
        new Plan.Gate(0.0));
  }

  private static RunFacts facts(long cases) {
    return facts(cases, Adherences.departing());
  }

  private static RunFacts facts(long cases, Adherence adherence) {
    return new RunFacts(
        "2026Q3",
        "quarter",
        new RunFacts.PlanFacts(
            "Quarterly plan",
            "5f2c8d4e9b1a7036c4d8e2f1a9b3c7d5e1f2a3b4c5d6e7f8091a2b3c4d5e6f70",
            List.of(
                new RunFacts.Key("title", "Quarterly plan", true),
                new RunFacts.Key("margins.rate_ratio", "[0.8, 1.25]", false),
                new RunFacts.Key("gate.maximum_rejected_share", "0.01", true)),
            adherence),
        new RunFacts.InputFacts(
            "cases-2026Q3.csv",
            "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
            new RunFacts.Rows(cases + 21 + 14, cases + 14, 21, 0, 14),
            List.of(),
            List.of(
                new AccountLine("rejected_by", "severity", "not in the code list", 12),
                new AccountLine("rejected_by", "", "case_id occurs twice", 9),
                new AccountLine("code_found", "complaint_category", "bullying", 837),
                new AccountLine("code_found", "complaint_category", "harassment", 928),
                new AccountLine("code_found", "complaint_category", "gossip", 4))),
        new RunFacts.Versions("evenhand 0.1.0", "case-export 1"),
        List.of(
            new RunFacts.NotComputed("time_to_decision", Message.literal("no field decided_day"))));
  }

  private static Cube cube() {
    List<Dimension> dimensions =
        List.of(
            new Dimension("complaint_category", codes(CATEGORIES)),
            new Dimension("declared_alignment", groups()),
            new Dimension(
                "outcome",
                codes(
                    List.of(
                        "no_breach",
                        "insufficient_evidence",
                        "resolved_informally",
                        "sanctioned",
                        "pending",
                        "resigned_or_lapsed"))),
            new Dimension("sanction", sanctions()),
            new Dimension("severity", codes(List.of("1", "2", "3"))));
    List<Cell> cells = new ArrayList<>();
    for (int category = 0; category < DECIDED.length; category++) {
      for (int group = 0; group < DECIDED[category].length; group++) {
        int[] counts = DECIDED[category][group];
        for (int i = 0; i < counts[0] + counts[0] / 6; i++) {
          cells.add(cell(dimensions, category, group, i, counts));
        }
      }
    }
    return Cube.of(dimensions, cells);
  }

  /** The case at this place: first the sanctioned, then the other decided, then the undecided. */
  private static Cell cell(
      List<Dimension> dimensions, int category, int group, int place, int[] counts) {
    boolean sanctioned = place < counts[1];
    String outcome = sanctioned ? "sanctioned" : OTHERS[place % OTHERS.length];
    if (place >= counts[0]) {
      outcome = place % 3 == 0 ? "resigned_or_lapsed" : "pending";
    }
    String sanction = sanctioned ? SANCTIONS[place % SANCTIONS.length] : "not_applicable";
    int severity = sanctioned ? (place + 1) % 3 : place % 2;
    return new Cell(
        List.of(
            category,
            group,
            dimensions.get(2).indexOf(outcome),
            dimensions.get(3).indexOf(sanction),
            severity),
        1);
  }

  private static List<Code> codes(List<String> codes) {
    return codes.stream()
        .map(
            code ->
                new Code(
                    code,
                    (code.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + code.substring(1))
                        .replace('_', ' '),
                    Map.of()))
        .toList();
  }

  private static List<Code> groups() {
    return GROUPS.stream()
        .map(
            code ->
                switch (code) {
                  case "declined" -> new Code(code, "Declined to say", Map.of("declared", "no"));
                  case "unknown" -> new Code(code, "Not known", Map.of("declared", "no"));
                  default -> Code.of(code);
                })
        .toList();
  }

  private static List<Code> sanctions() {
    return List.of(
        new Code("not_applicable", "Not applicable", Map.of()),
        new Code("advice", "advice", Map.of("rung", "1")),
        new Code("training", "training", Map.of("rung", "3")),
        new Code("formal_warning", "formal warning", Map.of("rung", "4")),
        new Code("fixed_suspension", "suspension", Map.of("rung", "7")));
  }
}
