package org.evenhand.simulate;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;

/**
 * Membership figures: members divided by region and role as the respondents are, but for the codes
 * whose members have more or fewer cases each; and, by a survey, by alignment.
 *
 * @param truth of the export
 * @param figures what it says of members
 */
record MembershipRows(Truth truth, Surroundings.Membership figures) implements CompanionRows {

  @Override
  public void to(Sink sink) throws IOException {
    Map<String, Double> regions = members(FieldName.REGION, truth.scene().regions());
    Map<String, Double> roles = members(FieldName.ROLE_BAND, truth.scene().roles());
    Map<String, Double> alignments = members(FieldName.DECLARED_ALIGNMENT, truth.alignments());
    for (String period : figures.periods()) {
      for (Map.Entry<String, Double> region : regions.entrySet()) {
        for (Map.Entry<String, Double> role : roles.entrySet()) {
          Map<String, String> row = row(period, region.getValue() * role.getValue());
          row.put(FieldName.REGION, region.getKey());
          row.put(FieldName.ROLE_BAND, role.getKey());
          row.put(FieldName.SOURCE, "register");
          sink.row(row);
        }
      }
      if (figures.surveyError().isPresent()) {
        for (Map.Entry<String, Double> alignment : alignments.entrySet()) {
          sink.row(surveyed(period, alignment, figures.surveyError().get()));
        }
      }
    }
  }

  /** Shares of members: those of cases, over how many times as many cases a member has. */
  private Map<String, Double> members(String field, CodeShares cases) {
    Map<String, Double> rates = figures.rates().getOrDefault(field, Map.of());
    Map<String, Double> members = new LinkedHashMap<>();
    for (int i = 0; i < cases.codes().size(); i++) {
      members.put(cases.code(i), cases.share(i) / rates.getOrDefault(cases.code(i), 1.0));
    }
    double sum = members.values().stream().mapToDouble(share -> share).sum();
    members.replaceAll((code, share) -> share / sum);
    return members;
  }

  private Map<String, String> surveyed(
      String period, Map.Entry<String, Double> alignment, double error) {
    Map<String, String> row = row(period, alignment.getValue());
    row.put(FieldName.DECLARED_ALIGNMENT, alignment.getKey());
    row.put(FieldName.SOURCE, "survey");
    long days = Long.parseLong(row.get(FieldName.MEMBER_DAYS));
    row.put(FieldName.STANDARD_ERROR, Long.toString(Math.round(error * days)));
    return row;
  }

  private Map<String, String> row(String period, double share) {
    Period months = Period.parse(period);
    long days = ChronoUnit.DAYS.between(months.from().atDay(1), months.to().plusMonths(1).atDay(1));
    long members = Math.round(figures.members() * share);
    Map<String, String> row = new LinkedHashMap<>();
    row.put(FieldName.PERIOD, period);
    row.put(FieldName.MEMBER_DAYS, Long.toString(members * days));
    row.put(FieldName.MEMBERS_AT_START, Long.toString(members));
    row.put(FieldName.MEMBERS_AT_END, Long.toString(members));
    return row;
  }
}
