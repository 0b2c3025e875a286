package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.reports.LawfulBasis;
import org.evenhand.measure.reports.RouteHeldFixed;
import org.evenhand.measure.reports.Routes;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.chart.HeatMatrix;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.SideBySide.Variant;
import org.evenhand.schema.FieldName;

/** How cases were started, and whether a lawful basis was recorded. */
public final class RoutesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Routes.QUESTION.id(),
          Message.of("reports.routes"),
          Set.of(Routes.QUESTION),
          RoutesSection::write);

  private static final Message UNKNOWN = Message.of("reports.route_not_known");

  private RoutesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("reports.routes_reading")));
    blocks.add(matrix(labels, byRoute(results, labels)));
    blocks.add(
        CodeRows.test(
            labels,
            Answers.of(results, Routes.QUESTION, "started"),
            Message.of("reports.routes_test_reading")));
    blocks.addAll(heldFixed(results));
    blocks.addAll(lawfulBasis(results, labels));
    return blocks;
  }

  private static List<FindingRow> byRoute(Results results, Labels labels) {
    List<FindingRow> rows = new ArrayList<>();
    Answers.byStage(results, Routes.QUESTION)
        .forEach((stage, answers) -> rows.addAll(CodeRows.row(route(labels, stage), answers)));
    return rows;
  }

  private static HeatMatrix matrix(Labels labels, List<FindingRow> rows) {
    return CodeRows.matrix(
        title(rows),
        Message.of("reports.routes_chart_reading"),
        labels,
        rows,
        CodeRows.of(labels, "reports.route", rows)
            .table(Message.of("reports.routes_table"), Message.of("reports.routes_table_reading")));
  }

  /** The most frequent route over all groups; the first of those that are equally frequent. */
  private static Message title(List<FindingRow> rows) {
    return rows.stream()
        .filter(row -> !row.about().equals(UNKNOWN) && share(row).isPresent())
        .max(Comparator.comparingDouble(row -> share(row).getAsDouble()))
        .map(
            row ->
                Message.of(
                    "reports.routes_title",
                    "route",
                    row.about(),
                    "share",
                    Format.percent(share(row).getAsDouble())))
        .orElse(Message.of("reports.routes_table"));
  }

  private static OptionalDouble share(FindingRow row) {
    return row.answers().value(row.key(), Statistic.RATE);
  }

  private static Message route(Labels labels, String stage) {
    return stage.equals("route_not_known")
        ? UNKNOWN
        : labels.code(FieldName.INITIATION_ROUTE, stage);
  }

  private static List<Block> heldFixed(Results results) {
    Answers fixed = Answers.of(results, RouteHeldFixed.QUESTION);
    if (!fixed.has(Statistic.MH_RATE_RATIO)) {
      return List.of();
    }
    return List.of(
        new Beside(
                results,
                List.of(
                    new Variant(
                        Message.of("reports.like_for_like"),
                        Answers.besideReference(results, LikeForLike.QUESTION)),
                    new Variant(Message.of("reports.same_route"), fixed)))
            .block(
                Message.of("reports.same_route_subject"),
                Message.of("reports.route_fixed"),
                Message.of("reports.route_fixed_reading")));
  }

  private static List<Block> lawfulBasis(Results results, Labels labels) {
    if (!lacking(results, FieldName.DECLARED_ALIGNMENT).has(Statistic.RATE)) {
      return List.of();
    }
    Message reading = Message.of("reports.basis_reading");
    return List.of(
        basis(results, labels, "common.group", FieldName.DECLARED_ALIGNMENT)
            .crude()
            .table(Message.of("reports.basis_by_group"), reading),
        basis(results, labels, "reports.route", FieldName.INITIATION_ROUTE)
            .table(Message.of("reports.basis_by_route"), reading));
  }

  private static FindingTable basis(Results results, Labels labels, String head, String field) {
    return FindingTable.of(labels, lacking(results, field), Statistic.RATE)
        .group(head)
        .share("reports.no_basis", "reports.share")
        .from(Answers.comparing(results, LawfulBasis.QUESTION, "lawful_basis_not_known", field))
        .xOfN("reports.not_known", Statistic.RATE)
        .fromRow();
  }

  private static Answers lacking(Results results, String field) {
    return Answers.comparing(results, LawfulBasis.QUESTION, "no_lawful_basis", field);
  }
}
