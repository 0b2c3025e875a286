package org.evenhand.report.section.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Kind;
import org.evenhand.message.Message;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Role;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Margins;
import org.evenhand.report.section.Rulings;
import org.evenhand.report.section.robustness.SpecificationsSection.Line;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Ruling;

/**
 * One result put in every way that was declared, the planned one first and the others from the
 * lowest to the highest. What is measured on another scale stands in words.
 *
 * @param plan the plan
 * @param planned the result as it was planned
 * @param lines all ways, the planned one first
 * @param labels what people read
 */
record SpecificationPlot(Plan plan, Ruling planned, List<Line> lines, Labels labels) {

  DotPlot plot() {
    Message subject = lines.get(0).subject();
    return new DotPlot(
        Agreement.of(lines).title(subject),
        Message.of("robustness.specifications_chart_reading", "margin", Margins.of(plan)),
        kind(planned) == Kind.RATIO ? DotPlot.Scale.RATIO : DotPlot.Scale.POINTS,
        Optional.of(Margins.primaryBand(plan)),
        List.of(new DotPlot.Panel(Message.NONE, dots())),
        SpecificationsSection.table(
            Message.of("robustness.specifications_data", "subject", subject),
            Message.of("robustness.specifications_table_reading"),
            lines));
  }

  private List<Dot> dots() {
    List<Dot> dots = new ArrayList<>();
    dots.add(dot(lines.get(0), Role.SUMMARY));
    lines.stream()
        .skip(1)
        .map(line -> dot(line, Role.MEMBER))
        .sorted(Comparator.comparingDouble(dot -> dot.estimate().orElse(Double.POSITIVE_INFINITY)))
        .forEach(dots::add);
    return dots;
  }

  private Dot dot(Line line, Role role) {
    Optional<Finding> given =
        Optional.of(line.ruling())
            .filter(ruling -> Rulings.withheld(ruling).isEmpty())
            .map(Ruling::primary);
    Optional<Finding> drawn = given.filter(finding -> kind(line.ruling()) == kind(planned));
    return new Dot(
        line.way(),
        labels.marker(planned.key()),
        drawn.map(Finding::estimate).orElse(OptionalDouble.empty()),
        drawn.map(Charts::limits).orElse(DotPlot.Limits.NONE),
        given.map(Charts::words).orElse(Charts.NO_FIGURE),
        DotPlot.Weight.WHOLE,
        role);
  }

  private static Kind kind(Ruling ruling) {
    return ruling.primary().statistic().kind();
  }
}
