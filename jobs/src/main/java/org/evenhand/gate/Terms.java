package org.evenhand.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Mapping;
import org.evenhand.schema.Spelling;

/**
 * What an export is read under: the contract and the organisation's mapping to it.
 *
 * @param contract the contract
 * @param mapping how the export becomes the contract
 */
public record Terms(Contract contract, Mapping mapping) {

  private static final String YEAR_MONTH = "yyyy-MM";

  /** The code lists that an organisation may replace by its own: no rate rests on them. */
  private static final Set<String> OWN_LISTS =
      Set.of(
          "categories",
          "alignments",
          "counterpart_alignments",
          "regions",
          "roles",
          "counting_rules");

  /** The code list of a field: the organisation's own where the mapping brings one. */
  public List<Code> codes(String field) {
    Field contracted = contract.cases().field(field).orElseThrow();
    List<Code> listed = contract.codeList(contracted.codes()).codes();
    return Optional.ofNullable(mapping.fields().get(field))
        .map(Mapping.Source::codes)
        .map(own -> own(own.list(), always(contracted)))
        .orElseGet(() -> Stream.concat(listed.stream(), blank(contracted)).toList());
  }

  /** What says that nothing was declared or recorded means it beside an own list too. */
  private List<Code> always(Field field) {
    return Stream.concat(
            contract.codeList(field.codes()).codes().stream().filter(code -> !code.isDeclared()),
            blank(field))
        .toList();
  }

  private static Stream<Code> blank(Field field) {
    return Stream.of(field.blank())
        .filter(blank -> !blank.isEmpty())
        .map(blank -> new Code(blank, blank.replace('_', ' '), Map.of()));
  }

  /** An own list, then the codes that a field always has, by the labels that the list gives. */
  private static List<Code> own(List<Code> own, List<Code> always) {
    Map<String, Code> labelled = new LinkedHashMap<>();
    own.forEach(code -> labelled.put(code.code(), code));
    List<Code> last = new ArrayList<>();
    for (Code code : always) {
      Code listed = labelled.remove(code.code());
      boolean hasLabel = listed != null && !listed.label().equals(listed.code());
      last.add(new Code(code.code(), hasLabel ? listed.label() : code.label(), code.attributes()));
    }
    return Stream.concat(labelled.values().stream(), last.stream()).toList();
  }

  /** Whether an export in the contract's columns gives the most severe sanction and all of them. */
  boolean givesSanctionTwice(List<String> columns) {
    return mapping.isIdentity()
        && columns.containsAll(List.of(FieldName.SANCTION, FieldName.SANCTIONS));
  }

  /** Fields that every export must give. */
  List<String> required() {
    List<String> names = new ArrayList<>();
    contract.cases().fields().stream().filter(Field::required).map(Field::name).forEach(names::add);
    names.add(FieldName.SANCTION);
    return names;
  }

  /**
   * The fields that an export with these columns gives.
   *
   * @throws IllegalArgumentException if the mapping is at odds with the contract
   */
  List<GateField> fields(List<String> columns) {
    List<GateField> fields = new ArrayList<>();
    for (Field field : contract.cases().fields()) {
      source(field.name(), columns)
          .filter(source -> isThere(source, columns))
          .map(source -> field(field, source, columns))
          .ifPresent(fields::add);
    }
    OwnCodes.refuseAlike(fields, ownLists());
    return fields;
  }

