package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.report.Picture.Style;

/**
 * Places the names of marks so that no name lies upon a mark, upon another name or upon the line
 * that leads to one, and no such line crosses another. A name that finds no place is left out;
 * those that matter most choose first. The order in which marks are given is of no account.
 */
final class Placement {

  private static final int RADIUS = 7;
  private static final int FURTHEST = 120;
  private static final int STRIDE = 8;
  private static final int DIRECTIONS = 16;
  private static final int BESIDE = RADIUS + 2;
  private static final int CROWD_ACROSS = 90;
  private static final int CROWD_UP = 30;
  private static final int LEADER_COST = 15;
  private static final int CURVE_COST = 25;
  private static final double SIDEWAYS = 0.3;

  private final Box frame;
  private final List<Spot> spots;
  private final List<Segment> curves;
  private final List<Placed> placed = new ArrayList<>();

  private Placement(Box frame, List<Spot> spots, List<Segment> curves) {
    this.frame = frame;
    this.spots = spots;
    this.curves = curves;
  }

  /**
   * A mark that is to be named.
   *
   * @param name its name in lines
   * @param width how wide the name is
   * @param x where it is
   * @param y where it is
   * @param comesFirst whether its name matters more than others
   */
  record Spot(List<String> name, int width, int x, int y, boolean comesFirst) {

    static Spot of(List<String> name, int x, int y, boolean comesFirst) {
      int width = name.stream().mapToInt(line -> Letters.width(Style.LABEL, line)).max().orElse(0);
      return new Spot(name, width, x, y, comesFirst);
    }

    private Box mark() {
      return new Box(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS);
    }

    private int height() {
      return name.size() * Letters.LEADING;
    }
  }

  /**
   * A name with its place.
   *
   * @param spot the mark
   * @param box what the name covers
   * @param leader the line that leads to it, if it does not stand at its mark
   */
  record Placed(Spot spot, Box box, Optional<Segment> leader) {}

  /** The names that find a place within the frame; curves are crossed where it cannot be helped. */
  static List<Placed> of(Box frame, List<Spot> marks, List<Spot> named, List<Segment> curves) {
    Placement placement = new Placement(frame, marks, curves);
    named.stream()
        .sorted(
            Comparator.comparing((Spot spot) -> !spot.comesFirst())
                .thenComparing(spot -> -placement.crowd(spot))
                .thenComparing(Spot::x)
                .thenComparing(Spot::y)
                .thenComparing(spot -> String.join(" ", spot.name())))
        .forEach(placement::place);
    return placement.placed;
  }

  private long crowd(Spot spot) {
    return spots.stream()
        .filter(other -> Math.abs(other.x() - spot.x()) < CROWD_ACROSS)
        .filter(other -> Math.abs(other.y() - spot.y()) < CROWD_UP)
        .count();
  }

  private void place(Spot spot) {
    Placed best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int distance = BESIDE; distance < FURTHEST; distance += STRIDE) {
      for (int direction = 0; direction < DIRECTIONS; direction++) {
        double cost = distance + sideCost(direction) + (distance > BESIDE ? LEADER_COST : 0);
        if (cost < least) {
          Placed candidate = candidate(spot, distance, direction);
          double whole = cost + (crossesCurve(candidate) ? CURVE_COST : 0);
          if (whole < least && isFree(candidate)) {
            least = whole;
            best = candidate;
          }
        }
      }
    }
    if (best != null) {
      placed.add(best);
    }
  }

  /** At the right is best, then at the left. */
  private static int sideCost(int direction) {
    return direction == 0 ? 0 : direction == DIRECTIONS / 2 ? 2 : 4;
  }

  private static Placed candidate(Spot spot, int distance, int direction) {
    double angle = direction * 2 * Math.PI / DIRECTIONS;
    double across = Math.cos(angle);
    double up = Math.sin(angle);
    int left = (int) Math.round(spot.x() + distance * across - spot.width() * back(across));
    int top = (int) Math.round(spot.y() - distance * up - spot.height() * back(-up));
    Box box = new Box(left, top, left + spot.width(), top + spot.height());
    return new Placed(
        spot, box, distance > BESIDE ? Optional.of(leader(spot, box)) : Optional.empty());
  }

  /** Which part of a name lies before its place. */
  private static double back(double direction) {
    return direction > SIDEWAYS ? 0 : direction < -SIDEWAYS ? 1 : 0.5;
  }

  private static Segment leader(Spot spot, Box box) {
    return new Segment(
        spot.x(),
        spot.y(),
        Math.max(box.left(), Math.min(spot.x(), box.right())),
        Math.max(box.top(), Math.min(spot.y(), box.bottom())));
  }

  private boolean crossesCurve(Placed candidate) {
    return curves.stream().anyMatch(candidate.box()::isCrossedBy);
  }

  private boolean isFree(Placed candidate) {
    Box box = candidate.box();
    return box.isWithin(frame)
        && spots.stream().noneMatch(spot -> spot.mark().overlaps(box))
        && placed.stream().noneMatch(other -> isInTheWay(other, box))
        && candidate.leader().stream().allMatch(line -> isFree(candidate.spot(), line));
  }

  private static boolean isInTheWay(Placed other, Box box) {
    return other.box().overlaps(box) || other.leader().stream().anyMatch(box::isCrossedBy);
  }

  private boolean isFree(Spot from, Segment line) {
    return spots.stream().noneMatch(spot -> isOther(spot, from) && spot.mark().isCrossedBy(line))
        && placed.stream().noneMatch(other -> other.box().isCrossedBy(line))
        && placed.stream().flatMap(other -> other.leader().stream()).noneMatch(line::crosses);
  }

  private static boolean isOther(Spot spot, Spot from) {
    return spot.x() != from.x() || spot.y() != from.y();
  }

  /** A rectangle. */
  record Box(int left, int top, int right, int bottom) {

    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean isWithin(Box other) {
      return left >= other.left
          && right <= other.right
          && top >= other.top
          && bottom <= other.bottom;
    }

    boolean isCrossedBy(Segment line) {
      return contains(line.x1, line.y1)
          || contains(line.x2, line.y2)
          || line.crosses(new Segment(left, top, right, bottom))
          || line.crosses(new Segment(left, bottom, right, top));
    }

    private boolean contains(int x, int y) {
      return x > left && x < right && y > top && y < bottom;
    }
  }

  /** A straight line between two places. */
  record Segment(int x1, int y1, int x2, int y2) {

    boolean crosses(Segment other) {
      return side(other.x1, other.y1) * side(other.x2, other.y2) < 0
          && other.side(x1, y1) * other.side(x2, y2) < 0;
    }

    private long side(int x, int y) {
      return Long.signum((long) (x2 - x1) * (y - y1) - (long) (y2 - y1) * (x - x1));
    }
  }
}
