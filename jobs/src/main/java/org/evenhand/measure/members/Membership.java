package org.evenhand.measure.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.cube.Cube;
import org.evenhand.measure.FindingKey;
import org.evenhand.schema.FieldName;

/**
 * The membership figures of the period reported. Rows that are split by a field and rows that are
 * not stand in the same table; each question takes the rows that are split by nothing else, or,
 * where there is none, adds up those of the next finer split. Rows by declared alignment are
 * surveys of their own and are never added up to anything else.
 */
public final class Membership {
  /** The companion that holds them. */
  public static final String TABLE = "membership";

  /** The source of figures that were counted and have no error. */
  private static final String REGISTER = "register";

  private static final List<String> SPLITS =
      List.of(FieldName.REGION, FieldName.ROLE_BAND, FieldName.DECLARED_ALIGNMENT);
  private static final List<Set<String>> FINER =
      List.of(
          Set.of(),
          Set.of(FieldName.ROLE_BAND),
          Set.of(FieldName.REGION),
          Set.of(FieldName.REGION, FieldName.ROLE_BAND));

  private final List<Entry> entries;

  /** A row: the code of each field that it is split by, and its days. */
  private record Entry(Map<String, String> codes, MemberDays days) {}

  private Membership(List<Entry> entries) {
    this.entries = entries;
  }

  /** The fields of the companion, as a measure needs them. */
  static Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    fields.add(TABLE + "." + FieldName.PERIOD);
    SPLITS.forEach(split -> fields.add(TABLE + "." + split));
    fields.add(TABLE + "." + FieldName.MEMBER_DAYS);
    fields.add(TABLE + "." + FieldName.SOURCE);
    fields.add(TABLE + "." + FieldName.STANDARD_ERROR);
    return fields;
  }

  /**
   * The figures for the cube's period.
   *
   * @throws IllegalArgumentException if the cube lacks the companion or its period
   */
  public static Membership of(Cube cube) {
    String period = cube.period().label();
    return new Membership(
        cube.companion(TABLE).asRows().stream()
            .filter(row -> row.text(FieldName.PERIOD).equals(period))
            .map(Membership::entry)
            .toList());
  }

  private static Entry entry(AuxiliaryTable.Row row) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String field : SPLITS) {
      String code = row.text(field);
      if (!code.equals(FindingKey.ALL)) {
        codes.put(field, code);
      }
    }
    OptionalDouble error = row.number(FieldName.STANDARD_ERROR);
    long days = (long) row.number(FieldName.MEMBER_DAYS).orElseThrow();
    boolean isKnown = error.isPresent() || row.text(FieldName.SOURCE).equals(REGISTER);
    return new Entry(codes, new MemberDays(days, error.orElse(0), isKnown));
  }

  /** The days of all members. */
  public Optional<MemberDays> all() {
    return of(Map.of());
  }

  /** The days of the members with these codes, if there is a row for them. */
  public Optional<MemberDays> of(Map<String, String> codes) {
    for (Set<String> finer : FINER) {
      Set<String> split = new LinkedHashSet<>(codes.keySet());
      split.addAll(finer);
      Optional<MemberDays> sum =
          entries.stream()
              .filter(entry -> entry.codes().keySet().equals(split))
              .filter(entry -> entry.codes().entrySet().containsAll(codes.entrySet()))
              .map(Entry::days)
              .reduce(MemberDays::plus);
      if (sum.isPresent()) {
        return sum;
      }
    }
    return Optional.empty();
  }

  /** The codes of a field by which some row is split, in the order of the rows. */
  List<String> codes(String field) {
    List<String> codes = new ArrayList<>();
    entries.stream()
        .filter(entry -> entry.codes().containsKey(field))
        .forEach(entry -> codes.add(entry.codes().get(field)));
    return codes.stream().distinct().toList();
  }
}
