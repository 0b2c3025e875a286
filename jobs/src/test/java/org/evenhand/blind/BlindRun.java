package org.evenhand.blind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
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
import org.evenhand.pipeline.Pipeline;
import org.evenhand.pipeline.Request;
import org.evenhand.schema.Code;
import org.evenhand.spark.Engine;

/**
 * A run that is read blind, in tests.
 *
 * @param folder of the period
 * @param code that opens it
 */
record BlindRun(Path folder, String code) {

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
      return new BlindRun(Path.of(run.outcome().folder()), run.openingCode());
    }
  }

  /** The names of the files that two folders do not have alike. */
  static List<String> differing(Map<String, String> one, Map<String, String> other) {
    TreeSet<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
    return List.copyOf(names);
  }

  /** What lies in the sealed file. */
  SealedReport sealed() throws IOException {
    byte[] key = Files.readAllBytes(folder.resolve(Blinding.KEY));
    return SealedReport.read(Seal.open(key, OpeningCode.parse(code)).orElseThrow());
  }

  /** A file as it is read blind. */
  String blind(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** A file as it was sealed, with the letter in the place of every code. */
  String openUnderLetters(String name) throws IOException {
    SealedReport sealed = sealed();
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
