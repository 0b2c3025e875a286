package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evenhand.measure.time.OpenCases;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Language;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatisticTest {

  private static final FindingKey OPEN_AMONG_40 =
      new FindingKey(
          OpenCases.QUESTION,
          "older_than_180_days",
          FindingKey.ALL,
          FindingKey.ALL,
          new Comparison(FieldName.DECLARED_ALIGNMENT, "A1", Comparison.NONE));

  @Test
  void dictionary_namesEachStatisticOnce() {
    assertEquals(
        Contract.statistics().codes().stream().map(Code::code).toList(),
        Arrays.stream(Statistic.values()).map(Statistic::code).toList());
  }

  @ParameterizedTest
  @EnumSource
  void dictionary_saysTheSame(Statistic statistic) {
    Code entry = Contract.statistics().find(statistic.code()).orElseThrow();
    assertEquals(entry.attribute("kind", ""), statistic.kind().name().toLowerCase(Locale.ROOT));
    assertEquals(entry.attribute("unit", ""), statistic.unit().column());
    assertEquals(entry.label(), statistic.label().in(Language.ENGLISH));
    assertEquals(entry.attribute("label_cy", ""), statistic.label().in(Language.WELSH));
    assertFalse(entry.label().isBlank());
    assertFalse(statistic.definition().isBlank());
  }

  /** What is printed in percent or in points is said by the kind alone. */
  @ParameterizedTest
  @EnumSource
  void proportions_areSharesOrDifferences(Statistic statistic) {
    if (statistic.unit() == Unit.PROPORTION) {
      Set<Kind> kinds = Set.of(Kind.SHARE, Kind.DIFFERENCE, Kind.MAGNITUDE);
      assertTrue(kinds.contains(statistic.kind()));
    }
  }

  /** 38 of 40 say that there are 2 others, whatever question asks for the share. */
  @ParameterizedTest
  @EnumSource
  void ofAShare_theRestCanBeReckoned(Statistic statistic) {
    if (statistic.kind() == Kind.SHARE) {
      assertEquals(List.of(2L, 38L, 40L), reckonable(statistic, Counts.of(40, 38)));
    }
  }

  @Test
  void comparison_givesBothSidesAway() {
    assertEquals(
        List.of(1L, 2L, 9L, 10L, 38L, 40L),
        reckonable(Statistic.AGED_SHARE_DIFFERENCE, Counts.of(40, 38, 10, 9)));
  }

  @Test
  void observedOverExpected_givesTheObservedAway() {
    assertEquals(
        List.of(2L, 38L, 40L), reckonable(Statistic.OBSERVED_TO_EXPECTED, Counts.of(40, 38)));
    assertEquals(List.of(38L, 40L), reckonable(Statistic.EXPECTED_SANCTIONED, Counts.of(40, 38)));
  }

  @Test
  void count_givesItselfAway() {
    assertEquals(List.of(3L), reckonable(Statistic.OPEN_CASES, Counts.of(40, 38)));
  }

  private static List<Long> reckonable(Statistic statistic, Counts counts) {
    Finding finding = Finding.of(OPEN_AMONG_40, statistic, counts, Value.of(3), "by hand");
    return statistic.kind().reckonable(finding).sorted().boxed().toList();
  }
}
