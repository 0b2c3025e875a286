package org.evenhand.measure.ladder;

import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.message.Message;

/**
 * Where sanctions stand to a range: how many above it, in it and below it, by group.
 *
 * @param sanctioned the groups compared
 * @param range the end of the names of the stages, such as {@code _guideline}
 * @param one a sanction that can be told to stand on a side
 * @param open the sanctions of which that can be told
 */
record RangeOfSanctions(ComparisonSet sanctioned, String range, Message one, Condition open) {

  /** For how many sanctions there is a range at all. */
  List<Finding> known(Cube cube, EventDefinition recorded, Message taken) {
    return sanctioned
        .at(recorded)
        .counting(Counted.named(Message.of("reason.thing_sanctioned_case"), taken))
        .rates(cube);
  }

  /** The shares on one side. */
  List<Finding> rates(Cube cube, String side, Message taken, Condition there) {
    return at(side, taken, there).rates(cube);
  }

  /** The shares on one side, then the groups beside each other. */
  List<Finding> compared(Cube cube, String side, Message taken, Condition there) {
    ComparisonSet shares = at(side, taken, there);
    return Finding.all(shares.rates(cube), shares.stratified(cube));
  }

  private ComparisonSet at(String side, Message taken, Condition there) {
    return sanctioned
        .at(new EventDefinition(side + range, open, there))
        .counting(Counted.named(one, taken));
  }
}
