package org.evenhand.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.measure.Caseload;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.SanctionRate;
import org.evenhand.measure.Subject;
import org.evenhand.report.Results;
import org.evenhand.schema.Contract;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Specification;
import org.evenhand.schema.Window;
import org.evenhand.spark.Scan;
import org.evenhand.verdict.Alternative;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Verdict;

/** The tables that go out, row by row in the columns of the contract; an empty cell is null. */
final class Tables {

  /** Columns of a specification between its name and its answer. */
  private static final int NO_RULING = 16;

  private final Map<OutputTable, List<Object[]>> tables = new LinkedHashMap<>();
  private final Contract contract;
  private final String period;
  private final Window window;

  private Tables(Intake intake) {
    this.contract = intake.request().contract();
    this.period = intake.request().period().label();
    this.window = intake.request().plan().plan().window();
  }

  /** The complete tables of a run; confidential. */
  static Map<OutputTable, List<Object[]>> of(Intake intake, Results results) {
    Tables out = new Tables(intake);
    out.add("findings", results.findings().stream().map(out::finding).toList());
    out.add(
        "verdicts",
        results.rulings().stream()
            .map(r -> verdict(out.period, out.window(r.subject()), r))
            .toList());
    out.add(
        "specifications",
        results.alternatives().stream().flatMap(other -> out.rows(other).stream()).toList());
    out.add("sanction_rates", out.rates(results.findings()));
    out.tables.putAll(account(intake));
    out.cubes(intake.scan());
    return out.tables;
  }

  /** The account alone, for a run that was refused too. */
  static Map<OutputTable, List<Object[]>> account(Intake intake) {
    Tables out = new Tables(intake);
    out.add(
        "gate_account",
        intake.ledger().lines().stream()
            .map(line -> new Object[] {line.item(), line.field(), line.rule(), line.rows()})
            .toList());
    out.add("rejected_rows", intake.ledger().rejectedRows());
    return out.tables;
  }

  private void add(String name, List<Object[]> rows) {
    tables.put(contract.output(name), rows);
  }

  private Object[] finding(Finding finding) {
    Subject subject = finding.subject();
    Row row = new Row(period, window(subject), subject.question().id(), subject.stage());
    row.add(subject.complaintCategory(), subject.stratum());
    comparison(row, subject.comparison());
    row.add(finding.statistic().column(), finding.statistic().unit().column());
    counts(row, finding.counts());
    row.add(finding.estimate(), finding.lower(), finding.upper(), finding.level());
    row.add(finding.pValue(), finding.adjustedPValue());
    row.add(finding.method(), finding.reason().isPresent() ? "not_estimable" : "estimated");
    row.add(finding.reason().orElse(null));
    return row.cells();
  }

  /** The row of a ruling in the columns of the table {@code verdicts}. */
  static Object[] verdict(String period, String window, Ruling ruling) {
    Row row = new Row(period, window, ruling.subject().question().id());
    row.add(ruling.subject().complaintCategory());
    comparison(row, ruling.subject().comparison());
    row.add(ruling.verdict().column(), ruling.verdict().label(), reason(ruling.verdict()));
    ruled(row, ruling);
    row.add(ruling.smallestDetectable());
    row.add(ruling.ends().lowest(), ruling.ends().highest(), ruling.sentence());
    return row.cells();
  }

  /** The rulings of another way to put the question; one row with the reason where it has none. */
  private List<Object[]> rows(Alternative other) {
    Specification way = other.specification();
    Supplier<Row> begun =
        () -> new Row(period, way.plan().window().label(), way.aspect().column(), way.value());
    if (!other.lacking().isEmpty()) {
      Row row = begun.get();
      row.add(new Object[NO_RULING]);
      row.add("not_computed", other.lacking());
      return List.<Object[]>of(row.cells());
    }
    return other.judgement().rulings().stream()
        .map(
            ruling -> {
              Row row = begun.get();
              row.add(ruling.subject().complaintCategory());
              comparison(row, ruling.subject().comparison());
              ruled(row, ruling);
              row.add(ruling.verdict().column(), reason(ruling.verdict()));
              return row.cells();
            })
        .toList();
  }

