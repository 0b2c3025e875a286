package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.evenhand.cli.PrintedLine;
import org.junit.jupiter.api.Test;

/** The comparison of two prints lets nothing pass but names and the order of their codes. */
class SymmetryTest {

  private static final List<String> CODES = List.of("A1", "A2", "A3");
  private static final Renaming SWAP = Renaming.of("A1", "A2");
  private static final List<PrintedLine> BEFORE =
      List.of(
          line("all | A1", "all,A1,40,0.25"),
          line("all | A2", "all,A2,60,0.5"),
          line("all | A3", "all,A3,7,n/a"),
          line("c1 | A1", "c1,A1,9,0.1"),
          line("c1 | A3", "c1,A3,5,0.2"),
          PrintedLine.of("notes", "", "No figure for A1 and A3."));
  private static final List<PrintedLine> AFTER =
      List.of(
          line("all | A1", "all,A1,60,0.5"),
          line("all | A2", "all,A2,40,0.25"),
          line("all | A3", "all,A3,7,n/a"),
          line("c1 | A2", "c1,A2,9,0.1"),
          line("c1 | A3", "c1,A3,5,0.2"),
          PrintedLine.of("notes", "", "No figure for A2 and A3."));

  private static PrintedLine line(String key, String text) {
    return PrintedLine.of("rates", key, text);
  }

  private static List<String> differences(List<PrintedLine> after) {
    return Symmetry.differences(BEFORE, SWAP, after, CODES);
  }

  private static void assertSeen(UnaryOperator<String> change) {
    List<PrintedLine> after = AFTER.stream().map(line -> line.with(change)).toList();
    assertEquals(1, differences(after).size());
  }

  @Test
  void namesAndTheirOrderAlone_noDifference() {
    assertEquals(List.of(), differences(AFTER));
    assertEquals(List.of(), Symmetry.differences(AFTER, SWAP.inverse(), BEFORE, CODES));
  }

  @Test
  void orderOfWhatWasFound_noDifference() {
    List<PrintedLine> found = new ArrayList<>(AFTER);
    Collections.swap(found, 0, 1);
    assertEquals(List.of(), differences(found));
  }

  @Test
  void oneDigitOneWordOrOneAbsentNumber_seen() {
    assertSeen(text -> text.replace("0.25", "0.26"));
    assertSeen(text -> text.replace("No figure", "No number"));
    assertSeen(text -> text.replace("7,n/a", "7,0.4"));
    assertSeen(text -> text.replace("c1,A2,9", "c1,A3,9"));
  }

  @Test
  void lineMoreOrLess_seen() {
    assertEquals(1, differences(AFTER.subList(1, AFTER.size())).size());
    List<PrintedLine> twice = new ArrayList<>(AFTER);
    twice.add(AFTER.get(0));
    assertEquals(1, differences(twice).size());
  }

  @Test
  void codesOrPlacesInAnotherOrder_seen() {
    List<PrintedLine> codes = new ArrayList<>(AFTER);
    Collections.swap(codes, 0, 2);
    assertTrue(differences(codes).get(0).contains("codes in the order"));
    List<PrintedLine> places = new ArrayList<>(AFTER);
    Collections.swap(places, 2, 4);
    assertTrue(differences(places).get(0).contains("in another order"));
  }

  @Test
  void codesWithinWords_stay() {
    assertEquals("A2, A12 and xA1 of A1", SWAP.in("A1, A12 and xA1 of A2"));
  }
}
