package org.evenhand.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.evenhand.pipeline.Exports;
import org.evenhand.pipeline.Runs;

/** Command lines, plans, mappings and output folders that are wrong. */
final class BadSettings {

  private static final String MAPPING =
      """
      fields:
        case_id: case_id
        received_month: received_month
        complaint_category: complaint_category
        declared_alignment: declared_alignment
        outcome: outcome
        sanction: sanction
        region: region
      """;

  private BadSettings() {}

  static Stream<Bad> all() {
    return Stream.of(settings(), plans(), locks(), planning(), mappings(), lines())
        .flatMap(bad -> bad);
  }

  private static Stream<Bad> settings() {
    return Stream.of(
        new Bad("out is a file", "--out: the folder cannot be written", BadSettings::outIsFile),
        new Bad("out below a file", "--out: the folder cannot be written", BadSettings::belowFile),
        new Bad("out is blank", "--out", f -> with(f, "--out", "")),
        new Bad("bad period", "--period: must be written as", BadSettings::badPeriod),
        new Bad("no master", "--master: must be local[*]", f -> with(f, "--master", "laptop")),
        new Bad("no cores", "--master: must be local[*]", f -> with(f, "--master", "local[0]")),
        new Bad(
            "simulate into no folder",
            "--out: cannot be written",
            f -> simulate(f, "--out", f + "/none/cases.csv")),
        new Bad(
            "simulate over a folder",
            "--out: cannot be written",
            f -> simulate(f, "--out", folder(f, "cases.csv").toString())),
        new Bad(
            "companions below a file",
            "--companions: cannot be written",
            f -> simulate(f, "--companions", Files.createFile(f.resolve("file")) + "/below")),
        new Bad("period without cases", "--period: no case of the export", BadSettings::noCases),
        new Bad(
            "option that commands a terminal",
            "a\\u001b[31m: holds a character that is not seen, U+001B in place 2",
            f -> with(f, "--out", "a\u001b[31m")),
        new Bad("unknown option", "did you mean --csv?", f -> with(f, "--cvs")),
        new Bad("option without value", "--plan", f -> with(f, "--plan")),
        new Bad("plan is not there", "cannot be read", f -> with(f, "--plan", "none.yaml")),
        new Bad("mapping is not there", "cannot be read", f -> with(f, "--mapping", "none.yaml")));
  }

  private static Stream<Bad> plans() {
    return Stream.of(
        plan("comparater: rest", "plan.yaml, line 1: comparater: unknown key; did you mean"),
        plan("comparator: A12", "plan key comparator: no case of the period"),
        plan("comparator: nobody", "plan key comparator: no case of the period"),
        plan("comparator: all", "plan key comparator: no case of the period"),
        plan("comparator: none", "plan key comparator: no case of the period"),
        plan("title: \"a\\u009bb\"", "title: holds a character that is not seen, U+009B"),
        plan(
            "variants: {comparators: [rest, jo@example.org]}",
            "plan.yaml, line 1: variants.comparators: holds e-mail addresses; leave them out"),
        plan("title: Ask 0131 496 0123", "plan.yaml, line 1: title: holds telephone numbers"),
        plan("title: a # \u200fb", "plan.yaml, line 1: holds a character that is not seen, U+200F"),
        plan("comparator: unknown", "plan key comparator: no case of the period"),
        plan("period: 2026Q2", "--period: the plan is fixed for another period"),
        plan("primary: {strata: [colour]}", "plan key primary: names a stratum"),
        plan("variants: {strata: [[colour]]}", "plan key variants.strata: names a stratum"),
        plan("decided: [sanctioned, cleared]", "plan key decided: names an outcome"),
        plan("questions: [colour]", "question"),
        plan("a: [", "plan.yaml, line"),
        plan("gate: {maximum_rejected_share: 2}", "maximum_rejected_share: must be"));
  }

  private static Stream<Bad> locks() {
    String hash = "0".repeat(64);
    String good =
        "locked: 2026-06-26\nplan_sha256: "
            + hash
            + "\nperiod: ''\nsoftware: 0.1.0\nkeys: {title: Zqcanary}\n";
    return Stream.of(
        lock(good.replace("''", "2026Q2"), "--period: the plan is locked for another period"),
        lock(good.replace("''", "Zqcanary"), "line 3: period: must be written as"),
        lock(good.replace("06-26", "06-31"), "line 1: locked: must be a day, such as 2026-06-26"),
        lock(good.replace("2026-06-26", "Zqcanary"), "line 1: locked: must be a day"),
        lock(good.replace(hash, "Zqcanary"), "line 2: plan_sha256: must be a SHA-256"),
        lock(good.replace("software: 0.1.0", "software: ''"), "line 4: software: must not be"),
        lock(good.replace("software: 0.1.0\n", ""), "line 1: lacks the key software; add it"),
        lock(good.replace("title: Zqcanary", "title: [Zqcanary]"), "line 5: keys.title: must be a"),
        lock(good + "lokced: Zqcanary\n", "line 6: lokced: unknown key; did you mean locked?"),
        lock("", "line 1: lacks the key locked; add it"),
        lock("Zqcanary", "line 1: must be a map of keys"),
        lock("locked: [", "not readable as YAML"));
  }

