package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.fixture.English;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;
import org.evenhand.settings.MappingFile;
import org.evenhand.settings.PlanFile;
import org.junit.jupiter.api.Test;

/** Which periods are added up, where their cases come from, and why no more of them. */
class SequenceSearchTest {

  private final TreeMap<YearMonth, TreeMap<String, Long>> months = new TreeMap<>();
  private final List<History.Earlier> earlier = new ArrayList<>();
  private final Set<String> counted = new HashSet<>();
  private final Map<String, List<Code>> codes = new HashMap<>();
  private final List<Dimension> stored = new ArrayList<>();
  private String plan = "";

  private void export(String rule, String... given) {
    for (String month : given) {
      TreeMap<String, Long> rules = new TreeMap<>();
      if (!rule.isEmpty()) {
        rules.put(rule, 10L);
      }
      months.put(YearMonth.parse(month), rules);
    }
  }

  private void result(String period, String plan, Set<String> rules, boolean blind) {
    PlanFile own = PlanFile.parse("plan.yaml", plan.getBytes(StandardCharsets.UTF_8));
    earlier.add(
        new History.Earlier(
            Period.parse(period), period, own.sha256(), Optional.of(own.values()), rules, blind));
    counted.add(period);
  }

  private void result(String period, String plan) {
    result(period, plan, Set.of(), false);
  }

  private Sequence found() {
    Request request =
        new Request(
            Contract.v1(),
            "cases.csv",
            MappingFile.identity(),
            PlanFile.parse("plan.yaml", plan.getBytes(StandardCharsets.UTF_8)),
            Optional.empty(),
            Period.parse("2026Q3"),
            new TreeMap<>(),
            Optional.empty());
    return new SequenceSearch(
            request,
            new Months(months),
            new History(List.of(), earlier),
            codes,
            one ->
                counted.contains(one.folder())
                    ? Optional.of(Cube.of(stored, List.of()))
                    : Optional.empty())
        .found();
  }

  /** Every period with where it comes from, and why it begins there. */
  private static String said(Sequence sequence) {
    List<String> parts = new ArrayList<>();
    for (Sequence.Part part : sequence.parts()) {
      parts.add(part.period().label() + (part.stored().isPresent() ? " stored" : ""));
    }
    return String.join(", ", parts) + " | " + English.of(sequence.beginning());
  }

  @Test
  void exportAlone_asFarAsItGoes() {
    export("", "2026-02", "2026-05", "2026-08");
    assertEquals(
        "2026Q1, 2026Q2, 2026Q3 | The sequence begins with 2026Q1: of earlier periods no cases are known.",
        said(found()));
  }

  @Test
  void earlierResults_whatTheExportLacks_andTheExportWhereItHasBoth() {
    export("", "2026-05", "2026-08");
    result("2026Q1", "");
    result("2026Q2", "");
    assertEquals(
        "2026Q1 stored, 2026Q2, 2026Q3 | The sequence begins with 2026Q1: of earlier periods no cases are known.",
        said(found()));
  }

  @Test
  void codeThatIsSpeltOtherwise_startsAnew() {
    export("", "2026-08");
    result("2026Q2", "");
    codes.put(FieldName.DECLARED_ALIGNMENT, List.of(Code.of("Blue"), Code.of("Green")));
    stored.add(new Dimension(FieldName.DECLARED_ALIGNMENT, List.of(Code.of("Green"))));
    assertEquals(List.of("2026Q2", "2026Q3"), labels(found()));
    for (String spelt : List.of("BLUE", "Вlue", "Blue ")) {
      stored.set(0, new Dimension(FieldName.DECLARED_ALIGNMENT, List.of(Code.of(spelt))));
      assertEquals(
          "2026Q3 | The sequence begins with 2026Q3: the results of 2026Q2 in the folder of this report have codes that only spaces, letter case or look-alike letters tell from those of this export.",
          said(found()));
    }
  }

