package org.evenhand.calibrate;

import java.util.Optional;
import org.evenhand.calibrate.Experiment.Bond;
import org.evenhand.message.Message;
import org.evenhand.schema.FieldName;

/** Circumstances under which the rule is put to the test. */
enum Scenario {
  /** Every case by itself. */
  INDEPENDENCE("independence", "", 0),
  /** Cases of one accused person tend to end alike. */
  REPEAT_RESPONDENTS("repeat_respondents", FieldName.RESPONDENT_TOKEN, 0.5),
  /** Cases of one incident of the export tend to end alike. */
  SHARED_INCIDENTS("shared_incidents", FieldName.INCIDENT_ID, 0.5),
  /** All cases stand in incidents of five, of any groups. */
  MIXED_INCIDENTS("mixed_incidents", FieldName.INCIDENT_ID, 0.3),
  /** All cases stand in incidents of five, of one group each. */
  ONE_GROUP_INCIDENTS("one_group_incidents", FieldName.INCIDENT_ID, 0.3),
  /** Half of the cases stand in incidents of five, of one group each. */
  HALF_IN_INCIDENTS("half_in_incidents", FieldName.INCIDENT_ID, 0.3),
  /** One mass report. */
  ONE_LARGE_INCIDENT("one_large_incident", FieldName.INCIDENT_ID, 0.8),
  /** Some mass reports. */
  FOUR_LARGE_INCIDENTS("four_large_incidents", FieldName.INCIDENT_ID, 0.5),
  /** Three in ten cases lose their alignment, sanctioned ones more often. */
  MISSING_ALIGNMENT("missing_alignment", "", 0),
  /** A group stands among the kinds of cases with high rates, or with low ones. */
  SIMPSON_LAYOUT("simpson_layout", "", 0),
  /** The severity of a group's cases is coded too high in a share of them. */
  CODED_SEVERITY("coded_severity", "", 0);

  /** Cases of a large incident. */
  static final int LARGE = 40;

  /** Cases of a small one. */
  static final int SMALL = 5;

  /** Share of decided cases that stand in pairs of a person where the export does not tell. */
  static final double ASSUMED_SHARE = 0.2;

  /** Share of declared cases whose alignment goes missing. */
  static final double MISSING = 0.3;

  /** How much oftener it goes missing where the case was sanctioned. */
  static final double MISSING_RATIO = 2;

  /** Share of a group's cases whose severity is coded a band too high. */
  static final double RAISED = 0.3;

  private final String column;
  private final String token;
  private final double correlation;

  Scenario(String column, String token, double correlation) {
    this.column = column;
    this.token = token;
    this.correlation = correlation;
  }

  /** The name that stands in the column {@code condition}. */
  String column() {
    return column;
  }

  /** What people read for it. */
  Message label() {
    return Message.of("calibration.condition_" + column);
  }

  /** The field by which cases that tend to end alike are linked; blank if none do. */
  String token() {
    return token;
  }

  /** The correlation of the outcomes of two of them. */
  double correlation() {
    return correlation;
  }

  /** Why it cannot be simulated from this setup; empty if it can. */
  Optional<Message> obstacle(SimulationSetup setup) {
    if (this == SIMPSON_LAYOUT && Simpson.of(setup.layout()).isEmpty()) {
      return Optional.of(Message.of("calibration.obstacle_one_rate"));
    }
    if (this == CODED_SEVERITY && setup.layout().fields().severity() < 0) {
      return Optional.of(Message.of("calibration.obstacle_no_severity"));
    }
    if (this == SHARED_INCIDENTS && !setup.has(token)) {
      return Optional.of(Message.of("calibration.obstacle_no_incidents"));
    }
    boolean isLinked = !token.isEmpty();
    return isLinked && links(setup, 0).by(token).members().length == 0
        ? Optional.of(Message.of("calibration.obstacle_not_linked"))
        : Optional.empty();
  }

  /**
   * How cases are linked.
   *
   * @param focus the group that the truth sets apart
   */
  Links links(SimulationSetup setup, int focus) {
    Layout layout = setup.layout();
    boolean isTold = setup.has(token);
    Gathering other =
        switch (this) {
          case REPEAT_RESPONDENTS ->
              isTold ? null : Gathering.of(token, false, layout, 2, ASSUMED_SHARE, true);
          case MIXED_INCIDENTS -> Gathering.of(token, isTold, layout, SMALL, 1, false);
          case ONE_GROUP_INCIDENTS -> Gathering.of(token, isTold, layout, SMALL, 1, true);
          case HALF_IN_INCIDENTS -> Gathering.of(token, isTold, layout, SMALL, 0.5, true);
          case ONE_LARGE_INCIDENT -> Gathering.large(token, isTold, layout, LARGE, 1, focus);
          case FOUR_LARGE_INCIDENTS -> Gathering.large(token, isTold, layout, LARGE, 4, focus);
          default -> null;
        };
    return setup.links(Optional.ofNullable(other));
  }

  /**
   * Periods under this condition.
   *
   * @param focus the group that the truth sets apart
   * @return empty if no rates can make it true
   */
  Optional<Experiment> experiment(SimulationSetup setup, EffectSize effect, int focus) {
    if (this == CODED_SEVERITY) {
      Severities severities = Severities.of(setup.layout());
      SimulationSetup spread = setup.with(severities.layout());
      Recording raised = Recording.raised(severities.layout(), severities.raised(), focus, RAISED);
      return spread
          .rates(severities.layout().rates().byKind(), effect, focus)
          .map(rates -> experiment(spread, rates, focus, raised));
    }
    SimulationSetup own =
        this == SIMPSON_LAYOUT
            ? setup.with(
                Simpson.of(setup.layout()).orElseThrow().uneven(focus, effect.direction() <= 0))
            : setup;
    return own.rates(own.layout().rates().byStratum(), effect, focus)
        .map(rates -> experiment(own, rates, focus, recording(own.layout(), rates)));
  }

  private Experiment experiment(
      SimulationSetup setup, double[][] rates, int focus, Recording recording) {
    Optional<Bond> bond =
        token.isEmpty() ? Optional.empty() : Optional.of(new Bond(token, correlation));
    return new Experiment(
        setup.plan(), setup.layout(), rates, links(setup, focus), bond, recording);
  }

  private Recording recording(Layout layout, double[][] rates) {
    if (this != MISSING_ALIGNMENT) {
      return Recording.FAITHFUL;
    }
    double ofOthers = MISSING / (1 + (MISSING_RATIO - 1) * meanRate(layout, rates));
    return Recording.undeclared(layout, MISSING_RATIO * ofOthers, ofOthers);
  }

  /** The share of declared cases that ends in a sanction on average. */
  private static double meanRate(Layout layout, double[][] rates) {
    double sanctioned = 0;
    double all = 0;
    for (int kind = 0; kind < layout.kinds(); kind++) {
      for (int group = 0; group < layout.declared(); group++) {
        sanctioned += rates[kind][group] * layout.decided(kind, group);
        all += layout.decided(kind, group);
      }
    }
    return sanctioned / all;
  }
}
