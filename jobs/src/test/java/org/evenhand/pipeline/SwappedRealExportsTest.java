package org.evenhand.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same exchange of names in public data sets, where the reference group that a plan names is
 * exchanged with the codes. The data are not part of the project: {@code evenhand.real.data} names
 * their folder.
 */
@ExtendWith(SharedEngine.class)
class SwappedRealExportsTest {

  private static final String FOLDER = "evenhand.real.data";

  @TempDir private Path folder;

  /** A data set with its mapping, plan, period, groups and the exchanges to try. */
  private record Export(
      String data,
      String mapping,
      String plan,
      String period,
      List<String> groups,
      Renaming... exchanges) {}

  private static final List<Export> EXPORTS =
      List.of(
          new Export(
              "minneapolis_stops_2017",
              "minneapolis-citation",
              "minneapolis",
              "2017",
              List.of(
                  "Black", "White", "East African", "Latino", "Native American", "Other", "Asian"),
              Renaming.of("Black", "White"),
              Renaming.of("White", "Latino", "Asian")),
          new Export(
              "nypd_ccrb_1985_2020",
              "nypd",
              "nypd",
              "1985-01..2020-12",
              List.of("White", "Hispanic", "Black", "Asian", "American Indian"),
              Renaming.of("Hispanic", "Black"),
              Renaming.of("White", "American Indian")),
          new Export(
              "toronto_possession_arrests",
              "toronto-by-databases",
              "toronto",
              "1997-01..2002-12",
              List.of("White", "Black"),
              Renaming.of("White", "Black")),
          new Export(
              "twitter_suspensions_2020",
              "twitter-by-quality",
              "twitter",
              "2020-11..2020-11",
              List.of("Trump hashtag", "Biden hashtag"),
              Renaming.of("Trump hashtag", "Biden hashtag")));

  @TestFactory
  Stream<DynamicTest> exports() {
    String real = System.getProperty(FOLDER);
    if (real == null) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "public data sets",
              () ->
                  Assumptions.abort(
                      "skipped: set -D" + FOLDER + " to the folder of the public data sets")));
    }
    return EXPORTS.stream()
        .flatMap(
            export ->
                Stream.of(true, false)
                    .map(
                        own ->
                            DynamicTest.dynamicTest(
                                export.data() + (own ? ", its plan" : ", each against the rest"),
                                () -> check(Path.of(real), export, own))));
  }

  private void check(Path real, Export export, boolean own) throws IOException {
    Path mapping = Runs.SAMPLES.resolve("mappings").resolve(export.mapping() + ".yaml");
    Path cases = real.resolve(export.data()).resolve("cases.csv.gz");
    String plan =
        own
            ? Files.readString(Runs.SAMPLES.resolve("plans").resolve(export.plan() + ".yaml"))
            : "title: Each against the rest\n";
    Request request = Request.of(cases.toString(), mapping, null, export.period());
    new SwappedExport(request, plan, Set.of("group"), export.groups())
        .onlyNamesChange(folder, export.exchanges());
  }
}
