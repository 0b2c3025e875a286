package org.evenhand.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.measure.Statistic;

/**
 * A class decides nothing by a list of statistics of its own, which the next statistic would be
 * missing from: it asks the kind. A list is a switch over statistics, a constant that holds some, a
 * set of them or a yes or no that asks for more than one by name. Naming single ones, as the
 * columns of a table do, is no list.
 */
final class NoListOfStatistics extends ArchCondition<JavaClass> {

  private static final Set<String> SETS = Set.of("java.util.Set", "java.util.EnumSet");

  NoListOfStatistics() {
    super("keep no list of statistics");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    Stream<String> fields =
        type.getFields().stream()
            .filter(field -> isSwitch(field) || isConstantList(field))
            .map(JavaField::getFullName);
    Stream<String> methods =
        type.getCodeUnits().stream()
            .filter(unit -> isYesOrNo(unit) || makesASet(unit))
            .filter(unit -> statistics(unit) > 1)
            .map(JavaCodeUnit::getFullName);
    Stream.concat(fields, methods)
        .forEach(
            where -> events.add(SimpleConditionEvent.violated(type, where + " lists statistics")));
  }

  /** The compiler keeps the constants of a switch in a field. */
  private static boolean isSwitch(JavaField field) {
    return field.getName().equals("$SwitchMap$" + Statistic.class.getName().replace('.', '$'));
  }

  private static boolean isConstantList(JavaField field) {
    JavaClass raw = field.getRawType();
    boolean isList =
        raw.isArray() || raw.isAssignableTo(Collection.class) || raw.isAssignableTo(Map.class);
    return isList
        && field.getModifiers().contains(JavaModifier.STATIC)
        && field.getType().getAllInvolvedRawTypes().stream()
            .anyMatch(involved -> involved.isEquivalentTo(Statistic.class));
  }

  private static boolean isYesOrNo(JavaCodeUnit unit) {
    return unit.getRawReturnType().isEquivalentTo(boolean.class);
  }

  private static boolean makesASet(JavaCodeUnit unit) {
    return unit.getMethodCallsFromSelf().stream()
        .anyMatch(call -> SETS.contains(call.getTargetOwner().getName()));
  }

  private static long statistics(JavaCodeUnit unit) {
    return unit.getFieldAccesses().stream()
        .filter(access -> access.getTargetOwner().isEquivalentTo(Statistic.class))
        .map(access -> access.getTarget().getName())
        .distinct()
        .count();
  }
}
