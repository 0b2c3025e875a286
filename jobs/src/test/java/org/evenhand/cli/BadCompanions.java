package org.evenhand.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.evenhand.pipeline.Exports;

/** Companion files that cannot be used. */
final class BadCompanions {

  private static final String MEMBERSHIP = "period,region,role_band,declared_alignment,member_days";

  private BadCompanions() {}

  static Stream<Bad> all() {
    String secret = Exports.CANARY;
    return Stream.of(
        membership("companion that is not there", "cannot be read: check", null),
        membership("companion without rows", "holds no row", MEMBERSHIP + "\n"),
        membership(
            "companion with an unknown column",
            "column 6 is no field of membership",
            MEMBERSHIP + "," + secret + "\n2026Q3,R01,,,100,1\n"),
        membership(
            "companion with a column twice",
            "column member_days stands twice",
            MEMBERSHIP + ",member_days\n2026Q3,R01,,,100,1\n"),
        membership(
            "companion without a required column",
            "missing column: member_days",
            "period,region\n2026Q3,R01\n"),
        membership(
            "companion with a short row",
            "row 3 has more or fewer cells",
            MEMBERSHIP + "\n2026Q3,R01,,,100\n2026Q3,R02\n"),
        membership(
            "companion with an unknown code",
            "row 2 column region holds a code that its list does not have: use a code of the export or of its list in schemas/REFERENCE.md; a mapping can recode it, or list it under codes of the field",
            MEMBERSHIP + "\n2026Q3," + secret + ",,,100\n"),
        membership(
            "companion with a blank number",
            "row 2 column member_days is blank",
            MEMBERSHIP + "\n2026Q3,R01,,,\n"),
        membership(
            "companion with a word for a number",
            "row 2 column member_days holds no whole number",
            MEMBERSHIP + "\n2026Q3,R01,,," + secret + "\n"),
        membership(
            "companion with a wrong decimal",
            "row 2 column standard_error holds no number",
            MEMBERSHIP + ",standard_error\n2026Q3,R01,,,100," + secret + "\n"),
        membership(
            "companion with a row twice",
            "row 3 has the same period, region, role_band, declared_alignment",
            MEMBERSHIP + "\n2026Q3,R01,,,100\n2026Q3,R01,,,200\n"),
        membership(
            "companion with a blank for a region that is not known",
            "row 3 has fewer member-days than the rows that split it by region",
            MEMBERSHIP + "\n2026Q3,R01,,,100\n2026Q3,,,,20\n"),
        membership(
            "companion with an open quote",
            "opens a quote and does not close it",
            MEMBERSHIP + "\n2026Q3,\"R01,,,100\n"),
        companion(
            "policy event in a wrong month",
            "--policy-events",
            "row 2 column adopted_month holds no month",
            "code,adopted_month\nP1,2026-13\n"),
        companion(
            "rating with an e-mail address",
            "--double-coding",
            "row 2 column rater_token holds e-mail addresses",
            "case_id,rater_token,complaint_category\nc1,jo@example.org,harassment\n"));
  }

  private static Bad membership(String name, String words, String text) {
    return companion(name, "--membership", words, text);
  }

  /** A run on good cases with a companion of this text; none where it is null. */
  private static Bad companion(String name, String option, String words, String text) {
    return new Bad(
        name,
        words,
        folder -> {
          Path cases = Files.write(folder.resolve("cases.csv"), Exports.lines());
          Path file = folder.resolve("companion.csv");
          if (text != null) {
            Files.writeString(file, text);
          }
          return new String[] {"--cases", cases.toString(), option, file.toString()};
        });
  }
}
