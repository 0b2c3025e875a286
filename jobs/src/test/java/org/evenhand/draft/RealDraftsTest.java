package org.evenhand.draft;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Questions;
import org.evenhand.schema.Contract;
import org.evenhand.settings.PlanFile;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Profiling;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same claim on the public data sets themselves. They are not part of the project: {@code
 * evenhand.real.data} names their folder.
 */
@ExtendWith(SharedEngine.class)
class RealDraftsTest {

  @ParameterizedTest
  @CsvSource({
    "minneapolis_stops_2017, minneapolis-citation",
    "nypd_ccrb_1985_2020, nypd",
    "toronto_possession_arrests, toronto-by-databases",
    "twitter_suspensions_2020, twitter-by-quality"
  })
  void draft_publicDataSet_proposesMostOfItsMapping(String set, String mapping) {
    String folder = System.getProperty("evenhand.real.data");
    Assumptions.assumeTrue(folder != null, "set -Devenhand.real.data to their folder");
    Contract contract = Contract.v1();
    Share share;
    try (Engine engine = Engine.start("local[2]")) {
      String cases = Path.of(folder, set, "cases.csv.gz").toString();
      Draft draft =
          Drafting.of(
              contract,
              Profiling.of(engine, cases, null),
              Questions.asked(PlanFile.defaults().plan(), contract),
              Interview.WITH_NOBODY);
      share = Share.of(draft, ShareTest.mapping("mappings/" + mapping + ".yaml"));
    }
    ShareTest.assertMost(set, share);
    assertTrue(share.all().size() > 15, share.toString());
  }
}
