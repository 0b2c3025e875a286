package org.evenhand.measure.likeforlike;

import java.util.List;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
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

  private LikeForLikeFurther() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> strata = plan.primary().strataAndFurther();
    ComparisonSet sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(strata),
        cube -> sanctioned.compared(cube, strata, Stratified.all(plan.level())));
  }
}
