package org.evenhand.run;

import java.io.IOException;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a synthetic export. Each row is a pure function of the truth (its seed and period
 * included) and the row's number; so rows can be drawn in any order, in parallel and in constant
 * memory. Rows hang together only through the respondent (alignment, region, role) and the incident
 * (month, category).
 */
final class SyntheticCases {

  private enum Column {
    CASE_ID,
    INCIDENT_ID,
    RESPONDENT_TOKEN,
    RECEIVED_MONTH,
    REGION,
    DECLARED_ALIGNMENT,
    ALIGNMENT_SOURCE,
    ROLE_BAND,
    INITIATION_ROUTE,
    REPORTER_ALIGNMENT,
    COMPLAINT_CATEGORY,
    SEVERITY,
    OUTCOME,
    SANCTION,
    TRIAGED_DAY,
    INVESTIGATED_DAY,
    CHARGED_DAY,
    DECIDED_DAY,
    APPEALED_DAY,
    APPEAL_DECIDED_DAY,
    APPEAL_OUTCOME
  }

  /** Columns in the order of a row's values. */
  static final List<String> COLUMNS =
      Stream.of(Column.values()).map(column -> column.name().toLowerCase(Locale.ROOT)).toList();

  private static final char CASE = 'c';
  private static final char INCIDENT = 'e';
  private static final char RESPONDENT = 'a';
  private static final char LINK = 'b';
  private static final String SANCTIONED = "sanctioned";
  private static final String PENDING = "pending";
  private static final String UNKNOWN = "unknown";
  private static final Shares SOURCES =
      Shares.of(List.of("self_declared", "monitoring_form"), List.of(0.7, 0.3));
  private static final double REPORTER_DECLARES = 0.6;

  private final Truth truth;
  private final Seeds seeds;
  private final CaseCourse course;
  private final String[] months;
  private final double[][][] sanctioned;

  SyntheticCases(Truth truth) {
    this.truth = truth;
    this.seeds =
        new Seeds(
            truth.seed() * 1_000_003 + truth.period().from().getLong(ChronoField.PROLEPTIC_MONTH));
    this.course = new CaseCourse(truth.progress());
    this.months =
        IntStream.range(0, truth.period().months())
            .mapToObj(month -> truth.period().from().plusMonths(month).toString())
            .toArray(String[]::new);
    this.sanctioned = sanctioned(truth);
  }

  /** Hands the rows {@code from} (included) to {@code to} (excluded) to a sink, in order. */
  void rows(long from, long to, RowSink sink) throws IOException {
    String[] values = new String[COLUMNS.size()];
    for (long number = from; number < to; number++) {
      Arrays.fill(values, "");
      fill(values, number);
      sink.row(values);
    }
  }

  private void fill(String[] values, long number) {
    SplittableRandom random = seeds.random(CASE, number);
    set(values, Column.CASE_ID, seeds.token(CASE, number));
    set(values, Column.INITIATION_ROUTE, truth.scene().routes().draw(random));
    set(values, Column.REPORTER_ALIGNMENT, reporter(random));
    int alignment = respondent(values, respondentOf(number));
    SplittableRandom incident = incident(values, incidentOf(number));
    int month = incident.nextInt(months.length);
    set(values, Column.RECEIVED_MONTH, months[month]);
    int category = truth.categories().index(incident);
    set(values, Column.COMPLAINT_CATEGORY, truth.categories().code(category));
    int severity = truth.rates().get(truth.categories().code(category)).severity().index(random);
    set(values, Column.SEVERITY, Integer.toString(severity + 1));
    String outcome = outcome(month, sanctioned[category][alignment][severity], random);
    set(values, Column.OUTCOME, outcome);
    stages(values, outcome, random);
    loseAlignment(values, outcome, random);
  }

  private String reporter(SplittableRandom random) {
    return random.nextDouble() < REPORTER_DECLARES
        ? truth.alignments().draw(random)
        : "not_applicable";
  }

