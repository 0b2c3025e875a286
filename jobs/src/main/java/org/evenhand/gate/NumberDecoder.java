package org.evenhand.gate;

import java.util.regex.Pattern;

/** Decimal numbers, 0 or more: their form is checked, their value is left as text. */
final class NumberDecoder extends Decoder {

  private static final long serialVersionUID = 1L;
  private static final Pattern FORM = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");

  private final int blank;

  NumberDecoder(GateField field) {
    this.blank = field.required() ? reject(Rule.BLANK) : MISSING;
  }

  @Override
  int decode(byte[] bytes, int from, int length) {
    if (length == 0) {
      return blank;
    }
    String text = text(bytes, from, length);
    return FORM.matcher(text).matches()
        ? 0
        : Detector.inNumber(text).map(Decoder::reject).orElse(reject(Rule.NUMBER));
  }
}
