package org.evenhand.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.gate.Header;
import org.evenhand.measure.Measure;
import org.evenhand.profile.ColumnProfile;
import org.evenhand.profile.ExportProfile;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Synonyms;

/** Drafts the mapping of an export from what its columns seem to be. */
public final class Drafting {

  private static final String NONE = "none";
  private static final Set<Origin> NOT_GIVEN =
      Set.of(Origin.Without.CONSTANT, Origin.Without.COLUMN);

  private final Contract contract;
  private final ExportProfile export;
  private final Interview interview;
  private final FieldMatcher matcher;
  private final List<DraftedExclusion> exclusions;
  private final CodeDrafting codes;
  private final StatusDrafting status;
  private final DateDrafting dates;

  private Drafting(Contract contract, ExportProfile export, Interview interview) {
    this.contract = contract;
    this.export = export;
    this.interview = interview;
    this.matcher = new FieldMatcher(contract, Synonyms.v1());
    this.exclusions = new TestRows(interview).of(writable());
    this.codes = new CodeDrafting(contract, matcher, exclusions, interview);
    this.status =
        new StatusDrafting(
            export, matcher, contract.codeList(field(FieldName.OUTCOME).codes()), interview);
    this.dates = new DateDrafting(interview);
  }

  /**
   * Drafts a mapping.
   *
   * @param export what its columns seem to be
   * @param questions what is to be asked of the data
   * @param interview answers what is not sure
   */
  public static Draft of(
      Contract contract, ExportProfile export, List<Measure> questions, Interview interview) {
    return new Drafting(contract, export, interview).draft(questions);
  }

  private Draft draft(List<Measure> questions) {
    List<ColumnProfile> writable = writable();
    Map<String, FieldMatcher.Match> matches = confirmed(matches(writable), writable);
    Map<String, DraftedField> drafted = new TreeMap<>(inOrder());
    DraftedField received =
        Optional.ofNullable(matches.remove(FieldName.RECEIVED_MONTH))
            .map(match -> dates.month(bare(match), match.column()))
            .orElseGet(() -> sameMonth());
    drafted.put(received.field(), received);
    List<ColumnProfile> free =
        writable.stream()
            .filter(column -> matches.values().stream().noneMatch(m -> m.column().equals(column)))
            .toList();
    matches.values().stream()
        .flatMap(match -> drafted(match, received, free).stream())
        .forEach(field -> drafted.put(field.field(), field));
    numberedRows(drafted);
    incidentInCaseNumber(drafted, matches);
    sanctionOfOutcome(drafted, matches);
    withoutColumn(drafted);
    Set<String> given =
        drafted.values().stream()
            .filter(field -> !NOT_GIVEN.contains(field.origin()))
            .map(DraftedField::field)
            .collect(Collectors.toSet());
    return new Draft(
        export.layout(),
        List.copyOf(drafted.values()),
        ignored(writable, drafted),
        exclusions,
        export.columns().stream().map(this::seen).toList(),
        warnings(),
        Asks.of(contract, given, questions),
        period(drafted));
  }

  private Comparator<String> inOrder() {
    List<String> names = contract.cases().fields().stream().map(Field::name).toList();
    return Comparator.comparingInt(names::indexOf);
  }

  private Field field(String name) {
    return contract.cases().field(name).orElseThrow();
  }

  /** The columns that a mapping can name. */
  private List<ColumnProfile> writable() {
    Set<String> seen = new HashSet<>();
    return export.columns().stream()
        .filter(column -> !column.name().isBlank())
        .filter(column -> seen.add(column.name()) && Header.flaw(column.name()).isEmpty())
        .toList();
  }

  /** What names and values say, and where they say nothing of the day of receipt, the dates. */
  private Map<String, FieldMatcher.Match> matches(List<ColumnProfile> writable) {
    Map<String, FieldMatcher.Match> matches = new TreeMap<>(inOrder());
    matcher.matches(writable).forEach(match -> matches.put(match.field().name(), match));
    if (!matches.containsKey(FieldName.RECEIVED_MONTH)) {
      writable.stream()
          .filter(column -> column.kind() == ColumnProfile.Kind.DATES)
          .filter(column -> !matcher.isPersonal(column.name()))
          .filter(column -> matches.values().stream().noneMatch(m -> m.column().equals(column)))
          .min(Comparator.comparingDouble(ColumnProfile::meanDay))
          .ifPresent(
              column ->
                  matches.put(
                      FieldName.RECEIVED_MONTH,
                      new FieldMatcher.Match(
                          field(FieldName.RECEIVED_MONTH), column, FieldMatcher.ASKED)));
    }
    repeatedReference(matches, writable);
    return matches;
  }

