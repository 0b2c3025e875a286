package org.evenhand.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.evenhand.architecture.broken.report.Shares;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.junit.jupiter.api.Test;

class NoListOfStatisticsTest {

  /** Names single statistics, as the columns of a table do. */
  private static final class Columns {
    static List<Message> labels() {
      return List.of(Statistic.RATE.label(), Statistic.ON_TIME.label());
    }

    static boolean isRate(Statistic statistic) {
      return statistic == Statistic.RATE;
    }
  }

  @Test
  void eachWayOfListing_isFound() {
    assertEquals(5, found(Shares.class));
  }

  @Test
  void namingSingleOnes_isNoList() {
    assertEquals(2, Columns.labels().size());
    assertEquals(0, found(Columns.class));
  }

  private static int found(Class<?> type) {
    JavaClasses all = new ClassFileImporter().importPackages(type.getPackageName());
    return classes()
        .that(describe("are of the example", c -> c.getName().startsWith(type.getName())))
        .should(new NoListOfStatistics())
        .evaluate(all)
        .getFailureReport()
        .getDetails()
        .size();
  }
}
