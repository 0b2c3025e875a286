package org.evenhand.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.calibrate.Calibration;
import org.evenhand.message.Message;
import org.evenhand.schema.Language;

/** What a calibration prints when it is done: for people in a few lines, for machines as JSON. */
final class CalibrationNotice {

  private CalibrationNotice() {}

  static String of(Calibration calibration, String folder, boolean json) {
    return json ? json(calibration, folder) : text(calibration, folder);
  }

  private static String text(Calibration calibration, String folder) {
    List<Message> lines = new ArrayList<>();
    calibration
        .broken()
        .forEach(target -> lines.add(Message.of("calibration.said_broken", "target", target)));
    calibration
        .notSimulated()
        .forEach(
            (condition, why) ->
                lines.add(
                    Message.of("calibration.said_left", "condition", condition, "reason", why)));
    lines.add(Message.of("calibration.said_report", "path", folder + "/calibration.md"));
    return Notice.lines(lines, calibration.language());
  }

  private static String json(Calibration calibration, String folder) {
    Language language = calibration.language();
    Map<String, String> left = new LinkedHashMap<>();
    calibration
        .notSimulated()
        .forEach((condition, why) -> left.put(condition.in(language), why.in(language)));
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("folder", folder);
    notice.put("periods", calibration.periods().count());
    notice.put("seed", calibration.periods().seed());
    notice.put("broken", calibration.broken().stream().map(one -> one.in(language)).toList());
    notice.put("not_simulated", left);
    return Notice.json(notice);
  }
}
