package org.evenhand.report.section;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.measure.FindingKey;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Mark;
import org.evenhand.report.Results;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Verdict;

/** The rulings of a results, in the order of the report, and the words for their verdicts. */
public final class Rulings {

  private record Place(String category, String group) {

    static Place of(FindingKey key) {
      return new Place(key.complaintCategory(), key.comparison().group());
    }
  }

  private final List<Ruling> rulings;
  private final Map<Place, Ruling> places = new HashMap<>();
  private final Labels labels;

  private Rulings(List<Ruling> rulings, Labels labels) {
    this.rulings = rulings;
    rulings.forEach(ruling -> places.putIfAbsent(Place.of(ruling.key()), ruling));
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

  public List<Ruling> all() {
    return rulings;
  }

  public List<Ruling> overall() {
    return rulings.stream().filter(Rulings::isOverall).toList();
  }

  public List<Ruling> byCategory() {
    return rulings.stream().filter(ruling -> !isOverall(ruling)).toList();
  }

  /** The fields of which equal values make cases count together in these rulings. */
  public List<String> linkedBy() {
    return rulings.stream().findFirst().map(Ruling::linkedBy).orElse(List.of());
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
    return Optional.ofNullable(places.get(new Place(category, group)));
  }

  /**
   * Why a figure that exists is not given: the verdict is that it would mislead. Empty where the
   * figure may stand.
   */
  public Optional<Message> withheld(FindingKey key) {
    return find(key.complaintCategory(), key.comparison().group()).flatMap(Rulings::withheld);
  }

  /** Why the figure of a ruling is not given; empty where it may stand. */
  public static Optional<Message> withheld(Ruling ruling) {
    if (ruling.verdict() instanceof Verdict.DisparityFound found && found.isInBothDirections()) {
      return Optional.of(Message.of("verdict.withheld_both_directions"));
    }
    return ruling.verdict() instanceof Verdict.NotAssessable none
        ? Optional.of(none.reason())
        : Optional.empty();
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
        .map(ruling -> Entry.verdict(Mark.of(ruling.verdict()), open(ruling)))
        .orElseGet(() -> Entry.absent(Message.of("verdict.no_case")));
  }

  /** A verdict, and where the counts cannot tell beyond which gap they rule out any. */
  private static Message open(Ruling ruling) {
    Message verdict = name(ruling.verdict());
    if (!(ruling.verdict() instanceof Verdict.NotEnoughEvidence)) {
      return verdict;
    }
    Entry largest = Format.ruledOut(ruling);
    return largest
        .note()
        .map(none -> Message.of("verdict.at_most_unknown", "verdict", verdict, "reason", none))
        .orElseGet(() -> Message.of("verdict.at_most", "verdict", verdict, "gap", largest.text()));
  }

  private Message about(Ruling ruling) {
    return Message.of(
        isOverall(ruling) ? "verdict.about_overall" : "verdict.about_category",
        "group",
        labels.group(ruling.key()),
        "reference",
        labels.reference(ruling.key()),
        "category",
        labels.category(ruling.key()));
  }

  /** Why there is neither parity nor a disparity; empty where there is one of them. */
  public static Optional<Message> reason(Verdict verdict) {
    if (verdict instanceof Verdict.NotEnoughEvidence lacking) {
      return Optional.of(lacking.reason());
    }
    return verdict instanceof Verdict.NotAssessable none
        ? Optional.of(none.reason())
        : Optional.empty();
  }

  /** A verdict's name, short enough for a table. */
  private static Message name(Verdict verdict) {
    if (verdict instanceof Verdict.ParityShown shown) {
      return Message.of(
          shown.differenceMeasured() ? "verdict.parity_small_difference" : "verdict.parity");
    }
    return verdict.label();
  }

  /** The verdict of a ruling, with a note on why it is neither parity nor a disparity. */
  public static Entry answer(Ruling ruling) {
    Entry entry = entry(ruling);
    return reason(ruling.verdict()).map(entry::withNote).orElse(entry);
  }

  private static Entry entry(Ruling ruling) {
    return Entry.verdict(Mark.of(ruling.verdict()), name(ruling.verdict()));
  }

  private static boolean isOverall(Ruling ruling) {
    return ruling.key().complaintCategory().equals(FindingKey.ALL);
  }
}
