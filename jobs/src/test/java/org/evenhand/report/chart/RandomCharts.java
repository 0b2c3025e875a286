package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Format;
import org.evenhand.report.Table;

/** Charts of every kind with odd numbers and long names, the same for the same seed. */
enum RandomCharts {
  DOTS {
    @Override
    Chart chart(Random random) {
      DotPlot.Scale scale = any(random, DotPlot.Scale.values());
      DotPlot.Role[] roles = DotPlot.Role.values();
      boolean hasRoles = random.nextBoolean();
      return new DotPlot(
          named(random),
          named(random),
          scale,
          Optional.of(scale == DotPlot.Scale.RATIO ? RATIOS : DIFFERENCES)
              .filter(band -> random.nextBoolean()),
          some(
              random,
              3,
              i ->
                  new DotPlot.Panel(
                      named(random),
                      some(
                          random,
                          40,
                          j -> dot(random, hasRoles ? any(random, roles) : DotPlot.Role.ALONE)))),
          Table.NONE);
    }
  },
  TIMES {
    @Override
    Chart chart(Random random) {
      int periods = 1 + random.nextInt(30);
      boolean isDays = random.nextBoolean();
      TimePlot.Shape shape = any(random, TimePlot.Shape.values());
      return new TimePlot(
          named(random),
          named(random),
          isDays
              ? new TimePlot.Days(named(random), periods * 20.0)
              : new TimePlot.Periods(some(random, periods, periods, i -> quarter(i))),
          any(random, TimePlot.Up.values()),
          some(
              random,
              6,
              i ->
                  new TimePlot.Series(
                      named(random),
                      Marker.of(i, random.nextBoolean()),
                      shape,
                      points(random, periods, isDays ? 20 : 1))),
          some(random, 4, i -> new TimePlot.Mark(random.nextDouble() * periods, named(random))),
          some(random, 3, i -> new TimePlot.Level(random.nextDouble() * 3, named(random))),
          Optional.of(RATIOS).filter(band -> random.nextBoolean()),
          Table.NONE);
    }
  },
  BARS {
    @Override
    Chart chart(Random random) {
      BarPlot.Unit unit = any(random, BarPlot.Unit.values());
      List<Message> names = some(random, 1, 6, i -> named(random));
      return new BarPlot(
          named(random),
          named(random),
          unit,
          names,
          some(
              random,
              40,
              i ->
                  new BarPlot.Bar(
                      named(random),
                      some(random, names.size(), names.size(), j -> part(random, unit)),
                      named(random))),
          Table.NONE);
    }
  },
  FLOW {
    @Override
    Chart chart(Random random) {
      return new CaseFlow(
          named(random),
          named(random),
          some(
              random,
              1,
              6,
              i ->
                  new CaseFlow.Step(
                      named(random),
                      count(random),
                      some(random, 4, j -> new CaseFlow.Branch(named(random), count(random))))),
          Table.NONE);
    }
  },
  ICONS {
    @Override
    Chart chart(Random random) {
      return new IconArray(
          named(random), named(random), some(random, 7, i -> icons(random)), Table.NONE);
    }
  },
  FUNNEL {
    @Override
    Chart chart(Random random) {
      return new FunnelPlot(
          named(random),
          named(random),
          named(random),
          named(random),
          some(random, 40, i -> unit(random)),
          Table.NONE);
    }
  },
  HEAT {
    @Override
    Chart chart(Random random) {
      List<Message> columns = some(random, 1, 40, i -> named(random));
      List<Message> rows = some(random, 1, 20, i -> named(random));
      return new HeatMatrix(
          named(random),
          named(random),
          rows,
          columns,
          rows.stream()
              .map(row -> some(random, columns.size(), columns.size(), i -> cell(random)))
              .toList(),
          Table.NONE);
    }
  };

  private static final DotPlot.Band RATIOS = new DotPlot.Band(0.8, 1.25);
  private static final DotPlot.Band DIFFERENCES = new DotPlot.Band(-0.05, 0.05);
  private static final String[] PIECES = {
    "llan",
    "fair",
    "pwll",
    "gwyn",
    "gyll",
    "gog",
    "ery",
    "chwyrn",
    "drob",
    "wlllll",
    "Iaith",
    " sarhaus ",
    " o’r ",
    " ŵ",
    "A1 ",
    "(Cynghrair) ",
    " mewn ",
    "MWMWM",
    "0.98 (0.81 to 1.19) ",
    "12,345° "
  };

