package org.evenhand.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.measure.Measure;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;

/** What to ask the exporter for: what no run can do without, then what brings most questions. */
final class Asks {

  private static final int LISTED = 8;

  private Asks() {}

  static boolean isCore(Field field) {
    return field.required() || field.name().equals(FieldName.SANCTION);
  }

  /**
   * What is lacking, in sentences.
   *
   * @param given fields that the draft proposes a column for, be it as a question
   */
  static List<String> of(Contract contract, Set<String> given, List<Measure> questions) {
    List<String> asks = new ArrayList<>();
    contract.cases().fields().stream()
        .filter(field -> isCore(field) && !given.contains(field.name()))
        .forEach(
            field ->
                asks.add(
                    "%s (%s), without which nothing is reported: %s"
                        .formatted(field.title(), field.name(), field.description())));
    Set<String> assumed = new HashSet<>(given);
    contract.cases().fields().stream().filter(Asks::isCore).map(Field::name).forEach(assumed::add);
    bringing(assumed, questions).entrySet().stream()
        .sorted(
            Map.Entry.<List<String>, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> String.join(",", entry.getKey())))
        .limit(LISTED)
        .forEach(
            entry ->
                asks.add(
                    "%s, for %d more %s"
                        .formatted(
                            named(contract, entry.getKey()),
                            entry.getValue(),
                            entry.getValue() == 1 ? "question" : "questions")));
    return asks;
  }

  /** How many questions these fields alone would bring, by what lacks, in order. */
  private static Map<List<String>, Long> bringing(Set<String> given, List<Measure> questions) {
    return questions.stream()
        .map(
            question ->
                question.needs().stream().filter(need -> !given.contains(need)).sorted().toList())
        .filter(lacking -> !lacking.isEmpty())
        .collect(Collectors.groupingBy(lacking -> lacking, Collectors.counting()));
  }

  private static String named(Contract contract, List<String> lacking) {
    return lacking.stream()
        .map(name -> named(contract, name))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", with "));
  }

  /** A field by its title; one of a companion file as that file. */
  private static String named(Contract contract, String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? contract.cases().field(name).orElseThrow().title() + " (" + name + ")"
        : "a file " + contract.input(name.substring(0, dot)).title();
  }
}