  private static Stream<Bad> planning() {
    return Stream.of(
        new Bad("unknown verb of plan", "did you mean lock?", f -> whole("plan", "lokc")),
        new Bad("lock without a plan", "--plan", f -> whole("plan", "lock")),
        new Bad(
            "lock of no plan", "cannot be read", f -> whole("plan", "lock", "--plan", f + "/none")),
        locking("questions: [colour]", "plan key questions"),
        locking("primary: {estimand: odds_ratio}", "primary.estimand: must be one of"),
        locking("primary: {strata: [colour]}", "plan key primary: names a stratum"),
        locking("primary: {beside: [case_id]}", "plan key primary: names a stratum"),
        locking("decided: [sanctioned, cleared]", "plan key decided: names an outcome"),
        locking("comparater: rest", "comparater: unknown key; did you mean comparator?"),
        locking("period: 2026Q2", "--period: the plan is fixed for another", "--period", "2026Q3"),
        locking("title: x", "--period: must be written as", "--period", "Zqcanary"),
        locking("title: x", "--out: the plan is for any period", "--out", "elsewhere"),
        new Bad(
            "init below a file",
            "plan.yaml: cannot be written",
            f ->
                whole("plan", "init", "--out", Files.createFile(f.resolve("file")) + "/plan.yaml")),
        new Bad(
            "init of a bad period",
            "--period: must be written as",
            f -> whole("plan", "init", "--out", f + "/plan.yaml", "--period", "Zqcanary")));
  }

  private static Stream<Bad> mappings() {
    return Stream.of(
        mapping(MAPPING + "  colour: colour\n", "mapping.yaml, line 9: fields.colour: unknown key"),
        mapping("feilds: {}", "mapping.yaml, line 1: feilds: unknown key; did you mean fields?"),
        mapping(MAPPING + "delimiter: §\n", "delimiter: must be one character"),
        mapping(
            MAPPING.replace("outcome: outcome", "outcome: {constant: upheld}"),
            "mapping.yaml, line 6: field outcome has a constant that it cannot hold: use a code of its list in schemas/REFERENCE.md"),
        mapping(
            MAPPING.replace("received_month: received_month", "received_month: {constant: 2026}"),
            "field received_month has a constant"),
        mapping(
            MAPPING.replace("case_id: case_id", "case_id: {constant: c1}"),
            "field case_id has a constant"),
        mapping(
            MAPPING.replace(
                "received_month: received_month",
                "received_month: {column: received_month, date: dd/mm/yyyy}"),
            "line 3: fields.received_month.date: mm is minutes; write MM for months"),
        mapping(
            MAPPING.replace(
                "case_id: case_id",
                "case_id: {when: [{if: {region: Zqcanary}, then: Zqcanary}], column: case_id}"),
            "field case_id is an identifier, which no rule and no default can make"),
        mapping(
            MAPPING.replace(
                "outcome: outcome", "outcome: {when: [{if: {region: Zqcanary}, then: Zqcanary}]}"),
            "field outcome has a rule or a default with a value that it cannot hold"),
        mapping(
            MAPPING.replace("outcome: outcome", "outcome: {row_number: true}"),
            "field outcome cannot be a row number"),
        mapping(
            MAPPING.replace("outcome: outcome", "outcome: {column: outcome, codes: [a, b]}"),
            "field outcome cannot have a list of your own"),
        mapping(
            MAPPING.replace("region: region", "region: {column: region, recode: {R01: Zqcanary}}"),
            "mapping.yaml, line 8: field region is recoded to a code that its list does not have: use a code of the list or bring"),
        mapping(
            MAPPING.replace(
                "outcome: outcome",
                "outcome:\n    column: outcome\n    recode:\n      Zqcanary: pending\n      X: no_braech"),
            "mapping.yaml, line 10: field outcome is recoded to a code that its list does not have: did you mean no_breach?"),
        alignments(
            "codes: [Zqcanary], recode: {Not stated: Zqcanary}",
            "mapping.yaml, line 5: field declared_alignment recodes a blank or a word for what is not known to a group"),
        alignments("codes: [Zqcanary, all]", "has as entry 2 of its list a word of the tables"),
        alignments("codes: [Zqcanary, zqCanary]", "entry 1 of its list is alike to entry 2"),
        alignments(
            "codes: ['Zq canary', 'Zq  canary ']", "line 5: fields.declared_alignment.codes"),
        alignments("codes: [Not stated]", "has as entry 1 of its list words for what is not known"),
        alignments("codes: as_found, recode: {A1: rest}", "is recoded to a word of the tables"),
        alignments("codes: as_found, recode: {A1: N/A}", "is recoded to words for what is not"),
        alignments("codes: ['Zqcanary;']", "a code with characters that a code may not have"),
        alignments("codes: ['Zqcanary, new']", "in an alignment no comma"),
        mapping(
            MAPPING.replace("region: region", "region: {constant: ALL, codes: [North]}"),
            "field region has as its constant a word of the tables"),
        alignments(
            "codes: ['Zq\u202ecanary']",
            "mapping.yaml, line 5: holds a character that is not seen, U+202E in place 63"),
        alignments(
            "codes: [\"Zq\\u200bcanary\"]",
            "codes: holds a character that is not seen, U+200B in place 3: remove it"),
        mapping(
            MAPPING + "title: \"a\\e[31mZqcanary\"\n",
            "title: holds a character that is not seen, U+001B in place 2: remove it"),
        mapping(
            MAPPING + "\"zq\\u200bcanary\": x\n",
            "line 9: holds a character that is not seen, U+200B in place 3"));
  }

