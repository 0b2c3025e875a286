package org.evenhand.report.section;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.measure.FindingKey;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Mark;
import org.evenhand.report.Results;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Verdict;

/** The rulings of a results, in the order of the report, and the words for their verdicts. */
public final class Rulings {

  private record Key(String category, String group) {

    public static Key of(FindingKey key) {
      return new Key(key.complaintCategory(), key.comparison().group());
    }
  }

  private final List<Ruling> rulings;
  private final Map<Key, Ruling> byKey = new HashMap<>();
  private final Labels labels;

  private Rulings(List<Ruling> rulings, Labels labels) {
    this.rulings = rulings;
    rulings.forEach(ruling -> byKey.putIfAbsent(Key.of(ruling.key()), ruling));
    this.labels = labels;
  }

  public static Rulings of(Results results) {
    Labels labels = Labels.of(results);
    return new Rulings(
        results.rulings().stream()
            .sorted((a, b) -> labels.order().compare(a.key(), b.key()))
            .toList(),
        labels);
  }

  public List<Ruling> overall() {
    return rulings.stream().filter(Rulings::isOverall).toList();
  }

  public List<Ruling> byCategory() {
    return rulings.stream().filter(ruling -> !isOverall(ruling)).toList();
  }

  /** The categories that have rulings of their own. */
  public List<String> categories() {
    return byCategory().stream().map(r -> r.key().complaintCategory()).distinct().toList();
  }

  /** The subjects of the overall rulings: one per group. */
  public List<FindingKey> groups() {
    return overall().stream().map(Ruling::key).toList();
  }

  public Optional<Ruling> find(String category, String group) {
    return Optional.ofNullable(byKey.get(new Key(category, group)));
  }

  /**
   * Why a figure that exists is not given: the verdict is that it would mislead. Empty where the
   * figure may stand.
   */
  public Optional<String> withheld(FindingKey key) {
    return find(key.complaintCategory(), key.comparison().group())
        .map(Ruling::verdict)
        .filter(Verdict.NotAssessable.class::isInstance)
        .map(verdict -> ((Verdict.NotAssessable) verdict).reason());
  }

  /** Rulings with their sentences. */
  public Block.Statements statements(List<Ruling> chosen) {
    return new Block.Statements(
        chosen.stream()
            .map(
                ruling ->
                    new Block.Statement(
                        about(ruling),
                        Mark.of(ruling.verdict()),
                        ruling.verdict().label(),
                        ruling.sentence()))
            .toList());
  }

  public Entry verdict(String category, String group) {
    return find(category, group)
        .map(ruling -> Entry.verdict(Mark.of(ruling.verdict()), name(ruling.verdict())))
        .orElse(Entry.absent("no decided case to compare"));
  }

  String about(Ruling ruling) {
    return labels.group(ruling.key())
        + " beside "
        + labels.reference(ruling.key())
        + ", "
        + (isOverall(ruling) ? "like for like" : labels.category(ruling.key()));
  }

  /** Why there is neither parity nor a disparity; empty where there is one of them. */
  public static Optional<String> reason(Verdict verdict) {
    if (verdict instanceof Verdict.NotEnoughEvidence lacking) {
      return Optional.of(lacking.reason());
    }
    return verdict instanceof Verdict.NotAssessable none
        ? Optional.of(none.reason())
        : Optional.empty();
  }

  /** A verdict's name, short enough for a table. */
  public static String name(Verdict verdict) {
    if (verdict instanceof Verdict.ParityShown shown) {
      return shown.differenceMeasured() ? "Parity shown, small difference" : "Parity shown";
    }
    return verdict.label();
  }

  /** A verdict from its column. */
  public static Entry verdict(String column) {
    return switch (column) {
      case "parity_shown" -> Entry.verdict(Mark.PARITY, "Parity shown");
      case "disparity_found" -> Entry.verdict(Mark.DISPARITY, "Disparity found");
      case "not_enough_evidence" -> Entry.verdict(Mark.OPEN, "Not enough evidence");
      default -> Entry.verdict(Mark.NONE, "Not assessable");
    };
  }

  private static boolean isOverall(Ruling ruling) {
    return ruling.key().complaintCategory().equals(FindingKey.ALL);
  }
}
