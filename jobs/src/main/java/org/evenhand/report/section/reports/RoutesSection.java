package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.reports.LawfulBasis;
import org.evenhand.measure.reports.RouteHeldFixed;
import org.evenhand.measure.reports.Routes;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.report.section.SideBySide;
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

  private RoutesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "The route decides who becomes a case at all. Shares that differ do not say why: groups"
                + " may be reported, watched or searched for differently, or act differently. What"
                + " was never reported is not in these numbers."));
    blocks.add(
        byRoute(results, labels)
            .table(
                "Routes of each group's cases",
                "Each column is a group; its entries say how many of its cases with a known route"
                    + " came by the route, decided or not."));
    blocks.add(
        CodeRows.test(
            labels,
            Answers.of(results, Routes.QUESTION, "started"),
            "A small p-value means that equal shares of every route in all declared groups do not"
                + " fit the counts."));
    blocks.addAll(heldFixed(results, labels));
    blocks.addAll(lawfulBasis(results, labels));
    return blocks;
  }

  private static FindingTable byRoute(Results results, Labels labels) {
    List<FindingRow> rows = new ArrayList<>();
    Answers.byStage(results, Routes.QUESTION)
        .forEach((stage, answers) -> rows.addAll(CodeRows.row(route(labels, stage), answers)));
    return CodeRows.of(labels, "Route", rows);
  }

  private static String route(Labels labels, String stage) {
    return stage.equals("route_not_known")
        ? "Not known, of all cases"
        : labels.code(FieldName.INITIATION_ROUTE, stage).toString();
  }

  private static List<Block> heldFixed(Results results, Labels labels) {
    Answers fixed = Answers.of(results, RouteHeldFixed.QUESTION);
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
                        "Within the plan's strata",
                        Answers.besideReference(results, LikeForLike.QUESTION)),
                    new SideBySide.Variant("Within the same route too", fixed))));
  }

  private static List<Block> lawfulBasis(Results results, Labels labels) {
    if (!lacking(results, FieldName.DECLARED_ALIGNMENT).has(Statistic.RATE)) {
      return List.of();
    }
    String reading =
        "Shares are of the cases of which it is known whether a lawful basis for gathering the"
            + " evidence was recorded; not known is of all cases, and is not a no.";
    return List.of(
        basis(results, labels, "Group", FieldName.DECLARED_ALIGNMENT)
            .crude()
            .table("Evidence without a recorded lawful basis, by group", reading),
        basis(results, labels, "Route", FieldName.INITIATION_ROUTE)
            .table("Evidence without a recorded lawful basis, by route", reading));
  }

  private static FindingTable basis(Results results, Labels labels, String head, String field) {
    return FindingTable.of(labels, lacking(results, field), Statistic.RATE)
        .group(head)
        .share("No basis recorded", "Share")
        .from(Answers.comparing(results, LawfulBasis.QUESTION, "lawful_basis_not_known", field))
        .xOfN("Not known", Statistic.RATE)
        .fromRow();
  }

  private static Answers lacking(Results results, String field) {
    return Answers.comparing(results, LawfulBasis.QUESTION, "no_lawful_basis", field);
  }
}