  /** Fills in the respondent and returns the position of the true alignment. */
  private int respondent(String[] values, long respondent) {
    SplittableRandom random = seeds.random(RESPONDENT, respondent);
    set(values, Column.RESPONDENT_TOKEN, seeds.token(RESPONDENT, respondent));
    int alignment = truth.alignments().index(random);
    String code = truth.alignments().code(alignment);
    set(values, Column.DECLARED_ALIGNMENT, code);
    String source = SOURCES.draw(random);
    set(values, Column.ALIGNMENT_SOURCE, Truth.UNDECLARED.contains(code) ? UNKNOWN : source);
    set(values, Column.REGION, truth.scene().regions().draw(random));
    set(values, Column.ROLE_BAND, truth.scene().roles().draw(random));
    return alignment;
  }

  private SplittableRandom incident(String[] values, long incident) {
    set(values, Column.INCIDENT_ID, seeds.token(INCIDENT, incident));
    return seeds.random(INCIDENT, incident);
  }

  private String outcome(int month, double rate, SplittableRandom random) {
    Truth.Progress progress = truth.progress();
    double late = months.length == 1 ? 0 : (double) month / (months.length - 1);
    double at = random.nextDouble();
    at -= progress.pendingFirst() + late * (progress.pendingLast() - progress.pendingFirst());
    if (at < 0) {
      return PENDING;
    }
    for (Map.Entry<String, Double> lapsed : progress.lapsed().entrySet()) {
      at -= lapsed.getValue();
      if (at < 0) {
        return lapsed.getKey();
      }
    }
    return random.nextDouble() < rate ? SANCTIONED : progress.cleared().draw(random);
  }

  private void stages(String[] values, String outcome, SplittableRandom random) {
    boolean decided =
        outcome.equals(SANCTIONED) || truth.progress().cleared().codes().contains(outcome);
    int first = Column.TRIAGED_DAY.ordinal();
    if (!decided) {
      course.undecided(values, first, random);
      return;
    }
    course.decided(values, first, outcome.equals(SANCTIONED), random);
    if (outcome.equals(SANCTIONED)) {
      set(values, Column.SANCTION, truth.progress().sanctions().draw(random));
      set(values, Column.APPEAL_OUTCOME, course.appeal(values, first, random));
    }
  }

  private void loseAlignment(String[] values, String outcome, SplittableRandom random) {
    Truth.Missing missing = truth.missing();
    double share = outcome.equals(SANCTIONED) ? missing.sanctioned() : missing.otherwise();
    boolean lost = random.nextDouble() < share;
    if (lost && !Truth.UNDECLARED.contains(values[Column.DECLARED_ALIGNMENT.ordinal()])) {
      set(values, Column.DECLARED_ALIGNMENT, UNKNOWN);
      set(values, Column.ALIGNMENT_SOURCE, UNKNOWN);
    }
  }

  /** The first row of the incident that a row is about: a few rows before it, or itself. */
  private long incidentOf(long number) {
    long first = number;
    while (first > 0 && seeds.random(LINK, first).nextDouble() < truth.scene().further()) {
      first--;
    }
    return first;
  }

  /**
   * The first row against the respondent of a row: an earlier one, or itself. A row that goes on
   * about an incident has a respondent of its own, so that nobody stands twice in one incident.
   */
  private long respondentOf(long number) {
    long first = number;
    while (first > 0) {
      SplittableRandom link = seeds.random(LINK, first);
      boolean further = link.nextDouble() < truth.scene().further();
      boolean repeat = link.nextDouble() < truth.scene().repeat();
      if (further || !repeat) {
        return first;
      }
      first = link.nextLong(first);
    }
    return first;
  }

  private static void set(String[] values, Column column, String value) {
    values[column.ordinal()] = value;
  }

  private static double[][][] sanctioned(Truth truth) {
    List<String> categories = truth.categories().codes();
    List<String> alignments = truth.alignments().codes();
    int severities = truth.progress().severityEffect().size();
    double[][][] rates = new double[categories.size()][alignments.size()][severities];
    for (int c = 0; c < categories.size(); c++) {
      for (int a = 0; a < alignments.size(); a++) {
        String category = categories.get(c);
        String alignment = alignments.get(a);
        Arrays.setAll(rates[c][a], s -> truth.sanctioned(category, alignment, s + 1));
      }
    }
    return rates;
  }
}
