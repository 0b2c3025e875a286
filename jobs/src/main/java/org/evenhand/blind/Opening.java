package org.evenhand.blind;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.pipeline.Manifest;
import org.evenhand.report.Document;
import org.evenhand.report.render.Renderers;
import org.evenhand.schema.Code;
import org.evenhand.schema.Language;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.spark.Engine;
import org.evenhand.spark.OutputFolder;
import org.evenhand.spark.SmallFile;

/**
 * The opening of a report that was read blind: its folder is replaced, whole or not at all, by what
 * the same run writes under the groups' own names. The sealed file and the report as it was read
 * stay beside that, so that what was agreed on stays on record.
 */
public final class Opening {

  private final OutputFolder folder;
  private final Map<String, Object> manifest;
  private final Map<String, String> kept = new TreeMap<>();

  /**
   * What was opened.
   *
   * @param letters the code that each letter stood for
   * @param reports names of the files of the report
   * @param language of the report
   */
  public record Opened(SortedMap<String, Code> letters, List<String> reports, Language language) {}

  private Opening(OutputFolder folder) {
    this.folder = folder;
    this.manifest = manifest(folder);
  }

  /**
   * Opens a report.
   *
   * @param path folder of the period, or its URI
   * @param time of the opening
   * @return what was opened
   * @throws ConfigurationException if there is no blind report, its files are not those that its
   *     manifest names, or the code is another one; the folder then stays as it is
   */
  public static Opened of(Engine engine, String path, OpeningCode code, Instant time) {
    try (OutputFolder folder = OutputFolder.revise(engine, path)) {
      Opening opening = new Opening(folder);
      SortedMap<String, Code> letters = opening.with(code, time);
      folder.commit();
      return new Opened(letters, opening.reports(), opening.language());
    } catch (FileNotFoundException | IllegalArgumentException e) {
      throw notBlind();
    } catch (IOException e) {
      throw new ConfigurationException(
          "unblind: the folder cannot be read or replaced; check that it is yours and the disk has"
              + " space");
    }
  }

  private SortedMap<String, Code> with(OpeningCode code, Instant time) throws IOException {
    SmallFile key = asWritten(Blinding.KEY);
    keep(Blinding.KEY, key);
    for (String name : read()) {
      keep(asReadBlind(name), asWritten(name));
    }
    SortedMap<String, byte[]> files =
        Seal.open(key.bytes(), code)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "opening code: is that of another report; take the one that was handed out"
                            + " when this report was made"));
    SealedReport report = SealedReport.read(files);
    for (Map.Entry<String, byte[]> file : report.open().entrySet()) {
      if (!file.getKey().equals(SealedReport.MANIFEST)) {
        folder.write(file.getKey(), file.getValue());
      }
    }
    Map<String, Object> opening = new LinkedHashMap<>();
    opening.put("letters", report.codes());
    opening.put("kept_sha256", kept);
    folder.write(
        SealedReport.MANIFEST,
        Manifest.opened(
            report.open().get(SealedReport.MANIFEST),
            manifest.get(Manifest.CREATED),
            time,
            opening));
    return report.letters();
  }

  /** The language of the report; runs of versions that knew no other were in English. */
  private Language language() {
    return manifest.get("plan_keys") instanceof Map<?, ?> keys
        ? Language.of(String.valueOf(keys.get("language"))).orElse(Language.ENGLISH)
        : Language.ENGLISH;
  }

  private List<String> reports() {
    return read().stream().filter(Renderers.PRINTED_REPORT::containsKey).toList();
  }

  /** The files in which the report was read: it, and the tables that it links to. */
  private List<String> read() {
    return digests().keySet().stream()
        .filter(
            name ->
                Renderers.PRINTED_REPORT.containsKey(name)
                    || name.startsWith(Document.BLIND_FOLDER + "/"))
        .sorted()
        .toList();
  }

  /**
   * What a file of the report as it was read blind is called beside the opened one; its tables are
   * called otherwise from the beginning, so that its links hold.
   */
  public static String asReadBlind(String name) {
    return Renderers.PRINTED_REPORT.containsKey(name) ? name.replaceFirst("\\.", "-blind.") : name;
  }

  private void keep(String name, SmallFile file) throws IOException {
    folder.write(name, file.bytes());
    kept.put(name, file.sha256());
  }

  private SmallFile asWritten(String name) throws IOException {
    SmallFile file = folder.standing(name);
    if (!file.sha256().equals(digests().get(name))) {
      throw new ConfigurationException(
          name + ": is not the file that manifest.json names; restore it, or run the period again");
    }
    return file;
  }

  /** The digests of the files that its manifest names. */
  private Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    if (manifest.get("output_sha256") instanceof Map<?, ?> named) {
      named.forEach((name, digest) -> digests.put(name.toString(), digest.toString()));
    }
    return digests;
  }

  private static Map<String, Object> manifest(OutputFolder folder) {
    try {
      Map<String, Object> manifest = Manifest.read(folder.standing(SealedReport.MANIFEST).bytes());
      if (Boolean.TRUE.equals(manifest.get("blind"))) {
        return manifest;
      }
    } catch (IOException e) {
      throw notBlind();
    }
    throw notBlind();
  }

  private static ConfigurationException notBlind() {
    return new ConfigurationException(
        "unblind: the folder holds no report that is read blind; name OUT/confidential/period=... of"
            + " a run with --blind that was not opened yet");
  }
}
