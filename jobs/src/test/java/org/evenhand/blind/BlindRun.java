package org.evenhand.blind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.cli.Demo;
import org.evenhand.fixture.Kept;
import org.evenhand.pipeline.Pipeline;
import org.evenhand.pipeline.Request;
import org.evenhand.pipeline.Runs;
import org.evenhand.schema.Code;
import org.evenhand.spark.Engine;

/**
 * A run that is read blind, in tests.
 *
 * @param folder of the period
 * @param code that opens it
 * @param sealed what lies in its sealed file
 */
record BlindRun(Path folder, String code, SealedReport sealed) {

  private static final Kept<BlindRun> SAMPLE = new Kept<>(out -> ofSample(out, 21));
  private static final Kept<BlindRun> FULL =
      new Kept<>(out -> of(Demo.request(Runs.SAMPLES), out, 11));

  /** The third quarter's sample under letters; nobody may change it. */
  static BlindRun sample() {
    return SAMPLE.get();
  }

  /** The sample with every field and companion under letters; nobody may change it. */
  static BlindRun full() {
    return FULL.get();
  }

  /** The third quarter's sample under other letters. */
  static BlindRun ofSample(Path out, long seed) {
    String cases = Runs.SAMPLES.resolve("cases-2026Q3.csv").toString();
    return of(Request.of(cases, null, null, "2026Q3"), out, seed);
  }

  /** Runs the job with letters drawn by a generator with this seed. */
  static BlindRun of(Request request, Path out, long seed) {
    System.out.println("letters drawn with seed " + seed);
    try (Engine engine = Engine.start("local[2]")) {
      SealedRun run =
          SealedRun.of(
              new Pipeline(engine, Clock.systemUTC(), step -> {}),
              new SplittableRandom(seed),
              request,
              out.toString(),
              true);
      Path folder = Path.of(run.outcome().folder());
      byte[] key = Files.readAllBytes(folder.resolve(Blinding.KEY));
      SortedMap<String, byte[]> files =
          Seal.open(key, OpeningCode.parse(run.openingCode())).orElseThrow();
      return new BlindRun(folder, run.openingCode(), SealedReport.read(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same run in another output folder, for a test that changes it. */
  BlindRun copiedTo(Path out) throws IOException {
    Path period = out.resolve("confidential").resolve(folder.getFileName());
    return new BlindRun(Runs.copy(folder, period), code, sealed);
  }

  /** The names of the files that two folders do not have alike. */
  static List<String> differing(Map<String, String> one, Map<String, String> other) {
    TreeSet<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
    return List.copyOf(names);
  }

  /** A file as it is read blind. */
  String blind(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** A file as it was sealed, with the letter in the place of every code. */
  String openUnderLetters(String name) {
    return lettered(new String(sealed.open().get(name), UTF_8), sealed.letters());
  }

  private static String lettered(String text, SortedMap<String, Code> letters) {
    Map<String, String> byCode = new HashMap<>();
    letters.forEach((letter, code) -> byCode.put(code.code(), letter));
    List<String> words = new ArrayList<>(byCode.keySet());
    return Pattern.compile(
            words.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")))
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(byCode.get(found.group())));
  }
}
