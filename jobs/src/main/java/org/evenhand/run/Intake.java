package org.evenhand.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.disclosure.RunFacts;
import org.evenhand.gate.Gate;
import org.evenhand.gate.Refusal;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Window;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Scan;
import org.evenhand.verdict.Alternative;

/**
 * An export after its one scan: what was read, and what follows from that.
 *
 * @param input what was asked and read
 * @param months the months of the export's cases
 * @param questions the plan's questions, sorted by whether the export can answer them
 * @param alternatives the other ways to put the primary question
 * @param ledger the account in lines
 */
record Intake(
    Input input, Months months, Questions questions, Alternatives alternatives, Ledger ledger) {

  /** What follows from an input. */
  Intake(Input input) {
    this(input, Months.of(input.scan(), input.gate()));
  }

  private Intake(Input input, Months months) {
    this(
        input,
        months,
        Questions.of(plan(input), input.request().contract(), input.gate(), input.companionFields())
            .onlyIf(months.againstTrend(input.request().period())),
        Alternatives.of(plan(input), input.gate()),
        new Ledger(
            input.gate(),
            input.scan(),
            Stream.concat(
                    input.companionLines().stream(),
                    months.lines(input.request().counted()).stream())
                .toList()));
  }

  /**
   * Reads an export, as {@link Input#read} does.
   *
   * @throws Refusal if the columns are refused; rows are judged by {@link #refusal}
   * @throws ConfigurationException if plan or mapping are at odds with the export
   */
  static Intake read(Engine engine, Request request) {
    return new Intake(Input.read(engine, request));
  }

  private static Plan plan(Input input) {
    return input.request().plan().plan();
  }

  /** What was asked. */
  Request request() {
    return input.request();
  }

  /** The rules. */
  Gate gate() {
    return input.gate();
  }

  /** Cubes and account. */
  Scan.Result scan() {
    return input.scan();
  }

  /** SHA-256 of every file that was read, by name. */
  Map<String, String> digests() {
    return input.digests();
  }

  /** What is to be said of its letters, where it is read blind. */
  Optional<RunFacts.Blinding> blinding() {
    return input.blinding();
  }

  /** Why the gate closes, as one line; empty where it stays open. */
  Optional<String> refusal() {
    Optional<String> reason =
        input.complaints().isEmpty()
            ? ledger.refusal(plan(input).gate().maximumRejectedShare())
            : Optional.of(String.join("; ", input.complaints()));
    return reason.map(line -> request().casesName() + ": " + line);
  }

  /**
   * Checks that the gate stays open, and what only the data can tell of period and plan.
   *
   * @throws Refusal if the gate closes
   * @throws ConfigurationException if no case is of the period, if the plan's window lacks a period
   *     or spans two counting rules, or if no case has the plan's reference group
   */
  void confirm() {
    refusal()
        .ifPresent(
            line -> {
              throw new Refusal(line);
            });
    if (scan().account().rowsAdmitted() == scan().outsidePeriod()) {
      throw new ConfigurationException(
          "--period: no case of the export was received in these months; name the months that it covers");
    }
    refuseBrokenWindow();
    if (!Comparison.hasReference(plan(input), scan().cubes().get(0))) {
      throw new ConfigurationException(
          "plan key comparator: no case of the period has this reference group; name a group that occurs, or rest");
    }
  }

  private void refuseBrokenWindow() {
    Window window = plan(input).window();
    if (window.equals(Window.QUARTER)) {
      // A rule that changes within the period is told in the report: there is no trend in it.
      return;
    }
    months
        .against(window, request().period())
        .ifPresent(
            reason -> {
              throw new ConfigurationException(
                  "plan key window: " + reason + "; report the period by itself");
            });
  }

  /** Every question's findings. */
  List<Finding> findings() {
    return questions.findings(input);
  }

  /** What the rule says where the primary question is put in another way. */
  List<Alternative> alternatives(Map<String, List<Code>> codes) {
    return alternatives.judged(input, months, codes);
  }

  /** The codes of every dimension with their labels. */
  Map<String, List<Code>> dimensions() {
    return Input.dimensions(scan());
  }
}
