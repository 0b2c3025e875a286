package org.evenhand.measure.likeforlike;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.Tallies;
import org.evenhand.schema.Plan;

/**
 * Like for like with further fields held fixed: the second result, shown beside the first and never
 * instead of it. All fields that the process itself assigns, such as an assessed severity, may
 * carry the very difference that is measured.
 */
public final class LikeForLikeFurther {

  public static final Question QUESTION =
      new Question(
          "like_for_like_beside",
          "And if further circumstances of the case are held fixed as well?");

  private final Plan plan;
  private final List<String> strata;

  private LikeForLikeFurther(Plan plan) {
    this.plan = plan;
    strata =
        Stream.concat(plan.primary().strata().stream(), plan.primary().further().stream())
            .distinct()
            .toList();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    LikeForLikeFurther likeForLikeBeside = new LikeForLikeFurther(plan);
    return Measure.of(
        QUESTION, CubeAxis.coreWith(likeForLikeBeside.strata), likeForLikeBeside::answer);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition stage = EventDefinition.sanctioned(plan);
    return new ComparisonSet(QUESTION, plan.comparator())
        .overall(stage, Tallies.of(cube, stage, strata), Stratified.all(1 - plan.levels().alpha()));
  }
}
