package org.evenhand.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.evenhand.stat.Durations.Moment;
import org.junit.jupiter.api.Test;

/** Laws of the procedures on durations, over every small table of two times. */
class DurationLawsTest {

  private static final double LEVEL = 0.95;
  private static final int MOST = 2;

  /** Every table with up to two subjects of each kind at each of the times 1 and 2. */
  private static void every(Consumer<Durations> law) {
    int kinds = (int) Math.pow(MOST + 1, 6);
    for (int code = 0; code < kinds; code++) {
      int[] counts = new int[6];
      for (int i = 0, rest = code; i < 6; i++, rest /= MOST + 1) {
        counts[i] = rest % (MOST + 1);
      }
      law.accept(
          new Durations(
              List.of(
                  new Moment(1, counts[0], counts[1], counts[2]),
                  new Moment(2, counts[3], counts[4], counts[5]))));
    }
  }

  private static Durations competingFirst(Durations d) {
    return turned(d, m -> new Moment(m.time(), m.competing(), m.events(), m.censored()));
  }

  private static Durations ofAnyKind(Durations d) {
    return turned(d, m -> new Moment(m.time(), m.ended(), 0, m.censored()));
  }

  private static Durations times(Durations d, long factor) {
    return turned(
        d,
        m ->
            new Moment(
                m.time(), factor * m.events(), factor * m.competing(), factor * m.censored()));
  }

  private static Durations turned(Durations d, java.util.function.UnaryOperator<Moment> turn) {
    return new Durations(d.moments().stream().map(turn).toList());
  }

  private static double value(Value value) {
    return ((Estimated) value).value();
  }

  @Test
  void sharesOfAllWaysOfEndingAndTheCurveAddUpToOne() {
    every(
        d -> {
          for (long time : new long[] {1, 2}) {
            Value own = AalenJohansen.of(d, time, LEVEL);
            Value other = AalenJohansen.of(competingFirst(d), time, LEVEL);
            Value left = KaplanMeier.survival(ofAnyKind(d), time, LEVEL);
            assertEquals(own instanceof Estimated, left instanceof Estimated, d.toString());
            if (own instanceof Estimated) {
              assertEquals(1, value(own) + value(other) + value(left), 1e-12, d.toString());
            }
          }
        });
  }

  @Test
  void limitsEncloseTheEstimateAndNarrowWithMoreSubjects() {
    every(
        d -> {
          enclosed(d, AalenJohansen.of(d, 2, LEVEL), AalenJohansen.of(times(d, 4), 2, LEVEL));
          enclosed(
              d, KaplanMeier.survival(d, 2, LEVEL), KaplanMeier.survival(times(d, 4), 2, LEVEL));
          enclosed(d, RestrictedMean.of(d, 2, LEVEL), RestrictedMean.of(times(d, 4), 2, LEVEL));
        });
  }

  private static void enclosed(Durations d, Value once, Value often) {
    if (once instanceof Estimated few && few.interval().isPresent()) {
      Interval wide = few.interval().get();
      Interval narrow = ((Estimated) often).interval().orElseThrow();
      assertTrue(wide.contains(few.value()), d.toString());
      assertEquals(few.value(), value(often), 1e-12);
      assertTrue(narrow.upper() - narrow.lower() < wide.upper() - wide.lower(), d.toString());
    }
  }

  @Test
  void logRankIsTheSameWhoeverComesFirst() {
    List<Durations> some = new ArrayList<>();
    every(
        d -> {
          if (d.keys() % 5 == 3) {
            some.add(d);
          }
        });
    for (int i = 1; i < some.size(); i++) {
      Durations one = some.get(i);
      Durations other = some.get(i - 1);
      Value forth = LogRank.of(List.of(List.of(one, other)));
      Value back = LogRank.of(List.of(List.of(other, one)));
      assertEquals(forth instanceof Estimated, back instanceof Estimated);
      if (forth instanceof Estimated) {
        assertEquals(value(forth), value(back), 1e-9);
        double expected = value(LogRank.expected(List.of(List.of(one, other)), 0));
        double beside = value(LogRank.expected(List.of(List.of(one, other)), 1));
        assertEquals(one.events() + other.events(), expected + beside, 1e-9);
      }
    }
  }

  @Test
  void equalGroupsDifferInNothing() {
    every(
        d -> {
          Value test = LogRank.of(List.of(List.of(d, d)));
          if (test instanceof Estimated estimated) {
            assertEquals(0, estimated.value(), 1e-12);
            assertEquals(0, value(AalenJohansen.difference(d, d, 1, LEVEL)), 1e-12);
          }
        });
  }
}
