package org.evenhand.blind;

import java.io.IOException;
import java.util.random.RandomGenerator;
import org.evenhand.pipeline.History;
import org.evenhand.pipeline.Pipeline;
import org.evenhand.pipeline.Request;
import org.evenhand.pipeline.ScannedExport;
import org.evenhand.spark.FilesInMemory;
import org.evenhand.spark.OutputFolder;

/**
 * A run whose report is read blind: the main job, with letters in the place of the groups' names
 * and the same answers under those names sealed beside it.
 *
 * @param outcome what was written
 * @param openingCode what opens it; it stands nowhere else
 */
public record SealedRun(Pipeline.Outcome outcome, String openingCode) {

  /**
   * Runs the main job under letters that these lots draw; it complains as {@link Pipeline#run}
   * does.
   */
  public static SealedRun of(
      Pipeline pipeline, RandomGenerator lots, Request request, String out, boolean csv) {
    return pipeline.run(
        request,
        out,
        (intake, history, folder) -> sealed(pipeline, lots, intake, history, folder, csv));
  }

  /**
   * Answers under the groups' own names, seals that, and answers again under letters. The names
   * stand in memory and in the sealed file and nowhere else.
   */
  private static SealedRun sealed(
      Pipeline pipeline,
      RandomGenerator lots,
      ScannedExport intake,
      History history,
      OutputFolder folder,
      boolean csv)
      throws IOException {
    FilesInMemory open = new FilesInMemory(folder.path());
    pipeline.answer(intake, history, open, csv);
    Blinding blinding = Blinding.draw(intake, lots);
    OpeningCode code = OpeningCode.draw(lots);
    SealedReport report = SealedReport.of(blinding.letters(), open.files());
    folder.write(Blinding.KEY, Seal.close(report.files(), code, lots));
    String digest = folder.digests().get(Blinding.KEY);
    return new SealedRun(
        pipeline.answer(blinding.of(intake, digest), blinding.of(history), folder, csv),
        code.text());
  }
}
