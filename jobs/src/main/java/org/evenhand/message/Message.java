package org.evenhand.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.schema.Code;
import org.evenhand.schema.Language;

/**
 * Something to be read, not yet in any language: which message of the catalogue, and what is filled
 * in. It is put into words last, by whatever writes a document or a line of the terminal, so that
 * nothing before that knows a language. All kinds are immutable and equal if they say the same.
 */
public sealed interface Message
    permits Message.Worded, Message.Literal, Message.Labelled, Message.Sequence, Message.Shaped {

  /** Nothing to be read. */
  Message NONE = literal("");

  /** The message in words. */
  String in(Language language);

  /**
   * A message of the catalogue.
   *
   * @param key its key, {@code <file>.<name>}
   * @param arguments name and value in turn; a value is a message, a number, or a text that is the
   *     same in every language
   * @throws IllegalArgumentException if a name has no value
   */
  static Message of(String key, Object... arguments) {
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException("a name without a value: " + key);
    }
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    return new Worded(key, named);
  }

  /** A text that is the same in every language: a code, a number, a name that people gave. */
  static Message literal(String text) {
    return new Literal(text);
  }

  /** A name with one form per language. */
  static Message labelled(String english, String welsh) {
    return english.equals(welsh) ? literal(english) : new Labelled(english, welsh);
  }

  /** What people read for a code; those of the contract have a name in every language. */
  static Message label(Code code) {
    return labelled(code.label(Language.ENGLISH), code.label(Language.WELSH));
  }

  /** Names one after the other, such as {@code A1, A2 and A3}. */
  static Message listed(List<Message> names) {
    return names.size() == 1 ? names.get(0) : new Sequence(names, Sequence.Kind.LIST);
  }

  /** The same as alternatives, such as {@code A1, A2 or A3}. */
  static Message either(List<Message> names) {
    return names.size() == 1 ? names.get(0) : new Sequence(names, Sequence.Kind.ALTERNATIVES);
  }

  /** Codes one after the other, with nothing but commas between them. */
  static Message enumerated(List<Message> codes) {
    return codes.size() == 1 ? codes.get(0) : new Sequence(codes, Sequence.Kind.ENUMERATION);
  }

  /** Sentences one after the other. */
  static Message sentences(Message... sentences) {
    return new Sequence(List.of(sentences), Sequence.Kind.SENTENCES);
  }

  /** Clauses of one sentence, with semicolons between them. */
  static Message clauses(List<Message> clauses) {
    return clauses.size() == 1 ? clauses.get(0) : new Sequence(clauses, Sequence.Kind.CLAUSES);
  }

  /** The same with a capital at its beginning. */
  default Message capitalised() {
    return new Shaped(this, Shaped.Shape.CAPITAL);
  }

  /** The same as a sentence: with a capital and a full stop. */
  default Message sentence() {
    return new Shaped(this, Shaped.Shape.SENTENCE);
  }

  /**
   * A message of the catalogue.
   *
   * @param key its key
   * @param arguments what is filled in, by name
   */
  record Worded(String key, Map<String, Object> arguments) implements Message {

    /** Copies the arguments. */
    public Worded {
      arguments = Map.copyOf(arguments);
    }

    @Override
    public String in(Language language) {
      return Catalogue.say(this, language);
    }
  }

  /**
   * A text that is the same in every language.
   *
   * @param text the text
   */
  record Literal(String text) implements Message {
    @Override
    public String in(Language language) {
      return text;
    }
  }

  /**
   * A name with one form per language.
   *
   * @param english in English
   * @param welsh in Welsh
   */
  record Labelled(String english, String welsh) implements Message {
    @Override
    public String in(Language language) {
      return switch (language) {
        case ENGLISH -> english;
        case WELSH -> welsh;
      };
    }
  }

  /**
   * Several messages in a row.
   *
   * @param parts the messages
   * @param kind what stands between them
   */
  record Sequence(List<Message> parts, Kind kind) implements Message {

    /** What stands between the parts. */
    public enum Kind {
      LIST,
      ALTERNATIVES,
      ENUMERATION,
      SENTENCES,
      CLAUSES
    }

    /** Copies the list. */
    public Sequence {
      parts = List.copyOf(parts);
    }

    @Override
    public String in(Language language) {
      List<String> said = parts.stream().map(part -> part.in(language)).toList();
      return switch (kind) {
        case LIST -> Catalogue.list(said, language);
        case ALTERNATIVES -> Catalogue.alternatives(said, language);
        case ENUMERATION -> String.join(", ", said);
        case SENTENCES -> String.join(" ", said);
        case CLAUSES -> String.join("; ", said);
      };
    }
  }

  /**
   * A message whose first letter or end is set.
   *
   * @param message the message
   * @param shape how it begins and ends
   */
  record Shaped(Message message, Shape shape) implements Message {

    /** How a text begins and ends. */
    public enum Shape {
      CAPITAL,
      SENTENCE
    }

    @Override
    public String in(Language language) {
      String said = message.in(language);
      if (said.isEmpty()) {
        return said;
      }
      String capital = said.substring(0, 1).toUpperCase(language.locale()) + said.substring(1);
      return shape == Shape.SENTENCE && !capital.endsWith(".") ? capital + "." : capital;
    }
  }
}
