package org.evenhand.simulate;

import java.io.IOException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.evenhand.schema.FieldName;

/**
 * The rows of a synthetic export. Each row is a pure function of the truth (its seed and period
 * included) and the row's number; so rows can be drawn in any order, in parallel and in constant
 * memory. Rows hang together only through the respondent (alignment, region, role), the incident
 * (month, category) and the tokens that a truth asks for.
 */
public final class SyntheticCases {

  /** The columns that every export has, in the order of a row's values. */
  static final List<String> COLUMNS = Column.fields().toList();

  private static final char CASE = 'c';
  private static final char INCIDENT = 'e';
  private static final char RESPONDENT = 'a';
  private static final String SANCTIONED = "sanctioned";
  private static final String INFORMALLY = "resolved_informally";

  /** The event that an informal outcome is recorded. */
  static final String INFORMAL_RECORDED = "informal_recorded";

  private static final CodeShares INFORMAL =
      CodeShares.of(List.of("advice", "remedy"), List.of(0.7, 0.3));
  private static final String PENDING = "pending";
  private static final String UNKNOWN = "unknown";
  private static final CodeShares SOURCES =
      CodeShares.of(List.of("self_declared", "monitoring_form"), List.of(0.7, 0.3));

  private final Truth truth;
  private final Effects effects;
  private final Seeds seeds;
  private final CaseLinks links;
  private final CaseStages stages;
  private final FurtherFields further;
  private final Optional<FollowUp> followUp;
  private final RandomEffects randomEffects;
  private final CodeShares months;
  private final double[][][] sanctioned;

  public SyntheticCases(Truth truth) {
    this.truth = truth;
    Detail detail = truth.detail();
    this.effects = detail.effects();
    this.seeds =
        new Seeds(
            truth.seed() * 1_000_003 + truth.period().from().getLong(ChronoField.PROLEPTIC_MONTH));
    this.links = new CaseLinks(seeds, truth.scene());
    this.stages = new CaseStages(truth.progress(), effects, seeds);
    this.months = truth.months();
    this.further = new FurtherFields(detail.fields(), seeds, effects, months.codes());
    this.followUp =
        detail.clock().map(clock -> new FollowUp(clock, truth.period(), effects, seeds));
    this.randomEffects = new RandomEffects(seeds, detail.spread());
    this.sanctioned = sanctioned(truth);
  }

  /** All columns in the order of a row's values. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(truth.detail().columns());
    return columns;
  }

  /** The randomness of this export, for what is written beside it. */
  Seeds seeds() {
    return seeds;
  }

  /** Takes rows before anything of them is lost. */
  @FunctionalInterface
  interface DraftSink {

    /**
     * Takes a row; do not keep it.
     *
     * @param draft with its true alignment
     * @param random what is left of the row's randomness
     */
    void draft(CaseDraft draft, SplittableRandom random) throws IOException;
  }

  /** Hands the rows {@code from} (included) to {@code to} (excluded) to a sink, in order. */
  public void rows(long from, long to, RowSink sink) throws IOException {
    drafts(
        from,
        to,
        (draft, random) -> {
          loseAlignment(draft, random);
          sink.row(draft.values());
        });
  }

  /** Hands rows to a sink as they truly are, in order. */
  void drafts(long from, long to, DraftSink sink) throws IOException {
    CaseDraft draft = new CaseDraft(columns());
    for (long number = from; number < to; number++) {
      draft.begin(number, links.respondentOf(number), links.incidentOf(number));
      SplittableRandom random = seeds.random(CASE, number);
      fill(draft, random);
      sink.draft(draft, random);
    }
  }

  private void fill(CaseDraft draft, SplittableRandom random) {
    draft.set(Column.CASE_ID, seeds.token(CASE, draft.number()));
    int alignment = respondent(draft);
    int category = incident(draft);
    draw(draft, Column.INITIATION_ROUTE, truth.scene().routes(), random);
    reporter(draft, random);
    CodeShares severities = truth.rates().get(truth.categories().code(category)).severity();
    int severity = draw(draft, Column.SEVERITY, severities, random);
    further.beforeOutcome(draft);
    draft.set(Column.OUTCOME, outcome(draft, sanctioned[category][alignment][severity], random));
    stages(draft, random);
    followUp.ifPresent(calendar -> calendar.close(draft));
    further.afterOutcome(draft);
  }

  /** Draws the code of a column as it is in this row; gives its position. */
  private int draw(CaseDraft draft, Column column, CodeShares base, SplittableRandom random) {
    CodeShares shares = effects.shares(column.field(), base, draft);
    int index = shares.index(random);
    draft.set(column, shares.code(index));
    return index;
  }

