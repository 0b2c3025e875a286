package org.evenhand.report.render;

import gg.jte.Content;
import java.util.List;

/**
 * A box with its blocks laid out.
 *
 * @param title the title
 * @param blocks what stands in it
 */
public record TitledBox(String title, List<Content> blocks) {}
