package org.evenhand.gate;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what a value that should be a code holds instead. The first defence is the closed contract;
 * this names the kind so that the exporter knows what to remove. Values are never kept or shown.
 */
final class Detector {

  private static final Pattern EMAIL =
      Pattern.compile("[\\w.!#$%&'*+/=?^{}~-]+@\\w[\\w-]*(\\.\\w[\\w-]*)+");
  private static final Pattern URL =
      Pattern.compile(
          "(?i)\\b[a-z][a-z0-9+.-]*://|\\bwww\\.|\\b[a-z0-9-]+\\.(com|org|net|uk|eu|info|io|de|fr)\\b");
  private static final Pattern HANDLE = Pattern.compile("(?<![\\w.])@[A-Za-z0-9_]{2,30}");
  private static final Pattern TELEPHONE =
      Pattern.compile("(\\+\\d{1,3}|(?<![\\w.])0[1-9]|\\(0\\d+\\))[\\d ()./-]{7,16}\\d");
  private static final Pattern DATE =
      Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1(\\d{2}|\\d{4})(\\D.*)?");
  private static final Pattern POSTCODE =
      Pattern.compile("(?i)\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b");

  /** Without its blank and in capitals: in small letters it is too often part of a hash. */
  private static final Pattern SHORT_POSTCODE =
      Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}");

  private static final Pattern HONORIFIC =
      Pattern.compile("\\b(Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Lady|Lord|Prof|Cllr|Rev)\\.? [A-Z]");
  private static final Pattern TWO_NAMES =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+(,? \\p{Lu}\\.?[\\p{L}'’-]*)*,? \\p{Lu}[\\p{L}'’-]+");
  private static final Pattern SENTENCE = Pattern.compile("[.!?;](\\s|$)");
  private static final int CODE_LENGTH = 60;
  private static final int CODE_WORDS = 8;

  private Detector() {}

  /** What a value that is no code of its list holds, where it can be told. */
  static Optional<Rule> inUnknown(String value) {
    Optional<Rule> identifying = inCode(value);
    return identifying.isPresent() || !TWO_NAMES.matcher(value).matches()
        ? identifying
        : Optional.of(Rule.NAME);
  }

  /**
   * What a code that the export itself brings may not hold. Capitalised words are let pass here:
   * places and ranks look like people, and the limit on the number of codes stops a column of
   * names.
   */
  static Optional<Rule> inCode(String value) {
    if (EMAIL.matcher(value).find()) {
      return Optional.of(Rule.EMAIL);
    }
    if (URL.matcher(value).find()) {
      return Optional.of(Rule.URL);
    }
    if (HANDLE.matcher(value).find()) {
      return Optional.of(Rule.HANDLE);
    }
    if (TELEPHONE.matcher(value).find() && !DATE.matcher(value).matches()) {
      return Optional.of(Rule.TELEPHONE);
    }
    if (POSTCODE.matcher(value).find()) {
      return Optional.of(Rule.POSTCODE);
    }
    if (HONORIFIC.matcher(value).find()) {
      return Optional.of(Rule.NAME);
    }
    int words = value.trim().split("\\s+").length;
    boolean prose =
        value.length() > CODE_LENGTH
            || words > CODE_WORDS
            || (words > 3 && SENTENCE.matcher(value).find());
    return prose ? Optional.of(Rule.PROSE) : Optional.empty();
  }

  /** What a value that is formed like an opaque identifier holds all the same. */
  static Optional<Rule> inToken(String value) {
    if (SHORT_POSTCODE.matcher(value).matches()) {
      return Optional.of(Rule.POSTCODE);
    }
    if (URL.matcher(value).find()) {
      return Optional.of(Rule.URL);
    }
    return TELEPHONE.matcher(value).matches() ? Optional.of(Rule.TELEPHONE) : Optional.empty();
  }
}
