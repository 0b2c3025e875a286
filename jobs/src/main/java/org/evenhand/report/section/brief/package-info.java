/**
 * What everybody reads: the findings on the first page, then one page for each thing they rest on.
 */
package org.evenhand.report.section.brief;
