package org.evenhand.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AxisTest {

  private static final double[] NONE = {};

  @ParameterizedTest
  @EnumSource
  void position_greaterValue_liesFurther(Axis.Unit unit) {
    Random random = new Random(12);
    for (int i = 0; i < 200; i++) {
      double[] values = random.doubles(5, 0.001, Math.exp(random.nextDouble() * 12)).toArray();
      Axis axis =
          unit == Axis.Unit.RATIO ? Axis.ratios(values, NONE) : Axis.linear(unit, 5, values);
      List<Double> ticks = axis.ticks();
      for (int j = 1; j < ticks.size(); j++) {
        assertTrue(axis.position(ticks.get(j - 1)) < axis.position(ticks.get(j)));
      }
      assertEquals(
          ticks.size(), ticks.stream().map(axis::label).distinct().count(), ticks.toString());
      assertEquals(0, axis.position(axis.first()), 1e-9);
      assertEquals(1, axis.position(axis.last()), 1e-9);
    }
  }

  @Test
  void linear_values_liesBetweenTheEnds() {
    Random random = new Random(13);
    for (int i = 0; i < 500; i++) {
      double[] values = random.doubles(4, -Math.exp(random.nextGaussian()), 3).toArray();
      Axis axis = Axis.linear(Axis.Unit.NUMBER, 5, values);
      for (double value : values) {
        assertTrue(axis.position(value) >= -1e-9 && axis.position(value) <= 1 + 1e-9);
      }
      assertTrue(axis.ticks().size() <= 8, axis.toString());
    }
  }

  @Test
  void linear_nothing_hasAnAxisAllTheSame() {
    for (Axis.Unit unit : List.of(Axis.Unit.PERCENT, Axis.Unit.POINTS, Axis.Unit.COUNT)) {
      assertTrue(Axis.linear(unit, 5, NONE).last() > 0);
    }
  }

  @Test
  void between_valuesThatDifferInTheLastDigit_hasTicksThatDiffer() {
    for (double value : new double[] {0.5, 1, 3, 1e9, 1e-9}) {
      for (double to : new double[] {value, Math.nextUp(value), Math.nextDown(value)}) {
        Axis axis = Axis.between(Axis.Unit.NUMBER, 5, value, to);
        assertEquals(axis.ticks().size(), axis.ticks().stream().distinct().count());
        assertTrue(axis.label(axis.first()).length() < 30);
      }
    }
  }

  @Test
  void label_smallSteps_areToldApart() {
    assertEquals(
        List.of("0.0%", "0.2%", "0.4%"),
        labels(Axis.linear(Axis.Unit.PERCENT, 2, new double[] {0.004})));
    assertEquals(
        List.of("\u22125", "0", "+5"),
        labels(Axis.linear(Axis.Unit.POINTS, 2, new double[] {-0.05, 0.05})));
    assertEquals(
        List.of("0", "5,000", "10,000"),
        labels(Axis.linear(Axis.Unit.COUNT, 2, new double[] {9_800})));
  }

  @Test
  void ratios_reciprocals_lieEquallyFarFromEquality() {
    Axis axis = Axis.ratios(new double[] {0.2, 5}, NONE);
    assertEquals(0.5, axis.position(1), 1e-9);
    assertEquals(1, axis.position(0.4) + axis.position(2.5), 1e-9);
  }

  @Test
  void ratios_closeToEquality_haveAShortAxis() {
    assertEquals(List.of("0.7", "1", "1.5"), labels(Axis.ratios(new double[] {1.01}, NONE)));
  }

  @Test
  void times_values_beginAtOneAndHoldTheLargest() {
    assertEquals(List.of("1", "2", "5", "10", "20"), labels(Axis.times(new double[] {1.8, 11})));
    assertEquals(List.of("1", "2"), labels(Axis.times(NONE)));
  }

  @Test
  void pairs_values_holdTheHalf() {
    Axis axis = Axis.pairs(5, new double[] {0.62, 0.81});
    assertTrue(axis.position(0.5) >= 0 && axis.position(0.81) <= 1);
    assertEquals(0.5, axis.equality().orElseThrow());
  }

  private static List<String> labels(Axis axis) {
    return axis.ticks().stream().map(axis::label).toList();
  }
}
