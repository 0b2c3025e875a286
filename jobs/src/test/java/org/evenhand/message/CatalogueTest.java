package org.evenhand.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.fixture.Words;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue says the same things in every language, and the code knows all of them. */
class CatalogueTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/evenhand/message");
  private static final Path MAIN = Path.of("src/main");
  private static final Path REPORT = MAIN.resolve("java/org/evenhand/report");
  private static final String ENDING = ".properties";
  private static final String WELSH = "_cy" + ENDING;

  /** A literal that is a key, or the beginning of keys where it ends in a dot or a low line. */
  private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z0-9_]*)\"");

  private static final Pattern MESSAGE = Pattern.compile("Message\\s*\\.of\\(\\s*\"([^\"]*)\"");

  /** The text of a literal, where it is written down. */
  private static final Pattern LITERAL = Pattern.compile("\\bliteral\\(\\s*\"([^\"]*)\"");

  private static final Pattern PROSE = Pattern.compile("\\p{L}{2,}\\s+\\p{L}+");

  /** What has the form of a key and is the name of a file. */
  private static final Pattern FILE = Pattern.compile(".*\\.(css|csv|html|json|jte|md|pdf|yaml)");

  /**
   * Welsh for what a report never says of what it finds: fair and unfair, bias, discrimination,
   * significant, guilty, victim.
   */
  private static final Pattern AVOIDED_IN_WELSH =
      Pattern.compile(
          "\\b(teg|deg|theg|annheg|[td]egwch|annhegwch|rh?agfarn\\w*|[cg]h?amwahaniaeth\\w*"
              + "|arwyddocaol|euog|dd?ioddefw\\w*)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Words of the trade that nobody else knows. */
  private static final Pattern TRADE =
      Pattern.compile(
          "\\b(strata|stratum|phi|tau|rungs?|estimand|haen|haenau)\\b|[φτ]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final int MOST_WORDS = 25;

  /** Enough numbers for every category of plurals in any language, whole and broken. */
  private static final List<Object> COUNTS = List.of(0, 1, 2, 3, 4, 5, 6, 11, 20, 21, 1_000, 1.5);

  /** The files of the catalogue, by what stands before the first dot of their keys. */
  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(WELSH))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  private static String text(String file, Language language) throws IOException {
    return Files.readString(FOLDER.resolve(file + (language == Language.WELSH ? WELSH : ENDING)));
  }

  private static Map<String, String> patterns(String file, Language language) throws IOException {
    Properties read = new Properties();
    read.load(new StringReader(text(file, language)));
    Map<String, String> patterns = new TreeMap<>();
    read.forEach((key, pattern) -> patterns.put(key.toString(), pattern.toString()));
    return patterns;
  }

  private static Map<String, String> patterns(Language language) throws IOException {
    Map<String, String> patterns = new TreeMap<>();
    for (String file : files()) {
      patterns.putAll(patterns(file, language));
    }
    return patterns;
  }

  @Test
  void files_all_haveATwinInWelsh() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(files().size() * 2, files.count());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void keys_ofAFile_areTheSameInEveryLanguage(String file) throws IOException {
    Set<String> english = patterns(file, Language.ENGLISH).keySet();
    assertFalse(english.isEmpty());
    assertEquals(english, patterns(file, Language.WELSH).keySet());
    english.forEach(key -> assertTrue(key.startsWith(file + "."), key));
  }

  @ParameterizedTest
  @MethodSource("files")
  void keys_ofAFile_areSortedAndGivenOnce(String file) throws IOException {
    for (Language language : Language.values()) {
      List<String> keys =
          text(file, language)
              .lines()
              .filter(line -> line.matches("[a-z].*=.*"))
              .map(line -> line.replaceAll("\\s*=.*", ""))
              .toList();
      assertEquals(List.copyOf(new TreeSet<>(keys)), keys, language.toString());
      assertEquals(patterns(file, language).size(), keys.size(), language.toString());
    }
  }

  /** To ICU a straight apostrophe is a quote. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void patterns_all_sayItWithoutStraightApostrophes(Language language) throws IOException {
    patterns(language)
        .forEach(
            (key, pattern) -> {
              assertFalse(pattern.isBlank(), key);
              assertFalse(pattern.contains("'"), key + ": " + pattern);
            });
  }

  /** What only chooses a form may be needed in one language alone. */
  @Test
  void arguments_thatAreSaid_areTheSameInEveryLanguage() throws IOException {
    Map<String, String> welsh = patterns(Language.WELSH);
    patterns(Language.ENGLISH)
        .forEach(
            (key, english) -> {
              assertEquals(Arguments.of(english).said(), Arguments.of(welsh.get(key)).said(), key);
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void say_everyFormOfEveryPattern_isAText(Language language) throws IOException {
    Set<String> categories = new TreeSet<>();
    PluralRules rules = PluralRules.forLocale(language.locale());
    COUNTS.forEach(count -> categories.add(rules.select(((Number) count).doubleValue())));
    assertEquals(new TreeSet<>(rules.getKeywords()), categories);
    for (Map.Entry<String, String> entry : patterns(language).entrySet()) {
      for (Map<String, Object> sample : Arguments.of(entry.getValue()).samples()) {
        String said = Catalogue.say(new Message.Worded(entry.getKey(), sample), language);
        assertFalse(said.isBlank(), entry.getKey());
        assertFalse(said.matches("(?s).*[{}#].*"), entry.getKey() + ": " + said);
      }
    }
  }

  /** Hears every form of every message in words, with its key. */
  private static void eachSaid(Language language, BiConsumer<String, String> heard)
      throws IOException {
    patterns(language)
        .forEach(
            (key, pattern) ->
                Arguments.of(pattern)
                    .samples()
                    .forEach(
                        sample ->
                            heard.accept(
                                key, Catalogue.say(new Message.Worded(key, sample), language))));
  }

  private static void assertLacks(Pattern words, Language language) throws IOException {
    Set<String> found = new TreeSet<>();
    eachSaid(
        language,
        (key, said) ->
            words.matcher(said).results().forEach(hit -> found.add(key + ": " + hit.group())));
    assertEquals(Set.of(), found);
  }

  @Test
  void say_anything_useNoWordThatAReportAvoids() throws IOException {
    assertLacks(Words.AVOIDED, Language.ENGLISH);
    assertLacks(AVOIDED_IN_WELSH, Language.WELSH);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void say_anything_useNoWordOfTheTrade(Language language) throws IOException {
    assertLacks(TRADE, language);
  }

  /** What everybody reads, sentence by sentence, is read in one breath. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void say_inTheBrief_shortSentences(Language language) throws IOException {
    Set<String> longer = new TreeSet<>();
    eachSaid(
        language,
        (key, said) -> {
          for (String sentence : said.split("(?<=[.?!]) ")) {
            if (key.startsWith("brief.") && sentence.split("\\s+").length > MOST_WORDS) {
              longer.add(key + ": " + sentence);
            }
          }
        });
    assertEquals(Set.of(), longer);
  }

  @Test
  void avoidedInWelsh_eachWord_isFound() {
    for (String word : List.of("teg", "deg", "annheg", "tegwch", "rhagfarn", "ragfarnllyd")) {
      assertTrue(AVOIDED_IN_WELSH.matcher("mae’n " + word + " iawn").find(), word);
    }
    assertFalse(AVOIDED_IN_WELSH.matcher("tebyg wrth debyg, adeg, gadegir").find());
  }

  /**
   * A literal is the same in every language: prose is no literal. Texts of one word can be codes.
   */
  @Test
  void literals_inTheCode_areNoProse() throws IOException {
    Set<String> prose = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(MAIN.resolve("java"))) {
      for (Path path : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        LITERAL
            .matcher(Files.readString(path))
            .results()
            .map(match -> match.group(1))
            .filter(PROSE.asPredicate())
            .forEach(text -> prose.add(path.getFileName() + ": " + text));
      }
    }
    assertEquals(Set.of(), prose);
    assertTrue(PROSE.asPredicate().test("Each row is a group."));
    assertFalse(PROSE.asPredicate().test(" p < "));
  }

  @Test
  void keys_thatTheCodeNames_areInTheCatalogue() throws IOException {
    Set<String> keys = patterns(Language.ENGLISH).keySet();
    Set<String> unknown = new TreeSet<>(named());
    unknown.removeIf(name -> keys.stream().anyMatch(key -> isNamed(key, name)));
    assertEquals(Set.of(), unknown);
  }

  @Test
  void keys_ofTheCatalogue_areNamedByTheCode() throws IOException {
    Set<String> named = named();
    Set<String> unused = new TreeSet<>(patterns(Language.ENGLISH).keySet());
    unused.removeIf(key -> named.stream().anyMatch(name -> isNamed(key, name)));
    assertEquals(Set.of(), unused);
  }

  private static boolean isNamed(String key, String name) {
    return name.matches(".*[._]") ? key.startsWith(name) : key.equals(name);
  }

  /** What Java sources and templates name; heads of tables in the report are keys too. */
  private static Set<String> named() throws IOException {
    List<String> files = files();
    Set<String> named = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(MAIN)) {
      for (Path path : sources.filter(p -> p.toString().matches(".*\\.(java|jte)")).toList()) {
        String source = Files.readString(path);
        MESSAGE.matcher(source).results().forEach(match -> named.add(match.group(1)));
        Matcher literals = KEY.matcher(source);
        while (literals.find()) {
          String literal = literals.group(1);
          String file = literal.substring(0, literal.indexOf('.'));
          if (files.contains(file) || path.startsWith(REPORT)) {
            named.add(literal);
          }
        }
      }
    }
    named.removeIf(FILE.asMatchPredicate());
    return named;
  }

  /**
   * What a pattern asks for.
   *
   * @param said the names of arguments whose values are printed
   * @param choices the names of arguments that choose a form, with values for every form
   */
  private record Arguments(Set<String> said, Map<String, Set<Object>> choices) {

    static Arguments of(String text) {
      MessagePattern pattern = new MessagePattern(text);
      Arguments arguments = new Arguments(new TreeSet<>(), new TreeMap<>());
      List<String> open = new ArrayList<>();
      for (int i = 0; i < pattern.countParts(); i++) {
        Part part = pattern.getPart(i);
        switch (part.getType()) {
          case ARG_START -> {
            String name = pattern.getSubstring(pattern.getPart(i + 1));
            open.add(name);
            arguments.open(name, part.getArgType());
          }
          case ARG_LIMIT -> open.remove(open.size() - 1);
          case ARG_SELECTOR -> arguments.select(open, pattern.getSubstring(part));
          case REPLACE_NUMBER -> arguments.said().add(open.get(open.size() - 1));
          default -> {}
        }
      }
      return arguments;
    }

    private void open(String name, ArgType type) {
      if (type == ArgType.NONE || type == ArgType.SIMPLE) {
        said.add(name);
      } else {
        choices
            .computeIfAbsent(name, n -> new LinkedHashSet<>())
            .addAll(type == ArgType.SELECT ? List.of() : COUNTS);
      }
    }

    /** A selector of a plural is a category or a number, and every number is tried anyway. */
    private void select(List<String> open, String selector) {
      Set<Object> values = choices.get(open.get(open.size() - 1));
      if (values.stream().noneMatch(Number.class::isInstance)) {
        values.add(selector);
      }
    }

    /** Values for all arguments, so that every form is met. */
    List<Map<String, Object>> samples() {
      Map<String, Object> plain = new HashMap<>();
      said.stream().filter(name -> !choices.containsKey(name)).forEach(n -> plain.put(n, "x"));
      List<Map<String, Object>> samples = List.of(plain);
      for (Map.Entry<String, Set<Object>> choice : choices.entrySet()) {
        List<Map<String, Object>> longer = new ArrayList<>();
        for (Map<String, Object> sample : samples) {
          for (Object value : choice.getValue()) {
            Map<String, Object> with = new HashMap<>(sample);
            with.put(choice.getKey(), value);
            longer.add(with);
          }
        }
        samples = longer;
      }
      return samples;
    }
  }
}
