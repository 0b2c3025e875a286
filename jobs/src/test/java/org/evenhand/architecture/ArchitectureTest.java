package org.evenhand.architecture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim that the rooms keep to the table of who may import whom, and to their conduct. */
class ArchitectureTest {

  private static final String ROOT = "org.evenhand";
  private static final Rooms ROOMS = new Rooms(ROOT);
  private static final Conduct CONDUCT = new Conduct(ROOT);

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** A house in which each rule is broken once. */
  private static final String BROKEN = ROOT + ".architecture.broken";

  private static final JavaClasses BROKEN_HOUSE = new ClassFileImporter().importPackages(BROKEN);

  private static Stream<ArchRule> rulesOf(Conduct conduct) {
    return Stream.of(
        conduct.onlyTheCommandLineAsksTheTime(),
        conduct.randomnessHasASeed(),
        conduct.onlyTheCommandLineSpeaks(),
        conduct.onlyMeasureListsStatistics(),
        conduct.namesSayWhatAThingIs());
  }

  @TestFactory
  Stream<DynamicTest> imports() {
    return Rooms.names().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room, () -> ROOMS.importsOnlyWhatTheTableGrants(room).check(HOUSE)));
  }

  @Test
  void house_isWhole() {
    ROOMS.everyClassHasARoom().check(HOUSE);
    for (String room : Rooms.names()) {
      assertTrue(HOUSE.containPackage(ROOT + "." + room), room + " was not looked at");
    }
  }

  @Test
  void packages_noCycle() {
    ROOMS.packagesHaveNoCycle().check(HOUSE);
  }

  @Test
  void stat_isolated() {
    ROOMS.statisticsAreIsolated().check(HOUSE);
  }

  static Stream<ArchRule> conduct() {
    return rulesOf(CONDUCT);
  }

  @ParameterizedTest
  @MethodSource
  void conduct(ArchRule rule) {
    rule.check(HOUSE);
  }

  static Stream<ArchRule> rules_brokenHouse_complain() {
    Rooms rooms = new Rooms(BROKEN);
    return Stream.concat(
        Stream.of(
            rooms.everyClassHasARoom(), rooms.packagesHaveNoCycle(), rooms.statisticsAreIsolated()),
        rulesOf(new Conduct(BROKEN)));
  }

  @ParameterizedTest
  @MethodSource
  void rules_brokenHouse_complain(ArchRule rule) {
    assertThrows(AssertionError.class, () -> rule.check(BROKEN_HOUSE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stat", "measure", "report"})
  void imports_brokenHouse_complain(String room) {
    ArchRule rule = new Rooms(BROKEN).importsOnlyWhatTheTableGrants(room);
    assertThrows(AssertionError.class, () -> rule.check(BROKEN_HOUSE));
  }
}
