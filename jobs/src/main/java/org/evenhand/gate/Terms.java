package org.evenhand.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Mapping;
import org.evenhand.schema.Nearest;
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
      last.add(hasLabel ? code.called(listed.label()) : code);
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
   * @throws MappingFault if the mapping is at odds with the contract
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

  /** The fields that the mapping takes from columns that are not among these, with the latter. */
  Map<String, Set<String>> absent(List<String> columns) {
    Map<String, Set<String>> absent = new LinkedHashMap<>();
    for (Field field : contract.cases().fields()) {
      source(field.name(), columns)
          .map(source -> without(source.origin().columns(), columns))
          .filter(lacking -> !lacking.isEmpty())
          .ifPresent(lacking -> absent.put(field.name(), lacking));
    }
    return absent;
  }

  /** The columns by which the mapping excludes rows and that are not among these. */
  Set<String> absentOfRows(List<String> columns) {
    return without(columnsOfRows(), columns);
  }

  private Set<String> columnsOfRows() {
    return mapping.exclusions().stream()
        .flatMap(exclusion -> exclusion.when().columns().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> without(Set<String> looked, List<String> columns) {
    Set<String> lacking = new TreeSet<>(looked);
    columns.forEach(lacking::remove);
    return lacking;
  }

  private static boolean isThere(Mapping.Source source, List<String> columns) {
    return without(source.origin().columns(), columns).isEmpty();
  }

  /** The rows that are judged, as far as an export with these columns lets it be told. */
  RowFilter filter(List<String> columns) {
    return absentOfRows(columns).isEmpty()
        ? new RowFilter(mapping.exclusions(), places(columnsOfRows(), columns))
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
    refuseUnknownTargets(field, compiled, source);
    if (field.kind().isCoded()) {
      new Guesses(field, codes(field.name()), always(field)).refuse(source);
    }
    if (source.codes() != null) {
      refuseOwnCodes(compiled, source, always(field));
    }
    refuseUntakable(field, compiled, source.origin());
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
    new TreeMap<>(source.recode())
        .forEach(
            (value, target) ->
                OwnCodes.refuse(field, listed, "is recoded to", target, "recode", value));
    new TreeSet<>(source.origin().written())
        .forEach(code -> OwnCodes.refuse(field, listed, written, code));
  }

  private static void refuseUnknownTargets(
      Field contracted, GateField field, Mapping.Source source) {
    new TreeMap<>(source.recode())
        .forEach(
            (value, target) -> {
              if (field.kind().isCoded() && !field.asFound() && !isCode(field, target)) {
                throw refusal(
                    field.name(),
                    "is recoded to a code that its list does not have: "
                        + advice(contracted, field, target),
                    "recode",
                    value);
              }
              if (!field.kind().isCoded()
                  && !target.isEmpty()
                  && !field.takes(target, read(source))) {
                throw refusal(
                    field.name(),
                    "is recoded to a value that it cannot hold: use a value of the contract",
                    "recode",
                    value);
              }
            });
  }

  /** What to do about a code that the list does not have. */
  private static String advice(Field contracted, GateField field, String code) {
    return Nearest.of(code, field.codes())
        .map(near -> "did you mean " + near + "?")
        .orElse(
            mayHaveOwnList(contracted)
                ? "use a code of the list or bring a list of your own under codes"
                : "use a code of its list in schemas/REFERENCE.md");
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

  private static void refuseUntakable(Field contracted, GateField field, Mapping.Origin origin) {
    for (String value : new TreeSet<>(origin.written())) {
      if (field.kind() == Field.Kind.TOKEN || !field.takes(value)) {
        boolean isConstant = origin instanceof Mapping.Constant;
        throw refusal(
            field.name(),
            "%s that it cannot hold: %s"
                .formatted(
                    isConstant ? "has a constant" : "has a rule or a default with a value",
                    field.kind().isCoded()
                        ? advice(contracted, field, value)
                        : "give it a value of the contract, or name its column"),
            isConstant ? "constant" : origin instanceof Mapping.Rules ? "when" : "default");
      }
    }
  }

  /**
   * A complaint about a field.
   *
   * @param path keys of its source that lead to what is wrong
   */
  static MappingFault refusal(String field, String what, String... path) {
    return new MappingFault(
        "field %s %s".formatted(field, what),
        Stream.concat(Stream.of("fields", field), Stream.of(path)).toArray(String[]::new));
  }
}
