package org.evenhand.report.section.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.schema.Specification;
import org.evenhand.schema.Window;
import org.evenhand.verdict.Alternative;
import org.evenhand.verdict.Ruling;

/** The primary result beside every other way to put the question that the plan declared. */
public final class SpecificationsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "specifications",
          "What could overturn this: every declared specification",
          Set.of(LikeForLike.QUESTION),
          SpecificationsSection::write);

  private record Line(String group, String way, Ruling ruling) {}

  private SpecificationsSection() {}

  private static List<Block> write(Results results) {
    List<Alternative> answered =
        results.alternatives().stream().filter(a -> a.lacking().isEmpty()).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "The plan named one way to put the question, and that one carries the verdict. It also"
                + " declared, before the data were seen, in which single points it could"
                + " reasonably have been put otherwise. Each row is the answer that the same rule"
                + " would have given then. None of them takes the verdict's place; where they"
                + " differ, the answer hangs on that choice."));
    if (answered.isEmpty()) {
      blocks.add(new Block.Paragraph("The plan declares no other way that could be answered."));
    } else {
      Labels labels = Labels.of(results);
      List<Ruling> own = Rulings.of(results).overall();
      blocks.add(agreement(labels, own, answered));
      blocks.add(table(results, labels, own, answered));
    }
    blocks.addAll(unanswered(results));
    return blocks;
  }

  private static Block agreement(Labels labels, List<Ruling> own, List<Alternative> answered) {
    return Block.Bullets.of(
        own.stream().map(ruling -> agreement(labels, ruling, answered)).toList());
  }

  private static String agreement(Labels labels, Ruling own, List<Alternative> answered) {
    List<Ruling> others =
        answered.stream().map(other -> same(other, own)).flatMap(Optional::stream).toList();
    long agreeing =
        others.stream()
            .filter(other -> other.verdict().column().equals(own.verdict().column()))
            .count();
    String group = labels.group(own.key()).toString();
    return agreeing == others.size()
        ? "%s: every other way gives the same answer (%d of %d)."
            .formatted(group, agreeing, others.size())
        : "%s: %d of %d other ways give the same answer.".formatted(group, agreeing, others.size());
  }

  /** The ruling on the same group; a named reference has none of its own. */
  private static Optional<Ruling> same(Alternative other, Ruling own) {
    return other.rulings().stream().filter(ruling -> isOn(own.key(), ruling)).findFirst();
  }

  private static boolean isOn(FindingKey key, Ruling ruling) {
    return ruling.key().complaintCategory().equals(key.complaintCategory())
        && ruling.key().comparison().group().equals(key.comparison().group());
  }

  private static Table table(
      Results results, Labels labels, List<Ruling> own, List<Alternative> answered) {
    List<Line> lines = new ArrayList<>();
    for (Ruling ruling : own) {
      String group = labels.group(ruling.key()).toString();
      lines.add(new Line(group, "As planned", ruling));
      for (Alternative other : answered) {
        String way = way(results, labels, other.specification());
        same(other, ruling).ifPresent(ruled -> lines.add(new Line(group, way, ruled)));
      }
    }
    return Table.of(
        "The planned result and every declared alternative, all complaint categories",
        "Each row puts the question in one way; a ratio above 1 or a difference above 0 points"
            + " means that the group was sanctioned more often than what it is set beside; the last"
            + " column is how many times as likely, in odds, undeclared cases must be of one side"
            + " for the answer to turn.",
        lines,
        List.of(
            Source.header("Group", Line::group),
            Source.header("How the question is put", Line::way),
            Source.number("Result", line -> result(line.ruling(), Format::estimate)),
            Source.number("Range", line -> result(line.ruling(), Format::range)),
            Source.text("Answer", line -> Rulings.answer(line.ruling())),
            Source.number("Verdict turns at", line -> Format.turningPoint(line.ruling()))));
  }

  private static Entry result(Ruling ruling, Function<Finding, Entry> entry) {
    return Rulings.withheld(ruling)
        .map(Entry::absent)
        .orElseGet(() -> entry.apply(ruling.primary()));
  }

  private static List<Block> unanswered(Results results) {
    Labels labels = Labels.of(results);
    List<String> lines =
        results.alternatives().stream()
            .filter(other -> !other.lacking().isEmpty())
            .map(o -> way(results, labels, o.specification()) + ": " + o.lacking() + ".")
            .toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(
            new Block.Paragraph("Declared, but not answered from this export:"),
            Block.Bullets.of(lines));
  }

  private static String way(Results results, Labels labels, Specification specification) {
    String value = specification.value();
    return switch (specification.aspect()) {
      case PRIMARY -> "As planned";
      case ESTIMAND -> estimand(value);
      case THRESHOLD -> "Counted from: " + labels.threshold(Integer.parseInt(value));
      case STRATA -> held(specification.plan().primary().strata());
      case COMPARATOR -> "Set beside: " + labels.reference(value);
      case WINDOW -> periods(results, specification.plan().window());
    };
  }

  private static String estimand(String column) {
    return "Measured by: "
        + Statistic.withCode(column)
            .map(statistic -> statistic.label().toString().toLowerCase(Locale.UK))
            .orElse(column)
        + ", another scale with a margin of its own";
  }

  private static String held(List<String> strata) {
    return strata.isEmpty()
        ? "Held fixed: nothing"
        : "Held fixed: "
            + strata.stream()
                .map(s -> Labels.field(s).toString())
                .collect(Collectors.joining(" and "));
  }

  private static String periods(Results results, Window window) {
    return window.equals(Window.QUARTER)
        ? "Over: " + results.facts().period() + " by itself"
        : "Over: %d periods together, up to %s"
            .formatted(window.periods(), results.facts().period());
  }
}
