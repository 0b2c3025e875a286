package org.evenhand.calibrate;

import java.util.Optional;
import org.evenhand.schema.FieldName;

/** Circumstances under which the rule is put to the test. */
enum Scenario {
  /** Every case by itself. */
  INDEPENDENCE("independence", "independent cases"),
  /** Cases of one accused person tend to end alike. */
  REPEAT_RESPONDENTS("repeat_respondents", "repeat respondents"),
  /** Cases of one incident tend to end alike. */
  SHARED_INCIDENTS("shared_incidents", "shared incidents"),
  /** Three in ten cases lose their alignment, sanctioned ones more often. */
  MISSING_ALIGNMENT("missing_alignment", "30% missing alignment"),
  /** A group stands among the kinds of cases with high rates, or with low ones. */
  SIMPSON_LAYOUT("simpson_layout", "uneven layout (Simpson)"),
  /** The severity of a group's cases is coded too high in a share of them. */
  CODED_SEVERITY("coded_severity", "severity coded too high");

  /** Correlation of the outcomes of two cases of one person or of one incident. */
  static final double CORRELATION = 0.5;

  /** Share of declared cases whose alignment goes missing. */
  static final double MISSING = 0.3;

  /** How much oftener it goes missing where the case was sanctioned. */
  static final double MISSING_RATIO = 2;

  /** Share of a group's cases whose severity is coded a band too high. */
  static final double RAISED = 0.3;

  private final String column;
  private final String label;

  Scenario(String column, String label) {
    this.column = column;
    this.label = label;
  }

  /** The name that stands in the column {@code condition}. */
  String column() {
    return column;
  }

  /** What a document calls it. */
  String label() {
    return label;
  }

  /** The field by which its cases are linked, if they are. */
  Optional<String> token() {
    return switch (this) {
      case REPEAT_RESPONDENTS -> Optional.of(FieldName.RESPONDENT_TOKEN);
      case SHARED_INCIDENTS -> Optional.of(FieldName.INCIDENT_ID);
      default -> Optional.empty();
    };
  }

  /** How the cases of a setup are linked, exported or assumed. */
  ClusterSizes links(SimulationSetup setup) {
    String token = token().orElseThrow();
    return setup
        .clusters(token)
        .map(linked -> ClusterSizes.of(linked, setup.layout(), setup.plan()))
        .orElseGet(() -> ClusterSizes.assumed(token, this == REPEAT_RESPONDENTS, setup.layout()));
  }

  /** Why it cannot be simulated from this setup; empty if it can. */
  Optional<String> obstacle(SimulationSetup setup) {
    if (this == SIMPSON_LAYOUT && Simpson.of(setup.layout()).isEmpty()) {
      return Optional.of("all kinds of cases have one rate");
    }
    if (this == CODED_SEVERITY && setup.layout().fields().severity() < 0) {
      return Optional.of("neither plan nor export hold an assessed severity");
    }
    if (token().isPresent() && links(setup).clusters().isEmpty()) {
      return Optional.of("no two decided cases of the export are linked");
    }
    return Optional.empty();
  }

  /**
   * Periods under this condition.
   *
   * @param focus the group that the truth sets apart
   * @return empty if no rates can make it true
   */
  Optional<Experiment> experiment(SimulationSetup setup, EffectSize effect, int focus) {
    double[] base = setup.layout().rates().byStratum();
    return switch (this) {
      case INDEPENDENCE ->
          setup.rates(base, effect, focus).map(rates -> new Independent(setup, rates));
      case REPEAT_RESPONDENTS, SHARED_INCIDENTS ->
          setup
              .rates(base, effect, focus)
              .map(rates -> new Linked(setup, rates, links(setup), CORRELATION));
      case MISSING_ALIGNMENT ->
          setup.rates(base, effect, focus).map(rates -> undeclared(setup, rates));
      case SIMPSON_LAYOUT -> {
        boolean isHigh = effect.direction() <= 0;
        Layout uneven = Simpson.of(setup.layout()).orElseThrow().uneven(focus, isHigh);
        SimulationSetup other = setup.with(uneven);
        yield other.rates(base, effect, focus).map(rates -> new Independent(other, rates));
      }
      case CODED_SEVERITY -> miscoded(setup, effect, focus);
    };
  }

  private static Experiment undeclared(SimulationSetup setup, double[][] rates) {
    double ofOthers = MISSING / (1 + (MISSING_RATIO - 1) * meanRate(setup.layout(), rates));
    return new MissingDeclarations(setup, rates, MISSING_RATIO * ofOthers, ofOthers);
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

  private static Optional<Experiment> miscoded(
      SimulationSetup setup, EffectSize effect, int focus) {
    Severities severities = Severities.of(setup.layout());
    SimulationSetup complete = setup.with(severities.layout());
    double[] cases = new double[severities.layout().kinds()];
    for (Severities.Bands bands : severities.bands()) {
      for (int band = 0; band < bands.kinds().length; band++) {
        cases[bands.kinds()[band]] = bands.share(band) * bands.cases()[focus];
      }
    }
    return complete
        .rates(severities.layout().rates().byKind(), cases, effect, focus)
        .map(rates -> new Miscoded(complete, severities, rates, focus, RAISED));
  }
}