  /** A reference that several rows share names what they have in common: the incident. */
  private void repeatedReference(
      Map<String, FieldMatcher.Match> matches, List<ColumnProfile> columns) {
    if (matches.containsKey(FieldName.CASE_ID) || matches.containsKey(FieldName.INCIDENT_ID)) {
      return;
    }
    Field caseId = field(FieldName.CASE_ID);
    columns.stream()
        .filter(column -> column.isOfTokens() && !column.isUnique())
        .filter(column -> matches.values().stream().noneMatch(m -> m.column().equals(column)))
        .filter(column -> matcher.nameLikeness(caseId, column.name()) >= FieldMatcher.ASKED)
        .max(Comparator.comparingDouble(column -> matcher.nameLikeness(caseId, column.name())))
        .ifPresent(
            column ->
                matches.put(
                    FieldName.INCIDENT_ID,
                    new FieldMatcher.Match(
                        field(FieldName.INCIDENT_ID),
                        column,
                        matcher.nameLikeness(caseId, column.name()))));
  }

  /** The matches after a person was asked: of core fields which column, of guesses whether. */
  private Map<String, FieldMatcher.Match> confirmed(
      Map<String, FieldMatcher.Match> matches, List<ColumnProfile> writable) {
    Map<String, FieldMatcher.Match> confirmed = new TreeMap<>(inOrder());
    for (Field field : contract.cases().fields()) {
      Optional<FieldMatcher.Match> match = Optional.ofNullable(matches.get(field.name()));
      Set<String> taken =
          confirmed.values().stream().map(own -> own.column().name()).collect(Collectors.toSet());
      (Asks.isCore(field)
              ? core(field, match, writable)
              : match.filter(own -> !taken.contains(own.column().name())).flatMap(this::further))
          .ifPresent(own -> confirmed.put(field.name(), own));
    }
    return confirmed;
  }

  private Optional<FieldMatcher.Match> core(
      Field field, Optional<FieldMatcher.Match> match, List<ColumnProfile> writable) {
    List<String> choices =
        writable.stream()
            .filter(column -> matcher.score(field, column).isPresent())
            .map(ColumnProfile::name)
            .collect(Collectors.toCollection(ArrayList::new));
    choices.add(NONE);
    String proposal = match.map(own -> own.column().name()).orElse(NONE);
    Optional<String> answer =
        choices.size() == 1
            ? Optional.empty()
            : interview.ask(
                new Inquiry(
                    "%s: which column holds it? %s".formatted(field.title(), field.description()),
                    choices,
                    proposal));
    if (answer.isEmpty()) {
      return match;
    }
    return writable.stream()
        .filter(column -> column.name().equals(answer.get()))
        .findFirst()
        .map(column -> new FieldMatcher.Match(field, column, 1));
  }

  private Optional<FieldMatcher.Match> further(FieldMatcher.Match match) {
    if (match.confidence().stands()) {
      return Optional.of(match);
    }
    Field field = match.field();
    Optional<String> answer =
        interview.ask(
            new Inquiry(
                "%s: does column %s hold it? %s"
                    .formatted(field.title(), match.column().name(), field.description()),
                Inquiry.YES_OR_NO,
                Inquiry.NO));
    return answer.isEmpty()
        ? Optional.of(match)
        : answer
            .filter(Inquiry.YES::equals)
            .map(yes -> new FieldMatcher.Match(field, match.column(), 1));
  }

  /** Without any date all rows can be given one month. */
  private DraftedField sameMonth() {
    return DraftedField.of(
        field(FieldName.RECEIVED_MONTH),
        false,
        Origin.Without.CONSTANT,
        List.of("no column holds dates; if all cases are of one month, put it in as yyyy-MM"));
  }

  private Optional<DraftedField> drafted(
      FieldMatcher.Match match, DraftedField received, List<ColumnProfile> free) {
    Field field = match.field();
    DraftedField bare = bare(match);
    if (field.name().equals(FieldName.OUTCOME)) {
      return Optional.of(
          codes.drafted(
              bare.ruled(status.rules(bare, match.column(), free)), field, match.column()));
    }
    if (field.kind().isCoded()) {
      return Optional.of(codes.drafted(bare, field, match.column()));
    }
    if (field.kind() == Field.Kind.MONTH) {
      return Optional.of(dates.month(bare, match.column()));
    }
    return field.kind() == Field.Kind.DAY && match.column().kind() == ColumnProfile.Kind.DATES
        ? dates.days(field, bare, match.column(), received)
        : Optional.of(bare);
  }

  /** What no look at the values can tell. */
  private static String reminder(Field field) {
    return field.name().equals(FieldName.DECLARED_ALIGNMENT)
        ? "only what people declared themselves may stand here"
        : "";
  }

  private DraftedField bare(FieldMatcher.Match match) {
    String column = match.column().name();
    String remark =
        "column %s holds %s; %s"
            .formatted(column, Sight.of(match.column()), match.confidence().label());
    return DraftedField.of(
            match.field(), match.confidence().stands(), new Origin.Column(column), List.of(remark))
        .remarked(reminder(match.field()));
  }

  /** Rows are numbered where no column tells every row from every other. */
  private void numberedRows(Map<String, DraftedField> drafted) {
    if (drafted.containsKey(FieldName.CASE_ID) && drafted.get(FieldName.CASE_ID).stands()) {
      return;
    }
    List<String> remarks = new ArrayList<>();
    remarks.add("no column is sure to have another identifier in every row, so rows are numbered");
    Optional.ofNullable(drafted.get(FieldName.CASE_ID))
        .flatMap(own -> own.origin().column())
        .ifPresent(column -> remarks.add("column " + column + " may be one; if so, name it here"));
    drafted.put(
        FieldName.CASE_ID,
        DraftedField.of(field(FieldName.CASE_ID), true, Origin.Without.ROW_NUMBER, remarks));
  }

