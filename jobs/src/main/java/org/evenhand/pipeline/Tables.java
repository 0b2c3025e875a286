package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.caseload.Caseload;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.message.Message;
import org.evenhand.report.Results;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Language;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Row;
import org.evenhand.schema.Specification;
import org.evenhand.schema.Window;
import org.evenhand.spark.Scan;
import org.evenhand.verdict.Alternative;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Standing;
import org.evenhand.verdict.Verdict;

/** The tables that go out, row by row in the columns of the contract. */
public final class Tables {

  /** The columns of a specification that say which ruling it is. */
  private static final List<String> RULED =
      List.of(FieldName.COMPLAINT_CATEGORY, "compared", "group_code", "reference_code");

  private final Map<OutputTable, List<Row>> tables = new LinkedHashMap<>();
  private final Contract contract;
  private final String period;
  private final Window window;
  private final Language language;

  private Tables(ScannedExport intake) {
    this.contract = intake.request().contract();
    this.period = intake.request().period().label();
    this.window = intake.request().plan().plan().window();
    this.language = intake.request().plan().plan().language();
  }

  /** The complete tables of a run; confidential. */
  static Map<OutputTable, List<Row>> of(ScannedExport intake, Results results) {
    Tables out = new Tables(intake);
    out.add("findings", results.findings().stream().map(out::finding));
    out.add(
        "verdicts",
        results.rulings().stream()
            .map(
                r ->
                    verdict(
                        out.row("verdicts"), out.period, out.window(r.key()), r, out.language)));
    out.add("standing", results.standings().stream().flatMap(s -> out.standing(s, results)));
    out.add("specifications", results.alternatives().stream().flatMap(out::specification));
    out.add("sanction_rates", out.rates(results.findings()));
    out.tables.putAll(account(intake));
    out.cubes(intake.scan());
    out.clusters(intake);
    out.add("codes", out.codes(intake, Labels.of(results)));
    return out.tables;
  }

  /** The codes of coded fields; those of days, months and thresholds are in no need of a label. */
  private Stream<Row> codes(ScannedExport intake, Labels labels) {
    return intake.dimensions().entrySet().stream()
        .filter(
            field ->
                contract.cases().field(field.getKey()).filter(f -> f.kind().isCoded()).isPresent())
        .flatMap(
            field ->
                field.getValue().stream()
                    .map(code -> labelled(field.getKey(), code.code(), labels)));
  }

  private Row labelled(String field, String code, Labels labels) {
    return row("codes")
        .set("field", field)
        .set("code", code)
        .set("label", said(labels.code(field, code)));
  }

  /** The account alone, for a run that was refused too. */
  static Map<OutputTable, List<Row>> account(ScannedExport intake) {
    Tables out = new Tables(intake);
    out.add("gate_account", intake.ledger().lines().stream().map(out::accounted));
    OutputTable rejected = out.contract.output("rejected_rows");
    out.tables.put(rejected, intake.ledger().rejectedRows(rejected));
    return out.tables;
  }

  private void add(String name, Stream<Row> rows) {
    tables.put(contract.output(name), rows.toList());
  }

  private Row row(String table) {
    return new Row(contract.output(table));
  }

  private Row accounted(AccountLine line) {
    return row("gate_account")
        .set("item", line.item())
        .set("field", line.field())
        .set("rule", line.rule())
        .set("rows", line.rows());
  }

  private Row finding(Finding finding) {
    FindingKey key = finding.key();
    Row row = row("findings");
    row.set("period", period)
        .set("window", window(key))
        .set("question", key.question().id())
        .set("stage", key.stage())
        .set("stratum", key.stratum())
        .set("statistic", finding.statistic().code())
        .set("unit", finding.statistic().unit().column())
        .set("ci_level", finding.level())
        .set("method", finding.method())
        .set("status", finding.reason().isPresent() ? "not_estimable" : "estimated")
        .set("reason", finding.reason().or(finding::openEnd).map(this::said));
    return answered(row, key, finding);
  }

  /** Fills a row of the table {@code verdicts}. */
  public static Row verdict(
      Row row, String period, String window, Ruling ruling, Language language) {
    row.set("period", period)
        .set("window", window)
        .set("question", ruling.key().question().id())
        .set("label", ruling.verdict().label().in(language))
        .set("sentence", ruling.sentence().in(language));
    return ruled(row, ruling, language);
  }

  private Stream<Row> standing(Standing standing, Results results) {
    Map<String, String> origins = new LinkedHashMap<>();
    results
        .facts()
        .sequence()
        .parts()
        .forEach(
            part -> origins.put(part.period(), part.isFromExport() ? "export" : "earlier_results"));
    return standing.looks().stream()
        .map(look -> look(standing.comparison(), look).set("cases_from", origins.get(look.upTo())));
  }

  private Row look(Comparison comparison, Standing.Look look) {
    Row row = row("standing").set("period", period).set("up_to", look.upTo());
    return compared(row, comparison, look.ratio().counts())
        .set("estimate", look.ratio().estimate())
        .set("ci_lower", look.ratio().lower())
        .set("ci_upper", look.ratio().upper())
        .set("parity_lower", look.parityLower())
        .set("parity_upper", look.parityUpper())
        .set("log_e_value", look.evidence())
        .set("log_e_value_adjusted", look.adjusted())
        .set("verdict", look.standing().column())
        .set("since", look.since());
  }

  /** The rulings of another way to put the question; one row with the reason where it has none. */
  private Stream<Row> specification(Alternative other) {
    if (other.lacking().isPresent()) {
      Row row = begun(other.specification());
      RULED.forEach(column -> row.set(column, null));
      return Stream.of(
          row.set("verdict", "not_computed").set("reason", said(other.lacking().get())));
    }
    return other.rulings().stream()
        .map(ruling -> ruled(begun(other.specification()), ruling, language));
  }

