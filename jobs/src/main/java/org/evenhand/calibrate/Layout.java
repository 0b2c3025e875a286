package org.evenhand.calibrate;

import java.util.Arrays;
import java.util.List;
import org.evenhand.cube.Dimension;

/**
 * The decided cases of an organisation as a simulation holds them fixed: how many there are of each
 * kind in each group, and how often each kind ends in a sanction where nothing distinguishes the
 * groups. A kind is a combination of codes of the fields held fixed.
 *
 * <p>Groups stand in an order that their counts give and their codes do not, so that whoever bears
 * a code has the same fate under another: the declared ones first, then those beside, and last an
 * empty one that takes cases whose alignment goes missing. Immutable; arrays are never changed.
 */
final class Layout {

  private final Fields fields;
  private final int[][] kinds;
  private final int[] codes;
  private final int declared;
  private final int[][] decided;
  private final Rates rates;

  /**
   * Fields of the cases.
   *
   * @param fixed the fields whose codes make a kind
   * @param alignment the field whose codes are the groups
   * @param stratum positions among the fixed fields of those within which the plan compares
   * @param severity position among them of the assessed severity, or -1
   */
  record Fields(List<Dimension> fixed, Dimension alignment, List<Integer> stratum, int severity) {

    /** Copies the lists. */
    Fields {
      fixed = List.copyOf(fixed);
      stratum = List.copyOf(stratum);
    }
  }

  /**
   * How cases end where nothing distinguishes the groups.
   *
   * @param byStratum for each kind, the sanction rate of its stratum over the declared groups
   * @param byKind for each kind, its own sanction rate over the declared groups
   */
  record Rates(double[] byStratum, double[] byKind) {}

  Layout(Fields fields, int[][] kinds, int[] codes, int declared, int[][] decided, Rates rates) {
    this.fields = fields;
    this.kinds = kinds;
    this.codes = codes;
    this.declared = declared;
    this.decided = decided;
    this.rates = rates;
  }

  /** The same organisation with other numbers of cases. */
  Layout with(int[][] otherwise) {
    return new Layout(fields, kinds, codes, declared, otherwise, rates);
  }

  Fields fields() {
    return fields;
  }

  Rates rates() {
    return rates;
  }

  /** Number of kinds. */
  int kinds() {
    return kinds.length;
  }

  /** The codes of a kind, one per fixed field. */
  int[] kind(int kind) {
    return kinds[kind];
  }

  /** Number of groups, the empty one for missing alignments included. */
  int groups() {
    return codes.length;
  }

  /** Number of declared groups; they come first. */
  int declared() {
    return declared;
  }

  /** The group that takes cases whose alignment goes missing. */
  int missing() {
    return codes.length - 1;
  }

  /** The place of a group's code in its field. */
  int place(int group) {
    return codes[group];
  }

  /** The code of a group. */
  String code(int group) {
    return fields.alignment().codes().get(codes[group]).code();
  }

  /** The declared group of this code, or -1. */
  int group(String code) {
    for (int group = 0; group < declared; group++) {
      if (code(group).equals(code)) {
        return group;
      }
    }
    return -1;
  }

  /** Decided cases of a kind in a group. */
  int decided(int kind, int group) {
    return decided[kind][group];
  }

  /** Decided cases of a cell, {@code kind * groups + group}. */
  int decidedIn(int cell) {
    return decided[cell / groups()][cell % groups()];
  }

  /** Decided cases of a group. */
  long decided(int group) {
    return Arrays.stream(decided).mapToLong(row -> row[group]).sum();
  }

  /** Decided cases of the declared groups in a kind. */
  long declaredIn(int kind) {
    return Arrays.stream(decided[kind], 0, declared).asLongStream().sum();
  }

  /** The kinds by the codes that these fields have in common, in the order of their codes. */
  int[] classesBy(List<Integer> positions) {
    List<List<Integer>> keys =
        Arrays.stream(kinds)
            .map(kind -> positions.stream().map(position -> kind[position]).toList())
            .toList();
    List<List<Integer>> distinct = keys.stream().distinct().toList();
    return keys.stream().mapToInt(distinct::indexOf).toArray();
  }
}
