package org.evenhand.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what a value that should be a code holds instead. The first defence is the closed contract;
 * this names the kind so that the exporter knows what to remove. Values are never kept or shown.
 * What it costs grows with the length of a value no faster than the length itself.
 */
public final class Detector {

  /** No code or token is longer. What is longer is prose and is not looked into. */
  static final int LONGEST = 128;

  private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d{1,20})?E\\+\\d{2,3}");

  private Detector() {}

  /** What a value that is no code of its list holds, where it can be told. */
  static Optional<Rule> inUnknown(CharSequence value) {
    return inCode(value).or(() -> told(Rule.NAME, PersonName.isWhole(Word.of(value))));
  }

  /**
   * What a code that the export itself brings may not hold. Capitalised words are let pass here:
   * places and ranks look like people, and the limit on the number of codes stops a column of
   * names.
   */
  static Optional<Rule> inCode(CharSequence value) {
    return inVouched(value).or(() -> inWords(value));
  }

  private static Optional<Rule> inWords(CharSequence value) {
    List<Word> words = Word.of(value);
    return told(Rule.NAME, PersonName.afterTitle(words))
        .or(() -> told(Rule.PROSE, Sentence.in(value, words)));
  }

  /** What a code may not hold even where the mapping vouches that it is no name and no prose. */
  static Optional<Rule> inVouched(CharSequence value) {
    if (value.length() > LONGEST) {
      return Optional.of(Rule.PROSE);
    }
    return inLinks(value)
        .or(() -> value.chars().anyMatch(Character::isDigit) ? inNumbers(value) : Optional.empty());
  }

  /**
   * What a text of any length may not hold that people write for people, such as a title. Names are
   * those of places and bodies there, dates those of plans and rules, and both pass.
   */
  public static Optional<Rule> inText(CharSequence text) {
    return inLinks(text).or(() -> inAccounts(text)).or(() -> inGroups(FullDate.without(text)));
  }

  private static Optional<Rule> inLinks(CharSequence value) {
    return told(Rule.EMAIL, Links.eMail(value))
        .or(() -> told(Rule.URL, Links.web(value)))
        .or(() -> told(Rule.HANDLE, Links.handle(value)))
        .or(() -> told(Rule.IP_ADDRESS, Links.internet(value)));
  }

  private static Optional<Rule> inNumbers(CharSequence value) {
    return inAccounts(value)
        .or(() -> told(Rule.FULL_DATE, FullDate.in(value)))
        .or(() -> inGroups(value));
  }

  private static Optional<Rule> inAccounts(CharSequence value) {
    return told(Rule.IBAN, CheckedNumber.iban(value))
        .or(() -> told(Rule.INSURANCE_NUMBER, CheckedNumber.insurance(value)));
  }

  private static Optional<Rule> inGroups(CharSequence value) {
    DigitGroups groups = DigitGroups.of(value);
    List<Word> words = Word.of(value);
    return told(Rule.CARD_NUMBER, CheckedNumber.card(groups))
        .or(() -> told(Rule.NHS_NUMBER, CheckedNumber.nhs(groups)))
        .or(() -> told(Rule.TELEPHONE, Telephone.in(groups)))
        .or(() -> told(Rule.POSTCODE, Address.postcode(words)))
        .or(() -> told(Rule.STREET, Address.street(words)));
  }

  /** What stands in a column of numbers instead: no digits alone, and no date. */
  static Optional<Rule> inNumber(CharSequence value) {
    boolean number =
        value.length() <= LONGEST
            && value.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
    return number ? Optional.empty() : inUnknown(value).filter(rule -> rule != Rule.FULL_DATE);
  }

  /**
   * What stands in a column of months instead: nothing of digits, which are dates of any format.
   */
  static Optional<Rule> inMonth(CharSequence value) {
    boolean date =
        value.length() <= LONGEST
            && value.chars().noneMatch(c -> Character.isLetter(c) || c == '@');
    return date
        ? Optional.empty()
        : inUnknown(value).filter(rule -> rule != Rule.FULL_DATE && rule != Rule.TELEPHONE);
  }

  /**
   * What a value that is not formed like an opaque identifier holds. Prose has blanks; without any
   * a long value is an identifier that is too long.
   */
  static Optional<Rule> inUnlikeToken(CharSequence value) {
    boolean prose =
        value.length() <= LONGEST || value.chars().anyMatch(c -> Word.isBlank((char) c));
    return told(Rule.SHORTENED, isShortened(value))
        .or(() -> prose ? inUnknown(value) : Optional.empty());
  }

  /**
   * What a value that is formed like an opaque identifier holds all the same. Digits alone, however
   * many, are an identifier, and so is a single word.
   */
  static Optional<Rule> inToken(CharSequence value) {
    return told(Rule.URL, Links.web(value))
        .or(() -> told(Rule.IP_ADDRESS, Links.internet(value)))
        .or(() -> told(Rule.IBAN, CheckedNumber.iban(value)))
        .or(() -> told(Rule.INSURANCE_NUMBER, CheckedNumber.insurance(value)))
        .or(() -> told(Rule.SHORTENED, isShortened(value)))
        .or(() -> told(Rule.FULL_DATE, FullDate.isWhole(value)))
        .or(() -> told(Rule.TELEPHONE, Telephone.isWhole(DigitGroups.of(value))));
  }

  private static boolean isShortened(CharSequence value) {
    return value.length() <= LONGEST && SHORTENED.matcher(value).matches();
  }

  private static Optional<Rule> told(Rule rule, boolean found) {
    return found ? Optional.of(rule) : Optional.empty();
  }
}
