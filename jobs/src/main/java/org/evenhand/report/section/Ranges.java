package org.evenhand.report.section;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Kind;
import org.evenhand.message.Message;
import org.evenhand.report.Format;

/**
 * What a chart of comparisons shows, for its title: which of their ranges leave out equality. It
 * makes no allowance for how many there are, which only verdicts do.
 *
 * @param known the findings that have a range
 * @param equality where both sides are equal
 */
public record Ranges(List<Finding> known, double equality) {

  /** Copies the list. */
  public Ranges {
    known = List.copyOf(known);
  }

  /** Those of these findings that have a range. */
  public static Ranges of(Stream<Finding> findings, double equality) {
    return new Ranges(
        findings
            .filter(finding -> finding.level().isPresent() && finding.estimate().isPresent())
            .toList(),
        equality);
  }

  /**
   * A title that counts: how many leave out equality ({@code out}) of how many ({@code all}), and
   * about how many would by chance alone ({@code chance}).
   *
   * @param plain where there is no range
   * @param key the message
   */
  public Message count(Message plain, String key) {
    return known.isEmpty()
        ? plain
        : Message.of(
            key,
            "out",
            apart().size(),
            "all",
            Format.count(known.size()),
            "chance",
            Format.count(known.stream().mapToDouble(f -> 1 - f.level().getAsDouble()).sum()));
  }

  /**
   * The finding farthest from equality among those whose range leaves it out. Of two that are as
   * far from it, as those of two groups beside each other, the one above it.
   */
  public Optional<Finding> farthest() {
    return apart().stream()
        .max(
            Comparator.comparingDouble(this::distance)
                .thenComparing(finding -> finding.estimate().getAsDouble()));
  }

  /**
   * A title.
   *
   * @param plain where there is no range
   * @param alike where every range takes in equality
   * @param apart about the finding that is farthest from it
   */
  public Message title(Message plain, Message alike, Function<Finding, Message> apart) {
    return known.isEmpty() ? plain : farthest().map(apart).orElse(alike);
  }

  /** The findings whose whole range lies above equality. */
  List<Finding> above() {
    return such(finding -> finding.lower().orElse(Double.NEGATIVE_INFINITY) > equality);
  }

  /** The findings whose whole range lies below equality. */
  List<Finding> below() {
    return such(finding -> finding.upper().orElse(Double.POSITIVE_INFINITY) < equality);
  }

  private List<Finding> such(Predicate<Finding> test) {
    return known.stream().filter(test).toList();
  }

  private List<Finding> apart() {
    return Stream.of(above(), below()).flatMap(List::stream).toList();
  }

  private double distance(Finding finding) {
    double estimate = finding.estimate().getAsDouble();
    double distance =
        finding.statistic().kind() == Kind.RATIO
            ? Math.log(estimate / equality)
            : estimate - equality;
    return Mirrored.rounded(Math.abs(distance));
  }
}
