package org.evenhand.measure.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.measure.Asked;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Plans;
import org.evenhand.measure.Statistic;
import org.junit.jupiter.api.Test;

/** Categories beside each other, against published shares and R's chisq.test and prop.test. */
class CategoryStagesTest {

  private static final double CHI_SQUARED = 11.94143803;

  private final CubeOfRows rows =
      new CubeOfRows(
          "complaint_category", "outcome", "sanction", "investigated_day", "charged_day");

  private Asked asked() {
    return Asked.of(CategoryStages.of(Plans.standard()), rows.cube());
  }

  /**
   * Case to answer in 20 and 29 per cent of two kinds of allegations (Casey, 2022, interim report)
   * and in 30 per cent of others. R: chisq.test(rbind(c(100, 400), c(87, 213), c(60, 140))) and,
   * for the interval, prop.test(100, 500, correct = FALSE).
   */
  @Test
  void of_publishedShares_setsEachCategoryBesideAllOthers() {
    charged("harassment", 100, 500);
    charged("sexual_misconduct", 87, 300);
    charged("disrepute_other", 60, 200);
    rows.with(33, "harassment", "pending", "", "5", "");
    Asked charged = asked().at("charged");
    charged.check("harassment", Statistic.RATE, 0.2, 0.167285498972, 0.237289105305);
    charged.check("sexual_misconduct", Statistic.RATE, 0.29);
    charged.check("harassment", Statistic.RATE_DIFFERENCE, 0.2 - 147.0 / 500);
    charged.check("harassment", Statistic.RATE_RATIO, 100.0 / 147);
    charged.check("all", Statistic.CHI_SQUARED, CHI_SQUARED);
    assertEquals(
        Counts.of(533, 533),
        asked().at("investigated").find("harassment", Statistic.RATE).counts());
  }

  private void charged(String category, long charged, long received) {
    rows.with(charged, category, "no_breach", "", "5", "50");
    rows.with(received - charged, category, "administratively_closed", "", "5", "");
  }

  @Test
  void of_upheld_isOfTheDecidedOnly() {
    rows.with(2, "bullying", "sanctioned", "advice", "", "");
    rows.with(3, "bullying", "no_breach", "", "", "");
    rows.with(9, "bullying", "withdrawn_by_reporter", "", "", "");
    rows.with(9, "safeguarding", "pending", "", "", "");
    Asked upheld = asked().at("sanctioned");
    assertEquals(Counts.of(5, 2), upheld.find("bullying", Statistic.RATE).counts());
    assertEquals(
        "no case that could have taken this step",
        English.of(upheld.find("safeguarding", Statistic.RATE).reason()));
    assertEquals(
        "the groups beside it have no case that could have taken this step",
        English.of(upheld.find("bullying", Statistic.RATE_RATIO).reason()));
    assertEquals(Counts.of(14, 2), asked().at("charged").find("bullying", Statistic.RATE).counts());
  }
}