  private void reporter(CaseDraft draft, SplittableRandom random) {
    String plain =
        random.nextDouble() < Truth.REPORTER_DECLARES
            ? truth.alignments().draw(random)
            : Truth.NOT_APPLICABLE;
    draft.set(Column.REPORTER_ALIGNMENT, plain);
    if (effects.isOn(Column.REPORTER_ALIGNMENT.field())) {
      SplittableRandom own = seeds.random(FieldName.REPORTER_ALIGNMENT, draft.number());
      draw(draft, Column.REPORTER_ALIGNMENT, truth.reporters(), own);
    }
  }

  /** Fills in the respondent and returns the position of the true alignment. */
  private int respondent(CaseDraft draft) {
    SplittableRandom random = seeds.random(RESPONDENT, draft.respondent());
    draft.set(Column.RESPONDENT_TOKEN, seeds.token(RESPONDENT, draft.respondent()));
    int alignment = draw(draft, Column.DECLARED_ALIGNMENT, truth.alignments(), random);
    String source = SOURCES.draw(random);
    boolean undeclared = Truth.UNDECLARED.contains(draft.value(Column.DECLARED_ALIGNMENT));
    draft.set(Column.ALIGNMENT_SOURCE, undeclared ? UNKNOWN : source);
    draw(draft, Column.REGION, truth.scene().regions(), random);
    draw(draft, Column.ROLE_BAND, truth.scene().roles(), random);
    return alignment;
  }

  /** Fills in the incident and returns the position of its category. */
  private int incident(CaseDraft draft) {
    SplittableRandom random = seeds.random(INCIDENT, draft.incident());
    draft.set(Column.INCIDENT_ID, seeds.token(INCIDENT, draft.incident()));
    draft.set(Column.RECEIVED_MONTH, months.code(random.nextInt(months.codes().size())));
    if (effects.isOn(Column.RECEIVED_MONTH.field())) {
      SplittableRandom own = seeds.random(FieldName.RECEIVED_MONTH, draft.incident());
      draw(draft, Column.RECEIVED_MONTH, months, own);
    }
    return draw(draft, Column.COMPLAINT_CATEGORY, truth.categories(), random);
  }

  private String outcome(CaseDraft draft, double rate, SplittableRandom random) {
    Truth.Progress progress = truth.progress();
    String target = Column.OUTCOME.field();
    double pending = progress.pending(late(draft));
    double at = random.nextDouble() - effects.probability(target, PENDING, pending, draft);
    if (at < 0) {
      return PENDING;
    }
    for (Map.Entry<String, Double> lapsed : progress.lapsed().entrySet()) {
      at -= effects.probability(target, lapsed.getKey(), lapsed.getValue(), draft);
      if (at < 0) {
        return lapsed.getKey();
      }
    }
    double own = randomEffects.shifted(effects.probability(SANCTIONED, rate, draft), draft);
    return random.nextDouble() < own
        ? SANCTIONED
        : effects.shares("not_sanctioned", progress.cleared(), draft).draw(random);
  }

  /** How late in the period a case was received, from 0 to 1. */
  private double late(CaseDraft draft) {
    int last = months.codes().size() - 1;
    int month = months.codes().indexOf(draft.value(Column.RECEIVED_MONTH));
    return last == 0 ? 0 : (double) month / last;
  }

  private void stages(CaseDraft draft, SplittableRandom random) {
    Truth.Progress progress = truth.progress();
    boolean isSanctioned = draft.value(Column.OUTCOME).equals(SANCTIONED);
    if (!isSanctioned && !progress.cleared().codes().contains(draft.value(Column.OUTCOME))) {
      stages.undecided(draft, random);
      return;
    }
    stages.decided(draft, isSanctioned, random);
    if (draft.value(Column.OUTCOME).equals(INFORMALLY) && effects.isOn(INFORMAL_RECORDED)) {
      recordInformal(draft);
    }
    if (isSanctioned) {
      draw(draft, Column.SANCTION, progress.sanctions(), random);
      stages.appeal(draft, random);
    }
  }

  /** Informal outcomes are not recorded unless an effect says how often. */
  private void recordInformal(CaseDraft draft) {
    SplittableRandom own = seeds.random(INFORMAL_RECORDED, draft.number());
    if (own.nextDouble() < effects.probability(INFORMAL_RECORDED, 0, draft)) {
      draft.set(Column.SANCTION, INFORMAL.draw(own));
    }
  }

  private void loseAlignment(CaseDraft draft, SplittableRandom random) {
    Truth.Missing missing = truth.missing();
    boolean isSanctioned = draft.value(Column.OUTCOME).equals(SANCTIONED);
    boolean lost =
        random.nextDouble() < (isSanctioned ? missing.sanctioned() : missing.otherwise());
    if (lost && !Truth.UNDECLARED.contains(draft.value(Column.DECLARED_ALIGNMENT))) {
      draft.set(Column.DECLARED_ALIGNMENT, UNKNOWN);
      draft.set(Column.ALIGNMENT_SOURCE, UNKNOWN);
    }
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
