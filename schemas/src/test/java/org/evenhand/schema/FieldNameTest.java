package org.evenhand.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FieldNameTest {

  @Test
  void constants_areTheFieldsOfTheContract() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field constant : FieldName.class.getFields()) {
      if (Modifier.isStatic(constant.getModifiers())) {
        String name = (String) constant.get(null);
        assertEquals(name.toUpperCase(Locale.ROOT), constant.getName());
        constants.add(name);
      }
    }
    Set<String> contracted =
        Contract.v1().inputs().stream()
            .flatMap(table -> table.fields().stream())
            .map(org.evenhand.schema.Field::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(contracted, constants);
  }
}
