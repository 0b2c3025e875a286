package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Welsh;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.message.Message;
import org.evenhand.stat.NotEstimable;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.Test;

/** Every reason has words, in one place, and none speaks of the textbook. */
class WordingTest {

  private static final Pattern TEXTBOOK =
      Pattern.compile("\\b(trials?|events?|allocation|stratum|strata|empty|infinite)\\b");
  private static final Counted APPEALS =
      Counted.named(
          Message.of("reason.thing_decided_appeal"), Message.of("reason.taken_overturned"));
  private static final List<Counted> COUNTED =
      List.of(
          Counted.DECIDED_CASES,
          APPEALS,
          Counted.STEP,
          Counted.OPEN_CASES,
          Counted.PROMISES,
          Counted.SHARE);
  private static final Path SOURCES = Path.of("src/main/java/org/evenhand");

  @Test
  void of_everyMeasureOnSparseCubes_speaksOfCases() {
    System.out.println("seed " + RandomExport.SEED);
    Set<Message> said = new HashSet<>();
    Set<Counted> counted = new HashSet<>();
    for (int cases = 3; cases < 300; cases += cases / 3) {
      RandomExport sparse = RandomExport.of(cases, "A", "B", "C", "D", "unknown");
      for (Measure measure : Catalogue.of(Plans.standard())) {
        for (Finding finding : measure.findings(sparse.cube(measure))) {
          finding.reason().or(finding::openEnd).ifPresent(said::add);
          counted.add(finding.counted());
        }
      }
    }
    said.forEach(Welsh::of);
    counted.forEach(things -> Stream.of(things.one(), things.taken()).forEach(Welsh::of));
    Set<String> reasons =
        said.stream().map(English::of).collect(Collectors.toCollection(TreeSet::new));
    assertTrue(reasons.size() > 8, reasons.toString());
    for (String reason : reasons) {
      assertFalse(TEXTBOOK.matcher(reason).find(), reason);
    }
  }

  @Test
  void of_everyReasonAndEveryKindOfThing_isAPhraseAboutCases() {
    for (Reason reason : Reason.values()) {
      for (Counted counted : COUNTED) {
        String words = words(reason, counted);
        assertTrue(words.matches("[a-z].*[a-z0-9%]"), reason + ": " + words);
        assertFalse(TEXTBOOK.matcher(words).find(), reason + ": " + words);
      }
    }
    assertEquals(
        EnumSet.allOf(Counted.Kind.class),
        COUNTED.stream().map(Counted::kind).collect(Collectors.toSet()));
  }

  @Test
  void of_everyReasonAndEveryKindOfThing_isSaidInWelsh() {
    for (Reason reason : Reason.values()) {
      for (Counted counted : COUNTED) {
        String words = Welsh.of(message(reason, counted));
        assertTrue(words.matches("\\p{Ll}.*[\\p{Ll}0-9%]"), reason + ": " + words);
        assertEquals(reason.hasLimit(), words.contains("12,345"), words);
      }
    }
    assertEquals(
        "nid oes yr un a wrthdrowyd yn y grwpiau wrth ei ochr, felly nid oes cymhareb",
        Welsh.of(message(Reason.NO_EVENT_IN_REFERENCE, APPEALS)));
  }

  @Test
  void of_aReasonAboutALimit_saysIt() {
    for (Reason reason : Reason.values()) {
      boolean says = words(reason, Counted.DECIDED_CASES).contains("12,345");
      assertEquals(reason.hasLimit(), says, reason.toString());
      OptionalLong other = reason.hasLimit() ? OptionalLong.empty() : OptionalLong.of(1);
      assertThrows(IllegalArgumentException.class, () -> new NotEstimable(reason, other));
    }
  }

  @Test
  void of_whatIsCounted_isNamed() {
    assertEquals("no decided case", words(Reason.NO_TRIAL, Counted.DECIDED_CASES));
    assertEquals("no decided appeal", words(Reason.NO_TRIAL, APPEALS));
    assertEquals(
        "nobody was sanctioned in the groups beside it, so that there is no ratio",
        words(Reason.NO_EVENT_IN_REFERENCE, Counted.DECIDED_CASES));
    assertEquals(
        "none was overturned in the groups beside it, so that there is no ratio",
        words(Reason.NO_EVENT_IN_REFERENCE, APPEALS));
    assertEquals(
        "no case of the groups beside it took this step, so that there is no ratio",
        words(Reason.NO_EVENT_IN_REFERENCE, Counted.STEP));
    assertEquals(
        "no case of the groups beside it has been open for so long, so that there is no ratio",
        words(Reason.NO_EVENT_IN_REFERENCE, Counted.OPEN_CASES));
    assertEquals("the share is 0 on both sides, or 100%", words(Reason.ONE_OUTCOME, Counted.SHARE));
    assertEquals(
        "nothing was delivered by the end of the period",
        words(Reason.ONLY_CENSORED, Counted.PROMISES));
  }

  @Test
  void words_ofAReason_standNowhereElse() throws IOException {
    Set<String> phrases =
        Arrays.stream(Reason.values())
            .filter(reason -> !reason.hasLimit())
            .flatMap(reason -> COUNTED.stream().map(counted -> words(reason, counted)))
            .collect(Collectors.toSet());
    for (String room : List.of("stat", "measure", "verdict")) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String source = Files.readString(file);
          phrases.forEach(words -> assertFalse(source.contains('"' + words + '"'), file + words));
          assertFalse(source.matches("(?s).*[nN]otEstimable\\(\\s*\".*"), file.toString());
        }
      }
    }
  }

  private static String words(Reason reason, Counted counted) {
    return English.of(message(reason, counted));
  }

  private static Message message(Reason reason, Counted counted) {
    Value value =
        reason.hasLimit() ? Value.notEstimable(reason, 12_345) : Value.notEstimable(reason);
    return Wording.of((NotEstimable) value, counted);
  }
}
