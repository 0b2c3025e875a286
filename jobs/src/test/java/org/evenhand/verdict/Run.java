package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;

/** From a cube to rulings by the measures themselves. */
final class Run {

  private Run() {}

  static Judgement of(Plan plan, Cube cube) {
    return of(plan, cube, Map.of());
  }

  static Judgement of(Plan plan, Cube cube, Map<String, List<Code>> codes) {
    List<Finding> findings = new ArrayList<>();
    for (Measure measure : Catalogue.of(plan)) {
      findings.addAll(measure.findings(cube));
    }
    return DecisionRule.of(plan).of(findings, codes);
  }
}
