package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;

/**
 * The cases of a layout by all fields but severity, each with the bands of severity that such cases
 * have over the declared groups together.
 *
 * @param layout a layout that has every band of severity in every such class
 * @param bands one entry per class
 */
record Severities(Layout layout, List<Bands> bands) {

  /** Copies the list. */
  Severities {
    bands = List.copyOf(bands);
  }

  /**
   * The bands of one class, the least severe first; what was not recorded comes last and is not
   * coded otherwise. Arrays are never changed.
   *
   * @param kinds the kind of each band
   * @param atMost the share of cases in the bands up to each
   * @param recorded number of bands of severity
   * @param cases decided cases by group
   */
  record Bands(int[] kinds, double[] atMost, int recorded, int[] cases) {

    /** The band of one case. */
    int draw(SplittableRandom random) {
      double point = random.nextDouble();
      int band = 0;
      while (band < kinds.length - 1 && point >= atMost[band]) {
        band++;
      }
      return band;
    }

    double share(int band) {
      return band == 0 ? atMost[0] : atMost[band] - atMost[band - 1];
    }

    /** The kind that a band is coded as where it is coded a band too high. */
    int raised(int band) {
      return band + 1 < recorded ? kinds[band + 1] : kinds[band];
    }
  }

  /**
   * The classes of a layout whose fields include severity. A band that no case of a class has gets
   * the class's sanction rate.
   */
  static Severities of(Layout layout) {
    int at = layout.fields().severity();
    List<Integer> others =
        IntStream.range(0, layout.fields().fixed().size()).filter(i -> i != at).boxed().toList();
    int[] classes = layout.classesBy(others);
    List<Code> codes = layout.fields().fixed().get(at).codes();
    List<Integer> places = occupied(layout, at);
    List<Integer> order = new ArrayList<>(places);
    order.removeIf(place -> isUnrecorded(codes.get(place)));
    int recorded = order.size();
    places.stream().filter(place -> isUnrecorded(codes.get(place))).forEach(order::add);
    Completed completed = new Completed(layout, at, classes, order);
    List<Bands> bands = new ArrayList<>();
    int count = Arrays.stream(classes).max().orElse(-1) + 1;
    for (int of = 0; of < count; of++) {
      bands.add(completed.bands(of, recorded));
    }
    return new Severities(completed.layout(), bands);
  }

  private static List<Integer> occupied(Layout layout, int at) {
    TreeSet<Integer> places = new TreeSet<>();
    for (int kind = 0; kind < layout.kinds(); kind++) {
      places.add(layout.kind(kind)[at]);
    }
    return List.copyOf(places);
  }

  private static boolean isUnrecorded(Code code) {
    return code.code().equals(Contract.NOT_RECORDED);
  }

  /** Every class with every band: the kinds are class by class, band by band. */
  private static final class Completed {

    private final Layout layout;
    private final int at;
    private final int[] classes;
    private final List<Integer> order;

    Completed(Layout layout, int at, int[] classes, List<Integer> order) {
      this.layout = layout;
      this.at = at;
      this.classes = classes;
      this.order = order;
    }

    Bands bands(int of, int recorded) {
      int[] kinds = IntStream.range(0, order.size()).map(b -> of * order.size() + b).toArray();
      int[] cases = new int[layout.groups()];
      double[] atMost = new double[order.size()];
      double all = 0;
      for (int kind = 0; kind < classes.length; kind++) {
        if (classes[kind] == of) {
          atMost[order.indexOf(layout.kind(kind)[at])] += layout.declaredIn(kind);
          all += layout.declaredIn(kind);
          for (int group = 0; group < cases.length; group++) {
            cases[group] += layout.decided(kind, group);
          }
        }
      }
      for (int band = 0; band < atMost.length; band++) {
        double own = all == 0 ? 1.0 / atMost.length : atMost[band] / all;
        atMost[band] = band == 0 ? own : atMost[band - 1] + own;
      }
      return new Bands(kinds, atMost, recorded, cases);
    }

    Layout layout() {
      int count = Arrays.stream(classes).max().orElse(-1) + 1;
      int[][] kinds = new int[count * order.size()][];
      double[] byKind = new double[kinds.length];
      double[] byStratum = new double[kinds.length];
      for (int kind = 0; kind < classes.length; kind++) {
        for (int band = 0; band < order.size(); band++) {
          int place = classes[kind] * order.size() + band;
          int[] codes = layout.kind(kind).clone();
          boolean isOwn = codes[at] == order.get(band);
          codes[at] = order.get(band);
          kinds[place] = codes;
          byStratum[place] = layout.rates().byStratum()[kind];
          if (isOwn || byKind[place] == 0) {
            byKind[place] =
                isOwn ? layout.rates().byKind()[kind] : layout.rates().byStratum()[kind];
          }
        }
      }
      int[] places = IntStream.range(0, layout.groups()).map(layout::place).toArray();
      return new Layout(
          layout.fields(),
          kinds,
          places,
          layout.declared(),
          new int[kinds.length][places.length],
          new Layout.Rates(byStratum, byKind, layout.rates().reached()));
    }
  }
}
