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
import org.evenhand.report.Format;
import org.evenhand.schema.Code;
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
    text.section("What differs", text.differing());
    text.section("Read first", comparison.notes());
    text.section("The way from A to B", text.steps());
    text.histories("Changed verdicts", Kind.CHANGED);
    text.histories("Verdicts in A only", Kind.ONLY_IN_A);
    text.histories("Verdicts in B only", Kind.ONLY_IN_B);
    text.histories("The same in A and B, but not on the way", Kind.CHANGED_AND_BACK);
    if (all) {
      text.histories("Unchanged verdicts", Kind.UNCHANGED);
    }
    return text.lines.stream()
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
  }

  private void head() {
    Differences differences = comparison.differences();
    lines.add("A: " + side(differences.a()));
    lines.add("B: " + side(differences.b()));
    lines.add("");
    lines.add(Headline.of(comparison));
  }

  private static String side(Origin origin) {
    return "%s, %s".formatted(origin.period().label(), origin.folder());
  }

  private void section(String title, List<String> content) {
    if (!content.isEmpty()) {
      lines.add("");
      lines.add(title);
      content.forEach(line -> lines.add("  " + line));
    }
  }

  private List<String> differing() {
    Differences differences = comparison.differences();
    List<String> differing = new ArrayList<>();
    for (ChangeSource part : differences.sources()) {
      switch (part) {
        case SOFTWARE ->
            differing.add(
                "software: version %s made A, %s made B; this is %s"
                    .formatted(
                        differences.a().software(),
                        differences.b().software(),
                        differences.software()));
        case PLAN -> differences.planKeys().forEach(key -> differing.add("plan: " + values(key)));
        case DATA -> differing.add("data: " + data(differences));
        case MAPPING -> differing.add("mapping: the files have different digests");
      }
    }
    Set<ChangeSource> same = EnumSet.complementOf(differences.sources());
    if (!same.isEmpty()) {
      differing.add(
          "the same: " + same.stream().map(ChangeSource::label).collect(Collectors.joining(", ")));
    }
    return differing;
  }

  private static String values(Differences.PlanKey key) {
    return key.inA().length() + key.inB().length() > LONGEST
        ? key.key() + " differs"
        : "%s is %s in A and %s in B".formatted(key.key(), shown(key.inA()), shown(key.inB()));
  }

  private static String shown(String value) {
    return value.isBlank() ? "blank" : value;
  }

  private static String data(Differences differences) {
    if (differences.isOnePeriod()) {
      return "the files that were read have different digests";
    }
    long shared = differences.sharedMonths();
    String months = shared == 1 ? "1 month" : shared + " months";
    return shared == 0
        ? "two periods that share no month"
        : "two periods that share %s, of %d in A and %d in B; they share cases and are no independent looks"
            .formatted(
                months, differences.a().counted().months(), differences.b().counted().months());
  }

  private List<String> steps() {
    return comparison.attribution().steps().stream()
        .filter(step -> !step.sources().isEmpty() || !step.changed().isEmpty())
        .map(
            step ->
                "%s: %s (%s)"
                    .formatted(step.name(), Headline.count(step.changed().size()), step.cause()))
        .toList();
  }

  private void histories(String title, Kind kind) {
    List<VerdictHistory> histories = comparison.histories(kind);
    if (!histories.isEmpty()) {
      lines.add("");
      lines.add(title);
      histories.forEach(this::history);
    }
  }

  private void history(VerdictHistory history) {
    lines.add("");
    lines.add("  " + about(history.question()));
    boolean named =
        history.first().isPresent()
            && history.last().isPresent()
            && history.first().get().isComparableWith(history.last().get());
    history.first().ifPresent(answer -> lines.add("    A  " + said(answer, !named)));
    history.last().ifPresent(answer -> lines.add("    B  " + said(answer, !named)));
    if (history.changes().size() == 1 && history.kind() != Kind.CHANGED_AND_BACK) {
      lines.add("    changed by: " + history.changes().get(0).cause());
    } else {
      history.changes().forEach(step -> lines.add("    " + change(step, history.question())));
    }
    comparison
        .overlap(history)
        .ifPresent(
            overlap -> lines.add("    the two ranges " + (overlap ? "overlap" : "do not overlap")));
    comparison.shift(history).ifPresent(shift -> lines.add("    " + tested(shift)));
  }

  private String about(VerdictKey question) {
    return question.isOverall()
        ? question.group() + " over all categories"
        : "%s in “%s”"
            .formatted(
                question.group(),
                categories
                    .find(question.complaintCategory())
                    .map(Code::label)
                    .orElse(question.complaintCategory()));
  }

  private static String change(RecountStep step, VerdictKey question) {
    return "%s: %s → %s"
        .formatted(
            step.cause(), verdict(step.before().of(question)), verdict(step.after().of(question)));
  }

  private static String verdict(Optional<StoredVerdict> answer) {
    return answer.map(ComparisonText::directed).orElse("no verdict");
  }

  private static String directed(StoredVerdict answer) {
    return switch (answer.direction()) {
      case 1 -> answer.label() + ", higher rate";
      case -1 -> answer.label() + ", lower rate";
      default -> answer.label();
    };
  }

  /** The verdict with its figure, unless that would mislead, and what is said beside it. */
  private static String said(StoredVerdict answer, boolean withReference) {
    String verdict = directed(answer);
    if (withReference) {
      verdict +=
          answer.reference().equals(Plan.REST)
              ? ", beside the other declared groups"
              : ", beside " + answer.reference();
    }
    if (!answer.hasFigure()) {
      return verdict
          + (answer.reason().isBlank() ? "; read the categories" : ": " + answer.reason());
    }
    Statistic statistic = answer.isRatio() ? Statistic.MH_RATE_RATIO : Statistic.MH_RATE_DIFFERENCE;
    String figure =
        answer.number("estimate").isPresent()
            ? "; %s %s%s"
                .formatted(
                    answer.isRatio() ? "ratio" : "difference",
                    Format.estimate(statistic, answer.number("estimate").getAsDouble()),
                    answer.isRanged() ? " (" + range(statistic, answer) + ")" : "")
            : "; no estimate";
    return Stream.of(verdict + figure, told(answer), answer.reason(), answer.remark())
        .filter(phrase -> !phrase.isBlank())
        .collect(Collectors.joining("; "));
  }

  /** Whom a disparity is from; another answer may have been told from groups that were named. */
  private static String told(StoredVerdict answer) {
    return answer.direction() == 0 || answer.differsFrom().isEmpty()
        ? ""
        : "differs from " + String.join(", ", answer.differsFrom());
  }

  private static String range(Statistic statistic, StoredVerdict answer) {
    return Format.range(
            statistic,
            answer.number("ci_lower").orElseThrow(),
            answer.number("ci_upper").orElseThrow())
        .toString();
  }

  private String tested(Shift shift) {
    return "the change itself, B against A%s: %s; p %s, adjusted %s; %s"
        .formatted(
            comparison.differences().planKeys().isEmpty() ? "" : " under B's plan",
            estimate(shift.primary()),
            Format.pValue(shift.primary().pValue().orElseThrow()),
            Format.pValue(shift.adjusted().orElseThrow()),
            estimate(shift.further()));
  }

  private static String estimate(Finding finding) {
    String name =
        finding.statistic() == Statistic.RATIO_OF_RATE_RATIOS
            ? "ratio of the ratios"
            : "difference of the differences";
    return finding.level().isEmpty()
        ? "no " + name
        : "%s %s (%s)"
            .formatted(
                name,
                Format.estimate(finding.statistic(), finding.estimate().orElseThrow()),
                Format.range(finding).text());
  }
}
