package org.evenhand.report.section.brief;

import java.util.List;
import java.util.Set;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.consistency.DecidersSection;
import org.evenhand.report.section.members.RegionalFunnelSection;
import org.evenhand.report.section.reports.ReportersSection;
import org.evenhand.report.section.trend.MonitoringSection;

/** Places, deciders and reporters, and whether something shifted. */
public final class PlacesSection {

  /** The section. */
  public static final Section SECTION =
      new Section("places", Message.of("brief.places"), Set.of(), PlacesSection::write);

  private PlacesSection() {}

  /** Nothing where nothing of the kind was recorded. */
  private static List<Block> write(Results results) {
    return Described.of(
        "brief.places_reading",
        List.of(
            RegionalFunnelSection.chart(results),
            DecidersSection.chart(results),
            ReportersSection.chart(results),
            MonitoringSection.chart(results)));
  }
}
