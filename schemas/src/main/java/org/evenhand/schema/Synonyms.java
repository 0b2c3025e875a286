package org.evenhand.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The words by which registers call the fields and codes of the contract, beside its own. They are
 * for proposals to a person, never for reading data: what a word means in a register, its keepers
 * know. Immutable.
 */
public final class Synonyms {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Map<String, List<Word>> fields = new HashMap<>();
  private final Map<String, Map<String, List<Word>>> codes = new HashMap<>();
  private final List<Word> personal;
  private final List<Word> status;
  private final List<Word> tests;

  /**
   * A word or some, in small letters without accents.
   *
   * @param text the words
   * @param doubtful whether they mean something else as often: marked by {@code ?} in the file
   */
  public record Word(String text, boolean doubtful) {

    private static Word of(String entry) {
      String text = entry.strip();
      boolean doubtful = text.endsWith("?");
      return new Word(doubtful ? text.substring(0, text.length() - 1) : text, doubtful);
    }
  }

  private Synonyms() {
    for (CSVRecord row : rows("fields")) {
      fields.merge(row.get("field"), words(row), Synonyms::joined);
    }
    for (CSVRecord row : rows("codes")) {
      codes
          .computeIfAbsent(row.get("list"), list -> new HashMap<>())
          .merge(row.get("code"), words(row), Synonyms::joined);
    }
    personal = all("personal");
    status = all("status");
    tests = all("tests");
  }

  /**
   * The synonyms of version 1 of the contract.
   *
   * @throws UncheckedIOException if a data file of this module is missing
   */
  public static Synonyms v1() {
    return new Synonyms();
  }

  /** What registers call a field. */
  public List<Word> ofField(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** What registers call a code of a list. */
  public List<Word> ofCode(String list, String code) {
    return codes.getOrDefault(list, Map.of()).getOrDefault(code, List.of());
  }

  /** What registers call columns that identify people, and that no field of the contract takes. */
  public List<Word> ofPeople() {
    return personal;
  }

  /** What registers call the column that says how far a case has come. */
  public List<Word> ofStatus() {
    return status;
  }

  /** What stands in records that are no cases, but were made to try something out. */
  public List<Word> ofTests() {
    return tests;
  }

  private static List<Word> all(String name) {
    return rows(name).stream().flatMap(row -> words(row).stream()).toList();
  }

  private static List<CSVRecord> rows(String name) {
    try (CSVParser rows = CSVParser.parse(Contract.resource("synonyms/" + name + ".csv"), FORMAT)) {
      return rows.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Word> words(CSVRecord row) {
    return Arrays.stream(row.get("words").split(";")).map(Word::of).toList();
  }

  private static List<Word> joined(List<Word> some, List<Word> more) {
    return Stream.of(some, more).flatMap(List::stream).toList();
  }
}
