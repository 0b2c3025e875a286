package org.evenhand.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

  /** The code lists that an organisation may replace by its own: no rate rests on them. */
  private static final Set<String> OWN_LISTS =
      Set.of(
          "categories",
          "alignments",
          "counterpart_alignments",
          "regions",
          "roles",
          "counting_rules");

  /** Whether an organisation may have a list of its own for this field. */
  public static boolean mayHaveOwnList(Field field) {
    return OWN_LISTS.contains(field.codes());
  }

  /** The code list of a field: the organisation's own where the mapping brings one. */
  public List<Code> codes(String field) {
    Field contracted = contract.cases().field(field).orElseThrow();
    List<Code> listed = contract.codeList(contracted.codes()).codes();
    return Optional.ofNullable(mapping.fields().get(field))
        .map(Mapping.Source::codes)
        .map(own -> own(listed(own, field), always(contracted)))
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

  /** An own list; where codes are as found, those that the mapping itself writes into the field. */
  private List<Code> listed(Mapping.Codes own, String field) {
    return own.asFound()
        ? mapping.fields().get(field).origin().written().stream()
            .filter(code -> !code.isEmpty())
            .sorted()
            .map(Code::of)
            .toList()
        : own.list();
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
    return columns.containsAll(source.origin().columns());
  }

  /** Whether an export with these columns has those by which the mapping excludes rows. */
  boolean canFilter(List<String> columns) {
    return mapping.exclusions().stream().allMatch(e -> columns.containsAll(e.when().columns()));
  }

  /** The rows that are judged, as far as an export with these columns lets it be told. */
  RowFilter filter(List<String> columns) {
    Set<String> looked = new LinkedHashSet<>();
    mapping.exclusions().forEach(exclusion -> looked.addAll(exclusion.when().columns()));
    return canFilter(columns)
        ? new RowFilter(mapping.exclusions(), places(looked, columns))
        : new RowFilter(List.of(), Map.of());
  }

  private static Map<String, Integer> places(Set<String> looked, List<String> columns) {
    Map<String, Integer> places = new HashMap<>();
    looked.forEach(column -> places.put(column, columns.indexOf(column)));
    return places;
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
    List<String> codes =
        field.kind().isCoded() ? codes(field.name()).stream().map(Code::code).toList() : List.of();
    boolean asFound = source.codes() != null && source.codes().asFound();
    GateField compiled =
        new GateField(
            field.name(),
            field.kind(),
            source.origin(),
            places(source.origin().columns(), columns),
            field.required(),
            codes,
            codes.size() + (asFound ? source.codes().limit() : 0),
            field.blank(),
            field.refused(),
            source.notNames());
    refuseSpellings(compiled, source);
    refuseUnknownTargets(compiled, source);
    refuseGuesses(field, source.origin());
    if (source.codes() != null) {
      refuseOwnCodes(compiled, source, always(field));
    }
    refuseUntakable(compiled, source.origin());
    return compiled;
  }

  private static void refuseOwnCodes(GateField field, Mapping.Source source, List<Code> always) {
    OwnCodes.refuse(field, source.codes().list(), always);
    Set<String> listed =
        Stream.concat(source.codes().list().stream(), always.stream())
            .map(Code::code)
            .collect(Collectors.toSet());
    String written =
        source.origin() instanceof Mapping.Constant
            ? "has as its constant"
            : "has in a rule or as its default";
    new TreeSet<>(source.recode().values())
        .forEach(target -> OwnCodes.refuse(field, listed, "is recoded to", target));
    new TreeSet<>(source.origin().written())
        .forEach(code -> OwnCodes.refuse(field, listed, written, code));
  }

  /** Nobody's alignment is guessed: what no rule and no recode names is no declaration. */
  private void refuseGuesses(Field field, Mapping.Origin origin) {
    Mapping.Origin last = origin instanceof Mapping.Rules rules ? rules.otherwise() : origin;
    // What stands for all rows alike is said of all of them, and guessed of none.
    boolean hasDefault = last != null && !(origin instanceof Mapping.Constant);
    if (OwnCodes.ALIGNMENTS.contains(field.name())
        && hasDefault
        && last.written().stream().anyMatch(code -> isDeclared(field, code))) {
      throw refusal(
          field.name(),
          "has a group as its default, which would be a guess: recode what was declared, and let the default be unknown");
    }
  }

  private boolean isDeclared(Field field, String code) {
    return always(field).stream().noneMatch(own -> own.code().equals(code));
  }

  private static void refuseUnknownTargets(GateField field, Mapping.Source source) {
    for (String target : source.recode().values()) {
      if (field.kind().isCoded() && !field.asFound() && !isCode(field, target)) {
        throw refusal(
            field.name(),
            "is recoded to a code that its list does not have: use a code of the list or bring a list of your own under codes");
      }
      if (!field.kind().isCoded() && !target.isEmpty() && !field.takes(target, read(source))) {
        throw refusal(
            field.name(), "is recoded to a value that it cannot hold: use a value of the contract");
      }
    }
  }

  private static boolean isCode(GateField field, String target) {
    return field.codes().contains(target) || (target.isEmpty() && field.blankCode() >= 0);
  }

  /** Two values that only their spelling tells apart cannot mean different things. */
  private static void refuseSpellings(GateField field, Mapping.Source source) {
    if (!field.kind().isCoded()) {
      return;
    }
    Map<String, String> targets = new HashMap<>();
    source
        .recode()
        .forEach(
            (value, target) -> {
              String other = targets.put(Spelling.plain(value), target);
              if (other != null && !other.equals(target)) {
                throw refusal(
                    field.name(),
                    "recodes two values differently that only spaces tell apart: keep one of them");
              }
            });
  }

  private static void refuseUnfit(Field field, Mapping.Source source) {
    Mapping.Origin origin = source.origin();
    boolean identifies = field.kind() == Field.Kind.TOKEN;
    if (source.codes() != null && !mayHaveOwnList(field)) {
      throw refusal(
          field.name(), "cannot have a list of your own: remove codes and recode its values");
    }
    if (read(source).dates() != null && field.kind() != Field.Kind.MONTH) {
      throw refusal(
          field.name(),
          field.kind() == Field.Kind.DAY
              ? "is a number of days, not a date: count it from two columns with days"
              : "is no month: remove date");
    }
    if (source.notNames() && !field.kind().isCoded()) {
      throw refusal(field.name(), "holds no codes: remove not_names");
    }
    if (identifies && !source.recode().values().stream().allMatch(String::isEmpty)) {
      throw refusal(
          field.name(),
          "is an identifier, whose values can be recoded to a blank and to nothing else: write \"\" or remove them from recode");
    }
    if (identifies && (origin instanceof Mapping.Rules || read(source).other() != null)) {
      throw refusal(
          field.name(), "is an identifier, which no rule and no default can make: name its column");
    }
    if (read(source).other() != null && !field.kind().isCoded()) {
      throw refusal(
          field.name(), "holds no codes, and a default stands for codes alone: recode its values");
    }
    if (isCounted(origin) && field.kind() != Field.Kind.DAY) {
      throw refusal(field.name(), "is no number of days: remove days and name its column");
    }
    if (origin instanceof Mapping.RowNumber && !identifies) {
      throw refusal(field.name(), "cannot be a row number: only identifiers can; name its column");
    }
  }

  /** The column that is read, where one is; else one of which nothing is known. */
  private static Mapping.Column read(Mapping.Source source) {
    Mapping.Origin read =
        source.origin() instanceof Mapping.Rules rules ? rules.otherwise() : source.origin();
    return read instanceof Mapping.Column column ? column : Mapping.Column.of("");
  }

  private static boolean isCounted(Mapping.Origin origin) {
    return origin instanceof Mapping.Days
        || (origin instanceof Mapping.Rules rules && rules.otherwise() instanceof Mapping.Days);
  }

  private static void refuseUntakable(GateField field, Mapping.Origin origin) {
    for (String value : origin.written()) {
      if (field.kind() == Field.Kind.TOKEN || !field.takes(value)) {
        throw refusal(
            field.name(),
            origin instanceof Mapping.Constant
                ? "has a constant that it cannot hold: give it a value of the contract, or name its column"
                : "has a rule or a default with a value that it cannot hold: give it a value of the contract, or bring a list of your own under codes");
      }
    }
  }

  private static IllegalArgumentException refusal(String field, String what) {
    return new IllegalArgumentException("mapping: field %s %s".formatted(field, what));
  }
}
