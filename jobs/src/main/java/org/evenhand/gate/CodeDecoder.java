package org.evenhand.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.schema.Spelling;

/**
 * Codes: a value is looked up in its list after recoding, in whatever spelling it stands there.
 * Where codes are as found, a value that is new and identifies nobody becomes a code.
 */
final class CodeDecoder extends Decoder {

  private static final long serialVersionUID = 1L;

  /** Different values that are remembered, so that each is looked into once. */
  private static final int REMEMBERED = 10_000;

  /** What programs write for a Boolean; where a field is answered by yes or no it says which. */
  private static final Map<String, String> BOOLEANS =
      Map.of(
          "true", "yes", "True", "yes", "TRUE", "yes", "false", "no", "False", "no", "FALSE", "no");

  private final Vocabulary values = new Vocabulary();
  private final HashMap<String, String> recode = new HashMap<>();
  private final HashMap<String, Integer> places = new HashMap<>();
  private final ArrayList<String> codes;
  private final GateField field;
  private final HashMap<String, String> given;

  CodeDecoder(GateField field, Map<String, String> given) {
    this.field = field;
    this.given = new HashMap<>(given);
    this.codes = new ArrayList<>(field.codes());
    for (int i = 0; i < codes.size(); i++) {
      places.put(codes.get(i), i);
      values.put(codes.get(i), i);
    }
    if (field.blankCode() >= 0) {
      values.put("", field.blankCode());
    }
    if (codes.containsAll(BOOLEANS.values())) {
      BOOLEANS.forEach(this.given::putIfAbsent);
    }
    for (Map.Entry<String, String> recoded : this.given.entrySet()) {
      recode.put(Spelling.plain(recoded.getKey()), recoded.getValue());
      int meaning = meaning(recoded.getValue());
      if (meaning >= 0) {
        values.put(recoded.getKey(), meaning);
      }
    }
  }

  /** The codes by their numbers: those of the list, then those found in this partition. */
  List<String> codes() {
    return codes;
  }

  @Override
  int decode(byte[] bytes, int from, int length) {
    int known = values.find(bytes, from, length);
    return known != Vocabulary.ABSENT ? known : unfamiliar(text(bytes, from, length));
  }

  private int unfamiliar(String value) {
    int decoded = field.several() && value.indexOf('|') >= 0 ? several(value) : single(value);
    if (values.size() < REMEMBERED && value.length() <= Detector.LONGEST) {
      values.put(value, decoded);
    }
    return decoded;
  }

  private int several(String value) {
    int most = MISSING;
    int spelling = 0;
    for (String part : value.split("\\|", -1)) {
      int decoded = part.isBlank() ? reject(Rule.BLANK) : single(part);
      if (isRejection(decoded)) {
        return decoded;
      }
      spelling |= decoded & RESPELLED;
      most = Math.max(most, decoded & ~RESPELLED);
    }
    return most | spelling;
  }

  private int single(String value) {
    String plain = Spelling.plain(value);
    int decoded = meaning(recode.getOrDefault(plain, plain));
    boolean asWritten = value.equals(plain) || given.containsKey(value);
    return asWritten || isRejection(decoded) ? decoded : decoded | RESPELLED;
  }

  /** The number of a code in its plain spelling. */
  private int meaning(String code) {
    Integer place = places.get(code);
    if (place != null) {
      return place;
    }
    if (code.isEmpty()) {
      return field.blankCode() >= 0 ? field.blankCode() : reject(Rule.BLANK);
    }
    if (code.equals(field.refused())) {
      return reject(Rule.INFERRED);
    }
    return field.asFound()
        ? found(code)
        : field.inUnknown(code).map(Decoder::reject).orElseGet(() -> unknown(code));
  }

  private int found(String code) {
    var wrong = field.inFound(code).or(() -> OwnCodes.wrong(field, code));
    if (wrong.isPresent()) {
      return reject(wrong.get());
    }
    if (codes.size() >= field.capacity()) {
      return reject(Rule.TOO_MANY_CODES);
    }
    places.put(code, codes.size());
    codes.add(code);
    return codes.size() - 1;
  }
}