  /** Case numbers that count the cases of an incident name the incident too. */
  private void incidentInCaseNumber(
      Map<String, DraftedField> drafted, Map<String, FieldMatcher.Match> matches) {
    if (drafted.containsKey(FieldName.INCIDENT_ID) || !matches.containsKey(FieldName.CASE_ID)) {
      return;
    }
    ColumnProfile column = matches.get(FieldName.CASE_ID).column();
    column
        .partedBy()
        .map(mark -> new Origin.Part(column.name(), mark, column.isPartedThroughout(mark)))
        .map(
            part ->
                DraftedField.of(
                    field(FieldName.INCIDENT_ID),
                    false,
                    part,
                    List.of(
                        "several values of column %s are alike before \"%s\"; if it is the incident, say so"
                            .formatted(part.name(), part.mark()))))
        .ifPresent(field -> drafted.put(field.field(), field));
  }

  private void sanctionOfOutcome(
      Map<String, DraftedField> drafted, Map<String, FieldMatcher.Match> matches) {
    FieldMatcher.Match outcome = matches.get(FieldName.OUTCOME);
    boolean given =
        drafted.containsKey(FieldName.SANCTION) || drafted.containsKey(FieldName.SANCTIONS);
    if (given || outcome == null) {
      return;
    }
    DraftedField own = drafted.get(FieldName.OUTCOME);
    drafted.put(
        FieldName.SANCTION,
        DraftedField.of(
                field(FieldName.SANCTION),
                false,
                new Origin.Column(outcome.column().name()),
                List.of(
                    "no column names the sanction; the outcome may stand for it, on the lowest rung"))
            .with(codes.sanctions(own, outcome.column()), List.of(), 0));
  }

  /** A field that every row must have stays a question until somebody says where it is. */
  private void withoutColumn(Map<String, DraftedField> drafted) {
    contract.cases().fields().stream()
        .filter(field -> field.required() && !drafted.containsKey(field.name()))
        .forEach(
            field ->
                drafted.put(
                    field.name(),
                    DraftedField.of(
                        field,
                        false,
                        Origin.Without.COLUMN,
                        List.of(
                            "no column was found for it; name the one that holds it, or ask for it"))));
  }

  private List<Draft.IgnoredColumn> ignored(
      List<ColumnProfile> writable, Map<String, DraftedField> drafted) {
    Set<String> used = new HashSet<>();
    Map<String, String> asked = new LinkedHashMap<>();
    for (DraftedField field : drafted.values()) {
      if (field.stands()) {
        field.origin().column().ifPresent(used::add);
      } else {
        field.origin().column().ifPresent(c -> asked.putIfAbsent(c, field.field()));
      }
      for (DraftedRule rule : field.rules()) {
        if (field.stands() && rule.stands()) {
          used.add(rule.column());
        } else {
          asked.putIfAbsent(rule.column(), field.field());
        }
      }
    }
    for (DraftedExclusion exclusion : exclusions) {
      if (exclusion.stands()) {
        used.add(exclusion.column());
      } else {
        asked.putIfAbsent(exclusion.column(), "exclude_rows");
      }
    }
    return writable.stream()
        .filter(column -> !used.contains(column.name()))
        .map(
            column ->
                new Draft.IgnoredColumn(
                    column.name(),
                    asked.containsKey(column.name())
                        ? "see the question at " + asked.get(column.name())
                        : why(column)))
        .toList();
  }

  private String why(ColumnProfile column) {
    if (matcher.isPersonal(column.name())) {
      return Sight.of(column) + "; by its name it identifies people: leave it out of exports";
    }
    return switch (column.kind()) {
      case PERSONAL, TEXT -> Sight.of(column) + ": leave it out of exports";
      default -> Sight.of(column);
    };
  }

  private Draft.SeenColumn seen(ColumnProfile column) {
    boolean shown = !column.name().isBlank() && Header.flaw(column.name()).isEmpty();
    String name = shown ? column.name() : "number " + (column.position() + 1);
    return new Draft.SeenColumn(name, Sight.of(column));
  }

  private List<String> warnings() {
    List<String> names = export.columns().stream().map(ColumnProfile::name).toList();
    return Stream.concat(export.flaws().stream(), Header.nameErrors(names).stream()).toList();
  }

  /** The quarter of the last case. */
  private String period(Map<String, DraftedField> drafted) {
    return Optional.ofNullable(drafted.get(FieldName.RECEIVED_MONTH))
        .flatMap(
            received ->
                export.columns().stream()
                    .filter(column -> received.origin().column().equals(Optional.of(column.name())))
                    .findFirst()
                    .flatMap(column -> column.last(received.dates().get(0))))
        .map(Drafting::quarter)
        .orElse("");
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "Q" + ((day.getMonthValue() + 2) / 3);
  }
}
