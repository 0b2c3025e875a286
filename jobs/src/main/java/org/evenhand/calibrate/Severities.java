package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;

/**
 * The cases of a layout with their severity spread alike over all groups: in every class of cases
 * that all other fields make, as over the declared groups together. Arrays are never changed.
 *
 * @param layout has every band of severity in every class; a band that no case of a class has gets
 *     the sanction rate of its stratum
 * @param raised for each kind the one that it is coded as where its severity is coded a band too
 *     high; itself at the highest band, and where severity is not recorded
 */
record Severities(Layout layout, int[] raised) {

  /** The cases of a layout whose fields include severity. */
  static Severities of(Layout layout) {
    int at = layout.fields().severity();
    List<Code> codes = layout.fields().fixed().get(at).codes();
    TreeSet<Integer> occupied = new TreeSet<>();
    IntStream.range(0, layout.kinds()).forEach(kind -> occupied.add(layout.kind(kind)[at]));
    List<Integer> bands = new ArrayList<>(occupied);
    bands.removeIf(place -> isUnrecorded(codes.get(place)));
    int recorded = bands.size();
    occupied.stream().filter(place -> isUnrecorded(codes.get(place))).forEach(bands::add);
    Layout spread = new Spread(layout, at, bands).layout();
    int[] raised = new int[spread.kinds()];
    Arrays.setAll(raised, kind -> kind % bands.size() + 1 < recorded ? kind + 1 : kind);
    return new Severities(spread, raised);
  }

  private static boolean isUnrecorded(Code code) {
    return code.code().equals(Contract.NOT_RECORDED);
  }

  /** Every class with every band: the kinds are class by class, band by band. */
  private static final class Spread {

    private final Layout layout;
    private final int at;
    private final List<Integer> bands;
    private final int[] classes;
    private final int[][] kinds;
    private final double[] byKind;
    private final double[] byStratum;

    Spread(Layout layout, int at, List<Integer> bands) {
      this.layout = layout;
      this.at = at;
      this.bands = bands;
      List<Integer> others =
          IntStream.range(0, layout.fields().fixed().size()).filter(i -> i != at).boxed().toList();
      classes = layout.classesBy(others);
      kinds = new int[(Arrays.stream(classes).max().orElse(-1) + 1) * bands.size()][];
      byKind = new double[kinds.length];
      byStratum = new double[kinds.length];
    }

    Layout layout() {
      IntStream.range(0, layout.kinds()).forEach(this::complete);
      int[][] decided = new int[kinds.length][layout.groups()];
      for (int first = 0; first < kinds.length; first += bands.size()) {
        fill(first, decided);
      }
      int[] places = IntStream.range(0, layout.groups()).map(layout::place).toArray();
      Layout.Rates rates = new Layout.Rates(byStratum, byKind);
      return new Layout(layout.fields(), kinds, places, layout.declared(), decided, rates);
    }

    /** The bands of a kind's class; its own has its own rate. */
    private void complete(int kind) {
      for (int band = 0; band < bands.size(); band++) {
        int place = classes[kind] * bands.size() + band;
        int[] codes = layout.kind(kind).clone();
        boolean isOwn = codes[at] == bands.get(band);
        codes[at] = bands.get(band);
        kinds[place] = codes;
        byStratum[place] = layout.rates().byStratum()[kind];
        if (isOwn || byKind[place] == 0) {
          byKind[place] = isOwn ? layout.rates().byKind()[kind] : layout.rates().byStratum()[kind];
        }
      }
    }

    /** Deals the cases of a class out to its bands, to rounding. */
    private void fill(int first, int[][] decided) {
      long[] declared = new long[bands.size()];
      long[] cases = new long[layout.groups()];
      for (int kind = 0; kind < classes.length; kind++) {
        if (classes[kind] * bands.size() == first) {
          declared[bands.indexOf(layout.kind(kind)[at])] += layout.declaredIn(kind);
          for (int group = 0; group < cases.length; group++) {
            cases[group] += layout.decided(kind, group);
          }
        }
      }
      long all = Arrays.stream(declared).sum();
      for (int group = 0; group < cases.length; group++) {
        long upTo = 0;
        long given = 0;
        for (int band = 0; band < declared.length; band++) {
          upTo += declared[band];
          boolean isLast = band == declared.length - 1;
          long most = all == 0 ? 0 : Math.round((double) cases[group] * upTo / all);
          long until = isLast ? cases[group] : most;
          decided[first + band][group] = Math.toIntExact(until - given);
          given = until;
        }
      }
    }
  }
}
