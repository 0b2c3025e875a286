package org.evenhand.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.measure.Question;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.Period;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.settings.LockFile;
import org.evenhand.settings.MappingFile;
import org.evenhand.settings.PlanFile;

/**
 * What a run is asked to do.
 *
 * @param contract the contract
 * @param cases path or URI of the case export
 * @param mapping how the export becomes the contract
 * @param plan the analysis plan
 * @param lock the plan's lock, if it has one
 * @param period the months reported
 * @param companions paths or URIs of the companion files, by the name of their table
 * @param today the day on which it is asked; empty where no date is held against it
 */
public record Request(
    Contract contract,
    String cases,
    MappingFile mapping,
    PlanFile plan,
    Optional<LockFile> lock,
    Period period,
    SortedMap<String, String> companions,
    Optional<LocalDate> today) {

  /**
   * Reads the files that a person named.
   *
   * @param mapping path of the mapping, or null for the contract's own columns
   * @param plan path of the plan, or null for the default plan
   * @throws ConfigurationException if one of them is wrong, or the plan is fixed or locked for
   *     another period
   */
  public static Request of(String cases, Path mapping, Path plan, String period) {
    Contract contract = Contract.v1();
    PlanFile planned = plan == null ? PlanFile.defaults() : PlanFile.read(plan);
    Request request =
        new Request(
            contract,
            cases,
            mapping == null
                ? MappingFile.identity()
                : MappingFile.read(
                    mapping, contract.cases().fields().stream().map(Field::name).toList()),
            planned,
            plan == null ? Optional.empty() : LockFile.beside(plan),
            months(period),
            new TreeMap<>(),
            Optional.empty());
    request.refuseUnless(
        planned.plan().period(),
        "--period: the plan is fixed for another period; run that one, or fix a plan for this one");
    request.refuseUnless(
        request.lock().map(LockFile::period).orElse(""),
        "--period: the plan is locked for another period; run that one, or lock a plan for this one");
    return request;
  }

  private void refuseUnless(String fixed, String complaint) {
    if (!fixed.isEmpty() && !fixed.equals(period.label())) {
      throw new ConfigurationException(complaint);
    }
  }

  /** The same request with companion files, by the name of their table. */
  public Request with(Map<String, String> files) {
    return new Request(contract, cases, mapping, plan, lock, period, new TreeMap<>(files), today);
  }

  /** The same request, asked on this day. */
  public Request on(LocalDate day) {
    return new Request(contract, cases, mapping, plan, lock, period, companions, Optional.of(day));
  }

  /** The same request of a plan that asks no more than these of its questions. */
  public Request asking(List<Question> questions) {
    List<String> ids = questions.stream().map(Question::id).toList();
    PlanFile fewer =
        new PlanFile(
            plan.plan().asking(plan.plan().questions().stream().filter(ids::contains).toList()),
            plan.text(),
            plan.sha256(),
            plan.lines(),
            plan.differences());
    return new Request(contract, cases, mapping, fewer, lock, period, companions, today);
  }

  /**
   * The last month in which a case can have been received. Somewhere on Earth tomorrow has begun,
   * and the months that a person asks for have come, whatever the clock says.
   */
  Optional<YearMonth> latestMonth() {
    return today
        .map(day -> YearMonth.from(day.plusDays(1)))
        .map(month -> month.isBefore(period.to()) ? period.to() : month);
  }

  /** The months whose cases are counted: those of the period, and of the plan's window. */
  Period counted() {
    return plan.plan().window().over(period);
  }

  /**
   * The months that a person named.
   *
   * @throws ConfigurationException if they are not written as a period is
   */
  public static Period months(String period) {
    try {
      return Period.parse(period);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("--period: must be written as " + Period.FORMS);
    }
  }

  /** The export's name without its folder. */
  public String casesName() {
    return cases.substring(cases.replaceAll("/+$", "").lastIndexOf('/') + 1);
  }
}
