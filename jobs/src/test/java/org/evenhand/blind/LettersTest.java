package org.evenhand.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LettersTest {

  @Test
  void names_noneTaken_inOrderWithoutVowels() {
    assertEquals(List.of("B", "D", "F", "G"), Letters.names(4, Set.of(), Set.of()));
  }

  @Test
  void names_lettersInUse_areNotTaken() {
    assertEquals(List.of("F", "G"), Letters.names(2, Set.of("b", "D", "R01"), Set.of()));
  }

  @Test
  void names_initialsOfGroups_areNotTaken() {
    assertEquals(List.of("D", "G"), Letters.names(2, Set.of(), Set.of("Birch", "fir", "A1", "")));
  }

  @Test
  void names_moreThanLetters_areOfTwoAndNeverInUse() {
    List<String> names = Letters.names(40, Set.of("BD"), Set.of("Birch"));
    assertEquals(40, new HashSet<>(names).size());
    assertEquals(names.stream().sorted().toList(), names);
    assertTrue(names.stream().allMatch(name -> name.matches("[B-DF-HJ-NP-TV-XZ]{2}")), "" + names);
    assertFalse(names.contains("BD"));
  }

  @Test
  void names_moreThanPairs_areOfThree() {
    assertEquals(3, Letters.names(19 * 19 + 1, Set.of(), Set.of()).get(0).length());
  }
}
