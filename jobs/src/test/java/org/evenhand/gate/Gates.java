package org.evenhand.gate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Dates;
import org.evenhand.schema.Field;
import org.evenhand.schema.Mapping;

/** Gates over the core fields, one field mapped as a test needs it. */
final class Gates {

  static final List<String> CORE =
      List.of(
          "case_id",
          "received_month",
          "complaint_category",
          "declared_alignment",
          "outcome",
          "sanction");

  /** Every field of the contract; all sanctions stand instead of the sanction, so not both. */
  static final List<String> EVERY =
      Contract.v1().cases().fields().stream()
          .map(Field::name)
          .filter(name -> !name.equals("sanctions"))
          .toList();

  private Gates() {}

  /** The contract's own columns. */
  static Terms identity() {
    return new Terms(Contract.v1(), Mapping.identity());
  }

  /** Core fields from columns of their own names, but for these fields. */
  static Terms mapped(Map<String, Mapping.Source> own) {
    Map<String, Mapping.Source> fields = new LinkedHashMap<>();
    CORE.forEach(name -> fields.put(name, Mapping.Source.column(name)));
    fields.putAll(own);
    return new Terms(Contract.v1(), Mapping.of(fields));
  }

  /** A column recoded. */
  static Mapping.Source recoded(String column, Map<String, String> recode) {
    return listed(column, recode, null);
  }

  /** A column with codes of its own. */
  static Mapping.Source listed(String column, Map<String, String> recode, Mapping.Codes codes) {
    return new Mapping.Source(new Mapping.Column(column, null, null, recode, null), codes, false);
  }

  /** A column that the mapping vouches for. */
  static Mapping.Source vouched(String column, Mapping.Codes codes) {
    return new Mapping.Source(Mapping.Column.of(column), codes, true);
  }

  /** A column of dates. */
  static Mapping.Source dated(String column, String... patterns) {
    return dated(column, new Dates(List.of(patterns), 0, 0));
  }

  /** A column of dates. */
  static Mapping.Source dated(String column, Dates dates) {
    return Mapping.Source.of(new Mapping.Column(column, null, dates, Map.of(), null));
  }

  /** The same value for every row. */
  static Mapping.Source constant(String value) {
    return Mapping.Source.of(new Mapping.Constant(value));
  }

  /** What a field of a gate makes of a value. */
  static int decode(Gate gate, String field, String value) {
    return decode(gate.admission(), gate, field, value);
  }

  /** What a field of a gate makes of a value, by an admission that remembers. */
  static int decode(Admission admission, Gate gate, String field, String value) {
    List<String> cells = Collections.nCopies(gate.columns(), value);
    return admission.decode(gate.position(field), TextCells.of(cells));
  }

  /** The code that a field of a gate takes a value for. */
  static String code(Gate gate, String field, String value) {
    return gate.fields().get(gate.position(field)).codes().get(decode(gate, field, value));
  }
}
