package org.evenhand.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.compare.VerdictHistory.Kind;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.schema.CodeList;
import org.evenhand.schema.Plan;

/** A comparison as people read it: what differs, the way, and what changed on it. */
public final class ComparisonText {

  /** Longer values of a plan's key, such as lists of questions, are left to JSON. */
  private static final int LONGEST = 120;

  private final RunComparison comparison;
  private final CodeList categories;
  private final List<String> lines = new ArrayList<>();

  private ComparisonText(RunComparison comparison, CodeList categories) {
    this.comparison = comparison;
    this.categories = categories;
  }

  /**
   * The text.
   *
   * @param categories what people read for the codes of categories
   * @param all whether the verdicts that did not change are listed too
   */
  public static String of(RunComparison comparison, CodeList categories, boolean all) {
    ComparisonText text = new ComparisonText(comparison, categories);
    text.head();
    text.section("compare.differing", text.differing());
    text.section("compare.read_first", comparison.notes());
    text.section("compare.way", text.steps());
    text.histories("compare.changed_verdicts", Kind.CHANGED);
    text.histories("compare.only_in_a", Kind.ONLY_IN_A);
    text.histories("compare.only_in_b", Kind.ONLY_IN_B);
    text.histories("compare.changed_and_back", Kind.CHANGED_AND_BACK);
    if (all) {
      text.histories("compare.unchanged_verdicts", Kind.UNCHANGED);
    }
    return text.lines.stream()
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
  }

  private void add(String indent, Message line) {
    lines.add(indent + line.in(comparison.language()));
  }

  private void head() {
    Differences differences = comparison.differences();
    add("", side("A", differences.a()));
    add("", side("B", differences.b()));
    lines.add("");
    add("", Headline.of(comparison));
  }

  private static Message side(String name, Origin origin) {
    return Message.of(
        "compare.side", "name", name, "period", origin.period().label(), "folder", origin.folder());
  }

  private void section(String title, List<Message> content) {
    if (!content.isEmpty()) {
      lines.add("");
      add("", Message.of(title));
      content.forEach(line -> add("  ", line));
    }
  }

  private List<Message> differing() {
    Differences differences = comparison.differences();
    List<Message> differing = new ArrayList<>();
    for (ChangeSource part : differences.sources()) {
      switch (part) {
        case SOFTWARE ->
            differing.add(
                Message.of(
                    "compare.differs_software",
                    "a",
                    differences.a().software(),
                    "b",
                    differences.b().software(),
                    "this",
                    differences.software()));
        case PLAN -> differences.planKeys().forEach(key -> differing.add(values(key)));
        case DATA -> differing.add(data(differences));
        case MAPPING -> differing.add(Message.of("compare.differs_mapping"));
      }
    }
    Set<ChangeSource> same = EnumSet.complementOf(differences.sources());
    if (!same.isEmpty()) {
      List<Message> sources = same.stream().map(ChangeSource::words).toList();
      differing.add(Message.of("compare.same", "sources", Message.enumerated(sources)));
    }
    return differing;
  }

  private static Message values(Differences.PlanKey key) {
    return key.inA().length() + key.inB().length() > LONGEST
        ? Message.of("compare.differs_plan_long", "key", key.key())
        : Message.of(
            "compare.differs_plan", "key", key.key(), "a", shown(key.inA()), "b", shown(key.inB()));
  }

  private static Message shown(String value) {
    return value.isBlank() ? Message.of("compare.blank") : Message.literal(value);
  }

  private static Message data(Differences differences) {
    if (differences.isOnePeriod()) {
      return Message.of("compare.differs_files");
    }
    long shared = differences.sharedMonths();
    return shared == 0
        ? Message.of("compare.differs_periods")
        : Message.of(
            "compare.differs_months",
            "shared",
            shared,
            "a",
            differences.a().counted().months(),
            "b",
            differences.b().counted().months());
  }

  private List<Message> steps() {
    return comparison.attribution().steps().stream()
        .filter(step -> !step.sources().isEmpty() || !step.changed().isEmpty())
        .map(
            step ->
                Message.of(
                    "compare.step",
                    "step",
                    step.name(),
                    "count",
                    step.changed().size(),
                    "cause",
                    step.cause()))
        .toList();
  }

  private void histories(String title, Kind kind) {
    List<VerdictHistory> histories = comparison.histories(kind);
    if (!histories.isEmpty()) {
      lines.add("");
      add("", Message.of(title));
      histories.forEach(this::history);
    }
  }

