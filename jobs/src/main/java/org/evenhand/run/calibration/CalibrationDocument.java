package org.evenhand.run.calibration;

import java.util.List;
import org.evenhand.disclosure.RunFacts;
import org.evenhand.report.Block.Fact;
import org.evenhand.report.Document;

/** A calibration as a document that a committee can read. */
public final class CalibrationDocument {

  private CalibrationDocument() {}

  /**
   * The document.
   *
   * @param facts of the export and of the plan
   * @param command that makes it
   */
  public static Document of(Calibration calibration, RunFacts facts, String command) {
    return new Document(
        "Calibration of the verdicts, " + facts.period(),
        List.of(new Fact("Command", command)),
        "",
        List.of());
  }
}
