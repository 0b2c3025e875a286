package org.evenhand.message;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.evenhand.schema.Language;

/**
 * Every message in every language: patterns of ICU's {@link MessageFormat} with named arguments,
 * plural and number rules, in resource bundles beside this class. A bundle is named by what stands
 * before the first dot of a key, so that one chapter's text lies in one file per language, and only
 * the files that a run reads are loaded.
 */
final class Catalogue {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Map<Language, Map<String, MessageFormat>> PATTERNS =
      new ConcurrentHashMap<>();

  /** The Welsh word for "and", of which ICU leaves open which form it takes. */
  private static final String EITHER = "a(c)";

  private static final Pattern BEFORE_VOWEL =
      Pattern.compile(
          Pattern.quote(EITHER) + "(?= [aeiouwyâêîôûŵŷ])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Catalogue() {}

  /**
   * A message in words.
   *
   * @throws java.util.MissingResourceException if the catalogue lacks it
   */
  static String say(Message.Worded message, Language language) {
    MessageFormat pattern =
        PATTERNS
            .computeIfAbsent(language, l -> new ConcurrentHashMap<>())
            .computeIfAbsent(message.key(), key -> pattern(key, language));
    Map<String, Object> said = new HashMap<>();
    message.arguments().forEach((name, value) -> said.put(name, said(value, language)));
    // A MessageFormat keeps state while it formats.
    synchronized (pattern) {
      return pattern.format(said);
    }
  }

  private static MessageFormat pattern(String key, Language language) {
    String file = key.substring(0, key.indexOf('.'));
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            Catalogue.class.getPackageName() + "." + file, language.locale(), NO_FALLBACK);
    return new MessageFormat(bundle.getString(key), language.locale());
  }

  private static Object said(Object value, Language language) {
    return value instanceof Message message ? message.in(language) : value;
  }

  /** Names with the language's word for "and". */
  static String list(Collection<String> names, Language language) {
    String said = ListFormatter.getInstance(language.locale()).format(names);
    return language == Language.WELSH
        ? BEFORE_VOWEL.matcher(said).replaceAll("ac").replace(EITHER, "a")
        : said;
  }

  /** Names with the language's word for "or". */
  static String alternatives(List<String> names, Language language) {
    return ListFormatter.getInstance(
            language.locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
        .format(names);
  }
}
