/**
 * The sections of the report, one class each; {@link org.evenhand.report.section.Sections} lists
 * them.
 */
package org.evenhand.report.section;
