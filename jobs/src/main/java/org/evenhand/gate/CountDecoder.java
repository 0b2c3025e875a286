package org.evenhand.gate;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Whole numbers, 0 or more: days and counts. */
final class CountDecoder extends Decoder {

  private static final long serialVersionUID = 1L;

  /** Ten digits would pass the range of the number. */
  private static final int DIGITS = 9;

  private final Vocabulary recoded = new Vocabulary();
  private final int blank;
  private final int wrong;

  CountDecoder(GateField field, Map<String, String> recode, Rule rule) {
    this.blank = field.required() ? reject(Rule.BLANK) : MISSING;
    this.wrong = reject(rule);
    for (Map.Entry<String, String> entry : recode.entrySet()) {
      byte[] meant = entry.getValue().getBytes(StandardCharsets.UTF_8);
      recoded.put(entry.getKey(), number(meant, 0, meant.length));
    }
  }

  @Override
  int decode(byte[] bytes, int from, int length) {
    int known = recoded.size() == 0 ? Vocabulary.ABSENT : recoded.find(bytes, from, length);
    return known != Vocabulary.ABSENT ? known : number(bytes, from, length);
  }

  private int number(byte[] bytes, int from, int length) {
    if (length == 0) {
      return blank;
    }
    if (length > DIGITS) {
      return unlike(bytes, from, length);
    }
    int number = 0;
    for (int i = from; i < from + length; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return unlike(bytes, from, length);
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private int unlike(byte[] bytes, int from, int length) {
    return Detector.inNumber(text(bytes, from, length)).map(Decoder::reject).orElse(wrong);
  }
}