  /** A mapping whose alignments are read in this way. */
  private static Bad alignments(String keys, String words) {
    return mapping(
        MAPPING.replace(
            "declared_alignment: declared_alignment",
            "declared_alignment: {column: declared_alignment, " + keys + "}"),
        words);
  }

  private static Stream<Bad> lines() {
    return Stream.of(
        new Bad("unknown verb", "did you mean check?", f -> whole("chekc")),
        new Bad("verb of plan", "did you mean plan lock?", f -> whole("lokc")),
        new Bad(
            "missing options",
            "missing required options: --cases=FILE, --period=PERIOD, --out=DIR",
            f -> whole("run")),
        new Bad(
            "mistyped and so missing", "did you mean --cases?", f -> whole("check", "--csaes=x")),
        new Bad("name with a space", "quote a name", f -> with(f, "--plan", "my", "plan.yaml")),
        new Bad("no number", "--seed: must be a whole number", f -> simulate(f, "--seed", "x")),
        new Bad("no rows", "--cases: must be a whole number", f -> simulate(f, "--cases", "0")),
        new Bad("value of a switch", "--csv: takes no value", f -> with(f, "--csv=yes")),
        new Bad("unknown verb of its own", "see evenhand --help", f -> whole("zzz")));
  }

  private static String[] whole(String... arguments) {
    return Stream.concat(Stream.of(Bad.WHOLE_LINE), Stream.of(arguments)).toArray(String[]::new);
  }

  private static String[] with(Path folder, String... more) throws IOException {
    Path cases = Files.write(folder.resolve("cases.csv"), Exports.bytes());
    return Stream.concat(Stream.of("--cases", cases.toString()), Stream.of(more))
        .toArray(String[]::new);
  }

  /** Simulates, with these options in the place of others. */
  private static String[] simulate(Path folder, String... options) {
    Stream<String> out =
        options[0].equals("--out")
            ? Stream.empty()
            : Stream.of("--out", folder.resolve("cases.csv").toString());
    String[] line = whole("simulate", "--truth", Runs.SAMPLES.resolve("truth.yaml").toString());
    return Stream.of(Stream.of(line), out, Stream.of(options))
        .flatMap(part -> part)
        .toArray(String[]::new);
  }

  /** A folder that holds something. */
  private static Path folder(Path in, String name) throws IOException {
    return Files.createDirectories(in.resolve(name).resolve("below")).getParent();
  }

  private static Bad plan(String yaml, String words) {
    return new Bad("plan: " + words, words, folder -> file(folder, "plan", yaml));
  }

  private static Bad lock(String yaml, String words) {
    return new Bad(
        "lock: " + words,
        words,
        folder -> {
          Files.writeString(folder.resolve("plan.yaml.lock"), yaml);
          return file(folder, "plan", "title: x");
        });
  }

  private static Bad locking(String yaml, String words, String... more) {
    return new Bad(
        "plan lock: " + words,
        words,
        folder -> {
          Path plan = Files.writeString(folder.resolve("plan.yaml"), yaml);
          String[] line = whole("plan", "lock", "--plan", plan.toString());
          return Stream.concat(Stream.of(line), Stream.of(more)).toArray(String[]::new);
        });
  }

  private static Bad mapping(String yaml, String words) {
    return new Bad("mapping: " + words, words, folder -> file(folder, "mapping", yaml));
  }

  private static String[] file(Path folder, String kind, String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve(kind + ".yaml"), yaml);
    return with(folder, "--" + kind, file.toString());
  }

  private static String[] outIsFile(Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    return with(folder, "--out", file.toString());
  }

  private static String[] belowFile(Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    return with(folder, "--out", file.resolve("below").toString());
  }

  private static String[] badPeriod(Path folder) throws IOException {
    Path cases = Files.write(folder.resolve("cases.csv"), Exports.bytes());
    return whole(
        "run", "--cases", cases.toString(), "--period", "summer", "--out", folder + "/out");
  }

  private static String[] noCases(Path folder) throws IOException {
    Path cases = Files.write(folder.resolve("cases.csv"), Exports.bytes());
    return whole(
        "run", "--cases", cases.toString(), "--period", "2030Q1", "--out", folder + "/out");
  }
}