  abstract Chart chart(Random random);

  private static Message named(Random random) {
    StringBuilder name = new StringBuilder("N").append(random.nextInt(100_000));
    int pieces = random.nextInt(9);
    for (int i = 0; i < pieces; i++) {
      name.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return Message.literal(name.toString().replaceAll(" +", " ").strip());
  }

  private static Message quarter(int period) {
    return Message.literal((2020 + period / 4) + " Q" + (period % 4 + 1));
  }

  @SafeVarargs
  private static <T> T any(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static <T> List<T> some(Random random, int most, IntFunction<T> one) {
    return some(random, 0, most, one);
  }

  private static <T> List<T> some(Random random, int least, int most, IntFunction<T> one) {
    return new ArrayList<>(
        IntStream.range(0, least + random.nextInt(most - least + 1)).mapToObj(one).toList());
  }

  /** A number that may be nothing, nothing at all, or huge. */
  private static OptionalDouble number(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> OptionalDouble.empty();
      case 1 -> OptionalDouble.of(0);
      case 2 -> OptionalDouble.of(random.nextDouble() * 100);
      default -> OptionalDouble.of(Math.exp(random.nextGaussian()));
    };
  }

  private static DotPlot.Limits limits(Random random, double about) {
    double width = Math.exp(Math.abs(random.nextGaussian()));
    return switch (random.nextInt(6)) {
      case 0 -> DotPlot.Limits.NONE;
      case 1 -> DotPlot.Limits.of(about / width, Double.POSITIVE_INFINITY);
      case 2 -> DotPlot.Limits.of(Double.NEGATIVE_INFINITY, about * width);
      default -> DotPlot.Limits.of(about / width, about * width);
    };
  }

  private static DotPlot.Dot dot(Random random, DotPlot.Role role) {
    OptionalDouble estimate = number(random);
    return new DotPlot.Dot(
        named(random),
        Marker.of(random.nextInt(7), random.nextBoolean()),
        estimate,
        limits(random, estimate.orElse(1)),
        named(random),
        new DotPlot.Weight(random.nextDouble()),
        role);
  }

  private static List<TimePlot.Point> points(Random random, int periods, double apart) {
    return IntStream.range(0, periods)
        .mapToObj(
            i -> {
              OptionalDouble y = number(random);
              return new TimePlot.Point(i * apart, y, limits(random, y.orElse(1)));
            })
        .toList();
  }

  private static OptionalDouble part(Random random, BarPlot.Unit unit) {
    OptionalDouble part = number(random);
    return switch (unit) {
      case COUNT -> part;
      case PERCENT -> part.stream().map(p -> Math.min(p, 1) / 6).findFirst();
      case POINTS -> part.stream().map(p -> p * random.nextGaussian()).findFirst();
    };
  }

  private static long count(Random random) {
    return random.nextInt(4) == 0 ? 0 : (long) Math.exp(random.nextDouble() * 14);
  }

  private static IconArray.Row icons(Random random) {
    long of = count(random);
    return new IconArray.Row(
        named(random), of, (long) (of * Math.min(1, random.nextDouble() * 1.2)), named(random));
  }

  private static FunnelPlot.Dot unit(Random random) {
    OptionalDouble expected = number(random).stream().map(e -> e * 20).findFirst();
    double spread = 2 / Math.sqrt(Math.max(0.01, expected.orElse(1)));
    return new FunnelPlot.Dot(
        named(random),
        expected,
        number(random),
        random.nextInt(4) == 0,
        DotPlot.Limits.of(Math.max(0, 1 - spread), 1 + spread),
        DotPlot.Limits.of(Math.max(0, 1 - 1.5 * spread), 1 + 1.5 * spread),
        named(random));
  }

  private static HeatMatrix.Cell cell(Random random) {
    OptionalDouble value = number(random);
    return new HeatMatrix.Cell(
        value,
        Message.literal(value.isPresent() ? Format.ratio(value.getAsDouble()) : Format.ABSENT));
  }
}
