/**
 * The report: what a results says, as a document of blocks that renderers turn into a file.
 *
 * <p>A section writes blocks from a results; a renderer lays blocks out. Neither computes: every
 * number comes from the results, and percent and rounding exist only in {@link
 * org.evenhand.report.Format}.
 */
package org.evenhand.report;