  /** What a ruling rests on. */
  private static void ruled(Row row, Ruling ruling) {
    Finding primary = ruling.primary();
    row.add(primary.statistic().column());
    counts(row, primary.counts());
    row.add(primary.estimate(), primary.lower(), primary.upper());
    row.add(ruling.parity().lower(), ruling.parity().upper());
    row.add(primary.pValue(), primary.adjustedPValue());
  }

  private String window(Subject subject) {
    return subject.window().equals(Subject.OWN) ? window.label() : subject.window();
  }

  private static String reason(Verdict verdict) {
    if (verdict instanceof Verdict.NotEnoughEvidence lacking) {
      return lacking.reason();
    }
    return verdict instanceof Verdict.NotAssessable none ? none.reason() : null;
  }

  private static void comparison(Row row, Comparison comparison) {
    row.add(comparison.compared(), comparison.group(), comparison.reference());
  }

  private static void counts(Row row, Counts counts) {
    row.add(counts.nGroup(), counts.xGroup(), counts.nReference(), counts.xReference());
  }

  private List<Object[]> rates(List<Finding> findings) {
    Map<List<String>, Long> cases = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Subject subject = finding.subject();
      if (subject.question().equals(Caseload.QUESTION) && subject.stage().equals(Subject.ALL)) {
        cases.put(place(subject), finding.counts().nGroup());
      }
    }
    List<Object[]> rows = new ArrayList<>();
    for (Finding finding : findings) {
      Subject subject = finding.subject();
      if (subject.question().equals(SanctionRate.QUESTION)
          && subject.stage().equals("sanctioned")) {
        Row row = new Row(period, subject.complaintCategory(), subject.comparison().group());
        row.add(cases.get(place(subject)), finding.counts().nGroup(), finding.counts().xGroup());
        row.add(finding.estimate(), finding.lower(), finding.upper());
        rows.add(row.cells());
      }
    }
    return rows;
  }

  private static List<String> place(Subject subject) {
    return List.of(subject.complaintCategory(), subject.comparison().group());
  }

  /**
   * All cubes in one table; where there are several, a dimension that a cube does not have is empty
   * in its rows.
   */
  private void cubes(Scan.Result scan) {
    List<String> dimensions =
        scan.cubes().stream()
            .flatMap(cube -> cube.dimensions().stream())
            .map(Dimension::name)
            .distinct()
            .toList();
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < scan.cubes().size(); i++) {
      Cube cube = scan.cubes().get(i);
      String reach = scan.tabulation().groupings().get(i).history() ? "history" : "period";
      for (Cell cell : cube.cells()) {
        rows.add(cell(dimensions, cube, cell, reach));
      }
    }
    List<OutputTable.Column> leading =
        dimensions.stream()
            .map(
                name ->
                    new OutputTable.Column(
                        name, OutputTable.Type.STRING, "", "Code of the dimension."))
            .toList();
    tables.put(contract.output("cube").withLeading(leading), rows);
  }

  private static Object[] cell(List<String> dimensions, Cube cube, Cell cell, String reach) {
    Object[] row = new Object[dimensions.size() + 2];
    for (int i = 0; i < cube.dimensions().size(); i++) {
      Dimension dimension = cube.dimensions().get(i);
      row[dimensions.indexOf(dimension.name())] = dimension.codes().get(cell.codes().get(i)).code();
    }
    row[dimensions.size()] = reach;
    row[dimensions.size() + 1] = cell.cases();
    return row;
  }

  /** Cells of one row in the making. */
  private static final class Row {

    private final List<Object> cells = new ArrayList<>();

    Row(Object... first) {
      add(first);
    }

    void add(Object... more) {
      for (Object cell : more) {
        cells.add(plain(cell));
      }
    }

    Object[] cells() {
      return cells.toArray();
    }

    private static Object plain(Object cell) {
      if (cell instanceof OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
      }
      if (cell instanceof OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
      }
      return cell;
    }
  }
}
