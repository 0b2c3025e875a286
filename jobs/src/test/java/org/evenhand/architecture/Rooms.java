package org.evenhand.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may import whom: the table of rooms, for every package under one root.
 *
 * @param root the base package
 */
record Rooms(String root) {

  private static final String JDK = "java..";

  /** Per room the other rooms that it may import; {@code schema} is the ground of the house. */
  private static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

  /** Per room the libraries that it may import besides the JDK. */
  private static final Map<String, List<String>> LIBRARIES =
      new LinkedHashMap<>(
          Map.of(
              "schema",
                  List.of(
                      "com.fasterxml.jackson..",
                      "org.apache.commons.csv..",
                      "org.apache.commons.text..",
                      "com.ibm.icu.."),
              "stat", List.of("org.apache.commons.math3..", "org.apache.commons.statistics.."),
              "gate",
                  List.of(
                      "com.google.i18n.phonenumbers..", "org.apache.commons.validator.routines.."),
              "report",
                  List.of(
                      "gg.jte..",
                      "com.openhtmltopdf..",
                      "org.apache.pdfbox..",
                      "org.apache.fontbox..",
                      "javax.xml.parsers..",
                      "org.w3c.dom..",
                      "org.xml.sax.."),
              "spark",
                  List.of(
                      "org.apache.spark..",
                      "org.apache.hadoop..",
                      "org.apache.parquet..",
                      "org.apache.commons.csv..",
                      "org.apache.commons.compress..",
                      "io.airlift.compress..",
                      "org.apache.commons.io..",
                      "javax.xml.stream..",
                      "net.jpountz.xxhash..",
                      "scala.."),
              "settings", List.of("com.fasterxml.jackson.."),
              "pipeline", List.of("com.fasterxml.jackson..", "org.apache.commons.csv.."),
              "blind", List.of("com.fasterxml.jackson..", "javax.crypto.."),
              "compare", List.of("com.fasterxml.jackson.."),
              "cli", List.of("com.fasterxml.jackson..", "picocli..")));

  static {
    LIBRARIES.put("message", List.of("com.ibm.icu.."));
    LIBRARIES.put("draft", List.of("org.apache.commons.text.."));
    MAY_IMPORT.put("schema", List.of());
    MAY_IMPORT.put("stat", List.of());
    MAY_IMPORT.put("message", List.of("schema"));
    MAY_IMPORT.put("gate", List.of("schema"));
    MAY_IMPORT.put("cube", List.of("schema"));
    MAY_IMPORT.put("measure", List.of("cube", "stat", "message", "schema"));
    MAY_IMPORT.put("verdict", List.of("measure", "stat", "message", "schema"));
    MAY_IMPORT.put("report", List.of("verdict", "measure", "message", "schema"));
    MAY_IMPORT.put("profile", List.of("schema", "gate"));
    MAY_IMPORT.put("spark", List.of("schema", "gate", "cube", "profile"));
    MAY_IMPORT.put("settings", List.of("schema", "gate"));
    MAY_IMPORT.put("draft", List.of("schema", "gate", "measure", "settings", "profile"));
    MAY_IMPORT.put("simulate", List.of("schema", "settings", "spark"));
    MAY_IMPORT.put(
        "pipeline",
        List.of(
            "schema",
            "message",
            "gate",
            "cube",
            "measure",
            "verdict",
            "report",
            "spark",
            "settings"));
    MAY_IMPORT.put(
        "blind", List.of("schema", "gate", "cube", "report", "spark", "settings", "pipeline"));
    MAY_IMPORT.put(
        "calibrate",
        List.of(
            "schema",
            "message",
            "stat",
            "gate",
            "cube",
            "measure",
            "verdict",
            "report",
            "spark",
            "settings",
            "pipeline"));
    MAY_IMPORT.put(
        "compare",
        List.of(
            "schema",
            "message",
            "stat",
            "gate",
            "cube",
            "measure",
            "verdict",
            "report",
            "spark",
            "settings",
            "pipeline"));
    MAY_IMPORT.put(
        "cli",
        List.of(
            "schema",
            "message",
            "gate",
            "cube",
            "measure",
            "verdict",
            "report",
            "spark",
            "settings",
            "simulate",
            "pipeline",
            "blind",
            "calibrate",
            "compare",
            "profile",
            "draft"));
  }

  /** The names of the rooms. */
  static List<String> names() {
    return List.copyOf(MAY_IMPORT.keySet());
  }

  /** A class lives in a room. */
  ArchRule everyClassHasARoom() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .resideInAnyPackage(names().stream().map(this::packages).toArray(String[]::new));
  }

  /** A room imports the JDK, the rooms and the libraries that the table grants it. */
  ArchRule importsOnlyWhatTheTableGrants(String room) {
    String[] granted =
        Stream.of(
                Stream.of(JDK, packages(room)),
                MAY_IMPORT.get(room).stream().map(this::packages),
                LIBRARIES.getOrDefault(room, List.of()).stream())
            .flatMap(packages -> packages)
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(packages(room))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(granted).or(isPrimitive()))
        .allowEmptyShould(true);
  }

  /** Packages do not depend on each other in a circle. */
  ArchRule packagesHaveNoCycle() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  /** Textbook procedures know no file, network, clock or log. */
  ArchRule statisticsAreIsolated() {
    return noClasses()
        .that()
        .resideInAPackage(packages("stat"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio..", "java.net..", "java.time..", "java.util.logging..")
        .orShould()
        .dependOnClassesThat(resideInAnyPackage("java.io..").and(not(simpleName("Serializable"))));
  }

  String packages(String room) {
    return root + "." + room + "..";
  }

  private static DescribedPredicate<JavaClass> isPrimitive() {
    return DescribedPredicate.describe(
        "primitive", type -> type.getBaseComponentType().isPrimitive());
  }
}
