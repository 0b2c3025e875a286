package org.evenhand.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that two alignment codes swapped in both exports swap their names and no more. */
@ExtendWith(SharedEngine.class)
class CompareSymmetryTest {

  private static final Pattern LISTED = Pattern.compile("\\bA\\d(?:, A\\d)+");

  @TempDir Path folder;

  @Test
  void compare_codesSwapped_namesSwapAndNothingElse() throws IOException {
    List<String> told = told("as it is", false);
    List<String> mirrored = told("swapped", true);
    assertEquals(
        new TreeSet<>(told.stream().map(text -> inOrder(swapped(text))).toList()),
        new TreeSet<>(mirrored));
    assertEquals(told.size(), mirrored.size());
    assertNotEquals(new TreeSet<>(told), new TreeSet<>(mirrored), "nothing to swap");
  }

  /** The passages of the text without those that name folders, each about one verdict. */
  private List<String> told(String name, boolean swap) throws IOException {
    Path out = Files.createDirectory(folder.resolve(name));
    Path plan = TwoFolders.plan(out, "margins: {rate_ratio: [0.7, 1.42]}");
    String text =
        TwoFolders.text(
            run("2026Q2", Runs.PLAN, out, swap), run("2026Q3", plan, out, swap), "--all");
    return Arrays.stream(text.strip().split("\n\n")).skip(1).toList();
  }

  private Path run(String period, Path plan, Path out, boolean swap) throws IOException {
    Path cases = TwoFolders.sample(period);
    if (swap) {
      cases =
          Files.write(
              out.resolve(period + ".csv"),
              Files.readAllLines(cases).stream().map(CompareSymmetryTest::swapped).toList());
    } else if (plan.equals(Runs.PLAN)) {
      return Runs.second();
    }
    return Runs.run(cases, null, plan, period, out);
  }

  /** Groups that are listed stand in the order of their codes. */
  private static String inOrder(String text) {
    return LISTED
        .matcher(text)
        .replaceAll(
            list ->
                Arrays.stream(list.group().split(", ")).sorted().collect(Collectors.joining(", ")));
  }

  private static String swapped(String text) {
    return text.replaceAll("\\bA1\\b", "#").replaceAll("\\bA4\\b", "A1").replace("#", "A4");
  }
}
