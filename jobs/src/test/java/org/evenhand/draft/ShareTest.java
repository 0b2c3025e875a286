package org.evenhand.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.Mapping;
import org.evenhand.settings.MappingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim that a draft proposes most of what people wrote into the mappings of the samples. */
class ShareTest {

  private static final Path SAMPLES = Path.of("..", "data-samples");
  private static final double MOST = 0.8;

  static Mapping mapping(String file) {
    List<String> known = Contract.v1().cases().fields().stream().map(Field::name).toList();
    return MappingFile.read(SAMPLES.resolve(file), known).mapping();
  }

  @ParameterizedTest
  @CsvSource({
    "minneapolis, minneapolis-citation",
    "nypd, nypd",
    "toronto, toronto-by-databases",
    "twitter, twitter-by-quality"
  })
  void draft_publicDataSet_proposesMostOfItsMapping(String register, String mapping) {
    Draft draft = Register.drawn(register).draft();
    assertMost(mapping, Share.of(draft, mapping("mappings/" + mapping + ".yaml")));
  }

  @Test
  void draft_workedExample_proposesMostOfItsMapping() {
    Draft draft = Register.read(SAMPLES.resolve("worked-example/export.csv"), ';').draft();
    assertMost("worked example", Share.of(draft, mapping("worked-example/mapping.yaml")));
  }

  /** What would be counted if the draft held nothing. */
  @Test
  void share_emptyDraft_isNone() {
    Draft empty =
        new Draft(
            Mapping.Layout.UNSAID,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "");
    Share share = Share.of(empty, mapping("worked-example/mapping.yaml"));
    assertEquals(0, share.proposed());
    assertTrue(share.all().size() > 25, share.toString());
  }

  static void assertMost(String name, Share share) {
    System.out.printf(
        "%s: %.0f %% of %d lines proposed, %.0f %% in force; not proposed: %s%n",
        name, 100 * share.proposed(), share.all().size(), 100 * share.inForce(), share.missing());
    assertTrue(share.proposed() >= MOST, share.toString());
  }
}
