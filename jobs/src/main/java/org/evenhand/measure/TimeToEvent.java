package org.evenhand.measure;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Durations.Moment;

/**
 * What cases wait for: which of them wait at all, how long, and how the wait ended.
 *
 * @param open cases that wait
 * @param moment on a cube, when and how the wait of a cell's cases ended; nothing where a day that
 *     it takes was not recorded
 */
public record TimeToEvent(Condition open, Function<Cube, Function<Cell, Optional<Moment>>> moment) {

  /** Cases without a decision that may still come to one. */
  public static final Condition PENDING = Condition.in(FieldName.OUTCOME, EventDefinition.PENDING);

  /** Appeals that were withdrawn. */
  public static final Condition APPEAL_WITHDRAWN =
      Condition.in(FieldName.APPEAL_OUTCOME, "withdrawn");

  /** How the wait of cases ended. */
  private enum How {
    EVENT,
    COMPETING,
    CENSORED
  }

  /** From receipt to the decision; a case that ended without one was waiting until then. */
  public static TimeToEvent toDecision(Plan plan) {
    return new TimeToEvent(
        Condition.ALWAYS,
        cube -> {
          Predicate<Cell> decided = Condition.decided(plan).on(cube);
          CubeAxis decidedDay = CubeAxis.of(cube, FieldName.DECIDED_DAY);
          CubeAxis followedDay = CubeAxis.of(cube, FieldName.FOLLOWED_DAY);
          return cell ->
              decided.test(cell)
                  ? moment(cell, day(decidedDay, cell), How.EVENT)
                  : moment(cell, day(followedDay, cell), How.CENSORED);
        });
  }

  /** From receipt to one way of ending, which every other way forestalls. */
  public static TimeToEvent toEnding(Plan plan, Condition ending) {
    return new TimeToEvent(
        Condition.ALWAYS,
        cube -> {
          Predicate<Cell> such = ending.on(cube);
          Predicate<Cell> pending = PENDING.on(cube);
          Predicate<Cell> decided = Condition.decided(plan).on(cube);
          CubeAxis decidedDay = CubeAxis.of(cube, FieldName.DECIDED_DAY);
          CubeAxis followedDay = CubeAxis.of(cube, FieldName.FOLLOWED_DAY);
          return cell -> {
            How how = such.test(cell) ? How.EVENT : How.COMPETING;
            return moment(
                cell,
                day(decided.test(cell) ? decidedDay : followedDay, cell),
                pending.test(cell) ? How.CENSORED : how);
          };
        });
  }

  /** From receipt to today, of the cases that are pending. */
  public static TimeToEvent toToday() {
    return new TimeToEvent(
        PENDING,
        cube -> {
          CubeAxis followedDay = CubeAxis.of(cube, FieldName.FOLLOWED_DAY);
          return cell -> moment(cell, day(followedDay, cell), How.EVENT);
        });
  }

  /** From the lodging of an appeal to its decision; a withdrawn appeal waited until then. */
  public static TimeToEvent ofAppeal() {
    return new TimeToEvent(
        Condition.recorded(FieldName.APPEALED_DAY),
        cube -> {
          Predicate<Cell> withdrawn = APPEAL_WITHDRAWN.on(cube);
          CubeAxis appealed = CubeAxis.of(cube, FieldName.APPEALED_DAY);
          CubeAxis appealDecided = CubeAxis.of(cube, FieldName.APPEAL_DECIDED_DAY);
          CubeAxis followed = CubeAxis.of(cube, FieldName.FOLLOWED_DAY);
          return cell -> {
            OptionalInt ended = day(appealDecided, cell);
            boolean isDecided = ended.isPresent() && !withdrawn.test(cell);
            OptionalInt last = ended.isPresent() ? ended : day(followed, cell);
            return moment(
                cell, between(day(appealed, cell), last), isDecided ? How.EVENT : How.CENSORED);
          };
        });
  }

  private static OptionalInt day(CubeAxis axis, Cell cell) {
    return axis.number(NumericDimension.DAYS, cell);
  }

  private static OptionalInt between(OptionalInt from, OptionalInt to) {
    return from.isPresent() && to.isPresent() && to.getAsInt() >= from.getAsInt()
        ? OptionalInt.of(to.getAsInt() - from.getAsInt())
        : OptionalInt.empty();
  }

  private static Optional<Moment> moment(Cell cell, OptionalInt time, How how) {
    if (time.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Moment(
            time.getAsInt(),
            how == How.EVENT ? cell.cases() : 0,
            how == How.COMPETING ? cell.cases() : 0,
            how == How.CENSORED ? cell.cases() : 0));
  }
}
