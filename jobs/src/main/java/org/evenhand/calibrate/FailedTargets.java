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
  static List<String> inWords(Calibration calibration) {
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

  private static String sentence(CalibrationResult worst) {
    Target target = worst.target().orElseThrow();
    String wanted =
        target.lower() == 0
            ? "at most " + Format.percent(target.upper())
            : Format.percent(target.lower()) + " to " + Format.percent(target.upper());
    return "%s %s %s: %s (%s), instead of %s. %s"
        .formatted(
            Message.literal(worst.condition().label()).sentence().toString(),
            CalibrationWords.capital(CalibrationWords.quantity(worst.about())),
            CalibrationWords.scope(worst.about()),
            CalibrationWords.share(worst),
            CalibrationWords.effect(worst.effect()).toLowerCase(java.util.Locale.UK),
            wanted,
            advice(worst));
  }

  private static String advice(CalibrationResult result) {
    if (result.standing().orElseThrow() == Target.Standing.ABOVE
        && CalibrationWords.isCoverage(result.about())) {
      return "Such ranges are wider than they need be, which makes no claim weaker.";
    }
    return switch (result.condition()) {
      case INDEPENDENCE, SIMPSON_LAYOUT -> "Agree on larger minimum sizes (plan: minimum).";
      case MISSING_ALIGNMENT ->
          "Have alignments recorded before verdicts are asked for, or agree on a larger gamma"
              + " (plan: undeclared).";
      case CODED_SEVERITY ->
          "Have a sample of cases coded twice, by people who do not know the alignment.";
      default ->
          "Read how many cases one incident or person brings before a verdict is relied on, and"
              + " have both fields in the export.";
    };
  }

  private static double beyond(CalibrationResult result) {
    Target target = result.target().orElseThrow();
    return Math.max(result.share() - target.upper(), target.lower() - result.share());
  }
}