  private Set<String> ownLists() {
    return mapping.fields().entrySet().stream()
        .filter(field -> field.getValue().codes() != null)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The fields that the mapping takes from a column that is not among these. */
  List<String> absent(List<String> columns) {
    return contract.cases().fields().stream()
        .map(Field::name)
        .filter(name -> source(name, columns).filter(s -> !isThere(s, columns)).isPresent())
        .toList();
  }

  private static boolean isThere(Mapping.Source source, List<String> columns) {
    return source.column() == null || columns.contains(source.column());
  }

  /**
   * Where a field comes from. A column of all sanctions stands for the sanction: the most severe
   * counts.
   */
  private Optional<Mapping.Source> source(String field, List<String> columns) {
    if (field.equals(FieldName.SANCTIONS)) {
      return Optional.empty();
    }
    return field.equals(FieldName.SANCTION)
        ? given(FieldName.SANCTIONS, columns).or(() -> given(FieldName.SANCTION, columns))
        : given(field, columns);
  }

  private Optional<Mapping.Source> given(String field, List<String> columns) {
    if (!mapping.isIdentity()) {
      return Optional.ofNullable(mapping.fields().get(field));
    }
    return columns.contains(field) ? Optional.of(Mapping.Source.column(field)) : Optional.empty();
  }

  private GateField field(Field field, Mapping.Source source, List<String> columns) {
    refuseUnfit(field, source);
    int column = source.column() == null ? -1 : columns.indexOf(source.column());
    List<String> codes =
        field.kind().isCoded() ? codes(field.name()).stream().map(Code::code).toList() : List.of();
    boolean asFound = source.codes() != null && source.codes().asFound();
    GateField compiled =
        new GateField(
            field.name(),
            field.kind(),
            column,
            column < 0 ? "" : columns.get(column),
            source.constant(),
            field.required(),
            codes,
            codes.size() + (asFound ? source.codes().limit() : 0),
            field.blank(),
            field.refused(),
            Optional.ofNullable(source.date()).orElse(YEAR_MONTH),
            source.recode(),
            source.notNames());
    refuseSpellings(compiled);
    refuseUnknownTargets(compiled);
    if (source.codes() != null) {
      refuseOwnCodes(compiled, source.codes().list(), always(field));
    }
    refuseWithoutColumn(compiled, source);
    return compiled;
  }

  private static void refuseOwnCodes(GateField field, List<Code> own, List<Code> always) {
    OwnCodes.refuse(field, own, always);
    new TreeSet<>(field.recode().values())
        .forEach(target -> OwnCodes.refuse(field, "is recoded to", target));
    if (field.constant() != null) {
      OwnCodes.refuse(field, "has as its constant", field.constant());
    }
  }

  private static void refuseUnknownTargets(GateField field) {
    if (!field.kind().isCoded() || field.asFound()) {
      return;
    }
    for (String target : field.recode().values()) {
      boolean blank = target.isEmpty() && field.blankCode() >= 0;
      if (!blank && !field.codes().contains(target)) {
        throw new IllegalArgumentException(
            "mapping: field %s is recoded to a code that its list does not have: use a code of the list or bring a list of your own under codes"
                .formatted(field.name()));
      }
    }
  }

  /** Two values that only their spelling tells apart cannot mean different things. */
  private static void refuseSpellings(GateField field) {
    if (!field.kind().isCoded()) {
      return;
    }
    Map<String, String> targets = new HashMap<>();
    field
        .recode()
        .forEach(
            (value, target) -> {
              String other = targets.put(Spelling.plain(value), target);
              if (other != null && !other.equals(target)) {
                throw new IllegalArgumentException(
                    "mapping: field %s recodes two values differently that only spaces tell apart: keep one of them"
                        .formatted(field.name()));
              }
            });
  }

  private static void refuseUnfit(Field field, Mapping.Source source) {
    if (source.codes() != null && !OWN_LISTS.contains(field.codes())) {
      throw new IllegalArgumentException(
          "mapping: field %s cannot have a list of your own: remove codes and recode its values"
              .formatted(field.name()));
    }
    if (source.date() != null && field.kind() != Field.Kind.MONTH) {
      throw new IllegalArgumentException(
          "mapping: field %s is no month: remove date".formatted(field.name()));
    }
    if (source.notNames() && !field.kind().isCoded()) {
      throw new IllegalArgumentException(
          "mapping: field %s holds no codes: remove not_names".formatted(field.name()));
    }
    if (!source.recode().isEmpty() && field.kind() == Field.Kind.TOKEN) {
      throw new IllegalArgumentException(
          "mapping: field %s is an identifier, which cannot be recoded: remove recode"
              .formatted(field.name()));
    }
  }

  private static void refuseWithoutColumn(GateField field, Mapping.Source source) {
    boolean identifies = field.kind() == Field.Kind.TOKEN;
    if (source.rowNumber() && !identifies) {
      throw new IllegalArgumentException(
          "mapping: field %s cannot be a row number: only identifiers can; name its column"
              .formatted(field.name()));
    }
    if (source.constant() != null && (identifies || !field.takes(source.constant()))) {
      throw new IllegalArgumentException(
          "mapping: field %s has a constant that it cannot hold: give it a value of the contract, or name its column"
              .formatted(field.name()));
    }
  }
}
