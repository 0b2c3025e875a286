package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.reports.LawfulBasis;
import org.evenhand.measure.reports.RouteHeldFixed;
import org.evenhand.measure.reports.Routes;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.CodeRows;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.report.section.ShareColumns;
import org.evenhand.report.section.SideBySide;
import org.evenhand.report.section.Tested;
import org.evenhand.schema.FieldName;

/** How cases were started, and whether a lawful basis was recorded. */
public final class RoutesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Routes.QUESTION.id(),
          "How cases were started",
          Set.of(Routes.QUESTION),
          RoutesSection::write);

  private static final Set<String> NO_ROUTE = Set.of("started", "route_not_known");

  private RoutesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "The route decides who becomes a case at all. Shares that differ do not say why: groups"
                + " may be reported, watched or searched for differently, or act differently. What"
                + " was never reported is not in these numbers."));
    blocks.add(shares(results, labels));
    blocks.add(test(results));
    blocks.addAll(heldFixed(results, labels));
    blocks.addAll(lawfulBasis(results, labels));
    return blocks;
  }

  private static Table shares(Results results, Labels labels) {
    List<CodeRows.Line> lines = new ArrayList<>();
    for (String stage : Answers.stages(results, Routes.QUESTION)) {
      Answers answers = Answers.of(results, Routes.QUESTION, stage);
      if (!NO_ROUTE.contains(stage)) {
        lines.add(new CodeRows.Line(labels.code(FieldName.INITIATION_ROUTE, stage), answers));
      }
    }
    lines.add(
        new CodeRows.Line(
            "Not known, of all cases", Answers.of(results, Routes.QUESTION, "route_not_known")));
    return CodeRows.of(
        new CodeRows.Heading(
            "Routes of each group's cases",
            "Each column is a group; its entries say how many of its cases with a known route came"
                + " by the route, decided or not.",
            "Route"),
        labels,
        lines,
        ShareColumns::inFull);
  }

  private static Block test(Results results) {
    Answers answers = Answers.of(results, Routes.QUESTION, "started");
    return Tested.block(
        answers,
        "A small p-value means that equal shares of every route in all declared groups do not fit"
            + " the counts.");
  }

  private static List<Block> heldFixed(Results results, Labels labels) {
    Answers fixed =
        Answers.of(results, RouteHeldFixed.QUESTION, Answers.SANCTIONED, FindingKey.ALL);
    if (!fixed.has(Statistic.MH_RATE_RATIO)) {
      return List.of();
    }
    return List.of(
        new SideBySide(labels, Rulings.of(results))
            .table(
                "Sanctions like for like, without and with the route held fixed",
                "Each group twice: percentages of decided cases that were sanctioned, compared"
                    + " within the plan's strata and within the same route as well; neither stands"
                    + " for the other, because a difference may lie in the route.",
                List.of(
                    new SideBySide.Variant(
                        "Within the plan's strata", Answers.of(results, LikeForLike.QUESTION)),
                    new SideBySide.Variant("Within the same route too", fixed))));
  }

  private static List<Block> lawfulBasis(Results results, Labels labels) {
    Answers groups =
        Answers.comparing(
            results, LawfulBasis.QUESTION, "no_lawful_basis", FieldName.DECLARED_ALIGNMENT);
    Answers routes =
        Answers.comparing(
            results, LawfulBasis.QUESTION, "no_lawful_basis", FieldName.INITIATION_ROUTE);
    if (!groups.has(Statistic.RATE)) {
      return List.of();
    }
    return List.of(
        basis(results, labels, groups, FieldName.DECLARED_ALIGNMENT),
        basis(results, labels, routes, FieldName.INITIATION_ROUTE));
  }

  private static Table basis(Results results, Labels labels, Answers missing, String field) {
    boolean byGroup = field.equals(FieldName.DECLARED_ALIGNMENT);
    Answers notKnown =
        Answers.comparing(results, LawfulBasis.QUESTION, "lawful_basis_not_known", field);
    List<Source<FindingKey>> columns = new ArrayList<>();
    columns.addAll(ShareColumns.named(byGroup ? "Group" : "Route", labels));
    columns.addAll(ShareColumns.of(missing, "No basis recorded", "Share"));
    columns.add(Source.number("Not known", s -> ShareColumns.counts(notKnown, s)));
    if (byGroup) {
      columns.addAll(ShareColumns.apart(missing));
    }
    return Table.of(
        byGroup
            ? "Evidence without a recorded lawful basis, by group"
            : "Evidence without a recorded lawful basis, by route",
        "Shares are of the cases of which it is known whether a lawful basis for gathering the"
            + " evidence was recorded; not known is of all cases, and is not a no.",
        missing.overall(Statistic.RATE),
        columns);
  }
}
