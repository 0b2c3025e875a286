package org.evenhand.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.pipeline.Exports;

/**
 * What holds of every command, whatever it is given.
 *
 * @param input what the command reads
 * @param folder where it lies
 * @param step what was seen
 * @param before the folder's tree before the command
 */
record Promises(Input input, Path folder, Shell.Step step, List<String> before) {

  private static final String CANARY = Exports.CANARY.toLowerCase(Locale.ROOT);
  private static final Set<Integer> CODES = Set.of(0, 2, 3);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\r\\n\\t]]");
  private static final Pattern NO_NUMBER = Pattern.compile("\\bNaN\\b|Infinity");
  private static final String READ = "read";
  private static final Pattern TOTAL =
      Pattern.compile("(?m)^ *(\\d+)  (read|admitted|rejected|excluded_by_mapping)$");
  private static final Pattern IN_A_LINE =
      Pattern.compile("(\\d+) (?:rows )?(read|admitted|rejected|excluded)\\b");
  private static final String UNFINISHED =
      ".*/\\.[^/]*\\.(part|lock|old|tmp|inprogress|crc)/?( .*)?";
  private static final String REFUSED = "/confidential/refused/period=";
  private static final List<String> COUNTS = List.of("cube.csv", "findings.csv");

  /** The promises that were broken, one line each. */
  List<String> broken() throws IOException {
    List<String> broken = new ArrayList<>();
    String first = (step.err() + step.log()).lines().findFirst().orElse("nothing said");
    boolean done = step.code() == 0;
    if (!CODES.contains(step.code())) {
      broken.add("exit " + step.code() + ": " + first);
    } else if (done ? !step.err().isEmpty() : !isOneLine(step.err())) {
      broken.add((done ? "done, and yet a complaint: " : "not one line: ") + first);
    }
    String said = step.out() + step.err() + step.log();
    if (said.contains("\tat ") || !step.log().isEmpty()) {
      broken.add("a trace or a log: " + first);
    }
    if (step.time().compareTo(LONGEST) > 0) {
      broken.add("took more than " + LONGEST);
    }
    if (isShown(said) || isShown(draft())) {
      broken.add("shows a value of a cell");
    }
    if (CONTROL.matcher(said).find()) {
      broken.add("shows a control character");
    }
    account(broken);
    left(broken);
    return broken;
  }

  private static boolean isOneLine(String err) {
    return err.startsWith("evenhand: ") && err.lines().count() == 1;
  }

  /** Codes taken as found are shown as they are, but for those that a detector finds. */
  private boolean isShown(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    byte[] mapping = input.files().getOrDefault("mapping.yaml", new byte[0]);
    return step.line().get(0).equals(Lines.MAP)
            || new String(mapping, ISO_8859_1).contains("as_found")
        ? Words.all("personal").anyMatch(small::contains)
        : small.contains(CANARY);
  }

  private String draft() throws IOException {
    Path draft = folder.resolve(Lines.DRAFT);
    return step.line().get(0).equals(Lines.MAP) && Files.exists(draft)
        ? Files.readString(draft)
        : "";
  }

  /** Rows read are those admitted, rejected and left out by the mapping. */
  private void account(List<String> broken) {
    Map<String, Long> rows = new TreeMap<>();
    for (Pattern pattern : List.of(TOTAL, IN_A_LINE)) {
      Matcher count = pattern.matcher(step.out());
      while (count.find()) {
        rows.putIfAbsent(count.group(2), Long.valueOf(count.group(1)));
      }
    }
    if (!rows.containsKey(READ)) {
      return;
    }
    long read = rows.remove(READ);
    if (rows.values().stream().mapToLong(number -> number).sum() != read) {
      broken.add(read + " rows read, and of them " + rows);
    }
    if (input.rows().isPresent() && input.rows().getAsLong() != read) {
      broken.add(read + " rows read of " + input.rows().getAsLong());
    }
  }

  /** Nothing half-written, and nothing at all of a command that did not do what was asked. */
  private void left(List<String> broken) throws IOException {
    List<String> added = Exports.tree(folder);
    boolean changed = !added.containsAll(before);
    added.removeAll(before);
    if (added.stream().anyMatch(file -> file.matches(UNFINISHED))) {
      broken.add("left something half-written");
    }
    if (step.code() == 0) {
      numbers(broken, added);
      return;
    }
    if (changed) {
      broken.add("refused, and yet changed what was there");
    }
    if (added.stream().anyMatch(file -> !file.contains(REFUSED))) {
      broken.add("refused, and yet wrote more than the account");
    }
    for (String file : Exports.files(folder)) {
      if (file.contains(REFUSED) && isShown(Files.readString(Path.of(file), ISO_8859_1))) {
        broken.add("wrote a value of a cell to " + Path.of(file).getFileName());
      }
    }
  }

  /** A report has no number that is none. */
  private void numbers(List<String> broken, List<String> added) throws IOException {
    boolean isText =
        input.files().values().stream()
            .anyMatch(bytes -> NO_NUMBER.matcher(new String(bytes, ISO_8859_1)).find());
    for (String entry : added) {
      String file = entry.substring(0, Math.max(0, entry.lastIndexOf(' ')));
      if (!isText
          && file.matches(".*(/report\\.html|/csv/.*)")
          && NO_NUMBER.matcher(Files.readString(Path.of(file), ISO_8859_1)).find()) {
        broken.add("a number that is none in " + Path.of(file).getFileName());
      }
    }
  }

  /** Tables of two runs of the same rows that differ. */
  static List<String> unlike(Path folder) throws IOException {
    List<String> unlike = new ArrayList<>();
    for (String table : COUNTS) {
      Path one = table(folder, Lines.OUT, table);
      Path other = table(folder, Lines.TWIN, table);
      if (Files.exists(one) && Files.exists(other) && Files.mismatch(one, other) >= 0) {
        unlike.add("the same rows, and yet another " + table);
      }
    }
    return unlike;
  }

  private static Path table(Path folder, String out, String table) {
    return folder.resolve(out).resolve("confidential/period=2026Q3/csv").resolve(table);
  }
}
