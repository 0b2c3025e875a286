package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.measure.likeforlike.LikeForLikeFurther;
import org.evenhand.report.Format;

/** The targets that were broken, each in words: what breaks, by how much, what a reader can do. */
final class FailedTargets {

  private FailedTargets() {}

  /** One sentence or two for each condition and number. */
  static List<String> inWords(Calibration calibration) {
    Map<List<Object>, List<CalibrationResult>> broken = new LinkedHashMap<>();
    for (CalibrationResult result : calibration.results()) {
      if (result.isJudged() && result.standing().map(Target.Standing::isBroken).orElse(false)) {
        broken.computeIfAbsent(key(result), key -> new ArrayList<>()).add(result);
      }
    }
    return broken.values().stream().map(FailedTargets::sentence).toList();
  }

  /** Truths and scopes of one number are told together. */
  private static List<Object> key(CalibrationResult result) {
    CalibrationResult.About about = result.about();
    return List.of(
        result.condition(),
        about.quantity(),
        about.question(),
        about.stage(),
        about.statistic(),
        about.level(),
        about.group(),
        result.standing().orElseThrow());
  }

  private static String sentence(List<CalibrationResult> results) {
    CalibrationResult worst =
        results.stream()
            .max(Comparator.comparingDouble((CalibrationResult result) -> beyond(result)))
            .orElseThrow();
    CalibrationResult.About about = worst.about();
    String under = Format.sentence(worst.condition().label());
    return switch (about.quantity()) {
      case FALSE_DISPARITY ->
          ("%s “Disparity found” was said of some group %s in %s of periods without any, instead of"
                  + " in at most %s. Take a single disparity in such an export for weaker evidence"
                  + " than its sentence says. %s")
              .formatted(
                  under,
                  CalibrationWords.scope(about),
                  CalibrationWords.share(worst),
                  Format.percent(worst.target().orElseThrow().upper()),
                  advice(worst));
      case PARITY_AT_MARGIN ->
          ("%s “Parity shown” was said %s in %s of periods at the margin (%s), instead of in at most"
                  + " %s. Take parity in such an export for weaker evidence than its sentence"
                  + " says. %s")
              .formatted(
                  under,
                  CalibrationWords.scope(about),
                  CalibrationWords.share(worst),
                  CalibrationWords.effect(worst.effect()),
                  Format.percent(worst.target().orElseThrow().upper()),
                  advice(worst));
      default -> coverage(under, worst);
    };
  }

  private static String coverage(String under, CalibrationResult worst) {
    CalibrationResult.About about = worst.about();
    boolean isNarrow = worst.standing().orElseThrow() == Target.Standing.BELOW;
    boolean isSetApart = about.group().equals(CalibrationResult.SET_APART);
    return "%s %s, %s: ranges of %s %s%s held the true value in %s. %s"
        .formatted(
            under,
            CalibrationWords.question(about.question()),
            CalibrationWords.number(about),
            Format.level(about.level().getAsDouble()),
            CalibrationWords.scope(about),
            isSetApart ? " for the group whose cases are coded too high" : "",
            CalibrationWords.share(worst),
            isNarrow
                ? advice(worst)
                : "They are wider than they need be, which makes no claim weaker.");
  }

  private static String advice(CalibrationResult result) {
    boolean isVerdict = result.about().question().isEmpty();
    return switch (result.condition()) {
      case INDEPENDENCE, SIMPSON_LAYOUT ->
          isVerdict
              ? "Agree on larger minimum sizes (plan: minimum)."
              : "The counts are small for this range; read the counts beside it.";
      case REPEAT_RESPONDENTS, SHARED_INCIDENTS ->
          "Read the ranges that allow for cases of one person or incident, which stand beside.";
      case MISSING_ALIGNMENT ->
          isVerdict
              ? "Have alignments recorded before verdicts are asked for."
              : "The declared cases are no picture of all cases here: where many alignments are"
                  + " missing, read the range over both ends under “what could overturn this”.";
      case CODED_SEVERITY ->
          result.about().question().equals(LikeForLikeFurther.QUESTION.id())
              ? "The result that holds severity fixed takes over what went into the coding; the"
                  + " first result is not touched by it. Have a sample coded twice."
              : "Have a sample of cases coded twice, by people who do not know the alignment.";
    };
  }

  private static double beyond(CalibrationResult result) {
    Target target = result.target().orElseThrow();
    return Math.max(result.share() - target.upper(), target.lower() - result.share());
  }
}
