/**
 * Renderers: one class per output format, each with a layout for every kind of block; {@link
 * org.evenhand.report.render.Renderers} lists them.
 */
package org.evenhand.report.render;
