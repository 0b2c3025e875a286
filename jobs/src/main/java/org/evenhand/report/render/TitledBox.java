package org.evenhand.report.render;

import gg.jte.Content;
import java.util.List;
import org.evenhand.message.Message;

/**
 * A box with its blocks laid out.
 *
 * @param title the title
 * @param blocks what stands in it
 */
public record TitledBox(Message title, List<Content> blocks) {}
