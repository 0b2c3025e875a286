package org.evenhand.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.calibrate.Calibration;

/** What a calibration prints when it is done: for people in a few lines, for machines as JSON. */
final class CalibrationNotice {

  private CalibrationNotice() {}

  static String of(Calibration calibration, String folder, boolean json) {
    return json ? json(calibration, folder) : text(calibration, folder);
  }

  private static String text(Calibration calibration, String folder) {
    StringBuilder text = new StringBuilder();
    calibration.broken().forEach(target -> text.append("target broken: %s%n".formatted(target)));
    calibration
        .notSimulatedInWords()
        .forEach(
            (condition, why) -> text.append("not simulated: %s: %s%n".formatted(condition, why)));
    return text.append("Calibration: %s/calibration.md%n".formatted(folder)).toString();
  }

  private static String json(Calibration calibration, String folder) {
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("folder", folder);
    notice.put("periods", calibration.periods().count());
    notice.put("seed", calibration.periods().seed());
    notice.put("broken", calibration.broken());
    notice.put("not_simulated", calibration.notSimulatedInWords());
    try {
      return new ObjectMapper().writeValueAsString(notice) + System.lineSeparator();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a notice holds plain values only", e);
    }
  }
}
