package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.gate.GateField;
import org.evenhand.measure.likeforlike.Comparisons;
import org.evenhand.measure.likeforlike.LikeForLikeFurther;
import org.evenhand.pipeline.ScannedExport;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.spark.Scan;
import org.evenhand.spark.Tabulation.Grouping;
import org.evenhand.spark.Variable;

/**
 * The cases of the period as a calibration starts from them.
 *
 * @param cube the cases by all that the plan holds fixed
 * @param clusters the cases by the tokens that were gathered
 */
public record CountedCases(Cube cube, List<Clusters> clusters) {

  private static final List<String> CORE =
      List.of(
          FieldName.COMPLAINT_CATEGORY,
          FieldName.DECLARED_ALIGNMENT,
          FieldName.OUTCOME,
          FieldName.SANCTION);

  /** The cases that a scan counted for the plan's like-for-like questions. */
  public static CountedCases of(ScannedExport intake) {
    Plan plan = intake.request().plan().plan();
    List<Variable> strata = fields(intake, plan.primary().strata());
    Set<String> asked = new LinkedHashSet<>(plan.primary().strata());
    if (intake.questions().answerable().stream()
        .anyMatch(measure -> measure.question().equals(LikeForLikeFurther.QUESTION))) {
      asked.addAll(plan.primary().further());
    }
    Scan.Result scan = intake.scan();
    Cube cube = scan.cube(new Grouping(fields(intake, asked), false));
    List<Clusters> clusters = new ArrayList<>();
    List<String> told = strata.stream().map(Variable::field).toList();
    for (String token : Comparisons.TOKENS) {
      scan.tabulation().clusterSpecs().stream()
          .filter(spec -> !spec.history() && spec.tokens().equals(List.of(token)))
          .filter(spec -> spec.dimensions().stream().map(Variable::field).toList().equals(told))
          .findFirst()
          .map(
              spec -> scan.clusters(spec).within(scan.cube(new Grouping(spec.dimensions(), false))))
          .ifPresent(clusters::add);
    }
    return new CountedCases(cube, clusters);
  }

  /** The fields that every rate needs and these, in the order of the gate. */
  private static List<Variable> fields(ScannedExport intake, Iterable<String> further) {
    Set<String> wanted = new LinkedHashSet<>(CORE);
    further.forEach(wanted::add);
    return intake.gate().fields().stream()
        .map(GateField::name)
        .filter(wanted::contains)
        .map(Variable::of)
        .toList();
  }
}
