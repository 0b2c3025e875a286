package org.evenhand.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which a report can be read. */
public enum Language {
  ENGLISH("en", "en-GB"),
  WELSH("cy", "cy");

  private final String code;
  private final Locale locale;

  Language(String code, String tag) {
    this.code = code;
    this.locale = Locale.forLanguageTag(tag);
  }

  /** What a plan calls it: its code in ISO 639. */
  public String code() {
    return code;
  }

  /** Whose rules of plural, number and list it follows. */
  public Locale locale() {
    return locale;
  }

  /** What plans can call languages. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Language::code).toList();
  }

  /** The language with this code. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }
}
