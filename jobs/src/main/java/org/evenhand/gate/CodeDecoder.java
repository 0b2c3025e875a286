package org.evenhand.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Codes: a value is looked up in its list after recoding. Where codes are as found, a value that is
 * new and identifies nobody becomes a code.
 */
final class CodeDecoder extends Decoder {

  private static final long serialVersionUID = 1L;

  /**
   * A code begins with a letter, a digit or a bracket, so that no spreadsheet takes it for a
   * formula.
   */
  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}(][\\p{L}\\p{N} _.,:;/&'()+-]*");

  /** Different values that are remembered, so that each is looked into once. */
  private static final int REMEMBERED = 10_000;

  private final Vocabulary vocabulary = new Vocabulary();
  private final ArrayList<String> codes;
  private final GateField field;

  CodeDecoder(GateField field) {
    this.field = field;
    this.codes = new ArrayList<>(field.codes());
    for (int i = 0; i < codes.size(); i++) {
      vocabulary.put(codes.get(i), i);
    }
    if (field.blankCode() >= 0) {
      vocabulary.put("", field.blankCode());
    }
    for (Map.Entry<String, String> recoded : field.recode().entrySet()) {
      int meaning = meaning(recoded.getValue());
      if (meaning >= 0) {
        vocabulary.put(recoded.getKey(), meaning);
      }
    }
  }

  /** The codes by their numbers: those of the list, then those found in this partition. */
  List<String> codes() {
    return codes;
  }

  @Override
  int decode(byte[] bytes, int from, int length) {
    int known = vocabulary.find(bytes, from, length);
    return known != Vocabulary.ABSENT ? known : unfamiliar(text(bytes, from, length));
  }

  private int unfamiliar(String value) {
    int decoded = field.several() && value.indexOf('|') >= 0 ? several(value) : single(value);
    if (vocabulary.size() < REMEMBERED && value.length() <= Detector.LONGEST) {
      vocabulary.put(value, decoded);
    }
    return decoded;
  }

  private int several(String value) {
    int most = MISSING;
    for (String part : value.split("\\|", -1)) {
      int decoded = part.isEmpty() ? reject(Rule.BLANK) : single(part);
      if (isRejection(decoded)) {
        return decoded;
      }
      most = Math.max(most, decoded);
    }
    return most;
  }

  private int single(String value) {
    return meaning(field.recode().getOrDefault(value, value));
  }

  private int meaning(String code) {
    byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
    int known = vocabulary.find(bytes, 0, bytes.length);
    if (known != Vocabulary.ABSENT) {
      return known;
    }
    if (code.isEmpty()) {
      return reject(Rule.BLANK);
    }
    if (code.equals(field.refused())) {
      return reject(Rule.INFERRED);
    }
    return field.asFound()
        ? found(code)
        : field.inUnknown(code).map(Decoder::reject).orElseGet(() -> unknown(code));
  }

  private int found(String code) {
    var identifying = field.inFound(code);
    if (identifying.isPresent()) {
      return reject(identifying.get());
    }
    if (!FORM.matcher(code).matches()) {
      return unknown(code);
    }
    if (codes.size() >= field.capacity()) {
      return reject(Rule.TOO_MANY_CODES);
    }
    codes.add(code);
    vocabulary.put(code, codes.size() - 1);
    return codes.size() - 1;
  }
}
