package org.evenhand.report.section.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Mark;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.IconArray;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Gaps;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.schema.FieldName;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Verdict;

/** Each finding by itself: the rates, the cases behind it, whom a group differs from. */
public final class FoundSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "found",
          Message.of("brief.found"),
          Set.of(LikeForLike.QUESTION, SanctionRate.QUESTION),
          FoundSection::write);

  /** Findings that are told one by one; the annex tells all. */
  private static final int MOST = 3;

  private final Results results;
  private final Labels labels;
  private final Rulings rulings;

  private FoundSection(Results results) {
    this.results = results;
    labels = Labels.of(results);
    rulings = Rulings.of(results);
  }

  private static List<Block> write(Results results) {
    return new FoundSection(results).write();
  }

  private List<Block> write() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(rates());
    List<Ruling> found = found();
    found.stream().limit(MOST).forEach(ruling -> blocks.addAll(told(ruling)));
    blocks.add(new Block.Paragraph(lookedFor(found)));
    return blocks;
  }

  /** Over all categories before single ones. */
  private List<Ruling> found() {
    return Stream.of(rulings.overall(), rulings.byCategory())
        .flatMap(such -> Gaps.of(results).ordered(such, FoundSection::isFound).stream())
        .toList();
  }

  private static boolean isFound(Ruling ruling) {
    return ruling.verdict() instanceof Verdict.DisparityFound;
  }

  private DotPlot rates() {
    Answers rates = Answers.of(results, SanctionRate.QUESTION);
    List<FindingKey> groups = rates.overall(Statistic.RATE);
    return new DotPlot(
        ratesTitle(rates, groups),
        Message.of("brief.rates_reading", "level", Format.level(results.plan().level())),
        DotPlot.Scale.PERCENT,
        Optional.empty(),
        List.of(
            new DotPlot.Panel(
                Message.NONE,
                groups.stream().map(key -> Charts.dot(labels, key, find(rates, key))).toList())),
        FindingTable.of(labels, FindingRow.of(rates, groups))
            .group()
            .share("brief.sanctioned_of_decided", "brief.rate")
            .table(Message.of("brief.rates_data"), Message.of("brief.rates_data_reading")));
  }

  private static Optional<Finding> find(Answers answers, FindingKey key) {
    return answers.find(key, Statistic.RATE);
  }

  /** The lowest and the highest rate among the declared groups. */
  private Message ratesTitle(Answers rates, List<FindingKey> groups) {
    double[] declared =
        groups.stream()
            .filter(key -> isDeclared(key.comparison().group()))
            .map(key -> find(rates, key))
            .flatMap(Optional::stream)
            .map(Finding::estimate)
            .flatMapToDouble(estimate -> estimate.stream())
            .sorted()
            .toArray();
    return declared.length < 2
        ? Message.of("brief.rates_title")
        : Message.of(
            "brief.rates_between",
            "lowest",
            Format.percent(declared[0]),
            "highest",
            Format.percent(declared[declared.length - 1]));
  }

  private boolean isDeclared(String group) {
    return results.codes(FieldName.DECLARED_ALIGNMENT).stream()
        .anyMatch(code -> code.code().equals(group) && code.isDeclared());
  }

  private List<Block> told(Ruling ruling) {
    List<Block> blocks = new ArrayList<>();
    Counts counts = ruling.primary().counts();
    blocks.add(
        counts.nReference().isPresent() && Rulings.withheld(ruling).isEmpty()
            ? icons(ruling, counts)
            : new Block.Heading(heading(ruling)));
    blocks.add(new Block.Paragraph(differs(ruling)));
    return blocks;
  }

  private Message heading(Ruling ruling) {
    return Message.of(
        isOverall(ruling) ? "brief.finding_overall" : "brief.finding_category",
        "group",
        labels.group(ruling.key()),
        "category",
        labels.category(ruling.key()));
  }

  private static boolean isOverall(Ruling ruling) {
    return ruling.key().complaintCategory().equals(FindingKey.ALL);
  }

  private IconArray icons(Ruling ruling, Counts counts) {
    Message group = labels.group(ruling.key());
    Message reference = labels.reference(ruling.key());
    return new IconArray(
        Message.of(
            isOverall(ruling) ? "brief.icons_title" : "brief.icons_category",
            "group",
            group,
            "category",
            labels.category(ruling.key()),
            "x",
            Format.count(counts.xGroup()),
            "n",
            Format.count(counts.nGroup())),
        Message.of("brief.icons_reading", "reference", reference),
        List.of(
            row(group, counts.nGroup(), counts.xGroup()),
            row(
                reference.capitalised(),
                counts.nReference().getAsLong(),
                counts.xReference().getAsLong())),
        counted(ruling));
  }

  private static IconArray.Row row(Message label, long cases, long sanctioned) {
    return new IconArray.Row(
        label,
        cases,
        sanctioned,
        Message.of("format.x_of_n", "x", Format.count(sanctioned), "n", Format.count(cases)));
  }

  private Table counted(Ruling ruling) {
    Answers answers = Answers.besideReference(results, LikeForLike.QUESTION);
    return FindingTable.of(labels, FindingRow.of(answers, List.of(ruling.key())))
        .group()
        .likeForLike()
        .table(Message.of("brief.icons_data"), Message.of("brief.icons_data_reading"));
  }

  /** Whom the group differs from. */
  private Message differs(Ruling ruling) {
    return ruling.differsFrom().isEmpty()
        ? Message.of("brief.read_categories", "group", labels.group(ruling.key()))
        : Message.of(
            "brief.differs",
            "group",
            labels.group(ruling.key()),
            "others",
            Message.listed(ruling.differsFrom().stream().map(labels::group).toList()));
  }

  /** What was looked for and not found. */
  private Message lookedFor(List<Ruling> found) {
    long open =
        rulings.all().stream().filter(ruling -> Mark.of(ruling.verdict()) == Mark.OPEN).count();
    return Message.of(
        "brief.looked_for",
        "asked",
        rulings.all().size(),
        "found",
        found.size(),
        "open",
        open,
        "more",
        Math.max(0, found.size() - MOST));
  }
}
