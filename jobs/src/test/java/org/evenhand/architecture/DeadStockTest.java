package org.evenhand.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.evenhand.cli.Evenhand;
import org.evenhand.schema.FieldName;
import org.junit.jupiter.api.Test;

/** What the program does not use does not stand in it, however many tests use it. */
class DeadStockTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.evenhand");

  /** Where the program begins, and constants that the compiler copies to where they are used. */
  private static final List<Class<?>> NAMED_BY_NOBODY = List.of(Evenhand.class, FieldName.class);

  @Test
  void everyClass_isUsedByAnother() {
    List<String> unused =
        HOUSE.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .filter(type -> NAMED_BY_NOBODY.stream().noneMatch(type::isEquivalentTo))
            .filter(type -> !isUsed(type))
            .map(JavaClass::getName)
            .toList();
    assertEquals(List.of(), unused);
  }

  private static boolean isUsed(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .map(dependency -> dependency.getOriginClass().getName())
        .anyMatch(user -> !user.equals(type.getName()) && !user.startsWith(type.getName() + "$"));
  }
}
