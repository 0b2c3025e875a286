package org.evenhand.blind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.evenhand.cube.Recoding;
import org.evenhand.pipeline.History;
import org.evenhand.pipeline.Request;
import org.evenhand.pipeline.ScannedExport;
import org.evenhand.report.RunFacts;
import org.evenhand.schema.Code;
import org.evenhand.settings.PlanFile;
import org.evenhand.spark.Scan;

/**
 * The letters of one report that is read blind. They are put in the place of the declared
 * alignments right after the scan, so that nothing that is made of the counts has ever seen a
 * group's own name, nor the order of the names.
 *
 * @param letters the code that each letter stands for
 * @param recoding the letter of each code
 * @param prose texts that may hold a name
 */
public record Blinding(SortedMap<String, Code> letters, Recoding recoding, Prose prose) {

  /** The file that says what the letters stand for. */
  public static final String KEY = "key.sealed";

  /**
   * Draws letters for the groups of a run: the first ones for groups that occur, the others for
   * those that are merely listed.
   */
  public static Blinding draw(ScannedExport intake, RandomGenerator lots) {
    DeclaredCodes codes = DeclaredCodes.of(intake);
    List<Code> drawn = new ArrayList<>(SecureShuffle.shuffled(codes.occurring(), lots));
    drawn.addAll(SecureShuffle.shuffled(codes.others(), lots));
    List<String> names = Letters.names(drawn.size(), codes.used(), codes.labels());
    SortedMap<String, Code> letters = new TreeMap<>();
    Map<String, Code> recoded = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      letters.put(names.get(i), drawn.get(i));
      recoded.put(drawn.get(i).code(), Code.of(names.get(i)));
    }
    return new Blinding(letters, new Recoding(codes.fields(), recoded), new Prose(codes.labels()));
  }

  /**
   * The run under its letters.
   *
   * @param intake the run after its scan
   * @param keyDigest SHA-256 of the file that says what the letters stand for
   */
  public ScannedExport of(ScannedExport intake, String keyDigest) {
    Map<String, String> files = prose.of(fileNames(intake));
    Map<String, String> digests = new TreeMap<>();
    intake.digests().forEach((file, digest) -> digests.put(files.get(file), digest));
    return new ScannedExport(
        of(intake.request(), files),
        intake.headerErrors(),
        intake.gate().worded(prose::of),
        of(intake.scan(), files),
        intake.months(),
        intake.sequence().recoded(recoding::of),
        intake.companions().stream().map(recoding::of).toList(),
        intake.accountLines(),
        digests,
        Optional.of(new RunFacts.Blinding(KEY, keyDigest)));
  }

  private Request of(Request request, Map<String, String> files) {
    return new Request(
        request.contract(),
        files.get(request.casesName()),
        request.mapping(),
        request.plan().renamed(recoding::of, prose::of),
        request.lock().map(lock -> lock.renamed(this::of)),
        request.period(),
        request.companions(),
        request.today());
  }

  /** What earlier runs left on record; their plans may name groups. */
  public History of(History history) {
    return new History(
        history.reads(),
        history.periods().stream()
            .map(
                earlier ->
                    new History.Earlier(
                        earlier.period(),
                        earlier.folder(),
                        earlier.planSha256(),
                        earlier.keys().map(this::of),
                        earlier.countingRules(),
                        earlier.blind()))
            .toList());
  }

  private Map<String, String> of(Map<String, String> planKeys) {
    return PlanFile.renamed(planKeys, recoding::of, prose::of);
  }

  private static Set<String> fileNames(ScannedExport intake) {
    Set<String> names = new HashSet<>(intake.digests().keySet());
    names.add(intake.request().casesName());
    names.addAll(intake.scan().rows().keySet());
    return names;
  }

  private Scan.Result of(Scan.Result scan, Map<String, String> files) {
    Map<Long, String> alignments = new TreeMap<>(scan.alignments());
    alignments.replaceAll((identifier, code) -> recoding.of(code));
    Map<String, Map<String, Long>> found = new TreeMap<>(scan.found());
    found.replaceAll((field, codes) -> recoding.fields().contains(field) ? counted(codes) : codes);
    return new Scan.Result(
        scan.tabulation(),
        scan.cubes().stream().map(recoding::of).toList(),
        scan.clusters().stream().map(recoding::of).toList(),
        alignments,
        scan.account(),
        scan.rejections().stream()
            .map(
                row ->
                    new Scan.RejectedRow(
                        files.get(row.file()),
                        row.row(),
                        row.field(),
                        row.rule(),
                        row.fingerprint()))
            .toList(),
        scan.outsidePeriod(),
        scan.rows().entrySet().stream()
            .collect(Collectors.toMap(file -> files.get(file.getKey()), Map.Entry::getValue)),
        found);
  }

  private Map<String, Long> counted(Map<String, Long> found) {
    Map<String, Long> recoded = new TreeMap<>();
    found.forEach((code, rows) -> recoded.put(recoding.of(code), rows));
    return recoded;
  }
}
