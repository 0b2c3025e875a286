package org.evenhand.measure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

/**
 * Like for like with further fields held fixed: the second result, shown beside the first and never
 * instead of it. All fields that the process itself assigns, such as an assessed severity, may
 * carry the very difference that is measured.
 */
final class LikeForLikeBeside implements Measure {

  private final Plan plan;
  private final List<String> strata;

  LikeForLikeBeside(Plan plan) {
    this.plan = plan;
    strata =
        Stream.concat(plan.primary().strata().stream(), plan.primary().beside().stream())
            .distinct()
            .toList();
  }

  @Override
  public String id() {
    return "like_for_like_beside";
  }

  @Override
  public String question() {
    return "And if further circumstances of the case are held fixed as well?";
  }

  @Override
  public Set<String> needs() {
    return Axis.coreWith(strata);
  }

  @Override
  public List<Finding> of(Cube cube) {
    Stage stage = Stage.sanctioned(plan);
    return new Inquiry(id(), plan.comparator())
        .overall(
            stage, Tallies.of(cube, stage, strata), WithinStrata.all(1 - plan.levels().alpha()));
  }
}
