package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.message.Message;
import org.evenhand.report.Format;

/** The targets that were broken, each in words: what breaks, by how much, what a reader can do. */
final class FailedTargets {

  private FailedTargets() {}

  /** A sentence or two for each condition and quantity; of its truths and scopes the worst. */
  static List<Message> inWords(Calibration calibration) {
    Map<List<Object>, List<CalibrationResult>> broken = new LinkedHashMap<>();
    for (CalibrationResult result : calibration.results()) {
      if (result.isBroken()) {
        List<Object> key = List.of(result.condition(), result.about().quantity());
        broken.computeIfAbsent(key, k -> new ArrayList<>()).add(result);
      }
    }
    return broken.values().stream()
        .map(own -> own.stream().max(Comparator.comparingDouble(FailedTargets::beyond)))
        .map(worst -> sentence(worst.orElseThrow()))
        .toList();
  }

  private static Message sentence(CalibrationResult worst) {
    return Message.of(
        "calibration.broken",
        "condition",
        worst.condition().label().sentence(),
        "quantity",
        CalibrationWords.quantity(worst.about()).capitalised(),
        "scope",
        worst.about().scope(),
        "share",
        CalibrationWords.share(worst),
        "truth",
        CalibrationWords.effect(worst.effect()),
        "wanted",
        wanted(worst.target().orElseThrow()),
        "advice",
        Message.of("calibration.advice_" + advice(worst)));
  }

  private static Message wanted(Target target) {
    return target.lower() == 0
        ? Message.of("calibration.at_most", "limit", Format.percent(target.upper()))
        : CalibrationWords.range(target.lower(), target.upper());
  }

  private static String advice(CalibrationResult result) {
    if (result.standing().orElseThrow() == Target.Standing.ABOVE
        && CalibrationWords.isCoverage(result.about())) {
      return "wide";
    }
    return switch (result.condition()) {
      case INDEPENDENCE, SIMPSON_LAYOUT -> "minimum";
      case MISSING_ALIGNMENT -> "alignment";
      case CODED_SEVERITY -> "severity";
      default -> "linked";
    };
  }

  private static double beyond(CalibrationResult result) {
    Target target = result.target().orElseThrow();
    return Math.max(result.share() - target.upper(), target.lower() - result.share());
  }
}