  private void history(VerdictHistory history) {
    lines.add("");
    add("  ", about(history.question()));
    boolean named =
        history.first().isPresent()
            && history.last().isPresent()
            && history.first().get().isComparableWith(history.last().get());
    history.first().ifPresent(answer -> add("    ", answer("A", answer, !named)));
    history.last().ifPresent(answer -> add("    ", answer("B", answer, !named)));
    if (history.changes().size() == 1 && history.kind() != Kind.CHANGED_AND_BACK) {
      add("    ", Message.of("compare.changed_by", "cause", history.changes().get(0).cause()));
    } else {
      history.changes().forEach(step -> add("    ", change(step, history.question())));
    }
    comparison
        .overlap(history)
        .ifPresent(
            overlap ->
                add("    ", Message.of("compare.overlap", "overlap", overlap ? "yes" : "no")));
    comparison.shift(history).ifPresent(shift -> add("    ", tested(shift)));
  }

  private Message about(VerdictKey question) {
    return question.isOverall()
        ? Message.of("compare.about_overall", "group", question.group())
        : Message.of(
            "compare.about_category",
            "group",
            question.group(),
            "category",
            categories
                .find(question.complaintCategory())
                .map(Message::label)
                .orElse(Message.literal(question.complaintCategory())));
  }

  private static Message change(RecountStep step, VerdictKey question) {
    return Message.of(
        "compare.change",
        "cause",
        step.cause(),
        "before",
        verdict(step.before().of(question)),
        "after",
        verdict(step.after().of(question)));
  }

  private static Message verdict(Optional<StoredVerdict> answer) {
    return answer.map(ComparisonText::directed).orElse(Message.of("compare.no_verdict"));
  }

  private static Message directed(StoredVerdict answer) {
    return switch (answer.direction()) {
      case 1 -> Message.of("compare.higher", "verdict", answer.name());
      case -1 -> Message.of("compare.lower", "verdict", answer.name());
      default -> answer.name();
    };
  }

  private static Message answer(String side, StoredVerdict answer, boolean withReference) {
    return Message.of("compare.answer", "side", side, "answer", said(answer, withReference));
  }

  /** The verdict with its figure, unless that would mislead, and what is said beside it. */
  private static Message said(StoredVerdict answer, boolean withReference) {
    Message verdict =
        withReference
            ? Message.of(
                "compare.beside", "verdict", directed(answer), "reference", reference(answer))
            : directed(answer);
    if (!answer.hasFigure()) {
      return answer.reason().isBlank()
          ? Message.of("compare.read_categories", "verdict", verdict)
          : Message.of("compare.withheld", "verdict", verdict, "reason", answer.reason());
    }
    List<Message> clauses = new ArrayList<>(List.of(verdict, figure(answer)));
    // Whom a disparity is from; another answer may have been told from groups that were named.
    if (answer.direction() != 0 && !answer.differsFrom().isEmpty()) {
      clauses.add(
          Message.of("compare.told_from", "groups", String.join(", ", answer.differsFrom())));
    }
    Stream.of(answer.reason(), answer.remark())
        .filter(stored -> !stored.isBlank())
        .forEach(stored -> clauses.add(Message.literal(stored)));
    return Message.clauses(clauses);
  }

  private static Message reference(StoredVerdict answer) {
    return answer.reference().equals(Plan.REST)
        ? Message.of("verdict.rest")
        : Message.literal(answer.reference());
  }

  private static Message figure(StoredVerdict answer) {
    if (answer.number("estimate").isEmpty()) {
      return Message.of("compare.no_figure");
    }
    Statistic statistic = answer.isRatio() ? Statistic.MH_RATE_RATIO : Statistic.MH_RATE_DIFFERENCE;
    return Message.of(
        "compare.figure",
        "kind",
        answer.isRatio() ? "ratio" : "difference",
        "estimate",
        Format.estimate(statistic, answer.number("estimate").getAsDouble()),
        "ranged",
        answer.isRanged() ? "yes" : "no",
        "range",
        answer.isRanged() ? range(statistic, answer) : Message.NONE);
  }

  private static Message range(Statistic statistic, StoredVerdict answer) {
    return Format.range(
        statistic,
        answer.number("ci_lower").orElseThrow(),
        answer.number("ci_upper").orElseThrow());
  }

  private Message tested(Shift shift) {
    return Message.of(
        "compare.tested",
        "planned",
        comparison.differences().planKeys().isEmpty() ? "no" : "yes",
        "primary",
        estimate(shift.primary()),
        "p",
        Format.pValue(shift.primary().pValue().orElseThrow()),
        "adjusted",
        Format.pValue(shift.adjusted().orElseThrow()),
        "further",
        estimate(shift.further()));
  }

  private static Message estimate(Finding finding) {
    String kind = finding.statistic() == Statistic.RATIO_OF_RATE_RATIOS ? "ratio" : "difference";
    return finding.level().isEmpty()
        ? Message.of("compare.no_shift", "kind", kind)
        : Message.of(
            "compare.shift",
            "kind",
            kind,
            "estimate",
            Format.estimate(finding.statistic(), finding.estimate().orElseThrow()),
            "range",
            Format.range(finding).text());
  }
}