  @Test
  void otherPlan_startsAnew_whetherTheExportHasTheCasesOrNot() {
    export("", "2026-02", "2026-05", "2026-08");
    result("2026Q1", "margins: {rate_ratio: [0.7, 1.4]}\nlevels: {alpha: 0.01}");
    assertEquals(
        "2026Q2, 2026Q3 | The sequence begins with 2026Q2: the results of 2026Q1 in the folder of this report were made under another plan (margins.rate_ratio, levels.alpha), and a new plan starts a new sequence.",
        said(found()));
  }

  @Test
  void planThatDiffersInWhatNoVerdictHangsOn_isTheSame() {
    export("", "2026-08");
    result(
        "2026Q2",
        "title: Last quarter's\nquestions: [like_for_like]\ncommittee: {minimum_cell: 9}");
    assertEquals(List.of("2026Q2", "2026Q3"), labels(found()));
  }

  @Test
  void keyThatCameLater_hadTheDefaultsValue() {
    export("", "2026-08");
    Map<String, String> keys = new HashMap<>(PlanFile.defaults().values());
    keys.remove("standing.since");
    earlier.add(
        new History.Earlier(
            Period.parse("2026Q2"), "2026Q2", "aa", Optional.of(keys), Set.of(), false));
    counted.add("2026Q2");
    assertEquals(List.of("2026Q2", "2026Q3"), labels(found()));
    plan = "standing: {since: 2026Q1}";
    assertEquals(List.of("2026Q3"), labels(found()));
  }

  @Test
  void since_letsItBegin() {
    export("", "2026-02", "2026-05", "2026-08");
    plan = "standing: {since: 2026Q2}";
    assertEquals(
        "2026Q2, 2026Q3 | The sequence begins with 2026Q2: the plan says so (standing.since).",
        said(found()));
    plan = "standing: {since: 2026-05..2026-06}";
    assertEquals(List.of("2026Q3"), labels(found()));
    plan = "standing: {since: 2027}";
    assertEquals(
        Optional.of("the plan lets the sequence begin with 2027 (standing.since)"),
        found().lacking().map(English::of));
  }

  @Test
  void otherCountingRule_startsAnew() {
    export("v1", "2026-02");
    export("v2", "2026-05", "2026-08");
    assertEquals(
        "2026Q2, 2026Q3 | The sequence begins with 2026Q2: the cases of 2026Q1 were counted under another counting rule, or one that is not known, and a new rule starts a new sequence.",
        said(found()));
    months.remove(YearMonth.parse("2026-05"));
    result("2026Q2", "", Set.of("v1"), false);
    assertEquals(List.of("2026Q3"), labels(found()));
    export("v1", "2026-09");
    assertEquals(
        Optional.of(
            "the cases from 2026-07 to 2026-09 were counted under several counting rules (v1 and v2), and a trend across them would compare different things"),
        found().lacking().map(English::of));
  }

  @Test
  void periodWithoutUsableCases_passedOverAndNamed() {
    export("", "2025-08", "2026-08");
    result("2025Q4", "", Set.of(), true);
    result("2026Q1", "");
    counted.remove("2026Q1");
    Sequence sequence = found();
    assertEquals(List.of("2025Q3", "2026Q3"), labels(sequence));
    assertEquals(
        List.of(
            "2025Q4 adds nothing: its results in the folder of this report are read blind.",
            "2026Q1 adds nothing: its results in the folder of this report do not hold its cases by month.",
            "2026Q2 adds nothing: neither this export nor an earlier result has a case of it."),
        English.of(sequence.remarks()));
  }

  @Test
  void resultsOfAnotherLength_areNoPartOfIt() {
    export("", "2026-08");
    result("2026-01..2026-06", "");
    result("2025", "");
    Sequence sequence = found();
    assertEquals(List.of("2026Q3"), labels(sequence));
  }

  @Test
  void planThatDoesNotAsk_hasNoSequence() {
    export("", "2026-08");
    plan = "questions: [like_for_like]";
    assertEquals(Optional.of("the plan does not ask for it"), found().lacking().map(English::of));
  }

  private static List<String> labels(Sequence sequence) {
    return sequence.parts().stream().map(part -> part.period().label()).toList();
  }
}