  private Row begun(Specification way) {
    return row("specifications")
        .set("period", period)
        .set("window", way.plan().window().label())
        .set("aspect", way.aspect().column())
        .set("value", way.value());
  }

  /** A ruling and what it rests on. */
  private static Row ruled(Row row, Ruling ruling, Language language) {
    row.set("verdict", ruling.verdict().column())
        .set("reason", reason(ruling).map(why -> why.in(language)))
        .set("estimand", ruling.primary().statistic().code())
        .set("parity_lower", ruling.parityLower())
        .set("parity_upper", ruling.parityUpper())
        .set(
            "differs_from",
            ruling.differsFrom().isEmpty() ? null : String.join(";", ruling.differsFrom()))
        .set("remark", ruling.remark().map(remark -> remark.in(language)))
        .set("ruled_out", ruling.ruledOut())
        .set("detectable_ratio", ruling.detectable())
        .set("gamma_turning", ruling.turningPoint());
    return answered(row, ruling.key(), ruling.primary());
  }

  /** What is compared, and what was found. */
  private static Row answered(Row row, FindingKey key, Finding finding) {
    row.set(FieldName.COMPLAINT_CATEGORY, key.complaintCategory());
    return compared(row, key.comparison(), finding.counts())
        .set("estimate", finding.estimate())
        .set("ci_lower", finding.lower())
        .set("ci_upper", finding.upper())
        .set("p_value", finding.pValue())
        .set("p_value_adjusted", finding.adjustedPValue());
  }

  /** Who is compared with whom, and how many they are. */
  private static Row compared(Row row, Comparison comparison, Counts counts) {
    return row.set("compared", comparison.compared())
        .set("group_code", comparison.group())
        .set("reference_code", comparison.reference())
        .set("n_group", counts.nGroup())
        .set("x_group", counts.xGroup())
        .set("n_reference", counts.nReference())
        .set("x_reference", counts.xReference());
  }

  private String said(Message message) {
    return message.in(language);
  }

  private String window(FindingKey key) {
    return key.window().equals(FindingKey.OWN) ? window.label() : key.window();
  }

  /** Why there is no verdict; beside one, why there is no estimate or no range. */
  private static Optional<Message> reason(Ruling ruling) {
    if (ruling.verdict() instanceof Verdict.NotEnoughEvidence lacking) {
      return Optional.of(lacking.reason());
    }
    return ruling.verdict() instanceof Verdict.NotAssessable none
        ? Optional.of(none.reason())
        : ruling.primary().reason().or(ruling.primary()::openEnd);
  }

  private Stream<Row> rates(List<Finding> findings) {
    Map<List<String>, Long> cases = new LinkedHashMap<>();
    for (Finding finding : findings) {
      FindingKey key = finding.key();
      if (key.question().equals(Caseload.QUESTION) && key.stage().equals(FindingKey.ALL)) {
        cases.put(place(key), finding.counts().nGroup());
      }
    }
    return findings.stream()
        .filter(
            finding ->
                finding.key().question().equals(SanctionRate.QUESTION)
                    && finding.key().stage().equals("sanctioned"))
        .map(finding -> rate(finding, cases.get(place(finding.key()))));
  }

  private Row rate(Finding finding, Long cases) {
    return row("sanction_rates")
        .set("period", period)
        .set(FieldName.COMPLAINT_CATEGORY, finding.key().complaintCategory())
        .set(FieldName.DECLARED_ALIGNMENT, finding.key().comparison().group())
        .set("n_cases", cases)
        .set("n_decided", finding.counts().nGroup())
        .set("n_sanctioned", finding.counts().xGroup())
        .set("sanction_rate", finding.estimate())
        .set("ci_lower", finding.lower())
        .set("ci_upper", finding.upper());
  }

  private static List<String> place(FindingKey key) {
    return List.of(key.complaintCategory(), key.comparison().group());
  }

  /**
   * All cubes in one table; where there are several, a dimension that a cube does not have is empty
   * in its rows.
   */
  private void cubes(Scan.Result scan) {
    OutputTable table = over(CountTable.NAME, scan.cubes().stream().map(Cube::dimensions));
    Row empty = new Row(table);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < scan.cubes().size(); i++) {
      Cube cube = scan.cubes().get(i);
      String reach =
          scan.tabulation().groupings().get(i).history() ? CountTable.HISTORY : CountTable.PERIOD;
      for (Cell cell : cube.cells()) {
        Row row = empty.blank().set("reach", reach).set("cases", cell.cases());
        for (int d = 0; d < cube.dimensions().size(); d++) {
          Dimension dimension = cube.dimensions().get(d);
          row.set(dimension.name(), dimension.codes().get(cell.codes().get(d)).code());
        }
        rows.add(row);
      }
    }
    tables.put(table, rows);
  }

  /** A table with a column in front for every dimension. */
  private OutputTable over(String name, Stream<List<Dimension>> counted) {
    return contract
        .output(name)
        .withLeading(
            counted
                .flatMap(List::stream)
                .map(Dimension::name)
                .distinct()
                .map(
                    dimension ->
                        new OutputTable.Column(
                            dimension, OutputTable.Type.STRING, "", "Code of the dimension."))
                .toList());
  }

  /** The clusters of the question that carries the verdict, so that it can be counted again. */
  private void clusters(ScannedExport intake) {
    List<Clusters> clusterings =
        intake.questions().stored(intake.request().plan().plan(), intake.gate()).stream()
            .flatMap(stored -> stored.clusterings(intake.scan()).stream())
            .toList();
    OutputTable table = over("clusters", clusterings.stream().map(Clusters::dimensions));
    tables.put(table, new ClusterRows(table, clusterings));
  }
}
