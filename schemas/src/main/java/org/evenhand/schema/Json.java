package org.evenhand.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON of the contract's own files. This module depends on the JDK alone, which has no
 * JSON; the files are part of the jar, so a mistake in them is a fault of the build.
 */
final class Json {

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /**
   * Objects as ordered maps, arrays as lists, then String, Double, Boolean or null.
   *
   * @throws IllegalArgumentException if the text is not one JSON value
   */
  static Object parse(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.space();
    if (json.at != text.length()) {
      throw json.wrong("text after the value");
    }
    return value;
  }

  private Object value() {
    space();
    char c = text.charAt(at);
    return switch (c) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    while (!closes('}', members.isEmpty())) {
      space();
      String key = string();
      space();
      expect(':');
      members.put(key, value());
    }
    return members;
  }

  private List<Object> array() {
    List<Object> items = new ArrayList<>();
    at++;
    while (!closes(']', items.isEmpty())) {
      items.add(value());
    }
    return items;
  }

  private boolean closes(char bracket, boolean first) {
    space();
    if (text.charAt(at) == bracket) {
      at++;
      return true;
    }
    if (!first) {
      expect(',');
    }
    return false;
  }

  private String string() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"', '\\', '/' -> c;
      case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
      default -> throw wrong("escape");
    };
  }

  private Object word(String word, Object meaning) {
    if (!text.startsWith(word, at)) {
      throw wrong("word");
    }
    at += word.length();
    return meaning;
  }

  private Double number() {
    int from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Double.valueOf(text.substring(from, at));
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void expect(char c) {
    if (text.charAt(at) != c) {
      throw wrong("expected " + c);
    }
    at++;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("JSON: " + what + " at character " + at);
  }
}
