package org.evenhand.report.section.brief;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.stages.PendingBounds;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Lead;
import org.evenhand.report.section.Margins;
import org.evenhand.report.section.Rulings;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Standing;
import org.evenhand.verdict.Verdict;

/**
 * The main points of a report, each by a rule from the verdicts: what was found and about whom, how
 * sure that is, how many cases stand behind it, what would change it, and what to look at next.
 * Which rule speaks depends on the {@link Lead} alone, so that a point that is missing does not
 * compile.
 */
public final class MainPoints {

  private final Results results;
  private final Labels labels;
  private final Answers answers;
  private final Caseflow cases;
  private final Lead lead;

  private MainPoints(Results results) {
    this.results = results;
    this.labels = Labels.of(results);
    this.answers = Answers.besideReference(results, LikeForLike.QUESTION);
    this.cases = Caseflow.of(results);
    this.lead = Lead.of(results);
  }

  /** The points in their order. */
  public static List<Message> of(Results results) {
    MainPoints points = new MainPoints(results);
    return Stream.of(
            Optional.of(points.found()),
            Optional.of(Message.sentences(points.sure(), points.change())),
            points.besides(),
            points.behind(),
            Optional.of(points.next()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Message found() {
    return switch (lead.kind()) {
      case OVERALL ->
          lead.rulings().size() == 1
              ? timesAsOften("brief.overall", lead.first())
              : Message.of("brief.overall_several", "groups", Message.listed(each(lead.rulings())));
      case BOTH_DIRECTIONS -> Message.of("brief.both_directions", "groups", groups(lead.rulings()));
      case CATEGORY ->
          lead.rulings().size() == 1
              ? timesAsOften("brief.category", lead.first())
              : Message.of(
                  "brief.category_several",
                  "count",
                  lead.rulings().size(),
                  "first",
                  timesAsOften("brief.category", lead.first()));
      case STANDING -> standing("brief.standing", lead.standings().get(0));
      case PARITY ->
          Message.of(
              lead.rulings().size() == rulings().overall().size()
                  ? "brief.parity_all"
                  : "brief.parity_some",
              "count",
              lead.rulings().size(),
              "groups",
              groups(lead.rulings()),
              "margin",
              margin());
      case RULED_OUT ->
          Message.of("brief.ruled_out", "largest", Format.ruledOut(lead.first()).text());
      case NOTHING -> Message.of("brief.nothing");
    };
  }

  private Message sure() {
    return switch (lead.kind()) {
      case OVERALL, CATEGORY ->
          Message.of(
              isClear(lead.first()) ? "brief.clear" : "brief.size_uncertain",
              "range",
              Format.range(lead.first().primary()).text(),
              "level",
              Format.level(results.plan().level()),
              "margin",
              margin());
      case BOTH_DIRECTIONS, STANDING ->
          Message.of(
              lead.kind() == Lead.Kind.STANDING ? "brief.standing_sure" : "brief.false_alarm",
              "alpha",
              Format.level(results.plan().levels().alpha()));
      case PARITY -> Message.of("brief.parity_sure", "margin", margin());
      case RULED_OUT, NOTHING -> Message.of("brief.not_parity");
    };
  }

  /** What else is to be known of the groups: over all categories, and over all periods. */
  private Optional<Message> besides() {
    List<Message> said = Stream.of(overall(), together()).flatMap(Optional::stream).toList();
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.sentences(said.toArray(Message[]::new)));
  }

  /** What holds over all categories, where the first point is about one of them. */
  private Optional<Message> overall() {
    if (lead.kind() != Lead.Kind.CATEGORY) {
      return Optional.empty();
    }
    Map<Boolean, List<Ruling>> alike =
        rulings().overall().stream().collect(Collectors.partitioningBy(MainPoints::isParity));
    return Optional.of(
        Message.of(
            besides(alike),
            "count",
            alike.get(true).size(),
            "alike",
            groups(alike.get(true)),
            "others",
            groups(alike.get(false))));
  }

  private static String besides(Map<Boolean, List<Ruling>> alike) {
    if (alike.get(true).isEmpty()) {
      return "brief.besides_open";
    }
    return alike.get(false).isEmpty() ? "brief.besides_parity" : "brief.besides_some";
  }

  private static boolean isParity(Ruling ruling) {
    return ruling.verdict() instanceof Verdict.ParityShown;
  }

  private Optional<Message> together() {
    return lead.kind() == Lead.Kind.STANDING
        ? Optional.empty()
        : lead.standings().stream()
            .filter(standing -> standing.looks().size() > 1)
            .findFirst()
            .map(this::together);
  }

  private Message together(Standing standing) {
    Message told = standing("brief.standing_too", standing);
    return isWithinMargin(standing.latest().ratio())
        ? Message.sentences(told, Message.of("brief.standing_within"))
        : told;
  }

  private boolean isWithinMargin(Finding ratio) {
    DotPlot.Band margin = Margins.band(results.plan());
    return ratio.estimate().isPresent()
        && margin.lower() <= ratio.estimate().getAsDouble()
        && ratio.estimate().getAsDouble() <= margin.upper();
  }

  private Optional<Message> behind() {
    return cases.isKnown()
        ? Optional.of(
            Message.of(
                "brief.behind",
                "received",
                Format.count(cases.received()),
                "decided",
                Format.count(cases.decided()),
                "pending",
                Format.count(cases.pending()),
                "pending_share",
                share(cases.pending()),
                "otherwise",
                cases.otherwise(),
                "undeclared",
                Format.count(cases.undeclared()),
                "undeclared_share",
                share(cases.undeclared())))
        : Optional.empty();
  }

  private String share(long part) {
    return Format.percent(cases.received() == 0 ? 0 : (double) part / cases.received());
  }

  /** What would turn the result: undeclared cases, and pending ones. */
  private Message change() {
    return switch (lead.kind()) {
      case OVERALL, CATEGORY, PARITY -> turning();
      case BOTH_DIRECTIONS, STANDING -> Message.of("brief.change_pending");
      case RULED_OUT, NOTHING -> Message.of("brief.more_cases", "pending", cases.pending());
    };
  }

  private Message turning() {
    OptionalDouble least =
        lead.rulings().stream()
            .map(Ruling::turningPoint)
            .flatMapToDouble(OptionalDouble::stream)
            .min();
    String key = isOpenToPending() ? "brief.turns_or_pending" : "brief.turns";
    return least.isPresent()
        ? Message.of(key, "times", Format.times(least.getAsDouble()))
        : Message.of(isOpenToPending() ? "brief.turns_by_pending" : "brief.turns_never");
  }

  /**
   * Whether the pending cases, all decided one way, could bring the first result to equal rates.
   */
  private boolean isOpenToPending() {
    return lead.kind() != Lead.Kind.PARITY && lowest().orElse(1) <= 0 && highest().orElse(-1) >= 0;
  }

  private OptionalDouble lowest() {
    return ofPending(Statistic.PENDING_DIFFERENCE_LOWEST);
  }

  private OptionalDouble highest() {
    return ofPending(Statistic.PENDING_DIFFERENCE_HIGHEST);
  }

  private Message next() {
    return switch (lead.kind()) {
      case OVERALL ->
          Message.of(
              isBlind() ? "brief.next_overall_blind" : "brief.next_overall",
              "group",
              labels.group(lead.first().key()));
      case BOTH_DIRECTIONS -> Message.of("brief.next_both");
      case CATEGORY ->
          Message.of(
              isBlind() ? "brief.next_category_blind" : "brief.next_category",
              "count",
              lead.first().primary().counts().xGroup(),
              "decided",
              Format.count(lead.first().primary().counts().nGroup()),
              "group",
              labels.group(lead.first().key()),
              "category",
              labels.category(lead.first().key()));
      case STANDING -> Message.of("brief.next_standing");
      case PARITY -> Message.of("brief.next_parity");
      case RULED_OUT, NOTHING -> Message.of("brief.next_open");
    };
  }

  /** Nobody can look at the files of a group that is a letter. */
  private boolean isBlind() {
    return results.facts().blinding().isPresent();
  }

  private Message standing(String message, Standing first) {
    FindingKey key = first.latest().ratio().key();
    return Message.of(
        message,
        "since",
        first.looks().get(0).upTo(),
        "group",
        labels.group(key),
        "ratio",
        Format.estimate(first.latest().ratio()).text(),
        "reference",
        labels.reference(key));
  }

  private List<Message> each(List<Ruling> rulings) {
    return rulings.stream().map(ruling -> timesAsOften("brief.each", ruling)).toList();
  }

  private Message timesAsOften(String key, Ruling ruling) {
    return Message.of(
        key,
        "group",
        labels.group(ruling.key()),
        "reference",
        labels.reference(ruling.key()),
        "category",
        labels.category(ruling.key()),
        "ratio",
        answers.estimate(ruling.key(), Statistic.MH_RATE_RATIO).text());
  }

  private Message groups(List<Ruling> rulings) {
    return Message.listed(rulings.stream().map(ruling -> labels.group(ruling.key())).toList());
  }

  private Message margin() {
    return Margins.of(results.plan());
  }

  private Rulings rulings() {
    return Rulings.of(results);
  }

  private static boolean isClear(Ruling ruling) {
    return ruling.verdict() instanceof Verdict.DisparityFound found
        && found.size() == Verdict.DisparityFound.Size.CLEAR;
  }

  private OptionalDouble ofPending(Statistic statistic) {
    return Answers.of(results, PendingBounds.QUESTION).value(lead.first().key(), statistic);
  }
}
