package org.evenhand.gate;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.schema.Field;
import org.evenhand.schema.Spelling;

/**
 * One field as the gate reads it: where its values lie in the export and what they may be.
 *
 * @param name the field's name in the contract
 * @param kind what its values are
 * @param column position of its column in the export; -1 where the mapping gives a constant or a
 *     row number
 * @param source the column's name in the export, for messages
 * @param constant the same value for every row, or null
 * @param required whether every row must hold a value
 * @param codes the codes of its list; those as found come after them
 * @param capacity the largest number of codes
 * @param blank the code that a blank cell stands for, or blank
 * @param refused a value that closes the gate, or blank
 * @param date pattern of a month field
 * @param recode values of the export and what they stand for
 * @param notNames whether the mapping vouches that the values are no names and no prose
 */
public record GateField(
    String name,
    Field.Kind kind,
    int column,
    String source,
    String constant,
    boolean required,
    List<String> codes,
    int capacity,
    String blank,
    String refused,
    String date,
    Map<String, String> recode,
    boolean notNames)
    implements Serializable {

  /** Copies into types that travel to executors; codes that are written down are plainly spelt. */
  public GateField {
    codes = List.copyOf(codes);
    recode = new HashMap<>(recode);
    if (kind.isCoded()) {
      constant = constant == null ? null : Spelling.plain(constant);
      recode.replaceAll((value, code) -> Spelling.plain(code));
    }
  }

  /** Whether the codes are those that the export holds. */
  public boolean asFound() {
    return kind.isCoded() && capacity > codes.size();
  }

  /** What a value that its list does not have holds, where it can be told. */
  Optional<Rule> inUnknown(String value) {
    return notNames ? Detector.inVouched(value) : Detector.inUnknown(value);
  }

  /** What a code that the export itself brings holds and may not. */
  Optional<Rule> inFound(String code) {
    return notNames ? Detector.inVouched(code) : Detector.inCode(code);
  }

  /** Whether a code is let pass for no other reason than that the mapping vouches for it. */
  public boolean vouchesFor(String code) {
    return notNames && Detector.inCode(code).isPresent();
  }

  boolean several() {
    return kind == Field.Kind.CODES;
  }

  /** The number of the code that a blank stands for, or -1. */
  int blankCode() {
    return blank.isEmpty() ? -1 : codes.indexOf(blank);
  }

  /** Whether the field can hold this value. */
  boolean takes(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return !Decoder.isRejection(decoder().decode(bytes, 0, bytes.length));
  }

  Decoder decoder() {
    return switch (kind) {
      case CODE, CODES -> new CodeDecoder(this);
      case MONTH -> new MonthDecoder(this);
      case DAY -> new CountDecoder(this, Rule.DAY);
      case COUNT -> new CountDecoder(this, Rule.COUNT);
      case NUMBER -> new NumberDecoder(this);
      case TOKEN, TEXT -> new TokenDecoder(this);
    };
  }
}
