package org.evenhand.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.evenhand.fixture.Welsh;
import org.evenhand.message.Message;
import org.evenhand.report.Fixture;
import org.evenhand.report.Results;
import org.evenhand.report.chart.Marker;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read for codes, in either language. */
class LabelsTest {

  private static final Contract CONTRACT = Contract.v1();

  private static Labels labels(String field, List<Code> codes) {
    Results empty = Fixture.results(List.of("like_for_like"));
    return Labels.of(
        new Results(
            List.of(), List.of(), List.of(), empty.facts(), Map.of(field, codes), empty.plan()));
  }

  private static void assertSaid(String english, String welsh, Message label) {
    assertEquals(english, label.in(Language.ENGLISH));
    assertEquals(welsh, label.in(Language.WELSH));
  }

  @Test
  void codesOfTheContract_areNamedInBothLanguages() {
    Labels categories =
        labels(FieldName.COMPLAINT_CATEGORY, CONTRACT.codeList("categories").codes());
    assertSaid("Bullying", "Bwlio", categories.category("bullying"));
    Labels groups = labels(FieldName.DECLARED_ALIGNMENT, CONTRACT.codeList("alignments").codes());
    assertSaid("Declined to say", "Gwrthododd ddweud", groups.group("declined"));
    assertSaid("A1", "A1", groups.group("A1"));
    Labels sanctions = labels(FieldName.SANCTION, CONTRACT.codeList("sanctions").codes());
    assertSaid(
        "Formal warning or more", "Rhybudd ffurfiol neu fwy", sanctions.stage("rung_4_or_above"));
    assertSaid("Expulsion", "Diarddel", sanctions.stage("rung_9_or_above"));
  }

  @Test
  void marker_groupsAreCounted_A2BeforeA10() {
    Labels groups = labels(FieldName.DECLARED_ALIGNMENT, CONTRACT.codeList("alignments").codes());
    for (int i = 1; i <= 10; i++) {
      assertEquals(Marker.of(i - 1, true), groups.marker("A" + i));
    }
  }

  @Test
  void nameThatPeopleGave_standsInBothLanguages() {
    List<Code> own =
        List.of(
            new Code("North", "Northern list", Map.of()),
            CONTRACT.codeList("alignments").find("unknown").orElseThrow().called("Keine Angabe"));
    Labels groups = labels(FieldName.DECLARED_ALIGNMENT, own);
    assertSaid("North (Northern list)", "North (Northern list)", groups.group("North"));
    assertSaid("Keine Angabe", "Keine Angabe", groups.group("unknown"));
  }

  @Test
  void codeOfAnOrganisationsOwn_isNeverTranslated() {
    Labels regions = labels(FieldName.REGION, List.of(Code.of("others"), Code.of("north_west")));
    assertSaid("Others", "Others", regions.name(FieldName.REGION, "others"));
    assertSaid("North west", "North west", regions.name(FieldName.REGION, "north_west"));
  }

  @Test
  void blank_isToldInWords() {
    Labels regions =
        labels(FieldName.REGION, List.of(new Code("not_recorded", "not recorded", Map.of())));
    assertSaid(
        "Not recorded", "Heb ei gofnodi", regions.name(FieldName.REGION, Contract.NOT_RECORDED));
    assertSaid(
        "Not recorded", "Heb ei gofnodi", regions.code(FieldName.REGION, Contract.NOT_RECORDED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "received",
        "triaged",
        "investigated",
        "charged",
        "sanctioned",
        "office_holders",
        "ordinary_members",
        "leadership",
        "others",
        "window",
        "outside",
        "one_allegation",
        "several_allegations",
        "3_or_more",
        "first",
        "reply",
        "before",
        "after",
        "all",
        "not_recorded",
        "not_applicable"
      })
  void codeThatTheProductMakes_hasWordsInBothLanguages(String code) {
    String welsh = Welsh.of(Labels.phrase(code));
    assertNotEquals(code.replace('_', ' '), welsh);
    assertEquals(code.replace('_', ' '), Labels.phrase(code).in(Language.ENGLISH));
  }

  @Test
  void everyField_hasWordsInBothLanguages() {
    for (Field field : CONTRACT.cases().fields()) {
      Welsh.of(Labels.field(field.name()));
    }
  }
}
